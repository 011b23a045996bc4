import assert from 'node:assert/strict';
import { findName } from '../../../language/understand/find-name.js';

const PRODUCTS = [
  { id: 'win11', name: 'Windows 11 Enterprise' },
  { id: 'ws22', name: 'Windows Server 2022 Standard' },
  { id: 'ws25', name: 'Windows Server 2025 Datacenter' },
  { id: 'sql', name: 'SQL Server 2022 Standard' },
  { id: 'visio', name: 'Visio Professional 2021' },
  { id: 'project', name: 'Project Professional 2021' },
  { id: 'office', name: 'Office LTSC Professional Plus 2021' },
  { id: 'vs', name: 'Visual Studio Enterprise', aliases: ['VS Ent'] },
  { id: 'o365', name: 'Office 365 E3' },
  { id: 'exchange', name: 'Exchange Server 2019' },
];

const find = (text: string) => findName(text, PRODUCTS);

describe('findName', () => {
  const exact: [text: string, id: string][] = [
    ['Visio', 'visio'],
    ['I need a key for Visio, please', 'visio'],
    ['no, Visio', 'visio'],
    ['a key for viso please', 'visio'],
    ['vizio pro 2021', 'visio'],
    ['Ik heb een sleutel voor Visio nodig', 'visio'],
    ['我要visio的密钥', 'visio'],
    ['sql 22', 'sql'],
    ['sqlserver', 'sql'],
    ['win11', 'win11'],
    ['win 11 ent', 'win11'],
    ['Win Server 2022', 'ws22'],
    ['Windwos Servr 2022', 'ws22'],
    ['ws2025 datacenter', 'ws25'],
    ['O365 E3', 'o365'],
    ['office 365', 'o365'],
    ['office ltsc', 'office'],
    ['VS Ent', 'vs'],
    ['visual studio for my new colleague', 'vs'],
    ['project', 'project'],
    ['Exchange', 'exchange'],
  ];
  for (const [text, id] of exact) {
    it(`finds ${id} in "${text}"`, () => assert.deepEqual(find(text), { exact: id, near: [] }));
  }

  const near: [text: string, ids: string[]][] = [
    ['visio 2019', ['visio']],
    ['SQL Server 2019', ['sql']],
    ['VS Pro', ['vs']],
    ['windows server', ['ws22', 'ws25']],
    ['office', ['o365', 'office']],
  ];
  for (const [text, ids] of near) {
    it(`offers ${ids.join(', ')} for "${text}"`, () => {
      const found = find(text);
      assert.equal(found.exact, undefined);
      assert.deepEqual([...found.near].sort(), [...ids].sort());
    });
  }

  describe('with short aliases', () => {
    const aliased = [
      { id: 'sql', name: 'SQL Server 2022 Standard', aliases: ['SQL Server', 'SQL 2022'] },
      { id: 'visio', name: 'Visio LTSC Professional 2024', aliases: ['Visio', 'Visio Pro'] },
      { id: 'win', name: 'Windows 11 Enterprise', aliases: ['Windows 11', 'Win 11'] },
    ];
    for (const text of ['SQL Server', 'sql 22', '3 sql server keys', 'SQL Server 2022 for 5 people'])
      it(`"${text}" is the product`, () => assert.equal(findName(text, aliased).exact, 'sql'));
    for (const [text, id] of [
      ['SQL Server 2019', 'sql'],
      ['a key for SQL Server 2019 please', 'sql'],
      ['sql server enterprise', 'sql'],
      ['sql 19', 'sql'],
      ['Visio Standard', 'visio'],
      ['visio 2021', 'visio'],
      ['windows 10', 'win'],
    ] as const)
      it(`"${text}" is another version or edition, so it is only near`, () =>
        assert.deepEqual(findName(text, aliased), { near: [id] }));
  });

  it('offers at most three, best first', () => {
    assert.deepEqual(find('windows').near, ['win11', 'ws22', 'ws25']);
    const many = Array.from({ length: 9 }, (_, at) => ({ id: `${at}`, name: `Visio 20${10 + at}` }));
    assert.equal(findName('visio', many).near.length, 3);
  });

  const nothing = [
    '',
    'key',
    'the second',
    'our project is late',
    'our vision for 2030',
    'where is my office',
    'I need a licence key for the server',
    'who approved my request?',
    'Wie viele Urlaubstage habe ich noch?',
    '谢谢',
    '2022',
  ];
  for (const text of nothing) {
    it(`finds nothing in "${text}"`, () => assert.deepEqual(find(text), { near: [] }));
  }

  it('finds nothing when there is nothing to find', () => {
    assert.deepEqual(findName('Visio', []), { near: [] });
  });
});
