import type { Field } from '../../cards/field.js';
import type { Kit } from '../../cards/kit.js';
import type { Draft } from '../turn.js';

/** What a key is needed for: those who decide read it. */
export function keyReason({ inputs }: Draft, { say }: Kit): Field {
  return {
    kind: 'text',
    id: 'reason',
    label: say('keys.form.reason'),
    placeholder: say('keys.form.reasonPlaceholder'),
    required: say('keys.form.reasonRequired'),
    isMultiline: true,
    value: inputs.reason,
  };
}
