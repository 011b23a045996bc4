import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The second company, which is not the demo: an Action Pack only. */
const ACTION_PACK_FILE = fileURLToPath(new URL('./company/action-pack.json', import.meta.url));
export const ACTION_PACK_TENANT = '3b9e7a52-14c6-4d0f-8a2e-7c5d91f0e6b4';

/** A company file as JSON, as far as tests change it. */
export interface CompanyJson {
  tenantId: string;
  name: string;
  offers: { id: string; purchasedAt: string; expiresOn: string }[];
  benefits: Record<string, unknown>[];
  people: { id: string; name: string; email: string; roles: string[]; guest?: boolean }[];
}

/** The second company with people of every other role, a product without keys and one that needs none. */
export async function actionPack(): Promise<CompanyJson> {
  const company = JSON.parse(await readFile(ACTION_PACK_FILE, 'utf8')) as CompanyJson;
  const windows = company.benefits.find(({ id }) => id === 'windows-10-enterprise');
  company.benefits.push(
    { ...windows, id: 'visio-2024', name: 'Visio LTSC Professional 2024', aliases: ['Visio'], keys: [] },
    {
      ...windows,
      id: 'report-server',
      name: 'Power BI Report Server',
      aliases: [],
      needsKey: false,
      keys: [],
    },
  );
  company.people.push(
    { ...somebody('14', 'Ulla Bergström'), roles: ['user-management-admin'] },
    { ...somebody('15', 'Agnes Lund'), roles: ['admin-agent'] },
    { ...somebody('16', 'Olof Ek'), roles: ['account-admin'] },
    { ...somebody('17', 'Gustav Gäst'), roles: [], guest: true },
  );
  return company;
}

/** Writes the second company with changes. @returns the path of the file. */
export async function writeCompany(
  folder: string,
  change: (company: CompanyJson) => void = () => undefined,
  name = 'company.json',
): Promise<string> {
  const company = await actionPack();
  change(company);
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(company));
  return path;
}

/** A product key that is in no other file: number 0 to 36^5 - 1. */
export function madeUpKey(number: number): string {
  const last = number.toString(36).toUpperCase().padStart(5, '0');
  return `PLANT-K7Q2M-TEST0-NEVER-${last}`;
}

/** @param last the last two digits of the object id. */
export function somebody(last: string, name: string): { id: string; name: string; email: string } {
  return { id: `6f2d1c40-8b7a-4e55-9c31-52a7d0e4b9${last}`, name, email: `person${last}@norrsken.example` };
}
