import { may, peopleWhoMay } from '../benefits/roles.js';
import { ID_PRODUCTS, idNeedFor } from '../benefits/support-ids.js';
import type { Action } from '../cards/button.js';
import { button, sendButton, wishButton } from '../cards/button.js';
import type { Field } from '../cards/field.js';
import type { FormView } from '../cards/form.js';
import { formCard } from '../cards/form.js';
import type { Kit } from '../cards/kit.js';
import { tidy } from '../cards/plain-text.js';
import type { Seat } from '../desk/load-company.js';
import type { OpenedIds } from '../desk/open-support-ids.js';
import { openSupportIds } from '../desk/open-support-ids.js';
import { benefitField } from './benefit-field.js';
import { seatedForSupport } from './seated-for-support.js';
import type { Show } from './show-benefits.js';
import type { Turn } from './turn.js';

type Ids = Extract<OpenedIds, { kind: 'ids' }>;

/** The Access ID and the Contract ID, for everybody once they are there. R47 to R59 @param note what was just done. */
export async function showSupportIds(turn: Turn, show: Show = turn.reply.send, note?: string): Promise<void> {
  const seat = await seatedForSupport(turn);
  if (!seat) return;
  const opened = await openSupportIds(turn.desk, seat);
  const { kit } = turn;
  const ids = opened.filter(entry => entry.kind === 'ids');
  const unlinked = ids.filter(({ isLinked }) => !isLinked);
  const view: FormView = {
    title: kit.say('ids.title'),
    note,
    texts: ids.length > 0 ? textsOf(ids, kit) : [whoActivates(seat, kit)],
    facts: [...opened.flatMap(entry => factsOf(entry, kit)), ...(ids.length > 0 ? needFacts(kit) : [])],
    fields: fieldsOf(unlinked, kit),
    links: ids.length > 0 ? ['supportForBusiness', 'azurePortal'] : ['technicalBenefits'],
  };
  await show(formCard(view, actionsOf(seat, ids, unlinked, kit), kit));
}

/** What each is for, and who has entered them already. R51 to R53 */
function textsOf(ids: readonly Ids[], { say }: Kit): readonly string[] {
  const linked = ids.filter(({ isLinked }) => isLinked).map(({ benefit }) => tidy(benefit.name, 120));
  return [say('ids.text'), ...(linked.length > 0 ? [say('ids.linked', { plans: say.list(linked) })] : [])];
}

function factsOf(entry: OpenedIds, { say }: Kit) {
  const plan = tidy(entry.benefit.name, 120);
  if (entry.kind === 'ids')
    return [
      { title: say('ids.accessId', { plan }), value: entry.accessId },
      { title: say('ids.contractId', { plan }), value: entry.contractId },
    ];
  const { code } = entry.refusal;
  if (code !== 'activation-pending' && code !== 'not-activated') return [];
  const state = code === 'activation-pending' ? 'activation-pending' : 'available';
  return [{ title: plan, value: say(`technical.state.${state}`) }];
}

/** R54: the products that ask for the ids, and those that do not. */
function needFacts({ say }: Kit) {
  const named = (isNeeded: boolean) =>
    say.list(
      ID_PRODUCTS.filter(product => (idNeedFor(product, false) !== 'not-needed') === isNeeded).map(product =>
        say(`idProduct.${product}`),
      ),
    );
  return [
    { title: say('ids.needed'), value: named(true) },
    { title: say('ids.notNeeded'), value: named(false) },
  ];
}

/** R53: what the person may say that they have entered; among one there is nothing to choose. */
function fieldsOf(unlinked: readonly Ids[], kit: Kit): readonly Field[] {
  return benefitField(
    unlinked.map(({ benefit }) => benefit),
    kit.say('ids.which'),
  );
}

function actionsOf(
  { person }: Seat,
  ids: readonly Ids[],
  unlinked: readonly Ids[],
  kit: Kit,
): readonly Action[] {
  const [first] = unlinked;
  const only = first && unlinked.length === 1 ? { benefit: first.benefit.id } : {};
  if (ids.length === 0) return [wishButton(kit, 'activate-technical'), wishButton(kit, 'choose-support')];
  return [
    ...(first ? [sendButton(kit, kit.say('ids.link'), 'link-ids', only)] : []),
    wishButton(kit, 'choose-support'),
    wishButton(kit, 'access-id-error'),
    ...(may(person, 'activate-technical') ? [button(kit, kit.say('ids.correct'), 'correct-ids')] : []),
  ];
}

function whoActivates({ company }: Seat, { say }: Kit): string {
  const people = peopleWhoMay(company.people, 'activate-technical').map(({ name }) => tidy(name, 60));
  return people.length > 0 ? say('ids.none', { people: tidy(say.list(people), 400) }) : say('ids.noneAlone');
}
