/** `local` talks to chat windows on this computer only, `production` to Microsoft's channel only. */
export type Mode = 'local' | 'production';

/** The channel's hosts, exact. */
const HOSTS: ReadonlySet<string> = new Set(['smba.trafficmanager.net']);
/** Domains of which the channel uses hosts below. */
const DOMAINS = ['.botframework.com', '.teams.microsoft.com', '.teams.microsoft.us'] as const;
/** The names of this computer, as `URL` writes them. */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

const LONGEST_URL = 512;

/**
 * May the desk send to this address? What the desk sends carries its access token, so the address is checked
 * when an activity arrives, before it is remembered, and again before each send.
 */
export function isTrustedServiceUrl(address: unknown, mode: Mode): address is string {
  if (typeof address !== 'string' || address.length > LONGEST_URL || !URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username || url.password || url.search || url.hash || /[\s\\@]/.test(address)) return false;
  return mode === 'local' ? isLoopback(url) : isChannel(url);
}

function isLoopback(url: URL): boolean {
  return url.protocol === 'http:' && LOOPBACK.has(url.hostname);
}

function isChannel(url: URL): boolean {
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return HOSTS.has(url.hostname) || DOMAINS.some(domain => url.hostname.endsWith(domain));
}
