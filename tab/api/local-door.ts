import { randomBytes } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { Company } from '../../benefits/company.js';
import type { Actor } from '../../desk/parts.js';
import { COMPANY_KEY } from '../../desk/records.js';
import type { Store } from '../../store/store.js';
import type { Door } from './door.js';
import { bearerOf } from './door.js';
import { refuse } from './door-refusal.js';

/** Somebody whom the page of local mode can be opened as. */
export interface LocalPerson {
  readonly tenantId: string;
  readonly personId: string;
  readonly name: string;
  readonly company: string;
}

/** The person switch of local mode, which knows no sign-in: it exists nowhere else. */
export interface LocalDoor {
  readonly door: Door;
  people(): Promise<readonly LocalPerson[]>;
  /** A token of one of `people`; undefined for anybody else. */
  tokenFor(tenantId: string, personId: string): Promise<string | undefined>;
}

const OURS = { issuer: 'local', audience: 'local-tab' } as const;
const COMPANIES = 'company/';

/** Tokens are signed with a key that ends with this process. */
export function createLocalDoor(store: Store): LocalDoor {
  const key = randomBytes(32);
  const people = () => peopleOf(store);
  return {
    people,
    async door(authorization) {
      const token = bearerOf(authorization);
      if (token === undefined) return refuse(401, 'token-missing');
      try {
        const { payload } = await jwtVerify<Actor>(token, key, { ...OURS, algorithms: ['HS256'] });
        const { tenantId, personId, name } = payload;
        return { kind: 'caller', actor: { tenantId, personId, name } };
      } catch {
        return refuse(401, 'token-signature');
      }
    },
    async tokenFor(tenantId, personId) {
      const found = (await people()).find(one => one.tenantId === tenantId && one.personId === personId);
      if (!found) return undefined;
      const actor: Actor = { tenantId, personId, name: found.name };
      return new SignJWT({ ...actor })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(OURS.issuer)
        .setAudience(OURS.audience)
        .sign(key);
    },
  };
}

async function peopleOf(store: Store): Promise<readonly LocalPerson[]> {
  const companies = await Promise.all(
    (await store.partitions(COMPANIES)).map(name => store.read<Company>(name, COMPANY_KEY)),
  );
  return companies.flatMap(found =>
    (found?.value.people ?? []).map(person => ({
      tenantId: found!.value.tenantId,
      personId: person.id,
      name: person.name,
      company: found!.value.name,
    })),
  );
}
