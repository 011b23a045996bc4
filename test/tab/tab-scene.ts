import assert from 'node:assert/strict';
import type { BenefitRequest } from '../../benefits/request.js';
import { LOCAL_TENANT, localPersonId } from '../../bot/local-people.js';
import type { Actor } from '../../desk/parts.js';
import type { SentForm } from '../../desk/request-benefit.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import type { WholeBot } from '../whole-bot.js';
import { startWholeBot } from '../whole-bot.js';

/** People of the demo company, by their places in the list of local people. */
const PLACES = { alex: 0, megan: 1, adele: 2, isaiah: 3, patti: 4, lynne: 5 } as const;
export type Name = keyof typeof PLACES;

/** An answer of the tab's API. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON of the answer. */
  readonly json: unknown;
}

/** The whole house in local mode with the demo company, and its tab. */
export interface TabScene {
  readonly bot: WholeBot;
  readonly url: string;
  actor(name: Name): Actor;
  token(name: Name): Promise<string>;
  get(name: Name, path: string, headers?: Record<string, string>): Promise<Answered>;
  post(name: Name, path: string, body: object | string): Promise<Answered>;
  /** Asks for a software key. */
  ask(name: Name, draftId: string, benefitId?: string, reason?: string): Promise<BenefitRequest>;
  /** Asks for anything. */
  askFor(name: Name, sent: SentForm): Promise<BenefitRequest>;
  close(): Promise<void>;
}

export const VISIO = 'visio-ltsc-2024';

export async function startTabScene(): Promise<TabScene> {
  const bot = await startWholeBot({ env: { COMPANY_FILE: '' } });
  const { url, house } = bot.desk();
  const tokens = new Map<Name, string>();
  const actor = (name: Name): Actor => {
    return { tenantId: LOCAL_TENANT, personId: localPersonId(PLACES[name]), name };
  };
  const token = async (name: Name): Promise<string> => {
    const known = tokens.get(name) ?? (await localToken(url, actor(name)));
    tokens.set(name, known);
    return known;
  };
  const call = async (name: Name, path: string, init: RequestInit): Promise<Answered> =>
    answered(
      await fetch(`${url}/tab/api/${path}`, {
        ...init,
        headers: {
          'content-type': 'application/json',
          ...init.headers,
          authorization: `Bearer ${await token(name)}`,
        },
      }),
    );
  const askFor = async (name: Name, sent: SentForm): Promise<BenefitRequest> => {
    const outcome = await requestBenefit(house.desk, actor(name), sent);
    assert.ok('request' in outcome, JSON.stringify(outcome));
    return outcome.request;
  };
  return {
    bot,
    url,
    actor,
    token,
    get: (name, path, headers = {}) => call(name, path, { headers }),
    post: (name, path, body) =>
      call(name, path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ask(name, draftId, benefitId = VISIO, reason = 'New laptop') {
      const inputs = { language: 'en-US', operatingSystem: 'Windows 11', reason };
      return askFor(name, { draftId, act: 'software-key', benefitId, inputs });
    },
    askFor,
    close: () => bot.close(),
  };
}

async function localToken(url: string, { tenantId, personId }: Actor): Promise<string> {
  const who = new URLSearchParams({ tenant: tenantId, person: personId });
  const answer = await fetch(`${url}/tab/local/token?${who}`, { method: 'POST' });
  return ((await answer.json()) as { token: string }).token;
}

async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json;');
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : text };
}
