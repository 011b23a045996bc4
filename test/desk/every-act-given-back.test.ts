import assert from 'node:assert/strict';
import type { Benefit, Company } from '../../benefits/company.js';
import type { BenefitRequest, RequestAct } from '../../benefits/request.js';
import { decideRequest } from '../../desk/decide-request.js';
import { reportHandOver } from '../../desk/hand-over.js';
import type { FormRefused, SentForm } from '../../desk/request-benefit.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import { undoDecision } from '../../desk/undo-decision.js';
import { cloud, cloudCompany, M365_KEY, storeCloudKey } from './cloud-company.js';
import { creditCompany } from './credit-company.js';
import { actor, givenDesk } from './given-desk.js';
import { studioCompany } from './given-studio-desk.js';
import { BEN, type MarketDesk, marketCompany, marketDesk } from './market-company.js';
import { smallCompany, TENANT } from './small-company.js';
import { supportCompany } from './support-company.js';

const REQUEST = 'request-1';

/** What Alex asks for, for every act; `fulfilled` where the desk delivers it by itself. */
const ASKS: {
  readonly [act in RequestAct]: Omit<SentForm, 'act' | 'draftId'> & { readonly fulfilled?: true };
} = {
  'software-key': {
    benefitId: 'visio',
    inputs: { language: 'en', operatingSystem: 'Windows 11', reason: 'Drawing' },
    fulfilled: true,
  },
  help: { inputs: { wanted: 'add-user', reason: 'Lina is new' }, fulfilled: true },
  technical: { benefitId: 'support', inputs: {} },
  'cloud-key': { benefitId: 'm365', inputs: { intent: 'extend', reason: 'New' }, fulfilled: true },
  'azure-credit': { benefitId: 'monthly', inputs: { change: 'assign', to: 'alex' } },
  'visual-studio': { benefitId: 'vs', inputs: { to: 'alex', from: '' } },
  'add-person': {
    inputs: { name: 'Lina Berg', email: 'lina@fjord.example', roles: 'admin-agent' },
  },
  'marketing-contact': { inputs: { ...BEN } },
  'go-to-market': { benefitId: 'profile', inputs: { reason: '' } },
};

describe('What an approval gave away', () => {
  let desk: MarketDesk;
  beforeEach(async () => {
    desk = marketDesk(await givenDesk(undefined, companyWithEverything()));
    await storeCloudKey(desk, 'm365', M365_KEY);
  });
  const ask = async (form: SentForm) => {
    const sent = await requestBenefit(desk.parts, actor('alex'), form);
    assert.ok(!('refusal' in sent), JSON.stringify((sent as FormRefused).refusal));
    assert.equal(sent.request.state, 'pending');
  };
  const approve = async (requestId = REQUEST): Promise<BenefitRequest> => {
    const decided = await decideRequest(desk.parts, actor('megan'), { requestId, decision: 'approve' });
    assert.equal(decided.kind, 'decided');
    return desk.stored(requestId);
  };
  const undo = () => undoDecision(desk.parts, actor('megan'), REQUEST);
  const giveUp = (requestId = REQUEST) =>
    reportHandOver(desk.parts, actor('megan'), { requestId, report: 'impossible', reason: 'Greyed out' });
  /** Records that name the request, beside itself, what is posted about it, and what is history. */
  const heldFor = async (requestId = REQUEST): Promise<readonly string[]> =>
    (await desk.store.list<object>(`company/${TENANT}`, ''))
      .filter(({ key }) => !/^(request|posting|counter)\//.test(key))
      .filter(({ value }) => JSON.stringify({ ...value, history: [] }).includes(requestId))
      .map(({ key }) => key);

  for (const [act, { fulfilled, ...form }] of Object.entries(ASKS) as [RequestAct, (typeof ASKS)['help']][]) {
    const sent: SentForm = { ...form, act, draftId: REQUEST };

    it(`is free again when the decision is taken back, and can be approved anew: ${act}`, async () => {
      if (act === 'go-to-market') await desk.setContact();
      await ask(sent);
      const approved = await approve();
      assert.equal(approved.state, fulfilled ? 'fulfilled' : 'approved');
      assert.equal((await undo()).kind, 'undone');
      assert.equal((await desk.stored(REQUEST)).state, 'pending');
      assert.deepEqual(await heldFor(), []);
      assert.equal((await approve()).state, approved.state);
    });

    if (!fulfilled)
      it(`is free again when it cannot be done, and the requester is told: ${act}`, async () => {
        if (act === 'go-to-market') await desk.setContact();
        await ask(sent);
        await approve();
        assert.equal((await giveUp()).kind, 'reported');
        assert.equal((await desk.stored(REQUEST)).state, 'failed');
        assert.deepEqual(await heldFor(), []);
        assert.ok((await desk.postings()).includes('outcome alex due'));
        await ask({ ...sent, draftId: 'request-2' });
        assert.equal((await approve('request-2')).state, 'approved', 'and somebody can have it');
      });
  }

  it('R84 is free again when a key cannot be fetched from Partner Center: cloud-key', async () => {
    await ask({
      ...ASKS['cloud-key'],
      act: 'cloud-key',
      benefitId: 'powerbi',
      draftId: REQUEST,
      inputs: { intent: 'new', reason: 'New' },
    });
    assert.equal((await approve()).state, 'approved');
    assert.equal((await giveUp()).kind, 'reported');
    assert.deepEqual(await heldFor(), []);
    assert.ok((await desk.postings()).includes('outcome alex due'));
  });

  it('R17 R22 was nothing where it failed at once, and both sides are told: software-key', async () => {
    await ask({ ...ASKS['software-key'], act: 'software-key', draftId: REQUEST });
    await desk.change({ benefits: [] });
    assert.equal((await approve()).state, 'failed');
    assert.deepEqual(await heldFor(), []);
    assert.deepEqual(
      (await desk.pool('visio')).flatMap(({ usedBy }) => usedBy),
      [],
    );
    assert.ok((await desk.postings()).includes('outcome alex due'));
  });
});

/** What the companies of all these tests have, in one. */
function companyWithEverything(): Company {
  const all = [
    smallCompany(),
    cloudCompany(),
    marketCompany(),
    studioCompany(),
    creditCompany(),
    supportCompany(),
  ];
  const once = <T extends { readonly id: string }>(things: readonly T[]): T[] => [
    ...new Map(things.map(thing => [thing.id, thing])).values(),
  ];
  const benefits: Benefit[] = [cloud('powerbi', 'Power BI Pro', { quantity: 5 })];
  return {
    ...marketCompany(),
    offers: once(all.flatMap(({ offers }) => offers)),
    benefits: once([...all.flatMap(company => company.benefits), ...benefits]),
    people: once(all.flatMap(({ people }) => people)),
  };
}
