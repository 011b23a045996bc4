import assert from 'node:assert/strict';
import { type ChoiceFound, findChoice, type Option } from '../../../../language/understand/find-choice.js';
import { findCodes, findSupportIds } from '../../../../language/understand/find-codes.js';
import { findDay } from '../../../../language/understand/find-day.js';
import { findCount, findHours } from '../../../../language/understand/find-hours.js';
import { findPerson } from '../../../../language/understand/find-person.js';
import { findUnknownName } from '../../../../language/understand/find-unknown-name.js';
import { findYesNo } from '../../../../language/understand/find-yes-no.js';
import { languageOptions } from '../../../../language/understand/language-options.js';
import { loadLexicon } from '../../../../language/understand/lexicon.js';

/** A Friday. */
export const TODAY = '2026-11-20';

/** Texts and what they mean; `undefined` where nothing is certain. */
type Cases<Meaning> = readonly (readonly [text: string, meaning: Meaning | undefined])[];

/** What people answer in one language. */
export interface AnswerCases {
  readonly locale: string;
  readonly products: Cases<string>;
  /** What is offered when nothing is certain. */
  readonly near?: readonly (readonly [text: string, near: readonly string[]])[];
  readonly languages: Cases<string>;
  readonly systems: Cases<string>;
  readonly people: Cases<string>;
  readonly days: Cases<string>;
  readonly hours: Cases<number>;
  readonly counts: Cases<number>;
  readonly yesNo: Cases<'yes' | 'no'>;
  readonly competencies: Cases<string>;
  readonly unknownNames: Cases<string>;
  readonly supportIds: readonly (readonly [text: string, accessId: string, contractId: string])[];
}

/** As the demo company has them. */
export const PRODUCTS: readonly Option[] = [
  { value: 'office', label: 'Office LTSC Professional Plus 2024', aliases: ['Office', 'Word', 'Excel'] },
  { value: 'visio', label: 'Visio LTSC Professional 2024', aliases: ['Visio', 'Visio Pro'] },
  { value: 'project', label: 'Project LTSC Professional 2024', aliases: ['Project', 'MS Project'] },
  { value: 'sql', label: 'SQL Server 2022 Standard', aliases: ['SQL Server', 'SQL 2022', 'MS SQL'] },
  { value: 'win', label: 'Windows 11 Enterprise', aliases: ['Windows 11', 'Win 11'] },
];
export const LANGUAGES = ['en-US', 'de-DE', 'fr-FR', 'nl-NL', 'sv-SE', 'zh-CN'];
export const SYSTEMS: readonly Option[] = [
  'Windows 11 Pro',
  'Windows 10 Pro',
  'Windows Server 2025',
  'Windows Server 2022',
  'Hyper-V virtual machine',
].map(label => ({ value: label, label }));
export const PEOPLE = [
  { id: 'alex', name: 'Alex Wilber', email: 'alexw@contoso.com' },
  { id: 'megan', name: 'Megan Bowen', email: 'meganb@contoso.com' },
  { id: 'adele', name: 'Adele Vance', email: 'adelev@contoso.com' },
  { id: 'adele2', name: 'Adele Björk', email: 'adeleb@contoso.com' },
  { id: 'isaiah', name: 'Isaiah Langer', email: 'isaiahl@contoso.com' },
  { id: 'wang', name: '王伟', email: 'wangw@contoso.com' },
  { id: 'will', name: 'Will Jansen', email: 'willj@contoso.com' },
];
export const COMPETENCIES: readonly Option[] = [
  'Cloud Platform',
  'Cloud Productivity',
  'Application Development',
  'Security',
  'Data Analytics',
].map(label => ({ value: label, label }));

/** Chosen only when nothing else is said. */
function clear({ chosen, rest }: ChoiceFound): string | undefined {
  return rest === 0 ? chosen : undefined;
}

/** Tests of everything that an answer in one language can name. */
export function describeAnswers(cases: AnswerCases): void {
  const { locale } = cases;
  const lexicon = loadLexicon();
  const each = <Meaning>(kind: string, some: Cases<Meaning>, find: (text: string) => Meaning | undefined) => {
    for (const [text, meaning] of some)
      it(`${kind}: "${text}" is ${meaning ?? 'nothing certain'}`, () => assert.equal(find(text), meaning));
  };
  const choose = (options: readonly Option[]) => (text: string) => clear(findChoice(text, options, locale));
  describe(`answers in ${locale}`, () => {
    each('product', cases.products, choose(PRODUCTS));
    each('language', cases.languages, choose(languageOptions(LANGUAGES, locale)));
    each('operating system', cases.systems, choose(SYSTEMS));
    each('competency', cases.competencies, choose(COMPETENCIES));
    each('person', cases.people, text => findPerson(text, PEOPLE, locale, 'isaiah').person);
    each('day', cases.days, text => findDay(text, { today: TODAY, locale }));
    each('hours', cases.hours, text => findHours(text, locale));
    each('count', cases.counts, text => findCount(text, locale));
    each('yes or no', cases.yesNo, text => findYesNo(text, locale));
    each('unknown product', cases.unknownNames, text => findUnknownName(text, locale, lexicon));
    for (const [text, near] of cases.near ?? [])
      it(`offers ${near} for "${text}"`, () => {
        const found = findChoice(text, PRODUCTS, locale);
        assert.deepEqual([found.chosen, [...found.near].sort()], [undefined, [...near].sort()]);
      });
    for (const [text, accessId, contractId] of cases.supportIds)
      it(`finds both ids in "${text}"`, () =>
        assert.deepEqual(findSupportIds(text, locale), { accessId, contractId }));
    it('finds codes in a sentence', () => {
      const found = findCodes(`${cases.yesNo[0]![0]} (x@y.example, 2611200010001234)`);
      assert.deepEqual([found.emails, found.caseNumbers], [['x@y.example'], ['2611200010001234']]);
    });
  });
}
