import { readDemo } from '../../company/read-demo.js';

/** Of the demo company. */
export const TENANT_ID = '00000000-0000-0000-0000-0000000000001';
export const APPROVERS = [
  { personId: '00000000-0000-0000-0000-0000000000021', name: 'Megan Bowen' },
  { personId: '00000000-0000-0000-0000-0000000000022', name: 'Adele Vance' },
] as const;

/** What is asked for, and the choices of its form. */
export const PRODUCT = 'Windows 11 Enterprise';
export const CHOICES = { language: 'en-US', operatingSystem: 'Windows 11 Pro', reason: 'A new laptop' };

const BENEFIT_ID = 'windows-11-enterprise';
const ACTIVATIONS = 50;

interface CompanyText {
  readonly benefits: readonly { readonly id: string }[];
}

/** The demo company with keys for so many requests, as a company file. */
export function benchCompany(requests: number, now: Date): string {
  const demo = JSON.parse(readDemo(now)) as CompanyText;
  const keys = Array.from({ length: Math.ceil(requests / ACTIVATIONS) }, (_, at) => ({
    key: `BENCH-00000-00000-00000-${String(at).padStart(5, '0')}`,
    activations: ACTIVATIONS,
  }));
  const more = { quantity: keys.length * ACTIVATIONS, keys };
  const benefits = demo.benefits.map(benefit =>
    benefit.id === BENEFIT_ID ? { ...benefit, ...more } : benefit,
  );
  return JSON.stringify({ ...demo, benefits });
}
