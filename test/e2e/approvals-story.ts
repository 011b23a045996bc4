import assert from 'node:assert/strict';
import type { ChatWindow } from './chat-window.js';
import { type People, sendForm } from './people.js';
import { english, saying, speakFromNowOn, speech } from './speech.js';

const say = speech('de');
const [VISIO, WINDOWS] = ['Visio LTSC Professional 2024', 'Windows 11 Enterprise'];

/** What waits is reminded of, decided together, and taken back; a stand-in decides meanwhile. In German. */
export function tellApprovalsStory(people: People): void {
  it('ask for two keys', async () => {
    const { alex, megan } = people;
    // A browser needs seconds for each step in a long conversation.
    await Promise.all([alex.reload(), megan.reload()]);
    await speakFromNowOn(alex, 'de');
    await ask(alex, 'Ich brauche einen Schlüssel für Visio', 'Windows 11', 'Netzplan');
    await ask(alex, 'Ich brauche einen Schlüssel für Windows 11', 'Windows 11 Pro', 'Neuer Rechner');
    await megan.sees(/Netzplan/);
    await megan.sees(/Neuer Rechner/);
  });

  it('remind, and read what happened and what happens next', async () => {
    const { alex, megan } = people;
    await alex.press(say('requests.nudge'));
    await megan.sees(saying('Alex Wilber asks you to look at request', WINDOWS));
    await alex.sees(saying(say('timeline.title'), say('timeline.reminded', { name: 'Alex Wilber' })));
  });

  it('let a stand-in decide for them', async () => {
    const { megan } = people;
    const list = saying(english('approvals.title'), VISIO, WINDOWS);
    await megan.sees(list, await megan.say('approvals'));
    await megan.press(english('button.standIn'));
    await megan.choose(english('inbox.standIn.who'), 'Adele Vance');
    await megan.press(english('inbox.standIn.save'));
    await megan.sees(/Adele Vance decides for you on/);
  });

  it('decide themselves again', async () => {
    const { megan } = people;
    await megan.say('approvals');
    await megan.press(english('button.endStandIn'));
    await megan.sees(saying(english('inbox.standIn.ended')));
  });

  it('approve several at once', async () => {
    const { alex, megan } = people;
    await megan.sees(saying(english('approvals.title')), await megan.say('approvals'));
    await megan.press(english('button.decideSeveral'));
    await megan.sees(saying(english('inbox.several.choose'), VISIO, WINDOWS));
    await megan.tick(/Alex Wilber/);
    await megan.press(english('inbox.several.approve'));
    await megan.sees(saying(english('inbox.several.done', { count: 2, total: 2 })));
    for (const product of [VISIO, WINDOWS]) await alex.sees(saying(say('keys.ready.title', { product })));
  });

  it('take a decision back while nobody has seen the key', async () => {
    const { alex, megan } = people;
    const card = saying(`asks for a key: ${VISIO}`);
    await megan.press(english('undo.button'), card);
    await megan.sees(saying(english('undo.done')));
    await alex.sees(saying(say('undo.notice', { name: 'Megan Bowen', product: VISIO })));
    assert.equal(await alex.button(say('keys.show'), saying(VISIO)).count(), 0);
  });
}

async function ask(window: ChatWindow, wish: string, operatingSystem: string, reason: string): Promise<void> {
  await window.sees(saying(say('keys.form.reason')), await window.say(wish));
  const fields = [
    say('keys.form.language'),
    say('keys.form.operatingSystem'),
    say('keys.form.reason'),
  ] as const;
  const german = 'Deutsch (Deutschland)';
  await sendForm(window, { fields, send: say('keys.form.send') }, [german, operatingSystem, reason]);
  await window.sees(saying(reason, say('requests.nudge')));
}
