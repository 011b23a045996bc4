import assert from 'node:assert/strict';
import type { RequestOf } from '../../benefits/request.js';
import { makeKit } from '../../dialogs/make-kit.js';
import { renderPosting } from '../../dialogs/render-posting.js';
import { creditCompany } from '../desk/credit-company.js';
import type { CreditDesk } from '../desk/credit-desk.js';
import { actor } from '../desk/given-desk.js';
import type { Card } from '../fake-teams/cards.js';
import { untouchedInputs } from '../fake-teams/cards.js';
import type { Conversation } from './conversation.js';
import { en, languages } from './words.js';

/** What is filled in on the newest form. */
export function filled(who: Conversation): Readonly<Record<string, string>> {
  return untouchedInputs(who.transcript.lastCard().card);
}

/** The one request that there is. */
export async function onlyRequest(desk: CreditDesk): Promise<RequestOf<'azure-credit'>> {
  const found = await desk.requests();
  assert.equal(found.length, 1);
  return found[0] as RequestOf<'azure-credit'>;
}

export async function approveBy(admin: Conversation): Promise<void> {
  await admin.say('approvals');
  await admin.press('open-approval');
  await admin.press('approve');
}

/** The notice about the one request, as somebody gets it. */
export async function renderedFor(
  desk: CreditDesk,
  kind: 'outcome' | 'received',
  who: string,
  locale = 'en',
): Promise<Card> {
  const company = creditCompany();
  const kit = makeKit({ desk: desk.parts, languages, actor: actor(who), locale, company });
  const scene = { desk: desk.parts, company, kit };
  return (await renderPosting(scene, kind, await onlyRequest(desk))) as Card;
}

/** An amount as a card shows it, on which a hard space is a space. */
export function money(amount: number): string {
  return en.money(amount, 'NOK').replaceAll('\u00a0', ' ');
}
