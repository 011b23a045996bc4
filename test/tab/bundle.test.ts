import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { loadLanguages } from '../../language/languages.js';
import { bundlePage } from '../../tab/serve/bundle-page.js';
import { openPageShop } from '../../tab/serve/page-shop.js';

const LARGEST = 200_000;

describe('The files of the page', () => {
  it('are at most 200 KB compressed, all of them together', async () => {
    const { assets } = await bundlePage();
    for (const encoding of ['br', 'gzip'] as const) {
      const size = [...assets.values()].reduce((sum, asset) => sum + asset[encoding].length, 0);
      assert.ok(size > 10_000 && size < LARGEST, `${size} bytes of ${encoding}`);
    }
  });

  it('have names that change with their content, and stay the same without a change', async () => {
    const [one, two] = [await bundlePage(), await bundlePage()];
    assert.deepEqual([...one.assets.keys()], [...two.assets.keys()]);
    assert.match(one.script, /^page-[A-Z0-9]{8}\.js$/);
    assert.match(one.style, /^page-[A-Z0-9]{8}\.css$/);
  });

  it('are sent as the browser can read them, and kept', async () => {
    const shop = openPageShop(loadLanguages(), true);
    const ask = (path: string, accepted?: string) =>
      shop.find(path, { headers: accepted ? { 'accept-encoding': accepted } : {} } as IncomingMessage);
    const html = String((await ask('/tab'))?.body);
    const script = /src="([^"]+)"/.exec(html)?.[1] ?? '';
    assert.equal((await ask(script, 'gzip, deflate, br'))?.headers['content-encoding'], 'br');
    assert.equal((await ask(script, 'gzip'))?.headers['content-encoding'], 'gzip');
    const plain = await ask(script);
    assert.equal(plain?.headers['content-encoding'], undefined);
    assert.match(plain?.headers['cache-control'] ?? '', /immutable/);
    for (const path of [
      '/tab/assets/nothing.js',
      '/tab/assets/../../package.json',
      '/tab/words/fr.json',
      '/tab/words/de.rude.json',
      '/tab/words/de.understanding.json',
      '/tabs',
    ])
      assert.equal(await ask(path), undefined, path);
  });

  it('hold words of the page in every language, and no other words', async () => {
    const languages = loadLanguages();
    const shop = openPageShop(languages, true);
    for (const locale of languages.locales) {
      const reply = await shop.find(`/tab/words/${locale}.json`, { headers: {} } as IncomingMessage);
      const words = JSON.parse(String(reply?.body)) as Record<string, string>;
      assert.ok(words['tab.view.benefits']);
      assert.equal(words['welcome.title'], undefined);
    }
  });

  it('hold them as a company has its people spoken to', async () => {
    const shop = openPageShop(loadLanguages(), true);
    const inbox = async (name: string): Promise<string | undefined> => {
      const reply = await shop.find(`/tab/words/${name}.json`, { headers: {} } as IncomingMessage);
      return (JSON.parse(String(reply?.body)) as Record<string, string>)['tab.inbox'];
    };
    assert.equal(await inbox('de'), 'Wartet auf Sie');
    assert.equal(await inbox('de.formal'), 'Wartet auf Sie');
    assert.equal(await inbox('de.informal'), 'Wartet auf dich');
  });
});
