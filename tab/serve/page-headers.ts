/** Who may show the page in a frame: Teams, Outlook and the Microsoft 365 app, by Microsoft's list for tabs. */
const HOSTS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
] as const;

/** Where teams-js reads which hosts are new; it has a list of its own when it cannot. */
const HOST_LIST = 'https://res.cdn.office.net';

/** Of every answer below `/tab`. */
export const PLAIN_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * Of the page. It runs its own script only, talks to its own server only, and stands in no foreign frame.
 * @param isLocal in local mode nothing beyond this computer is asked.
 */
export function pageHeaders(isLocal: boolean): Readonly<Record<string, string>> {
  return {
    ...PLAIN_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      `connect-src 'self'${isLocal ? '' : ` ${HOST_LIST}`}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      `frame-ancestors ${HOSTS.join(' ')}`,
    ].join('; '),
  };
}
