import type { TabIdentity } from '../tab/api/tab-identity.js';
import type { Reader } from './config-values.js';
import { isGuid } from './guid.js';

/** Entra ID's keys for every tenant; which tenant a token is of is checked by its issuer. */
const KEYS_URL = 'https://login.microsoftonline.com/common/discovery/v2.0/keys';

/**
 * `TAB_APP_ID`, the tab's own app registration, and `APP_DOMAIN`, the host name it is reached by. Without the
 * first there is no tab.
 */
export function readTab(
  reader: Reader,
  botAppId: string | undefined,
  faults: string[],
): TabIdentity | undefined {
  const clientId = reader.text('TAB_APP_ID')?.toLowerCase();
  if (clientId === undefined) return undefined;
  const domain = reader.text('APP_DOMAIN')?.toLowerCase();
  if (!isGuid(clientId))
    faults.push('TAB_APP_ID must be a GUID: it is the application id of the tab, which is not the bot.');
  if (clientId === botAppId)
    faults.push(
      'TAB_APP_ID must not be MicrosoftAppId: a token for the tab would then open the bot as well.',
    );
  if (domain === undefined || !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain))
    faults.push('APP_DOMAIN must be the host name the tab is reached by, such as desk.contoso.com.');
  return { clientId, audiences: [clientId, `api://${domain}/${clientId}`], keysUrl: KEYS_URL };
}
