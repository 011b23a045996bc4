import type { FileBenefit } from './company-file.js';
import { keysOf } from './company-file.js';
import type { FileErrorCode, Finding } from './file-error.js';
import type { Entry, SoundParts } from './sound-parts.js';

/** Does what a benefit says of itself add up? R18, R19, R22, R35, R64 */
export function checkQuantities(parts: SoundParts): readonly Finding[] {
  return parts.benefits.flatMap(checkBenefit);
}

function checkBenefit({ pointer, value: benefit }: Entry<FileBenefit>): readonly Finding[] {
  const findings: Finding[] = [];
  const wrong = (code: FileErrorCode, field: string, message: string): void =>
    void findings.push({ code, pointer: `${pointer}${field}`, message });
  const { quantity } = benefit;
  if ('holders' in benefit && benefit.holders.length > quantity)
    wrong(
      'too-many-holders',
      '/holders',
      `${benefit.holders.length} people hold it, but only ${quantity} were granted.`,
    );
  if (keysOf(benefit).length > quantity)
    wrong(
      'too-many-keys',
      '/keys',
      `There are ${keysOf(benefit).length} keys, but only ${quantity} were granted.`,
    );
  if ('used' in benefit && benefit.used > quantity && !('unlimited' in benefit && benefit.unlimited))
    wrong('used-over-quantity', '/used', `${benefit.used} are used, but only ${quantity} were granted.`);
  if (benefit.category === 'software') checkSoftware(benefit, wrong);
  if (benefit.category === 'azure' && benefit.credit === 'bulk' && benefit.enrolmentYearEndsOn === undefined)
    wrong('enrolment-year-missing', '', 'Bulk credit needs the field "enrolmentYearEndsOn".');
  return findings;
}

function checkSoftware(
  benefit: Extract<FileBenefit, { category: 'software' }>,
  wrong: (code: FileErrorCode, field: string, message: string) => void,
): void {
  if (!benefit.needsKey && keysOf(benefit).length > 0)
    wrong('keys-not-needed', '/keys', 'The product has keys although "needsKey" is false.');
  if (!benefit.needsKey) return;
  for (const field of ['languages', 'operatingSystems'] as const)
    if (benefit[field].length === 0)
      wrong('choices-missing', `/${field}`, 'A product that needs a key needs at least one entry here.');
}
