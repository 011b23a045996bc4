import type { Field } from '../../cards/field.js';
import type { Kit } from '../../cards/kit.js';
import type { Draft } from '../turn.js';

/** A word to those who decide, where none is needed. */
export function optionalReason({ inputs }: Draft, { say }: Kit): Field {
  return {
    kind: 'text',
    id: 'reason',
    label: say('form.reason'),
    placeholder: say('keys.form.reasonPlaceholder'),
    isMultiline: true,
    isOptional: true,
    value: inputs.reason,
  };
}
