import type { CloudKey, CloudKeyStep } from '../benefits/cloud-key.js';
import { advanceCloudKey } from '../benefits/cloud-key.js';
import { keyFactsOf, refuseChoice, refuseRedeemed, tenantOf } from '../benefits/cloud-keys.js';
import type { CloudBenefit, Company } from '../benefits/company.js';
import type { Refusal, Refused } from '../benefits/refusal.js';
import { refused } from '../benefits/refusal.js';
import type { RequestOf } from '../benefits/request.js';
import { KEY_INTENTS, refuseIntent } from '../benefits/subscription-end.js';
import { requestEntry } from './audit-request.js';
import { cloudKeyOf, saveCloudKey } from './cloud-keys.js';
import { readOwnRequest } from './own-request.js';
import type { Actor, DeskParts } from './parts.js';
import { COMPANY_KEY, requestKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

/** What the requester says about their licence key. */
export type KeyReport =
  | { readonly requestId: string; readonly report: 'redeem' }
  /** On another tenant than meant; `tenant` as they wrote it. R87 */
  | { readonly requestId: string; readonly report: 'misdirect'; readonly tenant: string }
  /** It is to be used for something else. R85 */
  | { readonly requestId: string; readonly report: 'choose'; readonly intent: string };

export interface KeyReported {
  /** `already`: they had said so before; nothing was changed. */
  readonly kind: 'recorded' | 'already';
  readonly request: RequestOf<'cloud-key'>;
}

/** Records what became of a licence key, or what it is for now. Said twice is said once. R84, R85, R87 */
export function reportKey(parts: DeskParts, actor: Actor, report: KeyReport): Promise<KeyReported | Refused> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const company = await unit.read<Company>(COMPANY_KEY);
    if (!company) return refused({ code: 'unknown-company' });
    const own = await readOwnRequest(unit, actor, report.requestId);
    if (own.kind === 'refused') return own;
    const { request } = own;
    if (request.act !== 'cloud-key') return refused({ code: 'unknown-request' });
    if (request.state !== 'fulfilled') return refused({ code: 'wrong-state', state: request.state });
    const benefit = company.benefits.find(({ id }) => id === request.benefitId);
    if (benefit?.category !== 'cloud') return refused({ code: 'unknown-benefit' });
    const key = await cloudKeyOf(unit, benefit, request.keyId);
    if (!key) return refused({ code: 'intent-missing' });
    if (isSaid(key, report)) return { kind: 'already', request };
    const now = parts.clock();
    const step = stepFor({ company, benefit, key, now, by: actor.personId }, report);
    if ('refusal' in step) return step;
    await saveCloudKey(unit, advanceCloudKey(key, step));
    unit.audit(
      requestEntry(request, { at: step.at, by: actor.personId, act: step.event, ...detailOf(step) }),
    );
    if (step.event !== 'choose') return { kind: 'recorded', request };
    const changed = { ...request, intent: step.intent };
    unit.write(requestKey(request.id), changed);
    return { kind: 'recorded', request: changed };
  });
}

type Said = Extract<CloudKeyStep, { event: KeyReport['report'] }>;

function isSaid(key: CloudKey, report: KeyReport): boolean {
  if (report.report === 'redeem') return key.state === 'redeemed';
  if (report.report === 'misdirect') return key.state === 'wrong-tenant';
  return !key.redeemedAt && key.intent === report.intent;
}

function stepFor(
  facts: { company: Company; benefit: CloudBenefit; key: CloudKey; now: Date; by: string },
  report: KeyReport,
): Said | Refused {
  const { company, benefit, key, now, by } = facts;
  const { requestId } = report;
  const same = { at: now.toISOString(), by };
  if (report.report === 'choose') {
    const intent = KEY_INTENTS.find(known => known === report.intent);
    if (!intent) return refused({ code: 'intent-missing' });
    const refusal =
      refuseChoice(key, requestId) ?? refuseIntent(intent, keyFactsOf(company, benefit, key, now));
    return refusal ? refused(refusal) : { event: 'choose', ...same, requestId, intent };
  }
  const refusal = refuseRedeemed(key, requestId);
  if (refusal) return refused(refusal);
  if (report.report === 'redeem') return { event: 'redeem', ...same };
  const tenant = tenantOf(report.tenant);
  return tenant === '' ? refused(NO_TENANT) : { event: 'misdirect', ...same, tenant };
}

const NO_TENANT: Refusal = { code: 'wrong-tenant', tenant: '' };

function detailOf(step: Said): { detail?: string } {
  if (step.event === 'choose') return { detail: step.intent };
  return step.event === 'misdirect' ? { detail: step.tenant } : {};
}
