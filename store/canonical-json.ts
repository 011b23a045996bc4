/// <reference lib="es2024.string" />

const DEEPEST = 200;

/**
 * A frozen deep copy that any store keeps unchanged: plain JSON, text well formed and without NUL (a database
 * refuses both), no undefined properties, no negative zero.
 * @throws TypeError with the path, never the content, when something in it is not JSON
 */
export function canonicalCopy<T extends object>(value: T): T {
  if (typeof value !== 'object' || value === null) throw notJson([], value);
  return copyOf(value, []) as T;
}

/**
 * One text for equal JSON values, whatever order their properties came in: no spaces, properties sorted by their
 * UTF-16 units, numbers and escapes as `JSON.stringify` writes them.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? sorted(inner) : inner,
  );
}

/** Freezes what was read from JSON text, all the way down. */
export function freezeDeep<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) freezeDeep(inner);
  return Object.freeze(value);
}

/** The text with half emoji replaced and NUL removed. */
export function cleanText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes('\0') ? whole.replaceAll('\0', '') : whole;
}

function copyOf(value: unknown, path: (string | number)[]): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
  // The bound also ends a cycle.
  if (typeof value !== 'object' || path.length > DEEPEST) throw notJson(path, value);
  return Array.isArray(value) ? copyOfArray(value, path) : copyOfObject(value, path);
}

function copyOfArray(array: readonly unknown[], path: (string | number)[]): readonly unknown[] {
  const copy: unknown[] = [];
  for (let at = 0; at < array.length; at++) {
    path.push(at);
    copy.push(copyOf(array[at], path));
    path.pop();
  }
  return Object.freeze(copy);
}

function copyOfObject(object: object, path: (string | number)[]): object {
  const prototype = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) throw notJson(path, object);
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object)) {
    if (value === undefined) continue;
    path.push(name);
    put(copy, cleanText(name), copyOf(value, path));
    path.pop();
  }
  return Object.freeze(copy);
}

function sorted(object: object): object {
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(object).sort()) put(copy, name, (object as Record<string, unknown>)[name]);
  return copy;
}

/** Plain assignment to `__proto__` would change the prototype instead of adding a property. */
function put(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true });
  else object[name] = value;
}

function notJson(path: readonly (string | number)[], value: unknown): TypeError {
  const kind = typeof value === 'object' ? (value?.constructor?.name ?? 'null') : typeof value;
  const where = path.slice(0, 8).join('.') || 'the top';
  return new TypeError(`Only plain JSON can be stored; ${kind} (or a cycle) at ${where}`);
}
