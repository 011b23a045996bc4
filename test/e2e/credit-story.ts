import assert from 'node:assert/strict';
import type { People } from './people.js';
import { saying, speakFromNowOn, speech } from './speech.js';

const CREDIT = 'Azure bulk credit';
const [dutch, swedish] = [speech('nl'), speech('sv')];

/** An admin gives a credit to a colleague, in Dutch; the colleague reads of it in Swedish. */
export function tellCreditStory(people: People): void {
  it('change to Dutch and to Swedish', async () => {
    await speakFromNowOn(people.megan, 'nl');
    await speakFromNowOn(people.alex, 'sv');
  });

  it('R34 R36 are shown, in Dutch, what the credit is and what it cannot be combined with', async () => {
    const { megan } = people;
    const form = await megan.sees(
      saying(dutch('azure.form.title', { benefit: CREDIT })),
      await megan.say('wijs het Azure bulktegoed toe aan Alex'),
    );
    assert.match(form, /1 van 1/);
    assert.match(form, /Azure Pass/);
  });

  it('R35 ask nobody for what is their own work: the steps come at once', async () => {
    const { megan } = people;
    await megan.press(dutch('studio.form.continue'));
    const values = { benefit: CREDIT, to: 'Alex Wilber', email: 'alex.wilber@lindqvist-faber.example' };
    await megan.sees(
      saying(
        dutch('azure.subject.assign', values),
        dutch('azure.handOver.text'),
        dutch('azure.handOver.assign', values),
      ),
    );
  });

  it('R35 are told in Swedish that they were given it, with the link to redeem it', async () => {
    const { alex, megan } = people;
    await megan.press(dutch('azure.done.assign'));
    await megan.sees(/Megan Bowen heeft dit in Partner Center gedaan/);
    const card = saying(swedish('azure.ready.own', { benefit: CREDIT }));
    assert.match(await alex.sees(card), saying(swedish('azure.received.cause', { name: 'Megan Bowen' })));
    assert.ok(await alex.button(swedish('link.redeemBulkCredit'), card).isVisible());
  });
}
