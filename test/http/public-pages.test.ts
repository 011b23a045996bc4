import assert from 'node:assert/strict';
import { loadLanguages } from '../../language/languages.js';
import type { WholeBot } from '../whole-bot.js';
import { startWholeBot } from '../whole-bot.js';

const languages = loadLanguages();

describe('The pages that anybody may read', () => {
  let bot: WholeBot;
  before(async () => {
    bot = await startWholeBot();
  });
  after(() => bot.close());

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${bot.desk().url}${path}`, { headers, method });

  for (const locale of languages.locales)
    it(`are there in ${locale}, whole and with a way to the other languages`, async () => {
      const say = languages.speak(locale);
      for (const [path, words] of [
        ['/', [say('pages.home.text'), say('pages.privacy.title'), say('pages.terms.title')]],
        ['/privacy', [say('pages.privacy.title'), say('pages.privacy.keys.text')]],
        ['/terms', [say('pages.terms.title'), say('pages.terms.independent.text')]],
      ] as const) {
        const answer = await get(path, { 'accept-language': `xx, ${locale};q=0.9, en;q=0.1` });
        const page = await answer.text();
        assert.equal(answer.status, 200);
        assert.ok(page.includes(`<html lang="${locale}">`), page);
        for (const text of [say('app.name'), ...words])
          assert.ok(page.includes(text.replaceAll('&', '&#38;')), `${path}: ${text}`);
        for (const other of languages.locales) assert.ok(page.includes(`href="${path}?lang=${other}"`));
      }
    });

  it('let the reader choose another language than the browser asks for', async () => {
    const page = await (await get('/privacy?lang=sv', { 'accept-language': 'de' })).text();
    assert.match(page, /<html lang="sv">/);
  });

  it('are English for everybody whose language is not spoken, and for nonsense', async () => {
    for (const [path, accept] of [
      ['/terms', 'fr-FR, it;q=0.5'],
      ['/terms?lang=../../x"><script>', ';;;q=x,,*'],
      ['/terms', 'de;q=0'],
    ] as const) {
      const answer = await get(path, { 'accept-language': accept });
      const page = await answer.text();
      assert.match(page, /<html lang="en">/);
      assert.doesNotMatch(page, /<script/);
    }
  });

  it('run nothing and stand in no frame', async () => {
    const { headers } = await get('/privacy');
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('set-cookie'), null);
  });

  it('are only read: HEAD has no body, POST finds nothing, nor do paths below', async () => {
    const head = await get('/privacy', {}, 'HEAD');
    assert.deepEqual([head.status, await head.text()], [200, '']);
    assert.equal((await get('/privacy', {}, 'POST')).status, 404);
    for (const path of ['/privacy/x', '/privacyx', '//', '/%zz', '/constructor'])
      assert.equal((await get(path)).status, 404, path);
  });
});
