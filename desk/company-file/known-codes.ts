const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
/** Codes that ICU names although they are no country: unions, the unknown region, test regions. */
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);

/** Is it an ISO 3166-1 code in use? Withdrawn codes and other names of a country (UK) are not. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRIES.has(code)) return false;
  return REGIONS.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code;
}

/** Is it an ISO 4217 code in use? */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** Is it a zone of the IANA database? An offset such as +02:00 knows no summer time and is not. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Is it a BCP 47 tag of a known language, written the usual way (de-DE, not de-de or de_DE)? */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag && LANGUAGES.of(tag) !== undefined;
  } catch {
    return false;
  }
}
