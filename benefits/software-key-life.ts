/** Life of a software key on its way to a machine. The order of the steps is the seeds': a to d. R18 */
export const SOFTWARE_KEY_STATES = [
  'listed',
  'keys-hidden',
  'keys-viewed',
  'language-chosen',
  'os-chosen',
  'downloaded',
  'installed',
  'activations-exhausted',
] as const;
export type SoftwareKeyState = (typeof SOFTWARE_KEY_STATES)[number];

export const SOFTWARE_KEY_EVENTS = [
  'opened',
  'get-keys',
  'choose-language',
  'choose-os',
  'download',
  'install',
  'activate',
  'exhaust',
] as const;
export type SoftwareKeyEvent = (typeof SOFTWARE_KEY_EVENTS)[number];

type Edges = { readonly [event in SoftwareKeyEvent]?: SoftwareKeyState };

const NEXT: { readonly [from in SoftwareKeyState]: Edges } = {
  listed: { opened: 'keys-hidden' },
  'keys-hidden': { 'get-keys': 'keys-viewed' },
  'keys-viewed': { 'choose-language': 'language-chosen' },
  'language-chosen': { 'choose-os': 'os-chosen' },
  'os-chosen': { download: 'downloaded' },
  downloaded: { install: 'installed' },
  installed: { activate: 'installed', exhaust: 'activations-exhausted' },
  'activations-exhausted': {},
};

/**
 * The state after `event`, or undefined where the event is not allowed. R16 to R18, R22: an exhausted key stays
 * so, for no extra activations are granted.
 */
export function nextSoftwareKeyState(
  from: SoftwareKeyState,
  event: SoftwareKeyEvent,
): SoftwareKeyState | undefined {
  return NEXT[from][event];
}

/** Where a key is activated again. */
export type Machine = 'new' | 'same' | 'same-with-significant-change';

/** How many activations an installation takes from the key; linked page. R20 */
export function activationsTaken(machine: Machine): 0 | 1 {
  return machine === 'same' ? 0 : 1;
}
