import type { BrowserContext, Frame, Page } from 'playwright-core';

/** Where the fake host pretends to be; nothing of it leaves this computer. */
const TEAMS = 'https://teams.microsoft.com';
/** Where the tab pretends to be; its requests go to the desk under test. */
export const TAB_HOST = 'https://desk.contoso.com';

export interface FakeHostOptions {
  /** Where the desk under test listens. */
  readonly deskUrl: string;
  readonly locale: string;
  readonly theme: string;
  readonly token: string;
  readonly subPage?: string;
  /** Another page than Teams that puts the tab into a frame. */
  readonly origin?: string;
}

/** Plays Teams around the tab: a page with a frame, and the answers that teams-js asks its host for. */
export interface FakeHost {
  readonly page: Page;
  tab(): Promise<Frame>;
  /** What the tab asked for, by name, with its arguments. */
  asked(): Promise<readonly { readonly func: string; readonly args: readonly unknown[] }[]>;
  changeTheme(theme: string): Promise<void>;
}

export async function openFakeHost(context: BrowserContext, options: FakeHostOptions): Promise<FakeHost> {
  const { deskUrl, origin = TEAMS } = options;
  await context.route('https://**', route => route.abort());
  await context.route(`${TAB_HOST}/**`, async route => {
    const request = route.request();
    const address = new URL(request.url());
    const body = request.postDataBuffer();
    const response = await fetch(`${deskUrl}${address.pathname}${address.search}`, {
      method: request.method(),
      headers: await request.allHeaders().then(ownHeaders),
      ...(body ? { body: new Uint8Array(body) } : {}),
    });
    const headers = Object.fromEntries(
      [...response.headers].filter(([name]) => !/^content-(enc|len)/.test(name)),
    );
    await route.fulfill({
      status: response.status,
      headers,
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  await context.route(`${origin}/host`, route =>
    route.fulfill({ contentType: 'text/html', body: hostPage(options) }),
  );
  const page = await context.newPage();
  await page.goto(`${origin}/host`);
  return {
    page,
    async tab() {
      const element = await page.waitForSelector('iframe');
      return (await element.contentFrame())!;
    },
    asked: () => page.evaluate('window.asked'),
    changeTheme: theme => page.evaluate(`window.changeTheme(${JSON.stringify(theme)})`),
  };
}

/** A browser's headers without those that are of the connection. */
function ownHeaders(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(:|host$|connection$|accept-enc)/.test(name)),
  );
}

function hostPage({ locale, theme, token, subPage = '' }: FakeHostOptions): string {
  const facts = JSON.stringify({ locale, theme, token, subPage });
  return `<!doctype html><meta charset="utf-8"><title>Teams</title>
<style>body,iframe{margin:0;border:0;width:100%;height:100vh}</style>
<iframe title="Benefits Desk" src="${TAB_HOST}/tab"></iframe>
<script>(${playHost})(${facts})</script>`;
}

/* The host's side of the protocol of teams-js. It runs in the browser, so it can use nothing from outside. */
const playHost = `facts => {
  const asked = (window.asked = []);
  const frame = document.querySelector('iframe');
  const tell = message => frame.contentWindow.postMessage(message, '${TAB_HOST}');
  window.changeTheme = theme => tell({ func: 'themeChange', args: [theme] });
  const context = {
    locale: facts.locale, theme: facts.theme, subEntityId: facts.subPage, entityId: 'home', hostClientType: 'web',
    hostName: 'Teams', frameContext: 'content', sessionId: 's', appSessionId: 's', ringId: 'general',
  };
  const runtime = { apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: { pages: {} } };
  const ANSWERS = {
    initialize: () => ['content', 'web', JSON.stringify(runtime), '2.58.0'],
    getContext: () => [context],
    'authentication.getAuthToken': () => [true, facts.token],
    executeDeepLink: () => [true],
    openLink: () => [true],
  };
  addEventListener('message', ({ data, origin }) => {
    if (origin !== '${TAB_HOST}' || !data.func) return;
    asked.push({ func: data.func, args: data.args ?? [] });
    const { id, uuidAsString } = data;
    const args = (ANSWERS[data.func] ?? (() => [true]))();
    tell({ id, uuidAsString, uuid: data.uuid, args });
  });
}`;
