import { benefitsOf } from '../benefits/company.js';
import { refuseGoToMarketAsk } from '../benefits/go-to-market.js';
import type { GoToMarketRecord } from '../benefits/go-to-market-state.js';
import { goToMarketRecordOf, offerWanted } from '../benefits/go-to-market-state.js';
import type { KeptContacts } from '../benefits/kept-contacts.js';
import { contactsOf } from '../benefits/kept-contacts.js';
import { findPerson } from '../directory/find-person.js';
import type { Actor, DeskParts } from './parts.js';
import { readCompany } from './read-company.js';
import { CONTACTS_KEY, goToMarketKey } from './records.js';
import { inUnitOfWork } from './unit-of-work.js';

/**
 * Remembers that somebody wanted to activate an offer and could not, because there is no marketing contact: they
 * are told when there is one. R98
 * @returns whether there is such a wish now; false where something else stands against it, or nothing does.
 */
export function wantActivation(parts: DeskParts, actor: Actor, benefitId: string): Promise<boolean> {
  return inUnitOfWork(parts, actor.tenantId, async unit => {
    const company = await readCompany(unit);
    const benefit = company && benefitsOf(company, 'go-to-market').find(({ id }) => id === benefitId);
    if (!benefit) return false;
    const person = findPerson(company, actor.personId, actor.name);
    const contacts = contactsOf(company, await unit.read<KeptContacts>(CONTACTS_KEY));
    const saved = await unit.read<GoToMarketRecord>(goToMarketKey(benefitId));
    const record = goToMarketRecordOf(benefit, saved);
    const now = parts.clock();
    const refusal = refuseGoToMarketAsk({ company, person, benefit, record, contacts, now });
    if (refusal?.code !== 'marketing-contact-missing') return false;
    const after = offerWanted(saved ?? { benefitId }, person.id, now);
    if (after !== saved) unit.write(goToMarketKey(benefitId), after);
    return true;
  });
}
