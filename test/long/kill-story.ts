import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ACTION_PACK_TENANT } from '../company-variant.js';
import type { FakeChat } from '../fake-teams/chat.js';
import type { FakePerson } from '../fake-teams/person.js';
import type { Delivery } from '../fake-teams/sender.js';
import type { FakeTeams } from '../fake-teams/start-fake-teams.js';
import type { Shown } from '../fake-teams/transcripts.js';
import { PRODUCT_KEY, shows, wordsOf } from '../http/reading.js';
import type { Phase, PhaseWatch } from './phase-watch.js';
import type { Way } from './story-ways.js';
import { wayOf } from './story-ways.js';

/** Milliseconds for a card to arrive. */
const PATIENCE = 20_000;
/** Milliseconds after which a waiting person sees that the desk is dead. */
const LOOK_EVERY = 20;

/** What the desk has acknowledged to the people of a story: all of it has to outlive any kill. */
export interface Acknowledged {
  requested: boolean;
  /** Ids of those whose approval counts. */
  readonly approvedBy: Set<string>;
  approved: boolean;
  /** The ids are there. */
  reported: boolean;
  key: string | undefined;
}

/** What every story of a run works with. */
export interface StoryParts {
  readonly teams: FakeTeams;
  readonly watch: PhaseWatch;
  readonly approvers: readonly FakePerson[];
}

/** One person's way from the wish to what was wished. Each step can be taken again until it is acknowledged. */
export class KillStory {
  readonly name: string;
  readonly way: Way;
  readonly acknowledged: Acknowledged = {
    requested: false,
    approvedBy: new Set(),
    approved: false,
    reported: false,
    key: undefined,
  };
  readonly requester: FakePerson;
  isDone = false;
  private readonly chat: FakeChat;
  /** Ids of the activities of steps that were not answered; the channel may deliver them again. */
  private readonly unanswered = new Map<string, string>();
  private isInstalled = false;

  constructor(
    private readonly parts: StoryParts,
    readonly number: number,
  ) {
    this.name = `Riko${number}Z`;
    this.way = wayOf(number);
    const facts = { id: randomUUID(), name: this.name, tenantId: ACTION_PACK_TENANT, locale: 'en-US' };
    this.requester = parts.teams.person(facts);
    this.chat = this.requester.inPersonalChat();
  }

  /** The next step. Rejects when the desk dies under it, or when a card does not come. */
  async step(isDead: () => boolean): Promise<void> {
    const { acknowledged, way } = this;
    if (!this.isInstalled) {
      await this.chat.install();
      this.isInstalled = true;
    } else if (!acknowledged.requested) await this.request();
    else if (!acknowledged.approved) await this.approve(isDead);
    else if (!way.isHandedOver) await this.reveal(isDead);
    else if (!acknowledged.reported) await this.report(isDead);
    else {
      await arrival([this.requester], shows(/Support \d+ is activated/), isDead);
      this.isDone = true;
    }
  }

  /** Cards of an approver that ask about this story, though it is decided, or have the same to be done again. */
  openCards(chat: FakeChat): readonly Shown[] {
    return chat.history().filter(message => this.offers(message, 'approve', 'report-done'));
  }

  private async request(): Promise<void> {
    const { wish, form, send, inputs } = this.way;
    if (!this.chat.history().some(shows(form)))
      await this.take('request', 'say', id => this.chat.say(wish, { id }));
    const sent = (id: string) => this.chat.press(send, { id, inputs: inputs(this.number) });
    const answer = await this.take('request', 'send', sent);
    if (!/Request #\d+/.test(text(answer))) throw new Error(`Not requested: ${text(answer)}`);
    this.acknowledged.requested = true;
  }

  private async approve(isDead: () => boolean): Promise<void> {
    const { approvedBy } = this.acknowledged;
    const asked = this.parts.approvers.filter(({ id }) => !approvedBy.has(id));
    const { person, chat, found: on } = await arrival(asked, shows(this.name), isDead);
    if (!this.offers(on, 'approve')) {
      // An approval whose answer was lost was the last that was needed.
      this.acknowledged.approved = true;
      return;
    }
    const answer = await this.take('decide', `approve ${person.id}`, id => chat.press('approve', { on, id }));
    const isLast = text(answer).includes('approved this on');
    if (!isLast && !text(answer).includes(' of 2: ')) throw new Error(`Not approved: ${text(answer)}`);
    // Another one may have decided before, whose answer was lost.
    if (text(answer).includes(person.name)) approvedBy.add(person.id);
    this.acknowledged.approved = isLast;
  }

  /** Somebody who may brings the ids, also when another one approved. */
  private async report(isDead: () => boolean): Promise<void> {
    const isDone = (card: Shown): boolean =>
      shows(this.name)(card) && shows('did this in Partner Center')(card);
    const fits = (card: Shown): boolean => isDone(card) || this.offers(card, 'report-done');
    const { person, chat, found: on } = await arrival(this.parts.approvers, fits, isDead);
    if (!isDone(on)) {
      const inputs = { accessId: `1180${this.number}`, contractId: `0200${this.number}` };
      const sent = (id: string) => chat.press('report-done', { on, id, inputs });
      const answer = await this.take('fulfil', `report ${person.id}`, sent);
      if (!text(answer).includes('did this in Partner Center'))
        throw new Error(`Not reported: ${text(answer)}`);
    }
    this.acknowledged.reported = true;
  }

  private async reveal(isDead: () => boolean): Promise<void> {
    const { found: on } = await arrival([this.requester], shows('approved your request'), isDead);
    const answer = await this.take('fulfil', 'reveal', id => this.chat.press('Show key', { on, id }));
    const key = PRODUCT_KEY.exec(text(answer))?.[0];
    if (!key) throw new Error(`No key: ${text(answer)}`);
    this.acknowledged.key = key;
    this.isDone = true;
  }

  private offers(message: Shown, ...verbs: readonly string[]): boolean {
    const card = JSON.stringify(message.card ?? {});
    return wordsOf(message).includes(this.name) && verbs.some(verb => card.includes(`"${verb}"`));
  }

  /** A step that was not answered is delivered again by the channel, or done again by the person. */
  private async take(phase: Phase, step: string, send: (id: string) => Promise<Delivery>): Promise<Delivery> {
    const before = this.unanswered.get(step);
    const id = before && Math.random() < 0.5 ? before : randomUUID();
    this.unanswered.set(step, id);
    const answer = await this.parts.watch.during(phase, () => send(id));
    if (answer.status !== 200) throw new Error(`${step} was answered with ${answer.status}`);
    this.unanswered.delete(step);
    return answer;
  }
}

function text(answer: Delivery): string {
  return JSON.stringify(answer.body ?? '');
}

/** The first message that fits in the chat of one of these people, whoever they are. */
async function arrival(
  people: readonly FakePerson[],
  fits: (message: Shown) => boolean,
  isDead: () => boolean,
): Promise<{ person: FakePerson; chat: FakeChat; found: Shown }> {
  const anyFirst = people.map(person => ({ person, order: Math.random() })).sort((a, b) => a.order - b.order);
  for (let waited = 0; waited < PATIENCE && !isDead(); waited += LOOK_EVERY) {
    for (const { person } of anyFirst) {
      const chat = person.inPersonalChat();
      const found = chat.history().find(fits);
      if (found) return { person, chat, found };
    }
    await sleep(LOOK_EVERY);
  }
  const last = people.flatMap(person => person.inPersonalChat().history().slice(-5).map(wordsOf));
  throw new Error(`The card did not come; the last that came:\n${last.join('\n---\n')}`);
}
