import { readDemo } from '../../company/read-demo.js';
import { NOW } from '../whole-bot.js';

/** A cloud product of the company whose key is still in Partner Center. */
export const KEYLESS = 'microsoft-365-e5-more';

/** The file of the demo company, with a cloud product more. */
export async function keylessCompany(): Promise<object> {
  const file = JSON.parse((await readDemo(NOW)) as string) as { benefits: readonly { id: string }[] };
  const product = file.benefits.find(({ id }) => id === 'microsoft-365-e5');
  const more = { ...product, id: KEYLESS, name: 'Microsoft 365 E5 for new people', aliases: [], keys: [] };
  return { ...file, benefits: [...file.benefits, more] };
}
