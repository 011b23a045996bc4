import { app, authentication } from '@microsoft/teams-js';
import type { Host, Theme } from './host.js';

/** Milliseconds that Teams may take to answer; it answers at once or, outside, never. */
const PATIENCE = 5_000;

/** The host around the page: Teams, Outlook or the Microsoft 365 app. Undefined when there is none. */
export async function findTeams(): Promise<Host | undefined> {
  const context = await Promise.race([connect(), new Promise<undefined>(end => setTimeout(end, PATIENCE))]);
  if (!context) return undefined;
  return {
    kind: 'teams',
    locale: context.app.locale,
    place: context.page.subPageId ?? '',
    onTheme(tell) {
      app.registerOnThemeChangeHandler(theme => tell(themeOf(theme)));
      tell(themeOf(context.app.theme));
    },
    token: () => authentication.getAuthToken(),
    openLink: url => void app.openLink(url).catch(() => window.open(url, '_blank', 'noopener')),
    ready() {
      app.notifyAppLoaded();
      void app.notifySuccess();
    },
  };
}

async function connect(): Promise<app.Context | undefined> {
  try {
    await app.initialize();
    return await app.getContext();
  } catch {
    return undefined;
  }
}

function themeOf(theme: string): Theme {
  if (theme === 'contrast' || theme === 'dark') return theme;
  return 'light';
}
