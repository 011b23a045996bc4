import type { Company, Person } from '../benefits/company.js';
import { refuseWork } from '../benefits/deciding.js';
import type { BenefitRequest } from '../benefits/request.js';
import { refuseDecision, routeOf } from '../benefits/route.js';
import type { AdaptiveCard } from '../cards/kit.js';
import { MOST_REFRESHED, roomCard } from '../cards/room.js';
import type { DeskParts } from '../desk/parts.js';
import { readProfile } from '../desk/reachable.js';
import { loadRoom } from '../desk/room.js';
import { nameOf } from '../directory/find-person.js';
import type { Scene } from './scene.js';
import { endorsementFacts } from './scene.js';
import { talkFor } from './talks/talks.js';

/** The card of a request in the approvers' room. @param reader whose own view it is; absent for what all see. */
export async function roomCardIn(
  scene: Scene,
  request: BenefitRequest,
  reader?: { readonly person: Person; readonly note?: string | undefined },
): Promise<AdaptiveCard> {
  const { desk, company, kit } = scene;
  const names = (id: string): string =>
    nameOf(company, id, id === request.requesterId ? request.requesterName : undefined);
  const requester = names(request.requesterId);
  const asks = await talkFor(request.act).asks(scene, request, requester);
  const now = desk.clock();
  const isOpen = request.state === 'pending';
  const mayDecide = isOpen && reader && !refuseDecision(company, reader.person, request, now);
  const mayOpen = request.state === 'approved' && reader && !refuseWork(company, reader.person, request);
  const openFacts = mayDecide
    ? [...talkFor(request.act).facts(scene, request), ...(asks.openFacts ?? [])]
    : [];
  return roomCard(
    {
      request,
      title: asks.title,
      requester,
      names,
      facts: [...openFacts, ...(isOpen ? endorsementFacts(scene, request) : [])],
      decide: mayDecide
        ? {
            approve: asks.approve,
            texts: [...(asks.meaning ? [asks.meaning] : []), ...(asks.warnings ?? [])],
          }
        : undefined,
      mayOpen: mayOpen === true,
      refreshFor: isOpen ? await channelIdsOf(desk, company, routeOf(company, request, now).decide) : [],
      note: reader?.note,
    },
    kit,
  );
}

/** How the channel calls these people: those who have been seen in the room or have a chat with the desk. */
async function channelIdsOf(
  desk: DeskParts,
  { tenantId }: Company,
  people: readonly Person[],
): Promise<readonly string[]> {
  const members = (await loadRoom(desk.store, tenantId))?.members ?? {};
  const ids = await Promise.all(
    people
      .slice(0, 2 * MOST_REFRESHED)
      .map(async ({ id }) => members[id] ?? (await readProfile(desk, tenantId, id))?.chat?.userId),
  );
  return ids.filter(id => id !== undefined).slice(0, MOST_REFRESHED);
}
