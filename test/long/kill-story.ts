import { randomUUID } from 'node:crypto';
import { ACTION_PACK_TENANT } from '../company-variant.js';
import type { FakeChat } from '../fake-teams/chat.js';
import type { FakePerson } from '../fake-teams/person.js';
import type { Delivery } from '../fake-teams/sender.js';
import type { FakeTeams } from '../fake-teams/start-fake-teams.js';
import type { Shown } from '../fake-teams/transcripts.js';
import { PRODUCT_KEY, shows, wordsOf } from '../http/reading.js';

/** Milliseconds for a card to arrive. */
const PATIENCE = 20_000;
/** Milliseconds for a card to change after the last request is done. */
const OUTCOME_PATIENCE = 3_000;
/** Milliseconds after which a waiting person sees that the bot is dead. */
const LOOK_EVERY = 50;

/** What the bot has acknowledged to the people of a story: all of it has to outlive any kill. */
export interface Acknowledged {
  requested: boolean;
  approved: boolean;
  key: string | undefined;
}

/** One person's way from the wish to the key. Each step can be taken again until the bot has acknowledged it. */
export class KillStory {
  readonly name: string;
  readonly acknowledged: Acknowledged = { requested: false, approved: false, key: undefined };
  readonly requester: FakePerson;
  private readonly chat: FakeChat;
  /** Ids of the activities of steps that were not answered; the channel may deliver them again. */
  private readonly unanswered = new Map<string, string>();
  private isInstalled = false;

  constructor(
    teams: FakeTeams,
    readonly number: number,
    private readonly approvers: readonly FakePerson[],
  ) {
    this.name = `Riko${number}Z`;
    const facts = { id: randomUUID(), name: this.name, tenantId: ACTION_PACK_TENANT, locale: 'en-US' };
    this.requester = teams.person(facts);
    this.chat = this.requester.inPersonalChat();
  }

  get isDone(): boolean {
    return this.acknowledged.key !== undefined;
  }

  /** The next step. Rejects when the bot dies under it, or when a card does not come. */
  async step(isDead: () => boolean): Promise<void> {
    const { acknowledged } = this;
    if (!this.isInstalled) {
      await this.chat.install();
      this.isInstalled = true;
    } else if (!acknowledged.requested) await this.request();
    else if (!acknowledged.approved) await this.approve(isDead);
    else await this.reveal(isDead);
  }

  /**
   * Makes sure that no approver is left with a card that still asks; the requester saw the outcome before the key.
   * A card whose sending was cut off by a kill is not known to the bot: it stays as it is, and tells the outcome
   * when it is pressed. An approver who never got a card gets none for what is decided.
   * @returns how many cards were cut off.
   */
  async seenByAll(): Promise<number> {
    let cutOff = 0;
    const outcome = shows(new RegExp(`${this.name}[\\s\\S]*approved this on`));
    for (const chat of this.approvers.map(person => person.inPersonalChat())) {
      if (chat.history().some(outcome) || !chat.history().some(this.isOpenCard)) continue;
      if (await chat.waitFor(outcome, OUTCOME_PATIENCE).catch(() => undefined)) continue;
      const answer = await chat.press('approve', { on: chat.history().find(this.isOpenCard)! });
      if (!text(answer).includes('approved this on')) throw new Error(`No outcome: ${text(answer)}`);
      cutOff += 1;
    }
    return cutOff;
  }

  private async request(): Promise<void> {
    if (!this.chat.history().some(shows('Key for Office')))
      await this.sameOrNew('say', id => this.chat.say('I need a key for Office 2021', { id }));
    const inputs = { language: 'sv-SE', operatingSystem: 'Windows 11', reason: 'Kill me' };
    const answer = await this.sameOrNew('send', id => this.chat.press('Send request', { id, inputs }));
    if (!/Request #\d+/.test(text(answer))) throw new Error(`Not requested: ${text(answer)}`);
    this.acknowledged.requested = true;
  }

  private async approve(isDead: () => boolean): Promise<void> {
    const approver = this.approvers[Math.floor(Math.random() * this.approvers.length)]!;
    const chat = approver.inPersonalChat();
    const on = await arrival(chat, shows(this.name), isDead);
    if (!this.isOpenCard(on)) {
      this.acknowledged.approved = true;
      return;
    }
    const answer = await this.sameOrNew(`approve ${approver.id}`, id => chat.press('approve', { on, id }));
    if (!text(answer).includes('approved this on')) throw new Error(`Not approved: ${text(answer)}`);
    this.acknowledged.approved = true;
  }

  private async reveal(isDead: () => boolean): Promise<void> {
    const on = await arrival(this.chat, shows('approved your request'), isDead);
    const answer = await this.sameOrNew('reveal', id => this.chat.press('Show key', { on, id }));
    const key = PRODUCT_KEY.exec(text(answer))?.[0];
    if (!key) throw new Error(`No key: ${text(answer)}`);
    this.acknowledged.key = key;
  }

  private readonly isOpenCard = (message: Shown): boolean =>
    wordsOf(message).includes(this.name) && /"approve"/.test(JSON.stringify(message.card ?? {}));

  /** A step that was not answered is delivered again by the channel, or done again by the person. */
  private async sameOrNew(step: string, send: (id: string) => Promise<Delivery>): Promise<Delivery> {
    const before = this.unanswered.get(step);
    const id = before && Math.random() < 0.5 ? before : randomUUID();
    this.unanswered.set(step, id);
    const answer = await send(id);
    if (answer.status !== 200) throw new Error(`${step} was answered with ${answer.status}`);
    this.unanswered.delete(step);
    return answer;
  }
}

function text(answer: Delivery): string {
  return JSON.stringify(answer.body ?? '');
}

async function arrival(
  chat: FakeChat,
  fits: (message: Shown) => boolean,
  isDead: () => boolean,
): Promise<Shown> {
  for (let waited = 0; waited < PATIENCE && !isDead(); waited += LOOK_EVERY) {
    const found = await chat.waitFor(fits, LOOK_EVERY).catch(() => undefined);
    if (found) return found;
  }
  throw new Error('The card did not come');
}
