import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ACTION_PACK_FILE } from './whole-bot.js';

/** A company file as JSON, as far as tests change it. */
export interface CompanyJson {
  tenantId: string;
  name: string;
  offers: { id: string; purchasedAt: string }[];
  benefits: { id: string; quantity: number; keys?: { key: string; activations?: number }[] }[];
  people: { id: string; name: string; email: string; roles: string[]; guest?: boolean }[];
}

/** Writes the second company with changes. @returns the path of the file. */
export async function writeCompany(
  folder: string,
  change: (company: CompanyJson) => void,
  name = 'company.json',
): Promise<string> {
  const company = JSON.parse(await readFile(ACTION_PACK_FILE, 'utf8')) as CompanyJson;
  change(company);
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(company));
  return path;
}

/** A product key that is in no other file: number 0 to 35^5 - 1. */
export function madeUpKey(number: number): string {
  const last = number.toString(36).toUpperCase().padStart(5, '0');
  return `PLANT-K7Q2M-TEST0-NEVER-${last}`;
}
