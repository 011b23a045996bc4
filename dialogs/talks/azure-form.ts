import { amountOf } from '../../benefits/azure-amount.js';
import type { AzureChange } from '../../benefits/azure-credit.js';
import {
  azureActOf,
  enrolmentYearEndsOn,
  possibleChanges,
  refuseFunding,
} from '../../benefits/azure-credit.js';
import { creditsFree, holds } from '../../benefits/azure-holding.js';
import { azureNoticesOf } from '../../benefits/azure-notices.js';
import type { AzureRecord } from '../../benefits/azure-record.js';
import type { AzureBenefit, Company, Person } from '../../benefits/company.js';
import { AZURE_FUNDINGS } from '../../benefits/programme.js';
import { may } from '../../benefits/roles.js';
import { button } from '../../cards/button.js';
import { creditAmount } from '../../cards/credit-amount.js';
import type { Field } from '../../cards/field.js';
import type { Kit } from '../../cards/kit.js';
import { tidy } from '../../cards/plain-text.js';
import { capital } from '../../cards/refusal-text.js';
import type { Seat } from '../../desk/load-company.js';
import { loadHoldings } from '../../desk/load-holdings.js';
import type { Draft, Turn } from '../turn.js';
import { isSeedNotice, noticeText } from './azure-words.js';
import { optionalReason } from './optional-reason.js';
import type { PeopleField } from './people-field.js';
import { peopleField } from './people-field.js';
import type { AskForm } from './talk.js';

interface Given {
  readonly kit: Kit;
  readonly company: Company;
  readonly benefit: AzureBenefit;
  readonly holding: AzureRecord;
  readonly kinds: readonly AzureChange['kind'][];
  readonly draft: Draft;
}

/** One form for all that can be done with a credit: what, from whom, to whom, and on which subscription. R32 to R37 */
export async function azureForm(turn: Turn, seat: Seat, draft: Draft): Promise<AskForm> {
  const { company } = seat;
  const { kit } = turn;
  const { say } = kit;
  const benefit = company.benefits.find(({ id }) => id === draft.benefitId) as AzureBenefit;
  const holdings = await loadHoldings(turn.desk, company);
  const holding = holdings.get(benefit.id)!;
  const kinds = possibleChanges({ company, benefit, holding, now: turn.desk.clock() });
  const given = { kit, company, benefit, holding, kinds, draft: startingWith(draft, seat, holding, kinds) };
  const to = toField(given, seat.person);
  const notices = azureNoticesOf(company, benefit, [...holdings.values()], changeIn(given));
  const name = company.people.find(({ id }) => id === given.draft.inputs.to)?.name ?? '';
  const newer = notices.filter(notice => !isSeedNotice(notice));
  const isAdmin = may(seat.person, azureActOf(benefit, { kind: 'assign' }));
  const reason = isAdmin ? [] : [optionalReason(given.draft, kit)];
  return {
    title: say('azure.form.title', { benefit: tidy(benefit.name, 120) }),
    subtitle: say('azure.form.subtitle', {
      amount: creditAmount(kit, amountOf(company, benefit)),
      free: creditsFree(benefit, holding),
      quantity: benefit.quantity,
    }),
    texts: [rulesText(given), ...(benefit.credit === 'bulk' ? [aloneText(kit, benefit)] : []), ...to.more],
    fields: [...givingFields(given), to.field, fundingField(given), ...reason],
    warnings: notices.filter(isSeedNotice).map(notice => noticeText(kit, notice, name)),
    boxes: [
      { title: say('azure.newer'), text: say.sentences(newer.map(notice => noticeText(kit, notice, name))) },
    ],
    send: isAdmin ? say('studio.form.continue') : say('keys.form.send'),
    more: [button(kit, say('form.person.missing'), 'add-person')],
  };
}

/** An employee most often asks for themselves; an admin, for somebody else. */
function startingWith(
  draft: Draft,
  { person, company }: Seat,
  holding: AzureRecord,
  [first]: readonly AzureChange['kind'][],
): Draft {
  const isListed = company.people.some(({ id }) => id === person.id);
  const isOthers = draft.inputs.from !== undefined;
  const isForMe = isListed && person.roles.length === 0 && !isOthers && !holds(holding, person.id);
  const inputs = {
    change: draft.inputs.from === undefined ? (first ?? '') : '',
    funding: 'new',
    ...(isForMe ? { to: person.id } : {}),
    ...draft.inputs,
  };
  return { ...draft, inputs };
}

function changeIn({ company, kinds, draft }: Given): AzureChange {
  const { change, from = '', to: toId } = draft.inputs;
  const kind = kinds.find(known => known === change) ?? 'assign';
  const to = company.people.find(({ id }) => id === toId);
  return kind === 'remove' ? { kind, from } : kind === 'transfer' ? { kind, from, to } : { kind, to };
}

/** What is to happen, and from whom, where somebody holds one. */
function givingFields({ kit, company, holding, kinds, draft }: Given): readonly Field[] {
  const { say } = kit;
  const { inputs } = draft;
  const change: Field = {
    kind: 'choice',
    id: 'change',
    label: say('azure.form.change'),
    value: inputs.change,
    options: kinds.map(kind => ({ value: kind, title: say(`azure.change.${kind}`) })),
  };
  if (kinds.every(kind => kind === 'assign')) return [change];
  const holders = company.people.filter(({ id }) => holds(holding, id));
  const isOptional = kinds.includes('assign');
  const label = say(isOptional ? 'azure.form.from' : 'azure.form.fromAlways');
  const { field } = peopleField({ id: 'from', label, value: inputs.from }, holders, undefined, kit);
  return [change, { ...field, isOptional }];
}

/** Everybody of the company who does not hold it; the reader first. R32: guests too. */
function toField({ kit, company, holding, kinds, draft }: Given, me: Person): PeopleField {
  const people = company.people.filter(({ id }) => !holds(holding, id));
  const isOptional = kinds.includes('remove');
  const label = kit.say(isOptional ? 'azure.form.toMaybe' : 'azure.form.to');
  const reader = people.find(({ id }) => id === me.id);
  const { field, more } = peopleField({ id: 'to', label, value: draft.inputs.to }, people, reader, kit);
  return { field: { ...field, isOptional }, more };
}

function fundingField({ kit, draft }: Given): Field {
  const { say } = kit;
  return {
    kind: 'choice',
    id: 'funding',
    label: say('azure.form.funding'),
    value: draft.inputs.funding,
    isOptional: true,
    options: (['new', ...AZURE_FUNDINGS] as const).map(value => ({
      value,
      title: capital(say(`azure.funding.${value}`), kit),
    })),
  };
}

function rulesText({ kit: { say }, company, benefit }: Given): string {
  if (benefit.credit === 'monthly') return say('azure.form.monthly');
  return say('azure.form.bulk', { date: say.day(enrolmentYearEndsOn(company, benefit)) });
}

/** R36: everything that a bulk credit is not combined with, before somebody chooses it. */
function aloneText({ say }: Kit, benefit: AzureBenefit): string {
  const refused = AZURE_FUNDINGS.filter(funding => refuseFunding(benefit, funding));
  return say('azure.form.alone', {
    offers: say.list(refused.map(funding => say(`azure.funding.${funding}`))),
  });
}
