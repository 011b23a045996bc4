import { CATEGORIES, ROLES } from '../../benefits/programme.js';
import { REQUEST_STATES } from '../../benefits/request.js';
import { CSP_SIDES, PLACES, PROBLEMS, SERVICES, VERSIONS } from '../../benefits/support-question.js';
import type { Prospect } from '../../benefits/timeline.js';
import { adminsCard } from '../../cards/admins.js';
import { answerCard } from '../../cards/answer.js';
import { approvalCard } from '../../cards/approval.js';
import type { ApprovalListView } from '../../cards/approval-list.js';
import { approvalListCard } from '../../cards/approval-list.js';
import { benefitCard } from '../../cards/benefit.js';
import type { Action } from '../../cards/button.js';
import { button, sendButton, wishButton } from '../../cards/button.js';
import { categoryCard } from '../../cards/category.js';
import { type FormView, formCard } from '../../cards/form.js';
import { helpCard } from '../../cards/help.js';
import { keyHiddenCard, keyShownCard } from '../../cards/key.js';
import type { AdaptiveCard, Kit } from '../../cards/kit.js';
import { languageOfferCard } from '../../cards/language-offer.js';
import { languagesCard } from '../../cards/languages.js';
import { noteCard } from '../../cards/note.js';
import { overviewCard } from '../../cards/overview.js';
import { pickBenefitCard } from '../../cards/pick-benefit.js';
import { readyCard } from '../../cards/ready.js';
import { refusalCard } from '../../cards/refusal.js';
import { requestCard } from '../../cards/request.js';
import { requestListCard } from '../../cards/request-list.js';
import { roomCard } from '../../cards/room.js';
import { suggestCard } from '../../cards/suggest.js';
import { supportFormCard } from '../../cards/support-form.js';
import { welcomeCard } from '../../cards/welcome.js';
import { LOCALES } from './fake-kit.js';
import { sampleLine, sampleOverview, sampleSoftware } from './sample-benefits.js';
import { REFUSALS } from './sample-refusals.js';
import { sampleRequest, sampleRequestLines, sampleTalk } from './sample-requests.js';
import type { SampleTexts } from './sample-texts.js';

type Make = (kit: Kit) => AdaptiveCard;
export type Samples = Readonly<Record<string, Make>>;

/** Every card, full and with as little as it can have. */
export function sampleCards(texts: SampleTexts): Samples {
  return {
    ...startCards(texts),
    ...benefitCards(texts),
    ...keyCards(texts),
    ...requestCards(texts),
    ...peopleCards(texts),
    ...answerCards(texts),
  };
}

function startCards(texts: SampleTexts): Samples {
  const { person } = texts;
  return {
    'welcome full': kit => welcomeCard({ name: person, mayApprove: true }, kit),
    'welcome minimal': kit => welcomeCard({ mayApprove: false }, kit),
    'help full': kit => helpCard({ mayApprove: true, languages: ['de', 'en', 'nl', 'sv', 'zh-CN'] }, kit),
    'help minimal': kit => helpCard({ mayApprove: false, languages: [kit.say.locale] }, kit),
    'suggest full': kit => suggestCard({ wishes: ['get-key', 'my-requests'], heard: 'unsure' }, kit),
    'suggest empty': kit => suggestCard({ wishes: [], heard: 'nothing' }, kit),
    'languages full': kit =>
      languagesCard({ languages: ['de', 'en', 'nl', 'sv', 'zh-CN'], current: 'en' }, kit),
    'language offer full': kit => languageOfferCard(kit),
    'note full': kit =>
      noteCard({ title: texts.reason, text: texts.reason, wishes: ['get-key', 'my-requests'] }, kit),
    'note minimal': kit => noteCard({ title: texts.reason, wishes: [] }, kit),
    'languages minimal': kit => languagesCard({ languages: LOCALES, current: kit.say.locale }, kit),
  };
}

function benefitCards(texts: SampleTexts): Samples {
  const { company } = texts;
  const full = sampleOverview(texts);
  const software = full.categories.find(group => group.category === 'software')!;
  const market = full.categories.find(group => group.category === 'go-to-market')!;
  const stateOf = (kit: Kit) => new Map([['gtm', kit.say('gtm.waiting', { days: 3 })]]);
  const nothing = { company, tier: null, offers: [], categories: [] };
  const noKey = sampleSoftware(texts, { needsKey: false });
  return {
    'overview full': kit => overviewCard({ overview: full }, kit),
    'overview minimal': kit => overviewCard({ overview: sampleOverview(texts, 1) }, kit),
    'overview empty': kit => overviewCard({ overview: nothing }, kit),
    ...Object.fromEntries(
      full.categories.map(group => [
        `category ${group.category}`,
        (kit: Kit) => categoryCard({ company, group, page: 0 }, kit),
      ]),
    ),
    'category with states': kit =>
      categoryCard({ company, group: market, page: 0, states: stateOf(kit) }, kit),
    'benefit with a state': kit =>
      benefitCard({ ...sampleLine(texts, 'gtm'), status: stateOf(kit).get('gtm'), mayAsk: true }, kit),
    'category middle': kit => categoryCard({ company, group: software, page: 1 }, kit),
    'category last': kit => categoryCard({ company, group: software, page: 99 }, kit),
    'category empty': kit => categoryCard({ company, group: { category: 'azure', lines: [] }, page: 0 }, kit),
    ...Object.fromEntries(
      ['software-0', 'software-1', 'software-2', ...CATEGORIES.map(shortId)].map(id => [
        `benefit ${id}`,
        (kit: Kit) => benefitCard({ ...sampleLine(texts, id), mayAsk: true }, kit),
      ]),
    ),
    'benefit with a key to replace': kit =>
      benefitCard({ ...sampleLine(texts, 'cloud'), mayAsk: true, misdirected: 'request-1' }, kit),
    'benefit without key': kit =>
      benefitCard({ line: sampleLine(texts, 'software-0').line, benefit: noKey, mayAsk: true }, kit),
    'benefit held by many': kit =>
      benefitCard(
        { ...sampleLine(texts, 'azure'), holders: Array(40).fill(texts.person), mayAsk: true },
        kit,
      ),
  };
}

function shortId(category: string): string {
  return { software: 'software-0', 'visual-studio': 'vs', 'go-to-market': 'gtm' }[category] ?? category;
}

function keyCards(texts: SampleTexts): Samples {
  const { product } = texts;
  const products = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      id: `software-${at}`,
      name: product,
      line: `${product} (${at % 4})`,
    }));
  const request = sampleRequest('fulfilled', texts);
  const benefit = sampleSoftware(texts);
  const { instructions } = benefit;
  const picking = { act: 'software-key', title: texts.reason } as const;
  const key = 'ABCDE-FGHIJ-KLMNO-PQRST-UVWXY';
  const shown = { request, product, key, hidesAt: '2026-11-20T09:35:00.000Z', steps: [texts.reason] };
  return {
    'pick full': kit =>
      pickBenefitCard({ ...picking, products: products(200), heard: product, near: products(5) }, kit),
    'pick usual': kit => pickBenefitCard({ ...picking, products: products(12), near: [] }, kit),
    'pick minimal': kit =>
      pickBenefitCard({ ...picking, products: products(1), heard: product, near: [] }, kit),
    'pick empty': kit => pickBenefitCard({ ...picking, products: [], near: [] }, kit),
    'form full': kit => formCard(fullForm(texts), formActions(kit), kit),
    'form minimal': kit => formCard({ title: texts.reason, fields: [] }, formActions(kit), kit),
    'ready full': kit =>
      readyCard({ title: product, cause: texts.reason, text: texts.reason, actions: formActions(kit) }, kit),
    'ready minimal': kit => readyCard({ title: product, text: texts.reason, actions: [] }, kit),
    'key shown full': kit =>
      keyShownCard(
        { ...shown, steps: [texts.reason, texts.reason], instructions, actions: formActions(kit) },
        kit,
      ),
    'key shown minimal': kit => keyShownCard({ ...shown, actions: [] }, kit),
    'key hidden': kit => keyHiddenCard({ product, actions: formActions(kit) }, kit),
  };
}

function requestCards(texts: SampleTexts): Samples {
  const { person, product } = texts;
  const names = () => person;
  const samples: Record<string, Make> = {};
  for (const state of REQUEST_STATES) {
    const lines = [{ title: person, value: product }];
    const facts = { request: sampleRequest(state, texts), product, names };
    const more = { note: texts.reason, failure: texts.reason };
    const waiting = { waitingFor: [person, person], reachable: true, mayNudge: true };
    const alone = { waitingFor: [], reachable: false, mayNudge: false };
    const decision = { title: texts.reason, requester: person, openFacts: lines };
    const rest = { facts: lines, done: { text: texts.reason, actions: [] } };
    samples[`request ${state} full`] = kit =>
      requestCard({ ...facts, ...rest, again: again(kit), ...waiting, ...more }, kit);
    samples[`request ${state} unreached`] = kit =>
      requestCard({ ...facts, ...rest, again: again(kit), ...waiting, reachable: false }, kit);
    samples[`request ${state} minimal`] = kit =>
      requestCard({ ...facts, facts: [], again: again(kit), ...alone }, kit);
    samples[`approval ${state} full`] = kit =>
      approvalCard(
        { ...facts, facts: lines, ...decision, ...more, ...handedOver(texts), problem: texts.reason },
        kit,
      );
    const talk = sampleTalk(facts.request, texts);
    samples[`request ${state} talked about`] = kit =>
      requestCard({ ...facts, ...rest, request: talk, again: again(kit), ...waiting, coming: COMING }, kit);
    samples[`approval ${state} to be undone`] = kit =>
      approvalCard({ ...facts, facts: lines, ...decision, request: talk, undoUntil: UNTIL }, kit);
    const inRoom = { ...facts, ...decision, facts: lines, refreshFor: ['29:1'], mayOpen: true };
    samples[`room ${state} full`] = kit =>
      roomCard({ ...inRoom, note: texts.reason, decide: { texts: [texts.reason], approve: OWN_WORDS } }, kit);
    samples[`room ${state} minimal`] = kit => roomCard({ ...inRoom, facts: [], refreshFor: [] }, kit);
    samples[`approval ${state} minimal`] = kit =>
      approvalCard({ ...facts, facts: [], ...decision, openFacts: [] }, kit);
  }
  for (const count of [0, 1, 12]) {
    const requests = sampleRequestLines(texts, count);
    samples[`requests ${count}`] = kit => requestListCard({ requests, page: 1 }, kit);
    samples[`approvals ${count}`] = kit => approvalListCard({ requests, page: 1 }, kit);
    samples[`inbox ${count}`] = kit => approvalListCard(fullInbox(texts, count), kit);
  }
  return samples;
}

/** Everything that the list of approvals can have. */
function fullInbox(texts: SampleTexts, count: number): ApprovalListView {
  const requests = sampleRequestLines(texts, count);
  const options = requests.map(({ id, product }) => ({ value: id, title: product.slice(0, 60) }));
  return {
    requests,
    groups: [{ heading: texts.reason, requests: requests.slice(0, 2) }],
    page: count > 10 ? 2 : 0,
    title: texts.reason,
    notes: [texts.reason],
    filter:
      count > 1 ? { kind: 'choice', id: 'filter', label: 'Show', options, isOptional: true } : undefined,
    menu: { isAway: count === 1 },
  };
}

function peopleCards(texts: SampleTexts): Samples {
  const people = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ name: texts.person, role: ROLES[at % ROLES.length]! }));
  const samples: Record<string, Make> = {
    'admins full': kit => adminsCard({ people: people(60) }, kit),
    'admins usual': kit => adminsCard({ people: people(3) }, kit),
    'admins empty': kit => adminsCard({ people: [] }, kit),
  };
  for (const refusal of Object.values(REFUSALS)) {
    samples[`refusal ${refusal.code} full`] = kit => refusalCard({ refusal, people: people(2) }, kit);
    samples[`refusal ${refusal.code} empty`] = kit => refusalCard({ refusal, people: [] }, kit);
  }
  return samples;
}

function answerCards(texts: SampleTexts): Samples {
  const { product } = texts;
  const questions = [
    { id: 'problem', options: PROBLEMS },
    { id: 'place', options: PLACES },
    { id: 'version', options: VERSIONS },
    { id: 'service', options: SERVICES },
    { id: 'csp', options: CSP_SIDES },
  ] as const;
  return {
    'answer full': kit =>
      answerCard(
        {
          title: product,
          texts: [product],
          facts: Array.from({ length: 15 }, () => ({ title: kit.say.day('2026-11-20'), value: product })),
          steps: [product, product],
          notes: [product],
          links: ['supportForBusiness', 'compareSupportPlans', 'premierSupport', 'advancedSupport'],
          wishes: ['support-ids', 'choose-support', 'forecast'],
        },
        kit,
      ),
    'answer minimal': kit => answerCard({ title: product }, kit),
    'support form empty': kit => supportFormCard({ questions, answers: {}, isIncomplete: false }, kit),
    'support form incomplete': kit =>
      supportFormCard({ questions, answers: { problem: 'break-fix' }, isIncomplete: true }, kit),
  };
}

const UNTIL = '2026-11-20T09:10:00.000Z';

const COMING: readonly Prospect[] = [
  { kind: 'approvals', left: 2 },
  { kind: 'work', since: UNTIL },
  { kind: 'reminder', at: UNTIL },
  { kind: 'usual-end', at: UNTIL },
  { kind: 'expiry', at: UNTIL },
];

const again = (kit: Kit): Action => wishButton(kit, 'get-key');

function formActions(kit: Kit): readonly Action[] {
  return [
    sendButton(kit, kit.say('keys.form.send'), 'send-request'),
    button(kit, kit.say('button.cancel'), 'cancel'),
  ];
}

/** Labels and buttons carry words of the house, never what somebody typed. */
const OWN_WORDS = 'Was dabei herausgekommen ist';

/** A form with a field of each kind, all of them filled in. */
function fullForm(texts: SampleTexts): FormView {
  const { product, person, reason } = texts;
  const options = [person, product, texts.operatingSystem].map((title, at) => ({
    title,
    value: `value-${at}`,
  }));
  return {
    title: product,
    subtitle: person,
    problem: product,
    note: person,
    texts: [product],
    facts: [{ title: person, value: product }],
    boxes: [{ title: person, text: texts.instructions }],
    fields: [
      { kind: 'choice', id: 'a', label: OWN_WORDS, options, value: 'value-1' },
      { kind: 'choice', id: 'b', label: OWN_WORDS, options: [], isLong: true, isOptional: true },
      { kind: 'choice', id: 'm', label: OWN_WORDS, options, value: `${person},${product}`, isMulti: true },
      { kind: 'text', id: 'c', label: OWN_WORDS, placeholder: OWN_WORDS, value: reason, isMultiline: true },
      { kind: 'number', id: 'd', label: OWN_WORDS, min: 1, max: 25, value: '3' },
      { kind: 'date', id: 'e', label: OWN_WORDS, value: '2026-11-20' },
    ],
    warnings: [person],
    links: ['technicalBenefits'],
  };
}

function handedOver(texts: SampleTexts) {
  return {
    meaning: texts.person,
    warnings: [texts.person],
    handOver: {
      text: texts.person,
      steps: [texts.reason, texts.person],
      notices: [texts.person],
      links: ['technicalBenefits' as const],
      fields: [{ kind: 'text' as const, id: 'id', label: OWN_WORDS, isOptional: true }],
      done: OWN_WORDS,
      start: OWN_WORDS,
    },
  };
}
