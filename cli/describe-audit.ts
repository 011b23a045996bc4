import type { AuditFault, AuditFinding, AuditReport } from '../desk/audit-report.js';

/** Findings listed; the rest is counted. */
const LISTED = 50;

const SAYS: Readonly<Record<AuditFault, string>> = {
  altered: 'was changed: it is not what the desk wrote',
  unreadable: 'is not whole',
  missing: 'missing, while later ones are there',
  'cut-off': 'cut off at the end',
  inserted: 'was put in: the desk never wrote such a line',
  misplaced: 'stands where it does not belong, or a second time',
  'two-versions': 'stands in two files, and not with the same words',
  unsealed: 'carries no hash, though the chain had begun',
  unlinked: 'does not follow the line that stands before it: one of the two is from another time',
  restarted: 'begins the chain a second time: its end had been taken away',
  'head-missing': 'is the last, but the record of where the log ends is gone',
  'head-altered': 'is the last, but the record of where the log ends was changed',
  'head-differs': 'is the last by the record of where the log ends, but with another hash',
  'beyond-head': 'after the end of the log by its record: log and record are from different times',
  unproven: 'without any hash: written before there was a chain, or stripped of it',
  'not-as-noted': 'is not there with the hash that --expect names',
};

/** What a check found, for an operator, in lines. @param faults of the files, @param names people by their ids */
export function describeAudit(
  report: AuditReport,
  faults: readonly string[],
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const { findings, lines, provenFrom, end, isSecretDoubtful } = report;
  const isSound = report.isSound && faults.length === 0;
  return [
    isSound
      ? `Sound: ${lines} lines${end ? `, the last one ${end.count}:${end.hash}` : ''}.`
      : `NOT sound: ${lines} lines, ${findings.length + faults.length} findings.`,
    ...(provenFrom !== undefined && provenFrom > 1
      ? [`The chain begins at line ${provenFrom}; nothing proves the older lines 1 to ${provenFrom - 1}.`]
      : []),
    ...faults,
    ...findings.slice(0, LISTED).map(finding => describeFinding(finding, names)),
    ...(findings.length > LISTED ? [`… and ${findings.length - LISTED} more`] : []),
    ...(isSecretDoubtful ? ['Not one hash fits: is BENEFITS_SECRET the one the desk runs with?'] : []),
  ];
}

function describeFinding(
  { fault, sequence, upTo, entry }: AuditFinding,
  names: ReadonlyMap<string, string>,
): string {
  const which = upTo === undefined ? `line ${sequence}` : `lines ${sequence} to ${upTo}`;
  const by = typeof entry?.by === 'string' ? ` by ${names.get(entry.by) ?? entry.by}` : '';
  const what = entry ? ` (${entry.at ?? 'no time'}, ${entry.act ?? 'no act'}${by})` : '';
  return printable(`${which}${what}: ${SAYS[fault]} (${fault})`);
}

/** Whoever changed a line may have put commands for the terminal into it. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}
