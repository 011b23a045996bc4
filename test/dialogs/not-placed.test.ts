import assert from 'node:assert/strict';
import { type GivenDesk, givenDesk } from '../desk/given-desk.js';
import { type Conversation, startConversation } from './conversation.js';
import { assertSays } from './words.js';

describe('Words that answer no field of an open form', () => {
  let desk: GivenDesk;
  let alex: Conversation;
  beforeEach(async () => {
    desk = await givenDesk();
    alex = startConversation(desk, 'alex');
  });

  it('are the reason where the form asks for one', async () => {
    await alex.say('I need a key for Visio');
    await alex.say('for the drawings of the new hall');
    assertSays(alex, 'keys.form.noted');
    assert.equal(alex.memory.draft?.inputs.reason, 'for the drawings of the new hall');
  });

  it('are said to be placed nowhere where it does not, and nothing is filled in', async () => {
    const megan = startConversation(desk, 'megan');
    await megan.say('change the marketing contact');
    const text = 'purple elephants at noon';
    await megan.say(text);
    assertSays(megan, 'form.notPlaced', { text });
    assert.equal(megan.memory.draft?.inputs.reason, undefined);
  });
});
