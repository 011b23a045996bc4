import assert from 'node:assert/strict';
import { buttons } from '../fake-teams/cards.js';
import { english, lastWords } from './reading.js';
import type { Scene } from './scene.js';
import { startScene } from './scene.js';

describe('Talking with the desk over HTTP', () => {
  let scene: Scene;
  before(async () => {
    scene = await startScene();
    await scene.install('karin', 'asa');
  });
  after(() => scene.bot.close());

  const answerTo = async (fields: Record<string, unknown>): Promise<string> => {
    const karin = scene.chat('karin');
    const before = karin.history().length;
    const { status } = await karin.send({ type: 'message', ...fields });
    assert.equal(status, 200);
    assert.ok(karin.history().length > before, 'there is an answer');
    assert.ok(buttons(karin.lastCard().card).length > 0, 'with a way on');
    return lastWords(karin);
  };

  for (const text of ['hi', 'HELLO', 'Help', 'help', 'Hello!'])
    it(`helps when it hears "${text}"`, async () => {
      assert.ok((await answerTo({ text })).includes(english('help.title')));
    });

  const lost = english('notUnderstood.title');
  const old = english('error.oldButton');
  const odd: [string, Record<string, unknown>, string][] = [
    ['gibberish', { text: 'asdf qwer zxcv' }, lost],
    ['an emoji', { text: '🙈🙉🙊' }, lost],
    ['markup', { text: '<script>alert(1)</script> ${company} [x](javascript:1)' }, lost],
    ['a picture', { text: '', attachments: [{ contentType: 'image/png' }] }, english('error.attachment')],
    [
      'a file',
      { attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info' }] },
      english('error.attachment'),
    ],
    ['2001 characters', { text: 'x'.repeat(2001) }, english('error.tooLong', { limit: 2000 })],
    ['nothing', { text: '' }, english('error.emptyMessage')],
    ['blanks', { text: ' \n\u00a0 ' }, english('error.emptyMessage')],
    ['an empty submit', { value: {} }, old],
    ['a submit with a token of our own making', { value: { t: 'AAAA', reason: 'x' } }, old],
    ['a submit with strange types', { value: { t: 7, __proto__: { a: 1 }, reason: ['x'] } }, old],
  ];
  for (const [what, fields, wanted] of odd)
    it(`has a useful answer to ${what}`, async () => {
      assert.ok((await answerTo(fields)).includes(wanted));
    });

  for (const value of [undefined, null, 'x', [], {}, { action: null }, { action: { verb: 'approve' } }])
    it(`answers a click that carries ${JSON.stringify(value) ?? 'nothing'} in the right shape (V3)`, async () => {
      const answer = await scene.chat('karin').send({ type: 'invoke', name: 'adaptiveCard/action', value });
      assert.equal(answer.status, 200);
      const body = answer.body as { statusCode: number; type: string; value: unknown };
      assert.equal(typeof body.statusCode, 'number');
      assert.match(body.type, /^application\/vnd\.microsoft\./);
      assert.ok(body.value);
    });

  it('walks from the benefits to a category, a benefit and the form', async () => {
    const karin = scene.chat('karin');
    await karin.say('check benefits');
    assert.match(lastWords(karin), /Norrsken Systemutveckling AB[\s\S]*Action Pack[\s\S]*Mar 31, 2027/);
    await karin.press(/^Software/);
    assert.match(lastWords(karin), /Windows 10 Enterprise LTSC 2021[\s\S]*Office LTSC Standard 2021/);
    assert.match(lastWords(karin), /Expires in 20 days/, 'what ends soon stands out');
    await karin.press(/^Windows 10/);
    assert.match(lastWords(karin), /Only for devices in your own offices/);
    await karin.press('get-key');
    assert.match(lastWords(karin), /Key for Windows 10 Enterprise LTSC 2021/);
    await karin.say('stop');
  });

  it('offers near names for a product it does not know', async () => {
    const karin = scene.chat('karin');
    await karin.say('get a key');
    await karin.say('Photoshop');
    assert.ok(lastWords(karin).includes(english('keys.unknown.title', { text: 'Photoshop' })));
    await karin.say('Office 2019');
    assert.ok(lastWords(karin).includes(english('keys.unknown.near')));
    assert.match(lastWords(karin), /Office LTSC Standard 2021/);
    await karin.say('sharepint');
    assert.match(lastWords(karin), /Key for SharePoint Server Subscription Edition/);
    await karin.say('stop');
  });
});
