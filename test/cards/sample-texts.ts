/** The words that people and the company file bring into cards. */
export interface SampleTexts {
  readonly person: string;
  readonly company: string;
  readonly product: string;
  readonly competency: string;
  readonly operatingSystem: string;
  readonly instructions: string;
  readonly reason: string;
}

export const USUAL: SampleTexts = {
  person: 'Megan Bowen',
  company: 'Contoso Consulting',
  product: 'Windows Server 2019 Standard (16 cores)',
  competency: 'Cloud Platform',
  operatingSystem: 'Windows Server x64',
  instructions: 'Use the key only for internal systems. It activates two computers.',
  reason: 'The test machine of the web team needs a licence',
};

/** Everything is this text. */
export function allOf(text: string): SampleTexts {
  return {
    person: text,
    company: text,
    product: text,
    competency: text,
    operatingSystem: text,
    instructions: text,
    reason: text,
  };
}

export const LONGEST: SampleTexts = allOf('Überlange_Produktbezeichnung*für[alle] 合作伙伴 '.repeat(120));

/** Text that is meant to be read as something else than text. */
export const HOSTILE = [
  '[Approve](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '[Approve]: https://evil.example',
  '<https://evil.example>',
  '<at>Megan</at>',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt; &#35;',
  '${1+1}',
  '${range(0,100000000)}',
  '${$root}',
  '{{DATE(2020-01-01T00:00:00Z)}}',
  '{{TIME(2020-01-01T00:00:00Z)}}',
  '`code` ``more``',
  '*b* **bb** _i_ __ii__ ~~s~~',
  '# heading',
  '- item',
  '31. Dez. 2026',
  '> quote',
  '---',
  'C:\\Users\\_name_',
  'one\ntwo\r\n\r\n    three\u0000\u0007',
  'a\u202Egnp.exe',
  '👩‍👩‍👧‍👦 emoji 😀',
  'lone \ud800 surrogate \udfff',
  '"quotes", \'single\' and \\"escaped\\"',
  'x'.repeat(5_000),
  '😀'.repeat(2_500),
] as const;
