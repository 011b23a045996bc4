import type { Benefit, GoToMarketBenefit, SoftwareBenefit } from '../benefits/company.js';
import { LINKS } from '../benefits/links.js';
import type { BenefitLine } from '../benefits/overview.js';
import { type Action, button, linkButton, wishButton } from './button.js';
import { creditAmount } from './credit-amount.js';
import { expiryOf } from './expiry.js';
import { type Fact, fact } from './fact.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { offerName } from './offer-name.js';
import { plainText, tidy } from './plain-text.js';
import { loadTemplate, optional } from './template.js';

export interface BenefitView {
  readonly line: BenefitLine;
  readonly benefit: Benefit;
  /** Names of those who hold it today. R32, R90 */
  readonly holders?: readonly string[];
  /** How far the activation of a Go-To-Market offer is. R103, R104 */
  readonly status?: string | undefined;
  /** Whether this person can ask for a key of it now. */
  readonly mayAsk: boolean;
  /** The request whose key may be replaced by this person. R84 */
  readonly misdirected?: string | undefined;
}

interface Data extends Frame {
  readonly title: string;
  readonly subtitle: string;
  /** That it ends soon or has ended. */
  readonly alerts: readonly { text: string; style: string }[];
  readonly facts: readonly Fact[];
  readonly texts: readonly string[];
  readonly notes: readonly { title: string; text: string }[];
  readonly actions: readonly Action[];
}

const template = loadTemplate<Data>('benefit.json');

/** One benefit with everything the desk knows of it. R16, R26 */
export function benefitCard(view: BenefitView, kit: Kit): AdaptiveCard {
  const { line, benefit } = view;
  const { say } = kit;
  const name = tidy(line.name, 120);
  const expiry = expiryOf(kit, line, line.expiresOn);
  return template({
    ...frame(kit, name, expiry.text),
    title: plainText(name),
    subtitle: plainText(say(`category.${line.category}`)),
    alerts: optional(alertStyle(line)).map(style => ({ text: plainText(expiry.text), style })),
    facts: [
      ...(benefit.category === 'go-to-market'
        ? offerFacts(benefit, view.status, kit)
        : quantityFacts(line, kit)),
      ...holdingFacts(view, kit),
      ...originFacts(line, kit),
      ...softwareFacts(benefit, kit),
    ],
    texts: needsNoKey(benefit) ? [plainText(say('benefits.noKeyNeeded'))] : [],
    notes: notesOf(benefit, kit),
    actions: actionsOf(view, kit),
  });
}

function alertStyle({ validity }: BenefitLine): string | undefined {
  if (validity === 'active') return undefined;
  return validity === 'expired' ? 'attention' : 'warning';
}

function quantityFacts(line: BenefitLine, { say }: Kit): Fact[] {
  const unlimited = say('benefits.unlimited');
  return [
    fact(say('benefits.fact.quantity'), line.unlimited ? unlimited : say.number(line.quantity)),
    fact(say('benefits.fact.used'), say.number(line.used)),
    fact(say('benefits.fact.left'), line.unlimited ? unlimited : say.number(line.left)),
  ];
}

/** R102, R104: the type under the name, and the Status column. */
function offerFacts({ offerType }: GoToMarketBenefit, status: string | undefined, { say }: Kit): Fact[] {
  return [fact(say('gtm.fact.type'), offerType), ...(status ? [fact(say('gtm.fact.status'), status)] : [])];
}

/** R29, R30, R32: what one is worth, and who has them. */
function holdingFacts({ line, holders = [] }: BenefitView, kit: Kit): Fact[] {
  const { say } = kit;
  return [
    ...(line.worth ? [fact(say('azure.fact.amount'), creditAmount(kit, line.worth))] : []),
    ...(holders.length > 0
      ? [fact(say('benefits.fact.holders'), say.list(holders.map(name => tidy(name, 60))), 600)]
      : []),
  ];
}

function originFacts(line: BenefitLine, kit: Kit): Fact[] {
  const { say } = kit;
  return [
    fact(say('benefits.fact.offer'), offerName(kit, line.offerKind, line.competency)),
    fact(say('benefits.fact.type'), say(`benefitType.${line.type}`)),
    fact(say('benefits.fact.expiry'), say.day(line.expiresOn)),
  ];
}

/** R18: what a person will be asked to choose. */
function softwareFacts(benefit: Benefit, { say }: Kit): Fact[] {
  if (benefit.category !== 'software') return [];
  const languages = benefit.languages.map(tag => say.languageName(tag));
  return [
    ...(languages.length > 0 ? [fact(say('benefits.fact.languages'), say.list(languages), 600)] : []),
    ...(benefit.operatingSystems.length > 0
      ? [fact(say('benefits.fact.operatingSystems'), say.list(benefit.operatingSystems), 600)]
      : []),
  ];
}

/** R19 */
function needsNoKey(benefit: Benefit): boolean {
  return benefit.category === 'software' && !benefit.needsKey;
}

function notesOf(benefit: Benefit, { say }: Kit): Data['notes'] {
  const instructions = 'instructions' in benefit && benefit.instructions;
  if (!instructions) return [];
  return [{ title: plainText(say('keys.form.instructions')), text: plainText(say.local(instructions)) }];
}

function actionsOf({ benefit, line, mayAsk, misdirected }: BenefitView, kit: Kit): Action[] {
  const { say } = kit;
  return [
    ...(benefit.category === 'software' ? keyActions(benefit, mayAsk, kit) : []),
    ...(benefit.category === 'cloud' && mayAsk
      ? [button(kit, say('button.getCloudKey'), 'get-cloud-key', { benefit: benefit.id })]
      : []),
    ...(misdirected === undefined
      ? []
      : [button(kit, say('cloud.replace.button'), 'replace-key', { request: misdirected })]),
    ...supportActions(benefit, mayAsk, kit),
    ...(benefit.category === 'go-to-market' && mayAsk ? offerActions(benefit, kit) : []),
    ...(benefit.category === 'azure' && mayAsk
      ? [button(kit, say('button.assignCredit'), 'assign-credit', { benefit: benefit.id })]
      : []),
    ...(benefit.category === 'visual-studio' && mayAsk
      ? [button(kit, say('button.assignVisualStudio'), 'assign-visual-studio', { benefit: benefit.id })]
      : []),
    ...linkButton(say('benefits.openPartnerCenter'), LINKS.benefits),
    button(kit, say('button.back'), 'open-category', { category: line.category }),
  ];
}

/** R19: a product that needs no key is downloaded straight away. */
function keyActions(benefit: SoftwareBenefit, mayAsk: boolean, kit: Kit): readonly Action[] {
  const { say } = kit;
  if (!benefit.needsKey) return linkButton(say('keys.shown.download'), benefit.downloadUrl);
  return mayAsk ? [button(kit, say('button.getKey'), 'get-key', { benefit: benefit.id })] : [];
}

/** R98, R102: the contact comes first, then the activation. */
function offerActions({ id, activatedAt }: GoToMarketBenefit, kit: Kit): readonly Action[] {
  const activate = button(kit, kit.say('gtm.list.activate'), 'activate-offer', { benefit: id });
  return [...(activatedAt ? [] : [activate]), wishButton(kit, 'marketing-contact')];
}

/** R47: first activated, then used; advisory hours need no activation. R76 */
function supportActions(benefit: Benefit, mayAsk: boolean, kit: Kit): readonly Action[] {
  if (!mayAsk) return [];
  if (benefit.category === 'advisory') return [wishButton(kit, 'advisory-hours')];
  if (benefit.category !== 'technical') return [];
  if (benefit.activatedAt) return [wishButton(kit, 'support-ids'), wishButton(kit, 'incidents')];
  return [button(kit, kit.say('button.activateTechnical'), 'activate-technical', { benefit: benefit.id })];
}
