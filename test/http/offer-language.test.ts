import assert from 'node:assert/strict';
import { loadLanguages } from '../../language/languages.js';
import { cardText } from '../fake-teams/cards.js';
import type { Scene } from './scene.js';
import { startScene } from './scene.js';

const languages = loadLanguages();

describe('A language that somebody chose, and does not write in', () => {
  let scene: Scene;
  before(async () => {
    scene = await startScene();
    await scene.install('karin');
  });
  after(() => scene.bot.close());

  it('stays until they take the offer, which outlives a restart', async () => {
    const [en, de] = [languages.speak('en'), languages.speak('de')];
    const karin = scene.chat('karin');
    const said = () => karin.history().map(({ card, text }) => (card ? cardText(card) : (text ?? '')));
    await karin.say('language: English');
    await karin.say('welche vorteile hat unsere firma eigentlich?');
    assert.ok(!said().includes(de('language.offer')));
    await scene.bot.restart();
    await karin.say('wie steht es um meine anfragen?');
    assert.ok(said().some(text => text.includes(en('requests.none'))));
    assert.ok(cardText(karin.lastCard().card).includes(de('language.offer')));
    await karin.say('welche vorteile hat unsere firma eigentlich?');
    assert.equal(said().filter(text => text.includes(de('language.offer'))).length, 1);
    await karin.press(de('language.accept'));
    assert.ok(said().includes(de('language.changed')));
    await karin.say('wie steht es um meine anfragen?');
    assert.ok(cardText(karin.lastCard().card).includes(de('requests.none')));
  });
});
