import assert from 'node:assert/strict';
import { REQUEST_STATES } from '../../benefits/request.js';
import { approvalCard } from '../../cards/approval.js';
import { button, wishButton } from '../../cards/button.js';
import { requestCard } from '../../cards/request.js';
import { requestListCard } from '../../cards/request-list.js';
import { fakeKit } from './fake-kit.js';
import { buttonsOf, inputsOf, rowsOf, styleOf, textsOf, titleOfFacts } from './look-into.js';
import { sampleRequest, sampleRequestLines } from './sample-requests.js';
import { USUAL } from './sample-texts.js';

type State = (typeof REQUEST_STATES)[number];

const names = (id: string) => ({ alex: 'Alex Wilber', megan: 'Megan Bowen' })[id] ?? id;
const PRESS = '{"request":"request-1"}';

describe('requestCard', () => {
  const view = (state: State, kit = fakeKit()) => ({
    request: sampleRequest(state, USUAL),
    product: 'Visio',
    names,
    facts: [],
    done: { actions: [button(kit, 'Show', 'show-key', { request: 'request-1' })] },
    again: wishButton(kit, 'get-key'),
    waitingFor: ['Megan Bowen', 'Adele Vance'],
    reachable: true,
    mayNudge: true,
  });

  const BUTTONS: { readonly [state in State]: readonly string[] } = {
    pending: [`nudge ${PRESS}`, `withdraw ${PRESS}`, `comment ${PRESS}`],
    approved: [`comment ${PRESS}`],
    fulfilled: [`show-key ${PRESS}`],
    rejected: ['get-key {}'],
    withdrawn: ['get-key {}'],
    expired: ['get-key {}'],
    failed: ['get-key {}'],
  };

  for (const state of REQUEST_STATES) {
    it(`offers what can be done when it is ${state}`, () => {
      const kit = fakeKit();
      const buttons = buttonsOf(requestCard(view(state, kit), kit), kit);
      assert.deepEqual(buttons, [...BUTTONS[state], 'my-requests {}']);
    });
  }

  it('does not offer a reminder that would be refused', () => {
    const kit = fakeKit();
    const buttons = buttonsOf(requestCard({ ...view('pending'), mayNudge: false }, kit), kit);
    assert.deepEqual(buttons, [`withdraw ${PRESS}`, `comment ${PRESS}`, 'my-requests {}']);
  });

  it('says who may decide, and what to do when nobody can be reached', () => {
    const texts = (reachable: boolean) =>
      textsOf(requestCard({ ...view('pending'), reachable }, fakeKit())).join();
    assert.match(texts(true), /Sent to Megan Bowen and Adele Vance/);
    assert.match(texts(false), /can't reach them/);
  });

  it('says who decided, when and why', () => {
    const card = requestCard(view('rejected'), fakeKit());
    assert.ok(textsOf(card).some(text => /^Nov 20, 2026, 10:00\sAM: Megan Bowen rejected it$/.test(text)));
    assert.ok(textsOf(card).includes(`Megan Bowen rejected it: ${USUAL.reason}`));
    assert.equal(styleOf(card, 'Rejected'), 'attention');
  });

  it('says why it failed', () => {
    const texts = textsOf(requestCard({ ...view('failed'), failure: 'All keys are given out.' }, fakeKit()));
    assert.ok(texts.some(text => text.endsWith('could not be fulfilled: All keys are given out.')));
  });
});

describe('approvalCard', () => {
  const view = (state: State) => ({
    request: sampleRequest(state, USUAL),
    title: 'Alex Wilber asks for a key: Visio',
    requester: 'Alex Wilber',
    names,
    facts: [{ title: 'Language', value: 'German' }],
    openFacts: [{ title: 'Keys left', value: '3 of 10' }],
  });

  it('approves without a reason and sends the one that a rejection needs', () => {
    const kit = fakeKit();
    const card = approvalCard(view('pending'), kit);
    assert.deepEqual(buttonsOf(card, kit), [`approve ${PRESS}`, `reject ${PRESS}`, `comment ${PRESS}`]);
    const [approve, reject] = card.actions as { associatedInputs: string }[];
    assert.equal(approve?.associatedInputs, 'none');
    assert.equal(reject?.associatedInputs, 'auto');
    assert.deepEqual(
      inputsOf(card).map(input => [input.id, input.isRequired]),
      [['reason', undefined]],
    );
  });

  it('tells what the decision is about', () => {
    const card = approvalCard(view('pending'), fakeKit());
    const facts = titleOfFacts(card);
    assert.equal(facts['Requested by'], 'Alex Wilber');
    assert.equal(facts.Language, 'German');
    assert.equal(facts['Keys left'], '3 of 10');
    assert.ok(textsOf(card).includes(USUAL.reason));
  });

  for (const state of REQUEST_STATES.filter(candidate => candidate !== 'pending')) {
    it(`holds no decision and says the outcome once it is ${state}`, () => {
      const kit = fakeKit();
      const card = approvalCard({ ...view(state), warnings: ['Mind this.'] }, kit);
      assert.deepEqual(buttonsOf(card, kit), ['approvals {}']);
      assert.deepEqual(inputsOf(card), []);
      assert.ok(!textsOf(card).includes('Mind this.'));
      assert.match(textsOf(card)[1]!, /Nov 20, 2026, 10:00\sAM/);
    });
  }

  it('is green only when fulfilled', () => {
    assert.equal(styleOf(approvalCard(view('approved'), fakeKit()), 'approved this'), 'accent');
    assert.equal(styleOf(approvalCard(view('fulfilled'), fakeKit()), 'approved this'), 'good');
  });

  const handOver = {
    text: 'Do this in Partner Center:',
    steps: ['Open it.', 'Press it.'],
    links: ['technicalBenefits' as const],
    fields: [{ kind: 'text' as const, id: 'accessId', label: 'Access ID', isOptional: true }],
    done: 'Save',
    start: 'Begun',
  };

  it('leads through what only Partner Center can do, and asks for what comes back', () => {
    const kit = fakeKit();
    const card = approvalCard({ ...view('approved'), handOver }, kit);
    const buttons = ['report-done', 'report-started', 'say-impossible', 'comment'];
    assert.deepEqual(
      buttonsOf(card, kit).filter(text => text.includes('request-1')),
      buttons.map(act => `${act} ${PRESS}`),
    );
    assert.deepEqual(
      inputsOf(card).map(input => input.id),
      ['accessId'],
    );
    assert.ok(textsOf(card).includes('Press it.'));
  });

  it('asks for the reason alone when it is given up', () => {
    const kit = fakeKit();
    const card = approvalCard({ ...view('approved'), handOver: { ...handOver, isGivingUp: true } }, kit);
    assert.deepEqual(buttonsOf(card, kit), [`give-up ${PRESS}`, `open-approval ${PRESS}`]);
    assert.deepEqual(
      inputsOf(card).map(input => [input.id, input.isRequired]),
      [['reason', true]],
    );
  });

  it('says on top that somebody was faster', () => {
    const note = 'Megan Bowen was faster: this is already decided.';
    assert.equal(textsOf(approvalCard({ ...view('fulfilled'), note }, fakeKit()))[0], note);
  });
});

describe('requestListCard', () => {
  it('opens each request and turns its pages', () => {
    const kit = fakeKit();
    const card = requestListCard({ requests: sampleRequestLines(USUAL, 7), page: 0 }, kit);
    assert.equal(rowsOf(card, kit)[0], 'open-request {"request":"request-0"}');
    assert.deepEqual(buttonsOf(card, kit), ['my-requests {"page":"1"}', 'get-key {}']);
    assert.ok(textsOf(card).includes('1 to 5 of 7'));
  });

  it('says that there are none and how to make one', () => {
    const kit = fakeKit();
    const card = requestListCard({ requests: [], page: 0 }, kit);
    assert.match(textsOf(card).join(), /haven't requested anything/);
    assert.deepEqual(buttonsOf(card, kit), ['get-key {}']);
  });
});
