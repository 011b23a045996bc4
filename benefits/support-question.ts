/** The answers that decide which support fits, each a choice of the triage form. */
export const PROBLEMS = ['break-fix', 'advice', 'partner-center'] as const;
export const PLACES = ['on-premises', 'cloud'] as const;
export const VERSIONS = ['current', 'previous', 'older'] as const;
export const SERVICES = ['azure', 'dynamics-365', 'microsoft-365', 'other-cloud'] as const;
export const CSP_SIDES = ['no', 'own', 'customer'] as const;

/**
 * What somebody needs support for. R60: break-fix is a broken function, an error message, something not working
 * as expected; advice on selling or deploying is not (R74), nor is Partner Center itself (R106).
 */
export type SupportQuestion =
  | { readonly problem: 'advice' }
  | { readonly problem: 'partner-center' }
  | {
      readonly problem: 'break-fix';
      readonly place: 'on-premises';
      /** N, N-1, or older. R62 */
      readonly version: (typeof VERSIONS)[number];
      /** Is the previous version still in mainstream support? Absent when the person does not know. */
      readonly inMainstream?: boolean;
    }
  | {
      readonly problem: 'break-fix';
      readonly place: 'cloud';
      readonly service: (typeof SERVICES)[number];
      /** Bought through the Cloud Solution Provider programme: for themselves, or by a customer. R70, R71 */
      readonly csp: (typeof CSP_SIDES)[number];
    };

/** Answers so far: what the person's words already said, or the fields of a form. */
export interface SupportAnswers {
  readonly problem?: (typeof PROBLEMS)[number];
  readonly place?: (typeof PLACES)[number];
  readonly version?: (typeof VERSIONS)[number];
  readonly inMainstream?: boolean;
  readonly service?: (typeof SERVICES)[number];
  readonly csp?: (typeof CSP_SIDES)[number];
}

/** An answer that only some questions need, or all of them. */
export type MissingAnswer = 'problem' | 'place' | 'version' | 'service' | 'csp';

/**
 * The question when it is complete, else the answers that are still missing, in the form's order. Only what can
 * change the route is asked: nobody outside the Cloud Solution Provider programme is asked about it.
 */
export function askSupport(
  answers: SupportAnswers,
  isCspCompany: boolean,
): SupportQuestion | MissingAnswer[] {
  const { problem, place, version, inMainstream, service } = answers;
  if (problem === 'advice' || problem === 'partner-center') return { problem };
  const csp = answers.csp ?? (isCspCompany ? undefined : 'no');
  if (problem && place === 'on-premises' && version)
    return { problem, place, version, ...(inMainstream === undefined ? {} : { inMainstream }) };
  if (problem && place === 'cloud' && service && csp) return { problem, place, service, csp };
  const missing: (MissingAnswer | false)[] = [
    !problem && 'problem',
    !place && 'place',
    place !== 'cloud' && !version && 'version',
    place !== 'on-premises' && !service && 'service',
    place !== 'on-premises' && !csp && 'csp',
  ];
  return missing.filter(answer => answer !== false);
}
