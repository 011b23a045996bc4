import type { Reader } from './config-values.js';
import { isGuid } from './guid.js';

/** The tab's `entityId` in the app package. */
const TAB_ENTITY = 'benefits';

/**
 * Where Teams opens the tab, by the app's id in Teams: `TEAMS_APP_ID`, or the bot's where the package was made
 * without one.
 */
export function readTabLink(
  reader: Reader,
  botAppId: string | undefined,
  faults: string[],
): string | undefined {
  const appId = reader.text('TEAMS_APP_ID')?.toLowerCase() ?? botAppId;
  if (appId === undefined) return undefined;
  if (isGuid(appId)) return `https://teams.microsoft.com/l/entity/${appId}/${TAB_ENTITY}`;
  faults.push('TEAMS_APP_ID must be a GUID: it is the id of the app in Teams, as in the app package.');
  return undefined;
}
