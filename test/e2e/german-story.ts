import assert from 'node:assert/strict';
import { KEY, type People, sendForm } from './people.js';

const FORM = {
  fields: ['Anzeigesprache', 'Betriebssystem des Computers', 'Wofür brauchen Sie ihn?'],
  send: 'Anfrage senden',
} as const;

/** From the change of language to the key, as it is told in German. Megan's window stays English. */
export function tellGermanStory(people: People): void {
  it('are answered in German on sprache: deutsch', async () => {
    await people.alex.sees(/Ab jetzt spreche ich Deutsch/, await people.alex.say('sprache: deutsch'));
    await people.alex.sees(/Das kann ich/, await people.alex.say('Hilfe'));
  });

  it('check benefits in German', async () => {
    const overview = await people.alex.sees(/Vorteile von/, await people.alex.say('Vorteile ansehen'));
    assert.match(overview, /1 läuft bald ab/);
  });

  it('ask for a key in German', async () => {
    const asked = await people.alex.say('Ich brauche einen Schlüssel für Windows 11');
    const form = await people.alex.sees(/Schlüssel für Windows 11 Enterprise/, asked);
    assert.match(form, /Bitte beachten\s+Als Upgrade/);
    assert.match(form, /keine Rückerstattung mehr/);
  });

  it('send the form in German, and the approval card is English', async () => {
    await sendForm(people.alex, FORM, ['Deutsch (Deutschland)', 'Windows 11 Pro', 'Neuer Rechner']);
    await people.alex.sees(/Wartet auf Genehmigung[\s\S]*An Megan Bowen gesendet/);
    await people.megan.sees(/Alex Wilber asks for a key: Windows 11 Enterprise[\s\S]*Neuer Rechner/);
  });

  it('are approved, told in German, and see and hide the key', async () => {
    await people.megan.press('Approve');
    await people.alex.sees(/Megan Bowen hat Ihre Anfrage für Windows 11 Enterprise genehmigt/);
    await people.alex.press('Schlüssel anzeigen');
    assert.match(await people.alex.sees(KEY), /Produktschlüssel/);
    await people.alex.press('Schlüssel ausblenden');
    await people.alex.sees(/Der Schlüssel ist ausgeblendet/);
  });

  it('see their requests in German', async () => {
    const requests = await people.alex.sees(/Ihre Anfragen/, await people.alex.say('meine Anfragen'));
    assert.match(requests, /Nr\. 4 · Windows 11 Enterprise\s+Erledigt/);
    assert.match(requests, /Nr\. 1 · Visio LTSC Professional 2024\s+Zurückgezogen/);
  });
}

/** A question among several people, and windows that lose what they showed. */
export function tellReturns(people: People): void {
  it('are led from the group chat to their own', async () => {
    const { alex } = people;
    await alex.open('Group chat');
    const asked = await alex.say('ich brauche einen Schlüssel für Visio', { mention: 'Benefits Desk' });
    await alex.sees(/Meine Antwort steht in unserem persönlichen Chat/, asked);
    assert.equal(await alex.cards(/Schlüssel für Visio/).count(), 0);
  });

  it('go on in their own chat', async () => {
    const { alex, megan } = people;
    await alex.open('Personal Chat');
    await alex.sees(/Schlüssel für Visio LTSC Professional 2024/);
    await sendForm(alex, FORM, ['Deutsch (Deutschland)', 'Windows 11', 'Netzplan']);
    await megan.sees(/Alex Wilber asks for a key: Visio[\s\S]*Netzplan/);
  });

  it('are welcomed again when the page is loaded again, and find what waits for them', async () => {
    const { megan } = people;
    await megan.reload();
    await megan.sees(/Hi Megan/);
    await megan.sees(/Alex Wilber asks for a key: Visio[\s\S]*Netzplan/);
    assert.equal((await megan.messages()).length, 2);
  });

  it('decide on the card that came again, and reach a window that was loaded again', async () => {
    const { alex, megan } = people;
    await alex.reload();
    await alex.sees(/Hallo Alex/);
    await megan.press('Approve');
    await megan.sees(/Megan Bowen approved this on/);
    await alex.sees(/Ihr Schlüssel für Visio LTSC Professional 2024 ist da/);
  });
}
