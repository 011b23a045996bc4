import type { ApprovalRule } from '../../benefits/approval-rules.js';
import type { Holding } from '../../benefits/company.js';
import type { FileBenefit } from './company-file.js';
import type { Finding } from './file-error.js';
import type { Entry, SoundParts } from './sound-parts.js';

/** Do ids mean exactly one thing, and does everything that is named exist? */
export function checkReferences(parts: SoundParts): readonly Finding[] {
  return [
    ...duplicateIds(parts.offers, 'offer'),
    ...duplicateIds(parts.benefits, 'benefit'),
    ...duplicateIds(parts.people, 'person'),
    ...parts.benefits.flatMap(benefit => checkBenefit(benefit, parts)),
    ...parts.marketingContacts.flatMap(({ pointer, value }) =>
      unknownPerson(value.person, `${pointer}/person`, parts),
    ),
    ...parts.approvalRules.flatMap(({ pointer, value }) => unknownBenefits(value, pointer, parts)),
  ];
}

/** People may be missing: a rule names a back-up for when somebody has left. */
function unknownBenefits(
  { benefits = [] }: ApprovalRule,
  pointer: string,
  parts: SoundParts,
): readonly Finding[] {
  return benefits.flatMap((id, index): readonly Finding[] =>
    parts.benefitIds.has(id)
      ? []
      : [
          {
            code: 'unknown-benefit',
            pointer: `${pointer}/benefits/${index}`,
            message: `No benefit of this file has the id "${id}".`,
          },
        ],
  );
}

function duplicateIds(entries: readonly Entry<{ id: string }>[], what: string): readonly Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { pointer, value } of entries) {
    if (seen.has(value.id))
      findings.push({
        code: 'duplicate-id',
        pointer: `${pointer}/id`,
        message: `Another ${what} of this file has the id "${value.id}" already.`,
      });
    seen.add(value.id);
  }
  return findings;
}

function checkBenefit({ pointer, value }: Entry<FileBenefit>, parts: SoundParts): readonly Finding[] {
  const findings: Finding[] = [];
  if (!parts.offerIds.has(value.offer))
    findings.push({
      code: 'unknown-offer',
      pointer: `${pointer}/offer`,
      message: `No offer of this file has the id "${value.offer}".`,
    });
  if ('holders' in value) findings.push(...checkHolders(value.holders, `${pointer}/holders`, parts));
  return findings;
}

function checkHolders(holders: readonly Holding[], pointer: string, parts: SoundParts): readonly Finding[] {
  const seen = new Set<string>();
  return holders.flatMap((holding, index): readonly Finding[] => {
    const at = `${pointer}/${index}/person`;
    const twice = seen.has(holding.person);
    seen.add(holding.person);
    if (twice) return [{ code: 'duplicate-holder', pointer: at, message: 'This person holds it already.' }];
    return unknownPerson(holding.person, at, parts);
  });
}

function unknownPerson(id: string, pointer: string, parts: SoundParts): readonly Finding[] {
  if (parts.personIds.has(id)) return [];
  return [{ code: 'unknown-person', pointer, message: `No person of this file has the id "${id}".` }];
}
