import type { Company } from '../../benefits/company.js';
import type { PooledKey } from '../../benefits/key-pool.js';
import type { BenefitRequest } from '../../benefits/request.js';
import type { KeyChoices } from '../../benefits/request-details.js';
import type { AuditEntry } from '../../desk/audit.js';
import type { Actor, DeskParts } from '../../desk/parts.js';
import type { Posting } from '../../desk/posting.js';
import { COMPANY_KEY, POSTINGS, pooledKeyKey, poolPrefix, requestKey } from '../../desk/records.js';
import { rememberChat } from '../../desk/remember-person.js';
import type { SentForm } from '../../desk/request-benefit.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import type { Store } from '../../store/store.js';
import { companyPartition } from '../../store/store.js';
import type { Vault } from '../../store/vault.js';
import { createVault } from '../../store/vault.js';
import { createFakeStore } from './fake-store.js';
import { NOW, POOLS, smallCompany, TENANT } from './small-company.js';

const COMPANY = companyPartition(TENANT);

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A real desk with the small company, a clock that a test moves, and what it has saved. */
export interface GivenDesk {
  readonly parts: DeskParts;
  readonly store: Store;
  /** The tenants that something was said to be due for. */
  readonly woken: string[];
  passTime(milliseconds: number): void;
  change(changes: Partial<Company>): Promise<void>;
  /** Their personal chats become known. */
  reach(...personIds: string[]): Promise<void>;
  /** Sends a request that the rules allow. */
  ask(by: string, ask?: Partial<KeyAsk>): Promise<BenefitRequest>;
  stored(requestId: string): Promise<BenefitRequest>;
  pool(benefitId: string): Promise<readonly PooledKey[]>;
  /** What waits to be shown or stands in a chat: `approval megan due`. */
  postings(): Promise<readonly string[]>;
  posting(kind: Posting['kind'], personId: string): Promise<Posting>;
  /** The audit log in short: `request by alex`. */
  audit(): Promise<readonly string[]>;
}

/** @param store a real one where a test is about the disk; else one in memory. */
export async function givenDesk(
  store: Store = createFakeStore(),
  company: Company = smallCompany(),
): Promise<GivenDesk> {
  const vault = createVault('a secret for tests, long enough to be taken for one');
  const woken: string[] = [];
  let now = NOW.getTime();
  const parts: DeskParts = {
    store,
    vault,
    clock: () => new Date(now),
    settings: {
      revealMinutes: 5,
      nudgeHours: 24,
      remindAfterHours: [24, 48, 96, 168],
      escalateDays: 3,
      requestDays: 14,
      activationDays: 5,
      undoMinutes: 10,
      reinstallSeconds: 10,
    },
    onDue: tenantId => void woken.push(tenantId),
  };
  await load(store, vault, company);
  const desk: GivenDesk = {
    parts,
    store,
    woken,
    passTime: milliseconds => {
      now += milliseconds;
    },
    async change(changes) {
      const before = (await store.read<Company>(COMPANY, COMPANY_KEY))!.value;
      await put(store, COMPANY_KEY, { ...before, ...changes });
    },
    async reach(...personIds) {
      for (const id of personIds) await rememberChat(parts, actor(id), chatOf(id));
    },
    async ask(by, ask = {}) {
      const outcome = await requestBenefit(parts, actor(by), keyAsk(ask));
      if ('refusal' in outcome) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
      return outcome.request;
    },
    ...readers(store),
  };
  return desk;
}

function readers(store: Store): Pick<GivenDesk, 'stored' | 'pool' | 'postings' | 'posting' | 'audit'> {
  const postingsNow = async () => (await store.list<Posting>(COMPANY, POSTINGS)).map(found => found.value);
  return {
    stored: async id => (await store.read<BenefitRequest>(COMPANY, requestKey(id)))!.value,
    pool: async id => (await store.list<PooledKey>(COMPANY, poolPrefix(id))).map(found => found.value),
    postings: async () =>
      (await postingsNow()).map(({ kind, personId, state }) => `${kind} ${personId} ${state}`),
    async posting(kind, personId) {
      const all = await postingsNow();
      const found = all.find(posting => posting.kind === kind && posting.personId === personId);
      if (!found) throw new Error(`No posting ${kind} for ${personId}: ${JSON.stringify(all)}`);
      return found;
    },
    audit: async () =>
      (await store.readLog<AuditEntry>(COMPANY)).map(({ value }) =>
        [value.act, 'by', value.by, ...(value.detail ? [`(${value.detail})`] : [])].join(' '),
      ),
  };
}

export function actor(personId: string, tenantId = TENANT): Actor {
  return { tenantId, personId, name: personId };
}

/** The key that a request was given. */
export function keyIdOf(request: BenefitRequest): string | undefined {
  return request.act === 'software-key' ? request.keyId : undefined;
}

/** What a form for a software key says. */
export interface KeyAsk {
  readonly draftId: string;
  readonly benefitId: string;
  readonly choices: KeyChoices;
  readonly reason: string;
}

export function keyAsk(changes: Partial<KeyAsk> = {}): SentForm {
  const {
    draftId = 'request-1',
    benefitId = 'sql',
    choices = { language: 'en', operatingSystem: 'Windows Server 2022' },
    reason = 'New build server',
  } = changes;
  return { draftId, act: 'software-key', benefitId, inputs: { ...choices, reason } };
}

export function chatOf(personId: string) {
  return {
    conversationId: `chat-${personId}`,
    serviceUrl: 'http://127.0.0.1/',
    channelId: 'msteams',
    tenantId: TENANT,
    userId: `29:${personId}`,
    botId: '28:bot',
  };
}

async function load(store: Store, vault: Vault, company: Company): Promise<void> {
  await put(store, COMPANY_KEY, company);
  for (const [benefitId, keys] of Object.entries(POOLS)) {
    for (const [at, [plain, activations]] of keys.entries()) {
      const id = `${benefitId}-${at + 1}`;
      const sealed = vault.seal('product-key', plain);
      const fingerprint = vault.fingerprint('product-key', plain);
      const key: PooledKey = { id, benefitId, sealed, fingerprint, activations, usedBy: [] };
      await put(store, pooledKeyKey(benefitId, id), key);
    }
  }
}

async function put(store: Store, key: string, value: object): Promise<void> {
  await store.commit(COMPANY, { writes: [{ key, value, ifVersion: 'any' }] });
}
