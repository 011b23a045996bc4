import type { IncomingMessage } from 'node:http';
import type { Address, Languages } from '../../language/languages.js';
import { ADDRESSES } from '../../language/languages.js';
import type { Asset, PageBundle } from './bundle-page.js';
import { bundlePage } from './bundle-page.js';
import { pageHeaders } from './page-headers.js';
import { pageHtml } from './page-html.js';
import { pageWords } from './page-words.js';
import type { Reply } from './reply.js';

/** Hands out the page: document, script, style and words. The same for everybody, and nothing secret in it. */
export interface PageShop {
  /** The answer for a path below `/tab`; undefined for a path that is no part of the page. */
  find(path: string, request: IncomingMessage): Promise<Reply | undefined>;
}

const FOR_EVER = 'public, max-age=31536000, immutable';
const SHORTLY = 'public, max-age=300';

/** The page is put together at the first request, and kept. */
export function openPageShop(languages: Languages, isLocal: boolean): PageShop {
  let bundle: Promise<PageBundle> | undefined;
  const words = new Map<string, string>();
  const bundled = (): Promise<PageBundle> => {
    bundle ??= bundlePage().catch(error => {
      bundle = undefined;
      throw error;
    });
    return bundle;
  };
  return {
    async find(path, request) {
      if (path === '/tab' || path === '/tab/') {
        const { script, style } = await bundled();
        const facts = { locales: languages.locales, script, style, isLocal };
        return { status: 200, headers: pageHeaders(isLocal), body: pageHtml(facts) };
      }
      const [, locale, form] = /^\/tab\/words\/([\w-]+)(?:\.(\w+))?\.json$/.exec(path) ?? [];
      const address = ADDRESSES.find(name => name === form);
      if (locale && languages.locales.includes(locale) && address === form)
        return wordsReply(words, locale, address);
      const name = /^\/tab\/assets\/([\w.-]+)$/.exec(path)?.[1];
      if (!name) return undefined;
      const asset = (await bundled()).assets.get(name);
      return asset && assetReply(asset, request.headers['accept-encoding']);
    },
  };
}

function wordsReply(known: Map<string, string>, locale: string, address?: Address): Reply {
  const name = `${locale} ${address}`;
  const body = known.get(name) ?? pageWords(locale, address);
  known.set(name, body);
  const type = 'application/json; charset=utf-8';
  return { status: 200, headers: { 'content-type': type, 'cache-control': SHORTLY }, body };
}

function assetReply(asset: Asset, accepted: IncomingMessage['headers']['accept-encoding']): Reply {
  const offered = String(accepted ?? '');
  const encoding = (['br', 'gzip'] as const).find(name => new RegExp(`\\b${name}\\b`).test(offered));
  return {
    status: 200,
    headers: {
      'content-type': asset.type,
      'cache-control': FOR_EVER,
      vary: 'accept-encoding',
      ...(encoding ? { 'content-encoding': encoding } : {}),
    },
    body: asset[encoding ?? 'plain'],
  };
}
