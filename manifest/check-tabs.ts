import type { AppManifest, AppTab } from './app-manifest.js';
import type { Fault } from './fault.js';

/** Tabs that Teams has itself; a manifest names them only to say in which order they stand. */
const TEAMS_OWN = ['conversations', 'about'];

/** Each tab has a name, an id of its own, and pages on a domain of the package. */
export function checkTabs(file: string, { staticTabs, validDomains }: AppManifest): readonly Fault[] {
  const tabs = staticTabs ?? [];
  return tabs.flatMap((tab, at) => {
    const place = `staticTabs[${at}]`;
    const isTwice = tabs.findIndex(({ entityId }) => entityId === tab.entityId) < at;
    const twice: readonly Fault[] = isTwice
      ? [{ code: 'tab-twice', file, where: place, says: `"${tab.entityId}" is there twice` }]
      : [];
    if (TEAMS_OWN.includes(tab.entityId)) return twice;
    return [...twice, ...nameFaults(file, place, tab), ...pageFaults(file, place, tab, validDomains ?? [])];
  });
}

/**
 * Who the tab is to Entra ID: a registration that is not the bot's, because a token for the tab would then open the
 * bot, and an address that says the domain the page comes from, by which Teams knows to give a token.
 */
export function checkSignIn(file: string, manifest: AppManifest): readonly Fault[] {
  const { staticTabs, webApplicationInfo: sso, bots, validDomains } = manifest;
  const hasTab = (staticTabs ?? []).some(({ entityId }) => !TEAMS_OWN.includes(entityId));
  if (!sso)
    return hasTab
      ? [{ code: 'sso-missing', file, says: 'has a tab, but no "webApplicationInfo" to know people by' }]
      : [];
  const faults: Fault[] = [];
  if ((bots ?? []).some(({ botId }) => botId.toLowerCase() === sso.id.toLowerCase()))
    faults.push({
      code: 'sso-id',
      file,
      where: 'webApplicationInfo.id',
      says: 'is the bot’s: the tab needs a registration of its own',
    });
  const resources = (validDomains ?? []).map(domain => `api://${domain}/${sso.id}`);
  if (!resources.includes(sso.resource ?? ''))
    faults.push({
      code: 'sso-resource',
      file,
      where: 'webApplicationInfo.resource',
      says: `must be ${resources[0] ?? `api://(a domain of validDomains)/${sso.id}`}`,
    });
  return faults;
}

function nameFaults(file: string, place: string, { name }: AppTab): readonly Fault[] {
  return name === undefined ? [{ code: 'tab-name', file, where: place, says: 'has no "name"' }] : [];
}

function pageFaults(file: string, place: string, tab: AppTab, domains: readonly string[]): readonly Fault[] {
  return (['contentUrl', 'websiteUrl'] as const).flatMap((field): readonly Fault[] => {
    const [where, address] = [`${place}.${field}`, tab[field]];
    if (address === undefined)
      return [{ code: 'tab-address', file, where: place, says: `has no "${field}"` }];
    const host = URL.canParse(address) ? new URL(address).host : '';
    if (domains.includes(host)) return [];
    return [{ code: 'tab-address', file, where, says: `${address} is on no domain of validDomains` }];
  });
}
