import type { TechnicalBenefit } from '../benefits/company.js';
import { benefitsOf } from '../benefits/company.js';
import { countIncidents } from '../benefits/incidents.js';
import type { SupportBooks } from '../benefits/support-plan.js';
import { refuseTechnical } from '../benefits/technical-benefit.js';
import { technicalRecordOf } from '../benefits/technical-state.js';
import { dayOf } from '../benefits/validity.js';
import type { Action } from '../cards/button.js';
import { button, sendButton, wishButton } from '../cards/button.js';
import type { Field } from '../cards/field.js';
import { formCard } from '../cards/form.js';
import type { Kit } from '../cards/kit.js';
import { tidy } from '../cards/plain-text.js';
import type { Seat } from '../desk/load-company.js';
import { CASE_NUMBER_LENGTH } from '../desk/report-case.js';
import { loadSupportBooks } from '../desk/support-books.js';
import { benefitField } from './benefit-field.js';
import { seatedForSupport } from './seated-for-support.js';
import type { Show } from './show-benefits.js';
import type { Turn } from './turn.js';

/** A benefit with incidents, and whether it can be used: that is, whether it is activated. R59 */
export interface Counted {
  readonly benefit: TechnicalBenefit;
  readonly isActive: boolean;
}

/** Shown with what was just done, or what was wrong with it. */
export interface Said {
  readonly note?: string;
  readonly problem?: string;
  readonly filled?: Readonly<Record<string, string>>;
}

/** Incidents granted and left, and one line to count a case of one's own. R63 to R69 */
export async function showIncidents(
  turn: Turn,
  said: Said = {},
  show: Show = turn.reply.send,
): Promise<void> {
  const seat = await seatedForSupport(turn);
  if (!seat) return;
  const { kit } = turn;
  const books = await loadSupportBooks(turn.desk, seat.company.tenantId);
  const counted = countedBenefits(seat, books, turn.desk.clock());
  const active = counted.filter(({ isActive }) => isActive).map(({ benefit }) => benefit);
  const { filled, ...heading } = said;
  const view = {
    title: kit.say('incidents.title'),
    ...heading,
    texts: [kit.say(counted.length > 0 ? 'incidents.own' : 'incidents.none')],
    facts: counted.map(({ benefit }) => factOf(seat, benefit, books, kit)),
    fields: active.length > 0 ? caseFields(active, kit, filled ?? {}) : [],
  };
  await show(formCard(view, actionsOf(counted, active, kit), kit));
}

/** The benefits with incidents that this person may use today. R42, R61 */
export function countedBenefits(
  { company, person }: Seat,
  books: SupportBooks,
  now: Date,
): readonly Counted[] {
  return benefitsOf(company, 'technical')
    .filter(benefit => !refuseTechnical({ company, person, benefit, now }))
    .map(benefit => ({
      benefit,
      isActive: technicalRecordOf(benefit, books.records.get(benefit.id)).activated !== undefined,
    }));
}

function factOf({ company }: Seat, benefit: TechnicalBenefit, books: SupportBooks, { say }: Kit) {
  const ledger = books.ledgers.get(benefit.id) ?? { cases: [] };
  const { left, granted, used } = countIncidents(company, benefit, ledger);
  const title = tidy(benefit.name, 120);
  if (left === 'unlimited' || granted === 'unlimited')
    return { title, value: say('incidents.unlimited', { used }) };
  const line = say('incidents.line', { left, granted });
  const { reading } = ledger;
  if (!reading) return { title, value: line };
  const date = say.day(dayOf(new Date(reading.at), company.timeZone));
  return { title, value: say('incidents.official', { line, date }) };
}

function caseFields(
  active: readonly TechnicalBenefit[],
  { say }: Kit,
  filled: Readonly<Record<string, string>>,
): readonly Field[] {
  return [
    ...benefitField(active, say('incidents.case.which'), filled.benefit),
    {
      kind: 'text',
      id: 'caseNumber',
      label: say('incidents.case.number'),
      max: CASE_NUMBER_LENGTH,
      value: filled.caseNumber,
    },
  ];
}

function actionsOf(
  counted: readonly Counted[],
  active: readonly TechnicalBenefit[],
  kit: Kit,
): readonly Action[] {
  const [first] = active;
  const only = first && active.length === 1 ? { benefit: first.id } : {};
  return [
    ...(first ? [sendButton(kit, kit.say('incidents.case.send'), 'count-case', only)] : []),
    ...(first ? [button(kit, kit.say('incidents.figure.open'), 'official-figure')] : []),
    ...(counted.length > active.length ? [wishButton(kit, 'activate-technical')] : []),
    wishButton(kit, 'choose-support'),
    wishButton(kit, 'support-ids'),
  ];
}
