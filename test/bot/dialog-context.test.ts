import assert from 'node:assert/strict';
import type { StatePropertyAccessor } from 'botbuilder';
import { TestAdapter, TurnContext } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import { DialogSet } from 'botbuilder-dialogs';
import { createDialogContext } from '../../bot/dialog-context.js';

/** The name is the SDK's own: a release that uses another one makes this test fail, and the desk only slower. */
const MANAGER_PARTS = 'DialogStateManagerConfiguration';

describe('the context for dialogs', () => {
  const contextFor = async (text: string) => {
    const state = { dialogStack: [] };
    const accessor = { get: async () => state } as unknown as StatePropertyAccessor<DialogState>;
    const context = new TurnContext(new TestAdapter(async () => undefined), { type: 'message', text });
    const dc = await createDialogContext(new DialogSet(accessor), context);
    return { context, dc };
  };

  it('shares what the SDK would make for every turn, and nothing of the turn', async () => {
    const [first, second] = [await contextFor('one'), await contextFor('two')];
    const parts = first.context.turnState.get(MANAGER_PARTS);
    assert.ok(parts.memoryScopes.length > 0 && parts.pathResolvers.length > 0);
    assert.equal(second.context.turnState.get(MANAGER_PARTS), parts);
    first.dc.state.setValue('turn.own', 'first');
    assert.equal(first.dc.state.getValue('turn.own'), 'first');
    assert.equal(second.dc.state.getValue('turn.own'), undefined);
    assert.equal(first.dc.state.getValue('turn.activity.text'), 'one');
    assert.equal(second.dc.state.getValue('turn.activity.text'), 'two');
  });
});
