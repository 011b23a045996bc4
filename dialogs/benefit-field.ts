import type { Benefit } from '../benefits/company.js';
import type { Field } from '../cards/field.js';
import { LONG_LIST } from './technical-lines.js';

/** The choice between benefits, where there is one: by the id `benefit`. */
export function benefitField(
  benefits: readonly Pick<Benefit, 'id' | 'name'>[],
  label: string,
  value?: string,
): readonly Field[] {
  if (benefits.length < 2) return [];
  const options = benefits.map(({ id, name }) => ({ title: name, value: id }));
  return [{ kind: 'choice', id: 'benefit', label, options, isLong: options.length > LONG_LIST, value }];
}
