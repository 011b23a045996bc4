import type { AppFiles } from './check-app.js';

/** What a package has for the tab's sake alone: activities are sent by the tab's registration. */
const PARTS = ['staticTabs', 'activities', 'webApplicationInfo'] as const;

/** The package of a desk that has no tab. Files that are not JSON stay as they are, for the check to find. */
export function withoutTab(files: AppFiles): AppFiles {
  return new Map([...files].map(([name, bytes]) => [name, name.endsWith('.json') ? strip(bytes) : bytes]));
}

function strip(bytes: Uint8Array): Uint8Array {
  try {
    const whole = Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as object);
    const kept = whole.filter(([place]) => !PARTS.some(part => place.split(/[.[]/, 1)[0] === part));
    return new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
  } catch {
    return bytes;
  }
}
