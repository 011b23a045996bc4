import assert from 'node:assert/strict';
import type { People } from './people.js';
import { english as say, saying } from './speech.js';

const SUPPORT = 'Signature Cloud Support';
const IDS = { accessId: '1180042999', contractId: '0200417999' };

/** Technical support is asked for, activated in Partner Center, and everybody has its IDs. In English. */
export function tellSupportStory(people: People): void {
  it('R42 R44 see the technical benefits, and who can activate them', async () => {
    const list = await people.alex.sees(
      saying(say('technical.list.title')),
      await people.alex.say('please activate our technical support'),
    );
    assert.match(list, /Signature Cloud Support\s+Gold · Cloud Productivity · Not activated yet/);
    assert.match(list, /Megan Bowen and Adele Vance can press it/);
  });

  it('ask for the activation with one press', async () => {
    const { alex, megan } = people;
    await alex.fill(say('form.reason'), 'The customer portal is down');
    await alex.press(say('technical.list.sendAsk'));
    await alex.sees(saying(`#1: ${SUPPORT}`, say('requests.state.pending')));
    await megan.sees(saying('Alex Wilber asks to activate', 'The customer portal is down'));
  });

  it('R48 are handed over to Partner Center: a link, steps and fields', async () => {
    const { alex, megan } = people;
    await megan.press(say('approvals.approve'));
    await megan.sees(saying(say('technical.handOver.text'), say('technical.handOver.ids')));
    assert.ok(await megan.button(say('link.technicalBenefits')).isVisible());
    await alex.sees(saying(say('requests.notice.approved', { name: 'Megan Bowen', product: SUPPORT })));
  });

  it('R51 cannot be done with one ID only', async () => {
    const { megan } = people;
    await megan.fill(say('technical.handOver.accessId'), IDS.accessId);
    await megan.press(say('technical.handOver.done'));
    await megan.sees(saying(say('refusal.support-ids-missing')));
  });

  it('R48 save both IDs, and the requester is told', async () => {
    const { alex, megan } = people;
    await megan.fill(say('technical.handOver.contractId'), IDS.contractId);
    await megan.press(say('technical.handOver.done'));
    await megan.sees(/Megan Bowen did this in Partner Center/);
    await alex.sees(saying(say('technical.ready.title', { benefit: SUPPORT })));
  });

  it('R51 see both IDs', async () => {
    await people.alex.press(say('button.supportIds'));
    await people.alex.sees(saying(say('ids.title'), IDS.accessId, IDS.contractId));
  });
}
