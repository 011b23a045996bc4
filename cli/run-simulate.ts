import type { Person } from '../benefits/company.js';
import { readSettings } from '../bot/config-settings.js';
import { createReader } from '../bot/config-values.js';
import { loadCompany } from '../desk/read-company.js';
import type { Simulation } from '../desk/simulate-request.js';
import { simulateRequest } from '../desk/simulate-request.js';
import { describeStoreError } from './describe-store-error.js';
import type { CommandEnv, OpenDesk } from './open-desk.js';
import { openDesk } from './open-desk.js';
import type { Print } from './run-import.js';

export const SIMULATE_USAGE =
  'Usage: npm run simulate -- --who NAME|EMAIL|ID --for BENEFIT_ID [--tenant ID]\n' +
  'Says what would happen if that person asked for that benefit now. Nothing is saved, nobody is written to.';

/**
 * `npm run simulate -- --who WHO --for BENEFIT_ID [--tenant ID]`.
 * @returns the exit code: 0 said, 1 impossible to say, 2 not understood.
 */
export async function runSimulate(args: readonly string[], env: CommandEnv, print: Print): Promise<number> {
  const options = optionsIn(args);
  if (!options?.who || !options.for) {
    print(SIMULATE_USAGE);
    return 2;
  }
  try {
    const desk = await openDesk(env, { readOnly: true });
    return await simulateIn(desk, options, print).finally(() => desk.close());
  } catch (error) {
    for (const line of describeStoreError(error)) print(line);
    return 1;
  }
}

type Options = { readonly who?: string; readonly for?: string; readonly tenant?: string };

function optionsIn(args: readonly string[]): Options | undefined {
  const found: Record<string, string> = {};
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at]?.slice(2) ?? '';
    const value = args[at + 1];
    if (!['who', 'for', 'tenant'].includes(name) || value === undefined) return undefined;
    found[name] = value;
  }
  return found;
}

async function simulateIn(desk: OpenDesk, options: Options, print: Print): Promise<number> {
  const { store } = desk.parts;
  const tenants = (await store.partitions('company/')).map(name => name.slice('company/'.length));
  const tenantId = options.tenant ?? (tenants.length === 1 ? tenants[0] : undefined);
  const company = tenantId === undefined ? undefined : await loadCompany(store, tenantId);
  if (!company) {
    print(
      tenants.length === 0
        ? `No company is stored in ${desk.folder}.`
        : `Which company? Add --tenant with one of: ${tenants.join(', ')}`,
    );
    return 1;
  }
  const person = personCalled(company.people, options.who ?? '');
  if (!person) {
    print(`Nobody, or more than one person, of ${company.name} is called "${options.who}".`);
    return 1;
  }
  const parts = { ...desk.parts, settings: readSettings(createReader({}), false, []) };
  const outcome = await simulateRequest(parts, company.tenantId, person.id, options.for ?? '');
  for (const line of describe(outcome, options.for ?? '')) print(line);
  return outcome.kind === 'goes' || outcome.kind === 'refused' ? 0 : 1;
}

function personCalled(people: readonly Person[], who: string): Person | undefined {
  const wanted = who.trim().toLowerCase();
  const found = people.filter(({ id, name, email }) =>
    [id, name, email, name.split(' ')[0] ?? ''].some(text => text.toLowerCase() === wanted),
  );
  return found.length === 1 ? found[0] : undefined;
}

function describe(outcome: Simulation, benefitId: string): readonly string[] {
  switch (outcome.kind) {
    case 'refused': {
      const rule = outcome.rule === undefined ? '' : ` by the rule "${outcome.rule}"`;
      return [
        `${outcome.person.name} asks for ${outcome.benefit.name}: refused${rule} (${outcome.refusal.code}).`,
      ];
    }
    case 'goes':
      return describeWay(outcome);
    case 'not-requested':
      return [`Nobody requests ${benefitId}: it needs no request.`];
    case 'unknown-benefit':
      return [`The company has no benefit "${benefitId}".`];
    default:
      return ['The company or the person is not known.'];
  }
}

function describeWay({ person, benefit, way, route }: Extract<Simulation, { kind: 'goes' }>): string[] {
  const names = (people: readonly Person[]) => people.map(({ name }) => name).join(', ') || 'nobody else';
  const by = route.rule ? `the rule "${route.rule.name}"` : 'the roles of the programme; no rule fits';
  const silent = route.decide.filter(({ id }) => !route.notify.some(other => other.id === id));
  const first = `${person.name} asks for ${benefit.name}, decided by ${by}.`;
  if (way === 'own-work') return [first, 'It is their own role to do it: nobody has to approve.'];
  if (way === 'automatic') return [first, 'It is approved at once, without anybody.'];
  return [
    first,
    `Written to: ${names(route.notify)}. Approvals needed: ${route.needed}.`,
    ...(silent.length > 0 ? [`May decide too, without being written to: ${names(silent)}.`] : []),
    ...(route.rule?.ownRequests
      ? ['With the role, they could approve their own request with a reason.']
      : []),
    ...(route.rule?.breakGlass ? ['Others with the role could approve alone with a reason.'] : []),
  ];
}
