import assert from 'node:assert/strict';
import type { Company } from '../../benefits/company.js';
import { decideRequest } from '../../desk/decide-request.js';
import { reportHandOver } from '../../desk/hand-over.js';
import { COMPANY_KEY } from '../../desk/records.js';
import { requestBenefit } from '../../desk/request-benefit.js';
import { companyPartition } from '../../store/store.js';
import { actor } from './given-desk.js';
import { codeOf, givenStudioDesk, type StudioDesk, studioCompany } from './given-studio-desk.js';
import { person, TENANT } from './small-company.js';

const LINA_ID = '1b2c3d4e-0000-0000-0000-1234567890ab';
const LINA = { name: ' Lina Berg ', email: 'lina@fjord.example', roles: 'admin-agent' };

describe('Adding a person who is missing', () => {
  let desk: StudioDesk;
  beforeEach(async () => {
    desk = await givenStudioDesk();
  });
  const ask = (who: string, changes: Partial<typeof LINA> = {}, draftId = 'request-1') =>
    requestBenefit(desk.parts, actor(who), { draftId, act: 'add-person', inputs: { ...LINA, ...changes } });
  const approve = (who: string) =>
    decideRequest(desk.parts, actor(who), { requestId: 'request-1', decision: 'approve' });
  const bring = (who: string, objectId = LINA_ID, requestId = 'request-1') =>
    reportHandOver(desk.parts, actor(who), { requestId, report: 'done', inputs: { objectId } });
  const people = async () =>
    (await desk.store.read<Company>(companyPartition(TENANT), COMPANY_KEY))!.value.people;

  it('R91 R101 is asked by anybody, decided by those who can add, and the person is known once their id came back', async () => {
    assert.equal(codeOf(await ask('alex')), 'requested');
    assert.deepEqual((await desk.postings()).toSorted(), [
      'approval megan due',
      'approval patti due',
      'approval tove due',
    ]);
    assert.equal(codeOf(await approve('patti')), 'decided');
    assert.equal((await people()).length, studioCompany().people.length, 'an approval adds nobody');
    assert.equal(codeOf(await bring('patti', ` ${LINA_ID.toUpperCase()} `)), 'reported');
    assert.deepEqual((await people()).at(-1), {
      id: LINA_ID,
      name: 'Lina Berg',
      email: 'lina@fjord.example',
      roles: ['admin-agent'],
    });
    assert.equal((await desk.stored('request-1')).state, 'fulfilled');
    assert.ok((await desk.postings()).includes('outcome alex due'));
    assert.deepEqual(await desk.audit(), ['request by alex', 'approve by patti', 'fulfil by patti']);
  });

  it('R91 somebody who was added gets a subscription at once', async () => {
    await ask('patti');
    await bring('patti');
    assert.equal(codeOf(await desk.askSeat('megan', { to: LINA_ID, draftId: 'seat' })), 'own-work');
  });

  it('R101 is own work for those who can add, and nobody else decides', async () => {
    for (const who of ['patti', 'megan'])
      assert.equal(codeOf(await ask(who, { email: `${who}2@fjord.example` }, who)), 'own-work', who);
    await ask('alex');
    for (const who of ['adele', 'alex', 'ben', 'lynne'])
      assert.equal(codeOf(await approve(who)), 'role-missing');
    await approve('patti');
    for (const who of ['adele', 'alex']) assert.equal(codeOf(await bring(who)), 'role-missing');
  });

  for (const role of ['global-admin', 'mpn-partner-admin', 'account-admin'])
    it(`R09 R101 a user management admin can make nobody a ${role}`, async () => {
      assert.equal(codeOf(await ask('patti', { roles: role })), 'requested');
      assert.deepEqual(await desk.postings(), ['approval megan due', 'approval tove due']);
      assert.equal(codeOf(await approve('patti')), 'role-missing');
      assert.equal(codeOf(await approve('megan')), 'decided');
      assert.equal(codeOf(await bring('patti')), 'role-missing');
      assert.equal(codeOf(await bring('megan')), 'reported');
    });

  it('R101 needs a full name, an e-mail of their own and a role', async () => {
    const faults = [
      [{ name: '  ' }, 'name'],
      [{ email: 'lina' }, 'email'],
      [{ roles: '' }, 'roles'],
      [{ roles: 'king,queen' }, 'roles'],
    ] as const;
    for (const [changes, field] of faults) {
      const outcome = await ask('alex', changes);
      assert.deepEqual('refusal' in outcome && outcome.refusal, { code: 'person-incomplete', field });
    }
    assert.equal(codeOf(await ask('alex', { email: 'BEN@fjord.example' })), 'email-taken');
    assert.deepEqual(await desk.requests(), []);
  });

  it('R101 takes several roles', async () => {
    await ask('megan', { roles: 'mpn-partner-admin,admin-agent' });
    await bring('megan');
    assert.deepEqual((await people()).at(-1)?.roles, ['mpn-partner-admin', 'admin-agent']);
  });

  it('R91 the same person is asked for once', async () => {
    await ask('alex');
    assert.equal(codeOf(await ask('ben', { email: 'LINA@fjord.example' }, 'other')), 'already-requested');
  });

  it('R91 takes no id that is none, nor that of somebody else', async () => {
    await desk.change({
      people: [...(await people()), person('1b2c3d4e-0000-0000-0000-1234567890ff', 'Una')],
    });
    await ask('megan');
    for (const id of ['', 'lina', `${LINA_ID}-1`, LINA_ID.slice(1), 'g'.repeat(36)])
      assert.equal(codeOf(await bring('megan', id)), 'object-id-malformed', id);
    assert.equal(codeOf(await bring('megan', '1b2c3d4e-0000-0000-0000-1234567890ff')), 'object-id-taken');
    assert.equal((await desk.stored('request-1')).state, 'approved');
    assert.equal(
      codeOf(await bring('megan', '00000000-0000-0000-0000-0000000000099')),
      'reported',
      '13 digits',
    );
  });

  it('R91 is done where a company file has brought them with these roles, and refused where it gave fewer', async () => {
    await ask('megan');
    const known = { id: LINA_ID, name: 'Lina Berg', email: 'lina@fjord.example', roles: [] };
    await desk.change({ people: [...(await people()), known] });
    assert.equal(codeOf(await bring('megan')), 'object-id-taken');
    await desk.change({ people: [...studioCompany().people, { ...known, roles: ['admin-agent'] }] });
    assert.equal(codeOf(await bring('megan')), 'reported');
    assert.equal((await people()).length, studioCompany().people.length + 1);
  });

  it('R101 refuses an e-mail that somebody got since', async () => {
    await ask('megan');
    await desk.change({
      people: [...(await people()), { ...person('x', 'X'), email: 'lina@fjord.example' }],
    });
    assert.equal(codeOf(await bring('megan')), 'email-taken');
  });

  it('R09 R101 is not sent where nobody can add people; R112 guests ask for nobody', async () => {
    assert.equal(codeOf(await ask('lynne')), 'guest-without-role');
    const nobody = studioCompany().people.filter(
      ({ roles }) => !roles.some(role => role !== 'mpn-partner-admin'),
    );
    await desk.change({ people: nobody });
    assert.equal(codeOf(await ask('alex')), 'no-approver');
  });

  it('R10 who was added as an admin gets what waits for a decision', async () => {
    await desk.askSeat('alex', { draftId: 'seat' });
    await ask('megan', { roles: 'global-admin' });
    await bring('megan');
    assert.ok((await desk.postings()).includes(`approval ${LINA_ID} due`));
  });

  it('twice at the same time is once', async () => {
    await ask('alex');
    await Promise.all([approve('patti'), approve('megan')]);
    const done = await Promise.all([bring('patti'), bring('megan')]);
    assert.deepEqual(done.map(codeOf).sort(), ['already', 'reported']);
    assert.equal((await people()).filter(({ id }) => id === LINA_ID).length, 1);
  });

  it('two people at the same time are both known', async () => {
    await ask('patti');
    await ask('megan', { name: 'Ole', email: 'ole@fjord.example' }, 'ole');
    await Promise.all([bring('patti'), bring('megan', LINA_ID.replace('ab', 'cd'), 'ole')]);
    assert.equal((await people()).length, studioCompany().people.length + 2);
  });
});
