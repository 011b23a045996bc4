import assert from 'node:assert/strict';
import { readDemo } from '../../company/read-demo.js';
import { loadLanguages } from '../../language/languages.js';
import type { ImportAnswer } from '../../tab/api/import-file.js';
import type { Me } from '../../tab/api/show-me.js';
import { NOW } from '../whole-bot.js';
import type { TabScene } from './tab-scene.js';
import { startTabScene } from './tab-scene.js';

const languages = loadLanguages();
const GERMAN = { 'accept-language': 'de' };

describe('How the tab speaks to the people of a company', () => {
  let scene: TabScene;
  before(async () => {
    scene = await startTabScene();
  });
  after(() => scene.close());

  const importWith = async (address: string) => {
    const file = JSON.parse((await readDemo(NOW)) as string) as object;
    return (await scene.post('megan', 'import', { ...file, address })).json as ImportAnswer;
  };
  const addressNow = async () => ((await scene.get('alex', 'me')).json as Me).address;
  const refusedBy = async (path: string) => {
    const { error } = (await scene.get('alex', path, GERMAN)).json as { error: { text: string } };
    return error.text;
  };

  it('is the usual form, until its file says otherwise, and then in answers as in the page', async () => {
    const roles = '|';
    const says = (address?: 'informal') =>
      languages.speak('de', address)('refusal.role-missing', { roles }).split(roles)[0]!;
    assert.equal(await addressNow(), null);
    assert.ok((await refusedBy('approvals')).startsWith(says()));
    assert.equal((await importWith('informal')).kind, 'imported');
    assert.equal(await addressNow(), 'informal');
    assert.notEqual(says(), says('informal'));
    assert.ok((await refusedBy('approvals')).startsWith(says('informal')), await refusedBy('approvals'));
  });

  it('is refused where it is no form of address', async () => {
    const answer = await importWith('friendly');
    assert.ok(answer.kind === 'invalid');
    assert.deepEqual(
      answer.errors.map(({ code, path }) => [code, path]),
      [['wrong-value', 'address']],
    );
    assert.equal(await addressNow(), 'informal');
  });
});
