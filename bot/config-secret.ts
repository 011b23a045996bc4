const SHORTEST = 32;
const FEWEST_CHARACTERS = 10;
const LEAST_BITS = 100;
const WELL_KNOWN =
  /password|passwort|secret|change.?me|example|benefits|qwerty|letmein|welcome|admin|1234567|default|dummy|insert/gi;

/** What is wrong with `BENEFITS_SECRET`, without its value: whoever guesses it can open every stored key. */
export function secretFaults(secret: string | undefined): readonly string[] {
  const how = 'make one with: openssl rand -base64 32';
  if (secret === undefined) return [`BENEFITS_SECRET is missing: it seals product keys; ${how}`];
  if (secret.length < SHORTEST) return [`BENEFITS_SECRET must have at least ${SHORTEST} characters; ${how}`];
  return isGuessable(secret) ? [`BENEFITS_SECRET is too easy to guess; ${how}`] : [];
}

function isGuessable(secret: string): boolean {
  const rest = secret.replace(WELL_KNOWN, '');
  return (
    rest.length < SHORTEST - 8 ||
    new Set(rest).size < FEWEST_CHARACTERS ||
    bitsOf(rest) < LEAST_BITS ||
    repeatsItself(secret) ||
    isMostlyInOrder(rest)
  );
}

/** Shannon's measure over the characters; base64 of 32 random bytes has about 210. */
function bitsOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count * Math.log2(count / text.length);
  return bits;
}

function repeatsItself(text: string): boolean {
  return (text + text).indexOf(text, 1) < text.length || /^(.{1,16})\1+/.test(text);
}

/** Runs such as `abcdef` or `987654`. */
function isMostlyInOrder(text: string): boolean {
  let steps = 0;
  for (let at = 1; at < text.length; at++)
    if (Math.abs(text.charCodeAt(at) - text.charCodeAt(at - 1)) <= 1) steps++;
  return steps > text.length / 2;
}
