import { isGuid } from '../bot/guid.js';
import { domainFault } from '../manifest/check-addresses.js';

/** The environment variables that the app package is made from. */
export type AppEnv = Readonly<Record<string, string | undefined>>;

/** Values for the placeholders of the manifest, by their names; without `TAB_APP_ID` the desk has no tab. */
export type AppValues = Readonly<Record<string, string>>;

export type AppSettings =
  | { readonly kind: 'settings'; readonly values: AppValues; readonly notes: readonly string[] }
  | { readonly kind: 'invalid'; readonly faults: readonly string[] };

/** Reads what differs from one organisation to the next. @param version of the app when `APP_VERSION` is not set. */
export function readAppSettings(env: AppEnv, version: string): AppSettings {
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const botId = text('MicrosoftAppId')?.toLowerCase();
  const appId = text('TEAMS_APP_ID')?.toLowerCase() ?? botId;
  const tabId = text('TAB_APP_ID')?.toLowerCase();
  const domain = text('APP_DOMAIN')?.toLowerCase();
  const faults = [
    ...idFaults('MicrosoftAppId', botId, 'it is the application id of the bot, a GUID'),
    ...(appId === botId ? [] : idFaults('TEAMS_APP_ID', appId, 'it is the id of the app in Teams, a GUID')),
    ...tabFaults(tabId, botId),
    ...domainFaults(domain),
  ];
  if (faults.length > 0) return { kind: 'invalid', faults };
  const pages = {
    WEBSITE_URL: `https://${domain}`,
    PRIVACY_URL: `https://${domain}/privacy`,
    TERMS_URL: `https://${domain}/terms`,
  };
  const values = {
    BOT_ID: botId!,
    TEAMS_APP_ID: appId!,
    ...(tabId ? { TAB_APP_ID: tabId } : {}),
    APP_DOMAIN: domain!,
    APP_VERSION: text('APP_VERSION') ?? version,
    DEVELOPER_NAME: text('DEVELOPER_NAME') ?? 'Benefits Desk',
    ...Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, text(name) ?? page])),
  };
  const own = Object.entries(pages).filter(([name]) => text(name) === undefined);
  const notes = [
    ...(tabId ? [] : ['TAB_APP_ID is not set: the package has no tab.']),
    ...own.map(([name, page]) => `${name} is not set: the package leads to the desk's own page, ${page}.`),
  ];
  return { kind: 'settings', values, notes };
}

function idFaults(name: string, id: string | undefined, meaning: string): readonly string[] {
  if (id === undefined) return [`${name} is missing: ${meaning}.`];
  return isGuid(id) ? [] : [`${name} must be a GUID: ${meaning}.`];
}

function tabFaults(tabId: string | undefined, botId: string | undefined): readonly string[] {
  if (tabId === undefined) return [];
  if (tabId === botId)
    return ['TAB_APP_ID must not be MicrosoftAppId: the tab needs an app registration of its own.'];
  return idFaults('TAB_APP_ID', tabId, "it is the application id of the tab's registration, a GUID");
}

function domainFaults(domain: string | undefined): readonly string[] {
  if (domain === undefined)
    return ['APP_DOMAIN is missing: it is the host name the desk is reached by, such as desk.contoso.com.'];
  const says = domainFault(domain);
  return says === undefined ? [] : [`APP_DOMAIN ${domain} ${says}.`];
}
