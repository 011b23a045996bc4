import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Languages } from '../language/languages.js';
import { DEFAULT_LOCALE } from '../language/languages.js';
import type { MessageId } from '../language/messages.js';
import type { Say } from '../language/say.js';
import { preferredLocale } from './preferred-locale.js';

/** Pages that anybody may read: the app package leads to them where it is given no others. */
const PAGES = {
  '/': [],
  '/privacy': ['who', 'what', 'where', 'long', 'keys'],
  '/terms': ['use', 'benefits', 'figures', 'warranty', 'independent'],
} as const;
type Path = keyof typeof PAGES;

const STYLE =
  'body{font:1rem/1.5 "Segoe UI",system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:1.5rem;color-scheme:light dark}' +
  'h1{font-size:1.6rem}h2{font-size:1.1rem;margin-bottom:0}p{margin-top:.25rem}a{margin-right:.75rem}';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'public, max-age=3600',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  vary: 'accept-language',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
};

/** Answers `/`, `/privacy` and `/terms` in the reader's language. @returns false for any other request. */
export function answerPublicPage(
  languages: Languages,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const [path = '', query] = (request.url ?? '').split('?', 2);
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (!isReading || !isPath(path)) return false;
  const chosen = languages.match(new URLSearchParams(query).get('lang') ?? undefined);
  const asked = preferredLocale(languages, request.headers['accept-language']);
  const body = pageHtml(path, languages, languages.speak(chosen ?? asked ?? DEFAULT_LOCALE));
  response.writeHead(200, { ...HEADERS, 'content-length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}

function isPath(path: string): path is Path {
  return Object.hasOwn(PAGES, path);
}

function pageHtml(path: Path, languages: Languages, say: Say): string {
  const name = say('app.name');
  const title = path === '/' ? name : `${say(`pages.${path.slice(1)}.title` as MessageId)} – ${name}`;
  const others = languages.locales.map(
    locale =>
      `<a lang="${locale}" hreflang="${locale}" href="${path}?lang=${locale}">${escapeHtml(say.languageName(locale))}</a>`,
  );
  return `<!doctype html>
<html lang="${say.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${path === '/' ? homeHtml(say) : sectionsHtml(path, say)}
</main>
<nav aria-label="${escapeHtml(say('pages.languages'))}">${others.join(' ')}</nav>
</body>
</html>
`;
}

function homeHtml(say: Say): string {
  const links = (['privacy', 'terms'] as const).map(
    page => `<a href="/${page}?lang=${say.locale}">${escapeHtml(say(`pages.${page}.title`))}</a>`,
  );
  const texts = [say('pages.home.text'), say('pages.home.where')].map(text => `<p>${escapeHtml(text)}</p>`);
  return [...texts, `<p>${links.join(' ')}</p>`].join('\n');
}

function sectionsHtml(path: Exclude<Path, '/'>, say: Say): string {
  const page = path.slice(1);
  return PAGES[path]
    .map(section => {
      const title = say(`pages.${page}.${section}.title` as MessageId);
      const text = say(`pages.${page}.${section}.text` as MessageId);
      return `<h2>${escapeHtml(title)}</h2>\n<p>${escapeHtml(text)}</p>`;
    })
    .join('\n');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
}
