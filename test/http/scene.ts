import type { BenefitRequest } from '../../benefits/request.js';
import type { AuditEntry } from '../../desk/audit.js';
import { REQUESTS } from '../../desk/records.js';
import { companyPartition } from '../../store/store.js';
import { ACTION_PACK_TENANT } from '../company-variant.js';
import type { FakeChat, PressOptions } from '../fake-teams/chat.js';
import type { Delivery } from '../fake-teams/sender.js';
import type { ActionPackName, WholeBot, WholeBotOptions } from '../whole-bot.js';
import { actionPackPeople, startWholeBot } from '../whole-bot.js';

/** The whole bot with the second company and its people, and the steps that many stories share. */
export interface Scene {
  readonly bot: WholeBot;
  readonly people: ReturnType<typeof actionPackPeople>;
  /** The personal chat of somebody. */
  chat(name: ActionPackName): FakeChat;
  /** Installs the bot for these people, and waits until it has said what it had to say. */
  install(...names: ActionPackName[]): Promise<void>;
  /** Karin asks for Office 2021 and sends the form. */
  request(options?: PressOptions, name?: ActionPackName): Promise<Delivery>;
  requests(): Promise<readonly BenefitRequest[]>;
  /** Acts in the audit log, oldest first. */
  audit(): Promise<readonly AuditEntry[]>;
}

export const OFFICE = { language: 'sv-SE', operatingSystem: 'Windows 11', reason: 'New laptop' };

export async function startScene(options: WholeBotOptions = {}): Promise<Scene> {
  const bot = await startWholeBot(options);
  const people = actionPackPeople(bot.teams);
  const chat = (name: ActionPackName): FakeChat => people[name].inPersonalChat();
  const store = () => bot.desk().house.desk.store;
  const company = companyPartition(ACTION_PACK_TENANT);
  return {
    bot,
    people,
    chat,
    async install(...names) {
      for (const name of names) await chat(name).install();
      await bot.settled();
    },
    async request(options = {}, name = 'karin') {
      await chat(name).say('I need a key for Office 2021');
      const answer = await chat(name).press('Send request', { inputs: OFFICE, ...options });
      await bot.settled();
      return answer;
    },
    requests: async () => (await store().list<BenefitRequest>(company, REQUESTS)).map(({ value }) => value),
    audit: async () => (await store().readLog<AuditEntry>(company)).map(({ value }) => value),
  };
}
