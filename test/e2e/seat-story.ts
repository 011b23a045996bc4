import assert from 'node:assert/strict';
import { makeNarrow } from './narrow.js';
import type { People } from './people.js';
import { english, saying, speakFromNowOn, speech } from './speech.js';

const TAKEN = 'Visual Studio Professional';
const FREE = 'Visual Studio Enterprise';
const say = speech('de');

/** No seat is free: a place in the waiting list, and another edition at once. In German, in a narrow window. */
export function tellSeatStory(people: People): void {
  let makeWide: () => Promise<void>;

  it('change to German and to English, and to a narrow window', async () => {
    makeWide = await makeNarrow(people.alex);
    await speakFromNowOn(people.alex, 'de');
    await speakFromNowOn(people.megan, 'en');
  });

  it('R93 learn when the next seat can be passed on', async () => {
    const { alex } = people;
    const list = saying(say('waiting.title', { benefit: TAKEN }));
    await alex.sees(list, await alex.say('Ich brauche Visual Studio Professional'));
  });

  it('R93 join the waiting list', async () => {
    await people.alex.press(say('waiting.join'));
    const list = await people.alex.sees(saying(say('waiting.joined')));
    assert.match(list, /Platz 1/);
  });

  it('R90 ask for another edition', async () => {
    const { alex, megan } = people;
    const form = saying(say('studio.form.title', { benefit: FREE }));
    await alex.sees(form, await alex.say('Dann bitte Visual Studio Enterprise'));
    await alex.press(say('keys.form.send'));
    await alex.sees(saying(FREE, say('requests.state.pending')));
    await megan.sees(saying(english('studio.asks.title', { name: 'Alex Wilber', benefit: FREE })));
  });

  it('R90 are approved, and handed over to Partner Center', async () => {
    const { megan } = people;
    await megan.press(english('approvals.approve'));
    await megan.sees(saying(english('studio.handOver.assign', { benefit: FREE, to: 'Alex Wilber' })));
  });

  it('R92 have it as soon as it is assigned, with the way to its portal', async () => {
    const { alex, megan } = people;
    await megan.press(english('studio.handOver.done'));
    const card = saying(say('studio.ready.titleOwn', { benefit: FREE }));
    await alex.sees(card);
    assert.ok(await alex.button(say('link.visualStudio'), card).isVisible());
  });

  it('go on in a wide window', () => makeWide());
}
