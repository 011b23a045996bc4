const PRODUCT_KEY = /\b(?:[A-Z0-9]{5}-){4}[A-Z0-9]{5}\b/gi;
const BEARER = /\bBearer\s+[\w.~+/=-]+/gi;
const WEB_TOKEN = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;
const MASK = '***';

/** The text without product keys and tokens. */
export function maskSecrets(text: string): string {
  return text.replace(PRODUCT_KEY, MASK).replace(BEARER, `Bearer ${MASK}`).replace(WEB_TOKEN, MASK);
}
