import type { Field } from '../../../cards/field.js';
import { TEXT_LENGTH } from '../../../cards/field.js';

/** One question of a form of the chat. @param name tells the form's own inputs apart from those of others. */
export function FieldInput({ field, name }: { readonly field: Field; readonly name: string }) {
  const id = `${name}-${field.id}`;
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      <InputOf field={field} id={id} />
    </div>
  );
}

function InputOf({ field, id }: { readonly field: Field; readonly id: string }) {
  const same = { id, name: field.id, required: !field.isOptional };
  const value = field.value ?? '';
  switch (field.kind) {
    case 'choice':
      return (
        <select {...same} multiple={field.isMulti ?? false}>
          {field.options.map(option => (
            <option
              key={option.value}
              value={option.value}
              selected={value.split(',').includes(option.value)}
            >
              {option.title}
            </option>
          ))}
        </select>
      );
    case 'text': {
      const text = { ...same, defaultValue: value, maxLength: field.max ?? TEXT_LENGTH };
      if (field.isMultiline) return <textarea {...text} rows={3} placeholder={field.placeholder} />;
      return <input {...text} type="text" autocomplete="off" placeholder={field.placeholder} />;
    }
    case 'number':
      return <input {...same} type="number" defaultValue={value} min={field.min} max={field.max} />;
    case 'date':
      return <input {...same} type="date" defaultValue={value} min={field.min} max={field.max} />;
  }
}
