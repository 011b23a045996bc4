import type { Person } from '../benefits/company.js';
import type { LinkName } from '../benefits/links.js';
import { LINKS } from '../benefits/links.js';
import type { PmcContact } from '../benefits/pmc-contact.js';
import type { TechnicalNotice } from '../benefits/technical-page.js';
import { explainSeen, SEEN } from '../benefits/technical-page.js';
import type { AnswerView } from '../cards/answer.js';
import { answerCard } from '../cards/answer.js';
import { button } from '../cards/button.js';
import { formCard } from '../cards/form.js';
import type { Kit, PressAct } from '../cards/kit.js';
import { tidy } from '../cards/plain-text.js';
import type { Seat } from '../desk/load-company.js';
import { seated } from './seated.js';
import type { Turn } from './turn.js';

/** Asks what Partner Center shows instead of what was expected. R43, R44, R56 to R58 */
export async function askSeen(turn: Turn): Promise<void> {
  if (!(await seated(turn))) return;
  const { kit } = turn;
  const actions = SEEN.map(seen => button(kit, kit.say(`seen.${seen}`), 'explain-seen', { seen }));
  const view = { title: kit.say('seen.title'), texts: [kit.say('seen.text')], fields: [] };
  await turn.reply.send(formCard(view, actions, kit));
}

/** Why Partner Center shows that, and what to do, in the place of the question. R43 to R46, R56 to R58 */
export async function showSeen(turn: Turn, chosen: string): Promise<void> {
  const seat = await seated(turn);
  if (!seat) return;
  const seen = SEEN.find(known => known === chosen);
  if (!seen) return askSeen(turn);
  const notice = explainSeen(seat.company, seat.person, seen, turn.desk.clock());
  await turn.reply.replace(noticeCard(turn.kit, turn.kit.say(`seen.${seen}`), notice));
}

/** The page of technical benefits is closed to this person: why, and what opens it. R04, R45, R46, R56, R57 */
export async function showClosed(turn: Turn, { company, person }: Seat): Promise<void> {
  const notice = explainSeen(company, person, 'no-benefits-yet', turn.desk.clock());
  await turn.reply.send(noticeCard(turn.kit, turn.kit.say('technical.list.title'), notice));
}

function noticeCard(kit: Kit, title: string, notice: TechnicalNotice) {
  return answerCard({ title, ...answerOf(notice, kit) }, kit);
}

function answerOf(notice: TechnicalNotice, kit: Kit): Omit<AnswerView, 'title'> {
  const { say } = kit;
  switch (notice.code) {
    case 'csp-only-account':
      return answer([say('notice.csp-only-account')], ['dashboard', 'userManagement'], ['find-admin']);
    case 'no-active-offers':
      return answer([say('notice.no-active-offers')], ['benefits', 'actionPack'], ['find-admin']);
    case 'wrong-account':
      return answer([say('notice.wrong-account')], ['technicalBenefits'], ['support-ids', 'find-admin']);
    case 'managed-in-pmc':
      return answer(
        [say('notice.managed-in-pmc'), contactText(notice.contact, kit)],
        [notice.contact.link],
        ['find-admin'],
      );
    case 'role-missing':
      return answer([roleText(notice, kit)], ['userManagement'], ['activate-technical', 'find-admin']);
    case 'ask-admin':
      return answer(
        [adminText(notice.people, kit)],
        ['technicalBenefits', 'serviceRequests'],
        ['find-admin'],
      );
  }
}

function answer(texts: readonly string[], links: readonly LinkName[], wishes: readonly PressAct[]) {
  return { texts, links, wishes };
}

/** R46 */
function contactText(contact: PmcContact, { say }: Kit): string {
  if (contact.contact !== 'mail') return say(`notice.pmc.${contact.contact}`);
  const details = say.list(contact.send.map(detail => say(`pmcDetail.${detail}`)));
  return say('notice.pmc.mail', { address: LINKS[contact.link].replace('mailto:', ''), details });
}

function roleText({ needs, people }: Extract<TechnicalNotice, { code: 'role-missing' }>, kit: Kit): string {
  const roles = kit.say.list(needs.map(role => kit.say(`role.${role}`)));
  return people.length > 0
    ? kit.say('notice.role-missing', { roles, people: namesOf(people, kit) })
    : kit.say('notice.role-missing.nobody', { roles });
}

function adminText(people: readonly Person[], kit: Kit): string {
  return people.length > 0
    ? kit.say('notice.ask-admin', { people: namesOf(people, kit) })
    : kit.say('notice.ask-admin.nobody');
}

function namesOf(people: readonly Person[], { say }: Kit): string {
  return tidy(say.list(people.map(({ name }) => tidy(name, 60))), 400);
}
