import type { Vault } from '../store/vault.js';
import type { Actor } from './parts.js';

/** What a button does, for whom, and until when. It travels sealed: the client can neither read nor make it. */
export interface Button {
  readonly act: string;
  readonly args: Readonly<Record<string, string>>;
  readonly tenantId: string;
  /** The only person for whom it works; absent on cards that several people see. */
  readonly personId?: string;
  /** ISO 8601. */
  readonly until: string;
}

export type OpenedButton =
  | { readonly kind: 'button'; readonly act: string; readonly args: Readonly<Record<string, string>> }
  /** Not made here, changed, of another tenant, or too old. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'not-yours'; readonly act: string; readonly args: Readonly<Record<string, string>> };

/** Longest token that is looked at; ours are far shorter. */
const MAX_TOKEN_LENGTH = 2_000;

/** The opaque text that a button carries. */
export function sealButton(vault: Vault, button: Button): string {
  const { act, args, tenantId, personId, until } = button;
  return vault.seal('button', JSON.stringify([act, args, tenantId, personId ?? '', until]));
}

/** What a pressed button means for the person who pressed it. */
export function openButton(vault: Vault, token: unknown, actor: Actor, now: Date): OpenedButton {
  if (typeof token !== 'string' || token.length > MAX_TOKEN_LENGTH) return { kind: 'stale' };
  const plain = vault.open('button', token);
  if (plain === undefined) return { kind: 'stale' };
  const [act, args, tenantId, personId, until] = JSON.parse(plain) as [
    string,
    Record<string, string>,
    string,
    string,
    string,
  ];
  if (tenantId !== actor.tenantId || Date.parse(until) < now.getTime()) return { kind: 'stale' };
  if (personId !== '' && personId !== actor.personId) return { kind: 'not-yours', act, args };
  return { kind: 'button', act, args };
}
