import type { Company, SoftwareBenefit } from '../../benefits/company.js';
import { lineOf, overviewOf } from '../../benefits/overview.js';
import type { SampleTexts } from './sample-texts.js';

export const NOW = new Date('2026-11-20T09:30:00.000Z');

const PLATFORMS = ['Windows 10 x64', 'Windows 11 x64', 'Windows Server x64', 'macOS'];

export function sampleSoftware(texts: SampleTexts, change: Partial<SoftwareBenefit> = {}): SoftwareBenefit {
  return {
    id: 'software-1',
    name: texts.product,
    offer: 'gold',
    type: 'core',
    quantity: 10,
    expiresOn: '2027-06-30',
    category: 'software',
    needsKey: true,
    instructions: { en: texts.instructions, de: texts.instructions },
    languages: ['en', 'de', 'nl', 'sv', 'zh-CN'],
    operatingSystems: [...PLATFORMS, texts.operatingSystem],
    downloadUrl: 'https://download.example/product',
    ...change,
  };
}

/** A company with something in every category, something that ends soon and something that has ended. */
export function sampleCompany(texts: SampleTexts, count = 12): Company {
  const base = { name: texts.product, type: 'core', quantity: 1_250, expiresOn: '2027-06-30' } as const;
  return {
    format: 1,
    tenantId: 't',
    name: texts.company,
    mpnId: '1',
    country: 'DE',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    managedIn: 'partner-center',
    offers: [
      offer('gold', 'gold', '2027-06-30', texts.competency),
      offer('silver', 'silver', '2026-12-10', texts.competency),
      offer('pack', 'action-pack', '2026-03-31'),
    ],
    benefits: [
      ...Array.from({ length: count }, (_, at) =>
        sampleSoftware(texts, { id: `software-${at}`, offer: ['gold', 'silver', 'pack'][at % 3]! }),
      ),
      { ...base, id: 'azure', offer: 'gold', category: 'azure', credit: 'bulk', amount: 6_000, holders: [] },
      { ...base, id: 'cloud', offer: 'silver', category: 'cloud', months: 12, used: 3 },
      { ...base, id: 'vs', offer: 'gold', category: 'visual-studio', edition: 'enterprise', holders: [] },
      {
        ...base,
        id: 'technical',
        offer: 'gold',
        category: 'technical',
        plan: 'signature-cloud',
        unlimited: true,
        used: 2,
      },
      { ...base, id: 'advisory', offer: 'gold', category: 'advisory', used: 7, type: 'incremental' },
      { ...base, id: 'gtm', offer: 'pack', category: 'go-to-market', offerType: 'Gold Core' },
    ],
    people: [],
  };
}

function offer(id: string, kind: Company['offers'][number]['kind'], expiresOn: string, competency?: string) {
  const purchasedAt = '2026-06-30T10:00:00.000Z';
  return { id, kind, purchasedAt, expiresOn, ...(competency ? { competency } : {}) };
}

export function sampleOverview(texts: SampleTexts, count?: number) {
  return overviewOf(sampleCompany(texts, count), new Map(), NOW);
}

export function sampleLine(texts: SampleTexts, benefitId: string) {
  const company = sampleCompany(texts);
  const benefit = company.benefits.find(candidate => candidate.id === benefitId)!;
  return { benefit, line: lineOf(company, benefit, [], NOW) };
}
