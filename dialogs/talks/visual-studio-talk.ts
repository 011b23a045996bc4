import type { Company, VisualStudioBenefit } from '../../benefits/company.js';
import { benefitsOf } from '../../benefits/company.js';
import { LINKS } from '../../benefits/links.js';
import type { RequestOf } from '../../benefits/request.js';
import { seatOpensOn } from '../../benefits/seat.js';
import { validityOf } from '../../benefits/validity.js';
import { freeSeats, heldBy, nextOpening, reassignableSeats } from '../../benefits/visual-studio.js';
import type { Action } from '../../cards/button.js';
import { button, linkButton } from '../../cards/button.js';
import type { Kit } from '../../cards/kit.js';
import { tidy } from '../../cards/plain-text.js';
import type { SeatBooks } from '../../desk/seats.js';
import { isVisualStudio, loadSeats } from '../../desk/seats.js';
import { nameOf } from '../../directory/find-person.js';
import { productName } from '../product-name.js';
import type { Scene } from '../scene.js';
import { showWaitingList } from '../waiting-list.js';
import { giverAndTaker } from './giver-and-taker.js';
import { isOwnWork } from './own-work.js';
import { seatForm } from './seat-form.js';
import { seatHandOver } from './seat-hand-over.js';
import type { Ready, Talk } from './talk.js';

type SeatRequest = RequestOf<'visual-studio'>;

/** A Visual Studio subscription for somebody: a free one, or passed on from day 90; else a place in the waiting list. R90 to R94 */
export const visualStudioTalk: Talk<'visual-studio'> = {
  benefits: (company, now) =>
    benefitsOf(company, 'visual-studio').filter(benefit => validityOf(company, benefit, now) !== 'expired'),
  named: company => benefitsOf(company, 'visual-studio'),
  async picking({ desk, kit }, { company }) {
    const benefits = benefitsOf(company, 'visual-studio');
    const books = await Promise.all(benefits.map(benefit => loadSeats(desk, company, benefit)));
    const lines = new Map(books.map(one => [one.facts.benefit.id, lineOf(one, kit)]));
    return {
      title: kit.say('studio.pick.title'),
      line: benefit => lines.get(benefit.id) ?? tidy(benefit.name, 80),
    };
  },
  /** "Assign one to Isaiah", "pass Isaiah's on to Patti". */
  async prefill({ desk, kit, actor }, { company }, benefitId, text) {
    const benefit = company.benefits.find(({ id }) => id === benefitId);
    if (!isVisualStudio(benefit)) return {};
    const { facts } = await loadSeats(desk, company, benefit);
    const hasIt = (id: string): boolean => heldBy(facts, id) !== undefined;
    return giverAndTaker(text, company.people, hasIt, { locale: kit.say.locale, me: actor.personId });
  },
  async form(turn, seat, draft) {
    const benefit = benefitOf(seat.company, draft.benefitId);
    return seatForm(turn, seat, draft, await loadSeats(turn.desk, seat.company, benefit));
  },
  /** Nothing to choose from: the waiting list is the way on. R93 */
  async refused(turn, draft, refusal) {
    if (refusal.code !== 'none-free' || draft.benefitId === undefined) return false;
    await showWaitingList(turn, draft.benefitId);
    return true;
  },
  facts: ({ company, kit: { say, timeZone } }, request) => [
    { title: say('studio.fact.to'), value: tidy(receiverIn(company, request), 100) },
    ...(request.from === undefined
      ? []
      : [{ title: say('studio.fact.from'), value: tidy(nameOf(company, request.from), 100) }]),
    ...(request.waitingSince === undefined
      ? []
      : [{ title: say('studio.fact.waitingSince'), value: say.moment(request.waitingSince, timeZone) }]),
  ],
  async asks({ desk, company, kit: { say } }, request, requester) {
    const benefit = tidy(productName(company, request.benefitId), 120);
    const to = tidy(receiverIn(company, request), 100);
    const name = tidy(requester, 100);
    const found = company.benefits.find(({ id }) => id === request.benefitId);
    const free = isVisualStudio(found) ? freeSeats((await loadSeats(desk, company, found)).facts).length : 0;
    const isOwn = request.to === request.requesterId;
    const left = { free, quantity: found?.quantity ?? 0 };
    return {
      title: isOwnWork(request)
        ? say('studio.form.title', { benefit })
        : isOwn
          ? say('studio.asks.title', { name, benefit })
          : say('studio.asks.titleFor', { name, benefit, to }),
      meaning:
        request.from === undefined
          ? say('studio.asks.meaning', { to })
          : say('studio.asks.meaningPass', { to, from: tidy(nameOf(company, request.from), 100) }),
      openFacts: [
        { title: say('studio.fact.free'), value: say('approvals.leftOf', { ...left, left: free }) },
      ],
    };
  },
  handOver: (scene, request) => seatHandOver(scene, request, receiverIn(scene.company, request)),
  ready: readyOf,
  async received(scene, request) {
    const { company, kit } = scene;
    const name = nameOf(company, request.requesterId, request.requesterName);
    return {
      title: kit.say('studio.ready.titleOwn', {
        benefit: tidy(productName(company, request.benefitId), 120),
      }),
      cause: kit.say('studio.received.cause', { name: tidy(name, 100) }),
      text: await textOf(scene, request, 'studio.ready.textOwn'),
      actions: portal(kit),
    };
  },
  afterwards: (kit, { benefitId }) => [another(kit, benefitId)],
  again: (kit, { benefitId }) => another(kit, benefitId),
};

/** @throws Error for a benefit that is none of Visual Studio: the form is shown only for those. */
function benefitOf(company: Company, benefitId: string | undefined): VisualStudioBenefit {
  const benefit = company.benefits.find(({ id }) => id === benefitId);
  if (!isVisualStudio(benefit)) throw new Error(`${benefitId} is no Visual Studio benefit`);
  return benefit;
}

function receiverIn(company: Company, { to, requesterId, requesterName }: SeatRequest): string {
  return nameOf(company, to, to === requesterId ? requesterName : undefined);
}

function lineOf({ facts }: SeatBooks, { say }: Kit): string {
  const name = tidy(facts.benefit.name, 80);
  const free = freeSeats(facts).length;
  if (free > 0) return say('studio.pick.free', { name, free });
  const count = reassignableSeats(facts).length;
  if (count > 0) return say('studio.pick.passOn', { name, count });
  const opensOn = nextOpening(facts);
  return opensOn
    ? say('studio.pick.opens', { name, date: say.day(opensOn) })
    : say('studio.pick.none', { name });
}

async function readyOf(scene: Scene, request: SeatRequest): Promise<Ready> {
  const { company, kit } = scene;
  const benefit = tidy(productName(company, request.benefitId), 120);
  const to = tidy(receiverIn(company, request), 100);
  const isOwn = request.to === request.requesterId;
  return {
    title: isOwn
      ? kit.say('studio.ready.titleOwn', { benefit })
      : kit.say('studio.ready.title', { to, benefit }),
    text: await textOf(scene, request, isOwn ? 'studio.ready.textOwn' : 'studio.ready.text'),
    actions: [...(isOwn ? portal(kit) : []), another(kit, request.benefitId)],
  };
}

/** With the day from which it can be passed on; an old card may tell of one that somebody else has by now. R92, R93 */
async function textOf(
  { desk, company, kit: { say } }: Scene,
  request: SeatRequest,
  text: 'studio.ready.text' | 'studio.ready.textOwn',
): Promise<string> {
  const benefit = company.benefits.find(({ id }) => id === request.benefitId);
  const facts = isVisualStudio(benefit) ? (await loadSeats(desk, company, benefit)).facts : undefined;
  const seat = facts && heldBy(facts, request.to);
  const opensOn = seat && seatOpensOn(seat, company.timeZone);
  if (!opensOn) return say('studio.ready.textPassed');
  return say(text, { to: tidy(receiverIn(company, request), 100), date: say.day(opensOn) });
}

function portal({ say }: Kit): readonly Action[] {
  return linkButton(say('link.visualStudio'), LINKS.visualStudio);
}

/** R90: repeated for each subscription. */
function another(kit: Kit, benefitId: string | undefined): Action {
  return button(
    kit,
    kit.say('studio.ready.another'),
    'assign-visual-studio',
    benefitId ? { benefit: benefitId } : {},
  );
}
