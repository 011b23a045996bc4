import type { Company, Offer } from '../../benefits/company.js';
import { isOfferActive } from '../../benefits/validity.js';
import type { CompanyFile } from './company-file.js';
import type { FileErrorCode, Finding } from './file-error.js';
import type { Entry, SoundParts } from './sound-parts.js';

/** Can the programme bring about what the file says of offers and contacts? R42, R100, R110 */
export function checkProgramme(parts: SoundParts): readonly Finding[] {
  return [
    ...parts.offers.flatMap(checkOffer),
    ...secondActionPacks(parts.offers),
    ...marketingEmails(parts),
    ...parts.benefits.flatMap(({ pointer, value }) => {
      const offer = parts.offers.find(candidate => candidate.value.id === value.offer)?.value;
      return offer ? endsBeforePurchase(pointer, value.expiresOn, offer) : [];
    }),
  ];
}

/**
 * Bulk credit cannot be combined with Action Pack, though a company may hold both: worth a word, not a refusal.
 * R31, R36
 */
export function noticesOf(file: CompanyFile, now: Date): readonly Finding[] {
  const company = { timeZone: file.timeZone } as Company;
  const actionPack = file.offers.some(
    offer => offer.kind === 'action-pack' && isOfferActive(offer, company, now),
  );
  if (!actionPack) return [];
  return file.benefits.flatMap((benefit, index): readonly Finding[] =>
    benefit.category === 'azure' && benefit.credit === 'bulk'
      ? [
          finding(
            'bulk-with-action-pack',
            `/benefits/${index}/credit`,
            'The company also has a running Action Pack: its credit and bulk credit cannot be combined in one subscription.',
          ),
        ]
      : [],
  );
}

function checkOffer({ pointer, value: offer }: Entry<Offer>): readonly Finding[] {
  const findings = [...endsBeforePurchase(pointer, offer.expiresOn, offer)];
  if (offer.kind === 'action-pack' && offer.competency !== undefined)
    findings.push(
      finding('competency-not-allowed', `${pointer}/competency`, 'An Action Pack has no competency.'),
    );
  if (offer.kind !== 'action-pack' && offer.competency === undefined)
    findings.push(
      finding('competency-missing', pointer, `A ${offer.kind} offer needs the field "competency".`),
    );
  return findings;
}

function secondActionPacks(offers: readonly Entry<Offer>[]): readonly Finding[] {
  return offers
    .filter(({ value }) => value.kind === 'action-pack')
    .slice(1)
    .map(({ pointer }) =>
      finding('two-action-packs', `${pointer}/kind`, 'A company can have one Action Pack only.'),
    );
}

function marketingEmails(parts: SoundParts): readonly Finding[] {
  const account = parts.accountEmail?.toLowerCase();
  return parts.marketingContacts
    .filter(({ value }) => value.email.toLowerCase() === account)
    .map(({ pointer }) =>
      finding(
        'email-of-account',
        `${pointer}/email`,
        "A marketing contact needs another e-mail than the company's Partner Center account.",
      ),
    );
}

/** Compares calendar days: the end is a day, the purchase a moment. */
function endsBeforePurchase(pointer: string, expiresOn: string, offer: Offer): readonly Finding[] {
  if (expiresOn >= offer.purchasedAt.slice(0, 10)) return [];
  return [
    finding(
      'expires-before-purchase',
      `${pointer}/expiresOn`,
      `This lies before the day on which the offer "${offer.id}" was purchased.`,
    ),
  ];
}

function finding(code: FileErrorCode, pointer: string, message: string): Finding {
  return { code, pointer, message };
}
