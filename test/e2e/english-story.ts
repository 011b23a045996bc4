import assert from 'node:assert/strict';
import { KEY, type People, sendForm } from './people.js';

const FORM = {
  fields: ['Display language', 'Operating system of the computer', 'What do you need it for?'],
  send: 'Send request',
} as const;

/** From the welcome to the hidden key, as it is told in English. Each step builds on the one before. */
export function tellEnglishStory(people: People): void {
  it('are welcomed', async () => {
    await people.alex.sees(/Hi Alex, I'm the Benefits Desk/);
    await people.megan.sees(/Hi Megan, I'm the Benefits Desk/);
  });

  it('are answered at once', async () => {
    const began = performance.now();
    const asked = await people.alex.say('hi');
    await people.alex.sees(/What I can do/, asked);
    const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1);
    console.log(`      ready ${seconds(people.desk.readyAfter)} s after npm start`);
    console.log(`      first answer ${seconds(performance.now() - began)} s after typing began`);
  });

  for (const greeting of ['HELLO', 'help']) {
    it(`hear what the desk can do on ${greeting}`, async () => {
      await people.alex.sees(/What I can do/, await people.alex.say(greeting));
    });
  }

  it('were welcomed only once', async () => {
    const welcomes = (await people.alex.messages()).filter(message => message.text.includes('Hi Alex'));
    assert.equal(welcomes.length, 1);
  });

  it('get a way on when they are not understood', async () => {
    await people.alex.sees(
      /I'm not sure what you need[\s\S]*Check benefits/,
      await people.alex.say('asdf qwer zxcv'),
    );
  });

  it('check benefits', async () => {
    const asked = await people.alex.say('check benefits');
    const overview = await people.alex.sees(/Benefits of Lindqvist/, asked);
    assert.match(overview, /Tier: Gold/);
    assert.match(overview, /1 expires soon/);
  });

  it('open a category', async () => {
    await people.alex.press('Software');
    await people.alex.sees(/5 of 10 left[\s\S]*Expires in 20 days/);
  });

  it('open a product', async () => {
    await people.alex.press('Windows 11 Enterprise');
    await people.alex.sees(/Offer type\s+Gold · Cloud Productivity[\s\S]*Operating systems/);
  });

  it('ask for a key with a typo, and are asked for language and operating system in this order (R18)', async () => {
    const asked = await people.alex.say('I need a key for visoi');
    const form = await people.alex.sees(/Key for Visio LTSC Professional 2024/, asked);
    const [language, operatingSystem, reason] = FORM.fields.map(label => form.indexOf(label));
    assert.ok(0 < language! && language! < operatingSystem! && operatingSystem! < reason!, form);
  });

  it('are held back while the form is empty', async () => {
    await people.alex.press('Send request');
    await people.alex.sees(/Please say in a few words/);
  });

  it('send the form, and the approval card arrives by itself', async () => {
    await sendForm(people.alex, FORM, ['German (Germany)', 'Windows 11', 'Network plan for Kiel']);
    await people.alex.sees(/Request #1[\s\S]*Waiting for approval[\s\S]*Sent to Megan Bowen/);
    const approval = await people.megan.sees(/Alex Wilber asks for a key: Visio/);
    assert.match(approval, /Network plan for Kiel/);
    assert.match(approval, /5 of 10/);
  });

  it('see their requests', async () => {
    await people.alex.sees(/Your requests[\s\S]*#1 · Visio/, await people.alex.say('my requests'));
  });

  it('remind the admin', async () => {
    await people.alex.press('#1 · Visio LTSC Professional 2024');
    await people.alex.press('Remind');
    await people.alex.sees(/I've reminded Megan Bowen/);
    await people.megan.sees(/Alex Wilber asks you to look at request #1/);
  });

  it('withdraw, and the approval card says so in place', async () => {
    await people.alex.press('Withdraw');
    await people.alex.sees(/You withdrew this request/);
    await people.megan.sees(/Alex Wilber withdrew this request/);
    assert.equal(await people.megan.cards(/Reason, if you reject/).count(), 0);
  });

  it('read special instructions, and that viewing a key forfeits the refund (R17)', async () => {
    const asked = await people.alex.say('key for office 2024');
    const form = await people.alex.sees(/Key for Office LTSC/, asked);
    assert.match(form, /Please note\s+The key does not work on macOS/);
    assert.match(form, /no longer get a refund for this offer/);
  });

  it('cannot be rejected without a reason', async () => {
    await sendForm(people.alex, FORM, ['English (United States)', 'Windows 11', 'New laptop']);
    await people.megan.sees(/Alex Wilber asks for a key: Office[\s\S]*no longer get a refund/);
    await people.megan.press('Reject');
    await people.megan.sees(/Please give a reason/);
  });

  it('are rejected with a reason, and told', async () => {
    await people.megan.fill('Reason, if you reject', 'The laptop comes with Office');
    await people.megan.press('Reject');
    await people.megan.sees(/Megan Bowen rejected this on .*: The laptop comes with Office/);
    await people.alex.sees(/Megan Bowen rejected your request for Office .*: The laptop comes with Office/);
  });

  it('are approved, and the card is final in place', async () => {
    await people.alex.sees(/Key for Office LTSC/, await people.alex.say('key for office 2024'));
    await sendForm(people.alex, FORM, ['English (United States)', 'Windows 11', 'It does not']);
    await people.megan.sees(
      /Alex Wilber asks for a key: Office[\s\S]*It does not[\s\S]*Reason, if you reject/,
    );
    const before = (await people.megan.messages()).length;
    await people.megan.press('Approve');
    await people.megan.sees(/Megan Bowen approved this on/);
    assert.equal((await people.megan.messages()).length, before);
    assert.equal(await people.megan.cards(/Reason, if you reject/).count(), 0);
    await people.alex.sees(/Your key for Office LTSC Professional Plus 2024 is here/);
  });

  it('see the key in their own chat only', async () => {
    await people.alex.press('Show key');
    assert.match(await people.alex.sees(/Product key/), KEY);
    assert.doesNotMatch(await people.megan.page.content(), KEY);
  });

  it('hide the key', async () => {
    await people.alex.press('Hide key');
    await people.alex.sees(/The key is hidden/);
    assert.doesNotMatch(await people.alex.page.content(), KEY);
  });
}
