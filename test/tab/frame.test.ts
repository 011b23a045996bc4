import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContext, Frame } from 'playwright-core';
import { loadLanguages } from '../../language/languages.js';
import type { FakeHost, FakeHostOptions } from './fake-teams-host.js';
import { openFakeHost } from './fake-teams-host.js';
import type { ProductionTab } from './production-tab.js';
import { BOT_APP_ID, startProductionTab } from './production-tab.js';
import { axeFaults, openBrowser, overflow, PICTURES } from './tab-browser.js';

const languages = loadLanguages();

describe('The tab in its place', function () {
  this.timeout(120_000);
  let browser: Browser;
  let desk: ProductionTab;
  let context: BrowserContext;

  before(async function () {
    const opened = await openBrowser();
    if (!opened) return this.skip();
    browser = opened;
    mkdirSync(PICTURES, { recursive: true });
    desk = await startProductionTab();
  });
  after(async () => {
    await browser?.close();
    await desk?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: 'nl-NL' });
  });
  afterEach(() => context?.close());

  const openIn = async (options: Partial<FakeHostOptions> = {}): Promise<{ host: FakeHost; tab: Frame }> => {
    const host = await openFakeHost(context, {
      deskUrl: desk.desk.url,
      locale: 'sv-se',
      theme: 'dark',
      token: await desk.token(),
      ...options,
    });
    return { host, tab: await host.tab() };
  };

  it('follows the language and the theme of Teams, also when the theme changes', async () => {
    const { host, tab } = await openIn();
    const say = languages.speak('sv');
    await tab.getByRole('heading', { level: 1, name: say('tab.view.benefits') }).waitFor();
    await tab.locator('.row').first().waitFor();
    assert.equal(await tab.evaluate('document.documentElement.dataset.theme'), 'dark');
    assert.deepEqual(await axeFaults(tab), []);
    await host.page.screenshot({ path: new URL('in-teams-sv-dark.png', PICTURES).pathname });
    for (const theme of ['contrast', 'default', 'dark'] as const) {
      await host.changeTheme(theme);
      const shown = theme === 'default' ? 'light' : theme;
      await tab.locator(`html[data-theme=${shown}]`).waitFor();
    }
    const asked = (await host.asked()).map(({ func }) => func);
    for (const func of [
      'initialize',
      'getContext',
      'authentication.getAuthToken',
      'appInitialization.success',
    ])
      assert.ok(asked.includes(func), `${func}: ${asked.join()}`);
  });

  it('begins where a link from the chat points to', async () => {
    const { tab } = await openIn({ subPage: 'approvals' });
    await tab.locator('main[data-route=approvals]').waitFor();
  });

  it('opens the chat with the words of the next step', async () => {
    const { host, tab } = await openIn({ locale: 'en-US' });
    await tab.getByRole('button', { name: /^Get a key: Office/ }).click();
    await host.page.waitForTimeout(100);
    const link = (await host.asked()).find(({ func }) => /deeplink|openlink/i.test(func));
    const url = new URL(String(link?.args[0]));
    assert.equal(url.href.split('?')[0], 'https://teams.microsoft.com/l/chat/0/0');
    assert.equal(url.searchParams.get('users'), `28:${BOT_APP_ID}`);
    assert.match(url.searchParams.get('message') ?? '', /^I need a key for Office/);
  });

  it('says what is wrong when the token is refused, with a code and a way on', async () => {
    const { tab } = await openIn({ locale: 'de-DE', token: await desk.token({ scp: 'User.Read' }) });
    const say = languages.speak('de');
    await tab.getByRole('heading', { name: say('tab.notSignedIn') }).waitFor();
    await tab.getByText('token-scope').waitFor();
    assert.deepEqual(await axeFaults(tab), []);
  });

  it('does not stand in the frame of anybody else', async () => {
    const { host, tab } = await openIn({ origin: 'https://teams.microsoft.com.evil.example' });
    await host.page.waitForTimeout(200);
    assert.equal(await tab.locator('#page').count(), 0);
    assert.deepEqual(await host.asked(), []);
  });

  for (const locale of languages.locales) {
    it(`says outside Teams, in ${locale}, where it belongs, in the colours of the browser`, async () => {
      const say = languages.speak(locale);
      const outside = await browser.newContext({
        viewport: { width: 320, height: 640 },
        locale,
        colorScheme: locale === 'en' ? 'dark' : 'light',
      });
      try {
        const page = await outside.newPage();
        await page.route('https://**', route => route.abort());
        await page.goto(`${desk.desk.url}/tab`);
        await page.getByRole('heading', { name: say('tab.outside') }).waitFor();
        assert.equal(
          await page.evaluate('document.documentElement.dataset.theme'),
          locale === 'en' ? 'dark' : 'light',
        );
        assert.deepEqual(await axeFaults(page), []);
        assert.deepEqual(await overflow(page), []);
        await page.screenshot({ path: new URL(`outside-${locale}.png`, PICTURES).pathname });
      } finally {
        await outside.close();
      }
    });
  }

  it('sends its headers with every answer', async () => {
    const page = await fetch(`${desk.desk.url}/tab`);
    const policy = page.headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      'https://teams.microsoft.com',
      'https://*.cloud.microsoft',
    ])
      assert.ok(policy.includes(part), part);
    assert.doesNotMatch(policy, /unsafe|\*(?!\.)|http:/);
    for (const path of ['/tab', '/tab/api/me', '/tab/words/de.json', '/tab/nothing']) {
      const { headers } = await fetch(`${desk.desk.url}${path}`);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
      assert.equal(headers.get('access-control-allow-origin'), null, path);
    }
  });
});
