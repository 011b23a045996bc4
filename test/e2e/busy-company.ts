import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDemo } from '../../company/read-demo.js';

interface CompanyJson {
  readonly benefits: readonly { readonly id: string }[];
}

/**
 * Writes the demo company as it is when much is taken: the only Visual Studio Professional has a holder, and nobody
 * is the marketing contact. It is removed when the tests end.
 * @returns the path of the file.
 */
export async function writeBusyCompany(now = new Date()): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'busy-company-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const company = JSON.parse(readDemo(now)) as CompanyJson;
  const holders = [
    { person: '00000000-0000-0000-0000-0000000000023', since: new Date(now.getTime() - 30 * 86_400_000) },
  ];
  const benefits = company.benefits.map(benefit =>
    benefit.id === 'visual-studio-professional' ? { ...benefit, quantity: 1, holders } : benefit,
  );
  const path = join(folder, 'company.json');
  await writeFile(path, JSON.stringify({ ...company, benefits, marketingContacts: [] }));
  return path;
}
