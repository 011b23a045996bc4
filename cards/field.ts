import type { Kit } from './kit.js';
import { inputText, labelText } from './plain-text.js';

interface FieldBase {
  readonly id: string;
  readonly label: string;
  /** What is filled in already; a choice that is none of the options counts as nothing. */
  readonly value?: string | undefined;
  /** The form can be sent without it. */
  readonly isOptional?: boolean;
  /** What is typed here is never shown again. */
  readonly isSecret?: boolean;
}

/** A question of a form. */
export type Field =
  | (FieldBase & {
      readonly kind: 'choice';
      readonly options: readonly { readonly title: string; readonly value: string }[];
      /** So many options that one has to be able to search. */
      readonly isLong?: boolean;
      /** Several can be chosen; values are parted by commas. */
      readonly isMulti?: boolean;
    })
  | (FieldBase & {
      readonly kind: 'text';
      readonly placeholder?: string;
      /** Shown when it is left empty. */
      readonly required?: string;
      readonly isMultiline?: boolean;
      readonly max?: number;
    })
  | (FieldBase & { readonly kind: 'number'; readonly min: number; readonly max: number })
  | (FieldBase & { readonly kind: 'date'; readonly min?: string; readonly max?: string });

/** Longest text that an input takes unless told otherwise. */
export const TEXT_LENGTH = 500;

/** The input of a field, as Adaptive Cards write it. */
export function inputOf(field: Field, kit: Kit): object {
  const required = field.isOptional ? {} : { isRequired: true, errorMessage: requiredText(field, kit) };
  const same = { id: field.id, label: labelText(field.label), ...required };
  const { value } = field;
  switch (field.kind) {
    case 'choice':
      return {
        type: 'Input.ChoiceSet',
        ...same,
        style: field.isMulti ? 'expanded' : field.isLong ? 'filtered' : 'compact',
        ...(field.isMulti ? { isMultiSelect: true, wrap: true } : {}),
        placeholder: kit.say('keys.form.choiceRequired'),
        value: chosenOf(field),
        choices: field.options.map(option => ({ title: labelText(option.title), value: option.value })),
      };
    case 'text': {
      const max = field.max ?? TEXT_LENGTH;
      return {
        type: 'Input.Text',
        ...same,
        ...(field.placeholder ? { placeholder: labelText(field.placeholder) } : {}),
        isMultiline: field.isMultiline === true,
        maxLength: max,
        value: inputText(value ?? '', max),
      };
    }
    case 'number': {
      const number = Number(value);
      const filled = value && Number.isFinite(number) ? { value: number } : {};
      return { type: 'Input.Number', ...same, min: field.min, max: field.max, ...filled };
    }
    case 'date': {
      const limits = { ...(field.min ? { min: field.min } : {}), ...(field.max ? { max: field.max } : {}) };
      return { type: 'Input.Date', ...same, ...limits, ...(value ? { value } : {}) };
    }
  }
}

/** A choice among one is made already, where it has to be made. */
function chosenOf(field: Extract<Field, { kind: 'choice' }>): string {
  const { options, value, isOptional } = field;
  if (field.isMulti) return chosenAmong(options, value);
  const only = options.length === 1 && !isOptional ? options[0]?.value : undefined;
  return options.find(option => option.value === value)?.value ?? only ?? '';
}

function chosenAmong(options: readonly { readonly value: string }[], value = ''): string {
  const chosen = value.split(',');
  return options
    .map(option => option.value)
    .filter(option => chosen.includes(option))
    .join(',');
}

function requiredText(field: Field, { say }: Kit): string {
  if (field.kind === 'choice') return say('keys.form.choiceRequired');
  return (field.kind === 'text' && field.required) || say('form.required');
}
