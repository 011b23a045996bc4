import type { Company } from '../benefits/company.js';
import { dayOf } from '../benefits/validity.js';
import type { Field } from '../cards/field.js';
import { tidy } from '../cards/plain-text.js';
import { refuseWanted } from '../desk/request-benefit.js';
import { type AskedField, fillFields } from '../language/understand/fill-fields.js';
import { languageOptions } from '../language/understand/language-options.js';
import { talkFor } from './talks/talks.js';
import type { Draft, Turn } from './turn.js';

/** What typed words fill in on an open form. */
export interface FilledIn {
  readonly inputs: Readonly<Record<string, string>>;
  /** Says what was filled in. */
  readonly note: string;
}

/**
 * The fields of an open form that typed words clearly answer: "German please", "the second", "for Megan". It fills
 * in and sends nothing.
 * @returns undefined when the words answer no field
 */
export async function fillIn(turn: Turn, draft: Draft, text: string): Promise<FilledIn | undefined> {
  const { seat, kit } = turn;
  if (seat.kind !== 'seat' || (await refuseWanted(turn.desk, turn.actor, draft))) return undefined;
  const { fields } = await talkFor(draft.act).form(turn, seat, draft);
  const asked = fields.flatMap(field => askedField(field, turn, seat.company) ?? []);
  const inputs = fillFields(text, asked, kit.say.locale);
  const filled = fields.filter(({ id }) => inputs[id] !== undefined);
  if (filled.length === 0) return undefined;
  const what = filled.map(field => `${field.label}: ${tidy(shown(field, inputs[field.id]!, turn), 120)}`);
  return { inputs, note: kit.say('form.filledIn', { what: kit.say.list(what) }) };
}

/** Words that answer no field are the reason, where the form asks for one; else it is said that they went nowhere. */
export async function takeRest(turn: Turn, draft: Draft, text: string): Promise<FilledIn> {
  const { seat, kit } = turn;
  const form =
    seat.kind === 'seat' && !(await refuseWanted(turn.desk, turn.actor, draft))
      ? await talkFor(draft.act).form(turn, seat, draft)
      : undefined;
  if (form && !form.fields.some(({ id }) => id === 'reason'))
    return { inputs: {}, note: kit.say('form.notPlaced', { text: tidy(text, 80) }) };
  return { inputs: { reason: text }, note: kit.say('keys.form.noted') };
}

function askedField(field: Field, turn: Turn, company: Company): AskedField | undefined {
  const { id, value, isSecret } = field;
  const asked = { id, isFilled: Boolean(value) };
  if (isSecret || field.kind === 'text') return undefined;
  if (field.kind === 'number') {
    const { min, max } = field;
    return { ...asked, kind: /hours/i.test(id) ? 'hours' : 'count', min, max };
  }
  if (field.kind === 'date') {
    const today = dayOf(turn.desk.clock(), company.timeZone);
    return { ...asked, kind: 'day', today, min: field.min, max: field.max };
  }
  return choiceAsked(field, asked, turn, company);
}

/** A choice among people is answered by their names, one among languages in any language. */
function choiceAsked(
  { id, options }: Extract<Field, { kind: 'choice' }>,
  asked: { readonly id: string; readonly isFilled: boolean },
  turn: Turn,
  company: Company,
): AskedField {
  const values = options.map(({ value }) => value);
  const people = company.people.filter(person => values.includes(person.id));
  if (people.length > 0 && people.length === values.length)
    return { ...asked, kind: 'person', people, me: turn.actor.personId };
  const languages = id === 'language' ? languageOptions(values, turn.kit.say.locale) : [];
  const choices = options.map(({ title, value }) => ({
    ...languages.find(language => language.value === value),
    value,
    label: title,
  }));
  return { ...asked, kind: 'choice', options: choices };
}

function shown(field: Field, value: string, { kit: { say } }: Turn): string {
  if (field.kind === 'choice') return field.options.find(option => option.value === value)?.title ?? value;
  if (field.kind === 'date') return say.day(value);
  return field.kind === 'number' ? say.number(Number(value)) : value;
}
