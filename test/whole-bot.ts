import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../bot/config.js';
import { readConfig } from '../bot/config.js';
import { createLog } from '../bot/log.js';
import type { RunningDesk } from '../bot/start-desk.js';
import { startDesk } from '../bot/start-desk.js';
import { hurriedPace } from '../cli/bench/hurried-pace.js';
import type { CompanyJson } from './company-variant.js';
import { ACTION_PACK_TENANT, somebody, writeCompany } from './company-variant.js';
import type { FakePerson } from './fake-teams/person.js';
import type { FakeTeams } from './fake-teams/start-fake-teams.js';
import { startFakeTeams } from './fake-teams/start-fake-teams.js';

/** The moment at which the tests live. */
export const NOW = new Date('2026-11-20T10:00:00.000Z');

/** The whole bot on a port of its own, and a Teams channel that talks to it. */
export interface WholeBot {
  readonly teams: FakeTeams;
  readonly folder: string;
  /** What was logged, line by line. */
  readonly logged: readonly string[];
  desk(): RunningDesk;
  /** Moves the clock of the bot, and lets it do what has come due. */
  passTime(milliseconds: number): Promise<void>;
  /** Resolves when the bot has delivered what it had to. */
  settled(): Promise<void>;
  /** Ends the bot and starts it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface WholeBotOptions {
  /** Changes the company before it is imported. */
  readonly company?: (company: CompanyJson) => void;
  readonly env?: Readonly<Record<string, string>>;
  /** In place of services whose limits nobody has to wait for. */
  readonly services?: Parameters<typeof startDesk>[3];
}

/** Starts it in this process, with a clock that stands still until a test moves it. */
export async function startWholeBot(options: WholeBotOptions = {}): Promise<WholeBot> {
  const root = await mkdtemp(join(tmpdir(), 'whole-bot-'));
  const folder = join(root, 'data');
  const teams = await startFakeTeams();
  const logged: string[] = [];
  const config = configFor({
    DATA_DIR: folder,
    COMPANY_FILE: await writeCompany(root, options.company),
    ...options.env,
  });
  const log = createLog({ mode: 'production', logLevel: 'trace' }, { write: line => void logged.push(line) });
  let now = NOW.getTime();
  const start = async (): Promise<RunningDesk> => {
    const desk = await startDesk(
      config,
      log,
      () => new Date(now),
      options.services ?? { pace: hurriedPace() },
    );
    teams.talkTo(desk.url);
    return desk;
  };
  let desk = await start();
  const settled = (): Promise<void> => desk.caretaker.idle();
  return {
    teams,
    folder,
    logged,
    desk: () => desk,
    settled,
    async passTime(milliseconds) {
      await settled();
      now += milliseconds;
      for (const name of await desk.house.desk.store.partitions('company/'))
        desk.caretaker.wake(name.slice('company/'.length));
      await settled();
    },
    async restart() {
      await desk.close();
      desk = await start();
    },
    async close() {
      await desk.close();
      await teams.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** People of the second company by their first names, in small letters; the stranger is not in its file. */
const ACTION_PACK_PEOPLE = {
  asa: ['10', 'Åsa Öberg'],
  nils: ['11', 'Nils Håkansson'],
  karin: ['12', 'Karin Sjögren'],
  piotr: ['13', 'Piotr Zając'],
  ulla: ['14', 'Ulla Bergström'],
  agnes: ['15', 'Agnes Lund'],
  olof: ['16', 'Olof Ek'],
  gustav: ['17', 'Gustav Gäst'],
  stranger: ['99', 'Sam Stranger'],
} as const;
export type ActionPackName = keyof typeof ACTION_PACK_PEOPLE;

/** Åsa is Global admin, Nils and the guest Piotr are MPN partner admins; nobody else may decide about keys. */
export function actionPackPeople(
  teams: FakeTeams,
  locale = 'en-US',
  tenantId = ACTION_PACK_TENANT,
): Record<ActionPackName, FakePerson> {
  const people = Object.entries(ACTION_PACK_PEOPLE).map(([key, [last, name]]) => {
    return [key, teams.person({ id: somebody(last, name).id, name, tenantId, locale })];
  });
  return Object.fromEntries(people) as Record<ActionPackName, FakePerson>;
}

function configFor(env: Readonly<Record<string, string>>): Config {
  const result = readConfig({ PORT: '0', PLAYGROUND: 'off', ...env }, { local: true });
  if (result.kind === 'invalid') throw new Error(result.faults.join('\n'));
  return result.config;
}
