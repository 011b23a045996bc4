import type { RequestOf } from '../../benefits/request.js';
import { assignableDays } from '../../benefits/seat-day.js';
import type { HandOverView } from '../../cards/approval.js';
import { tidy } from '../../cards/plain-text.js';
import { isVisualStudio, loadSeats } from '../../desk/seats.js';
import { nameOf } from '../../directory/find-person.js';
import { productName } from '../product-name.js';
import type { Scene } from '../scene.js';
import { seatNotices } from './seat-words.js';

/** Assigning in Partner Center: the steps, and that it was done, with the day that the 90 days count from. R90, R91, R93 */
export async function seatHandOver(
  scene: Scene,
  request: RequestOf<'visual-studio'>,
  receiver: string,
): Promise<HandOverView> {
  const { desk, company, kit } = scene;
  const { say } = kit;
  const found = company.benefits.find(({ id }) => id === request.benefitId);
  const books = isVisualStudio(found) ? await loadSeats(desk, company, found) : undefined;
  const kept = books?.facts.seats.find(seat => seat.setAsideFor === request.id);
  const days = books && kept ? assignableDays(books.facts, kept) : undefined;
  const benefit = tidy(productName(company, request.benefitId), 120);
  const to = tidy(receiver, 100);
  const from = request.from && tidy(nameOf(company, request.from), 100);
  return {
    text: say('studio.handOver.text'),
    steps: [
      say('studio.handOver.open'),
      from
        ? say('studio.handOver.reassign', { benefit, to, from })
        : say('studio.handOver.assign', { benefit, to }),
      say('studio.handOver.missing', { to }),
      ...(from ? [say('studio.handOver.tell', { from })] : []),
    ],
    notices: books ? seatNotices(books, request, kit) : [],
    links: ['benefits'],
    fields: [
      {
        kind: 'date',
        id: 'assignedOn',
        label: say('studio.handOver.assignedOn'),
        isOptional: true,
        ...(days ? { min: days.from, max: days.to } : {}),
      },
    ],
    done: say('studio.handOver.done'),
  };
}
