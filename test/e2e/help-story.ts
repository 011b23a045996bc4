import assert from 'node:assert/strict';
import type { People } from './people.js';
import { english, saying, speakFromNowOn, speech } from './speech.js';

const say = speech('sv');
const MATTER = 'assign-benefit';

/** Who can help, an ask to them, and their answer. In Swedish. */
export function tellHelpStory(people: People): void {
  it('R09 see who can help with what', async () => {
    const { alex } = people;
    await speakFromNowOn(alex, 'sv');
    const form = await alex.sees(saying(say('admins.title')), await alex.say('vem är admin hos oss?'));
    assert.match(form, /Megan Bowen/);
  });

  it('R11 ask them', async () => {
    const { alex, megan } = people;
    await alex.choose(say('askHelp.matter'), say(`askHelp.matter.${MATTER}`));
    await alex.fill(say('askHelp.reason'), 'Min plats i Visual Studio syns inte');
    await alex.press(say('askHelp.send'));
    const asked = say('askHelp.subject', { matter: say(`askHelp.matter.${MATTER}`) });
    await alex.sees(saying(asked, say('requests.state.pending')));
    const matter = english(`askHelp.matter.${MATTER}`);
    await megan.sees(saying(english('askHelp.asks.title', { name: 'Alex Wilber', matter }), 'syns inte'));
  });

  it('R11 hear that it is done', async () => {
    const { alex, megan } = people;
    await megan.press(english('askHelp.asks.done'));
    const matter = say(`askHelp.matter.${MATTER}`);
    await alex.sees(saying(say('askHelp.ready.title', { matter })));
  });
}
