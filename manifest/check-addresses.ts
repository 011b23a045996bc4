import type { AppManifest, Texts } from './app-manifest.js';
import type { Fault } from './fault.js';

/** Hosts that anybody can get: what is served there tomorrow may be somebody else's. */
const TUNNELS =
  /(^|\.)(ngrok\.(io|app|dev)|ngrok-free\.(app|dev)|devtunnels\.ms|trycloudflare\.com|loca\.lt|localtunnel\.me|serveo\.net|localhost\.run|tunnelmole\.net)$/i;
const HOST = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/i;
const LOCAL = /(^|\.)(localhost|local|internal|example)$|^example\.(com|net|org)$/i;
const STORE =
  /https?:\/\/(appsource\.microsoft\.com|marketplace\.microsoft\.com|teams\.microsoft\.com\/l\/app)/i;

/** The domains are the operator's own, whole and plain; the developer's pages can be reached by https. */
export function checkAddresses(file: string, manifest: AppManifest): readonly Fault[] {
  const domains = (manifest.validDomains ?? []).flatMap((domain, at) => {
    const says = domainFault(domain);
    return says
      ? [{ code: 'domain', file, where: `validDomains[${at}]`, says: `${domain} ${says}` } as const]
      : [];
  });
  const pages = (['websiteUrl', 'privacyUrl', 'termsOfUseUrl'] as const).flatMap(name => {
    const address = manifest.developer[name];
    if (URL.canParse(address) && new URL(address).protocol === 'https:') return [];
    return [
      {
        code: 'address',
        file,
        where: `developer.${name}`,
        says: `${address} is not an https address`,
      } as const,
    ];
  });
  return [...domains, ...pages];
}

/** Why a domain cannot be in the package; undefined when it can. */
export function domainFault(domain: string): string | undefined {
  if (domain.includes('*')) return 'has a wildcard: name the host itself';
  if (/[/:@]/.test(domain)) return 'must be a host name alone, without https://, port or path';
  if (TUNNELS.test(domain)) return 'is a tunnel: use a host name of your own';
  if (LOCAL.test(domain)) return 'cannot be reached by Teams: use a host name of your own';
  return HOST.test(domain) ? undefined : 'is not a host name such as desk.contoso.com';
}

/** Texts that are empty, begin or end with blanks, or lead to a store. */
export function checkTexts(file: string, texts: Texts): readonly Fault[] {
  return Object.entries(texts).flatMap(([where, text]): readonly Fault[] => {
    if (text.trim() === '') return [{ code: 'blank', file, where, says: 'is empty' }];
    if (text !== text.trim()) return [{ code: 'blank', file, where, says: 'begins or ends with a blank' }];
    if (STORE.test(text)) return [{ code: 'store-link', file, where, says: 'must not link to an app store' }];
    return [];
  });
}
