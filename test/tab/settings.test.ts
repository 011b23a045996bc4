import assert from 'node:assert/strict';
import type { StandInAnswer, StandInSaved } from '../../tab/api/stand-in.js';
import type { Answered, TabScene } from './tab-scene.js';
import { startTabScene } from './tab-scene.js';

describe('Absence and messages in the tab', () => {
  let scene: TabScene;
  beforeEach(async () => {
    scene = await startTabScene();
  });
  afterEach(() => scene.close());

  const codeOf = ({ status, json }: Answered): string => {
    assert.equal(status, 409);
    return (json as { error: { code: string } }).error.code;
  };

  it('name a stand-in, who gets what waits, and end that (R08, R10)', async () => {
    await scene.ask('alex', 'draft-1');
    const empty = (await scene.get('megan', 'stand-in')).json as StandInAnswer;
    assert.ok(empty.people.some(({ name }) => name === 'Adele Vance'));
    assert.ok(!empty.people.some(({ name }) => name === 'Alex Wilber'));
    assert.deepEqual([empty.from, empty.said, empty.others], ['2026-11-20', undefined, []]);
    const to = scene.actor('adele').personId;
    const wish = { to, since: '2026-11-20', until: '2026-11-27' };
    const saved = (await scene.post('megan', 'stand-in', wish)).json as StandInSaved;
    assert.deepEqual([saved.name, saved.until], ['Adele Vance', '2026-11-27']);
    const said = (await scene.get('megan', 'stand-in')).json as StandInAnswer;
    assert.deepEqual(said.said, { to: 'Adele Vance', since: '2026-11-20', until: '2026-11-27' });
    assert.deepEqual(((await scene.get('adele', 'stand-in')).json as StandInAnswer).others, ['Megan Bowen']);
    const late = { ...wish, until: '2026-11-01' };
    assert.equal(codeOf(await scene.post('megan', 'stand-in', late)), 'absence-impossible');
    const unfit = { ...wish, to: scene.actor('alex').personId };
    assert.equal(codeOf(await scene.post('megan', 'stand-in', unfit)), 'stand-in-unfit');
    assert.equal(codeOf(await scene.post('alex', 'stand-in', wish)), 'role-missing');
    assert.equal((await scene.post('megan', 'stand-in', { to })).status, 400);
    assert.equal((await scene.post('megan', 'stand-in/end', {})).status, 200);
    assert.equal(((await scene.get('megan', 'stand-in')).json as StandInAnswer).said, undefined);
  });

  it('keep how somebody is written to, in whole hours', async () => {
    const save = (body: object) => scene.post('megan', 'notices', body);
    assert.deepEqual((await scene.get('megan', 'notices')).json, {});
    await save({ digestAt: 8, quietFrom: 20, quietUntil: 7 });
    assert.deepEqual((await scene.get('megan', 'notices')).json, {
      digestAt: 8,
      quiet: { from: 20, until: 7 },
    });
    for (const wrong of [{ digestAt: 24 }, { digestAt: '8' }, { quietFrom: -1 }, { quietUntil: 1.5 }])
      assert.equal((await save(wrong)).status, 400, JSON.stringify(wrong));
    await save({ quietFrom: 7, quietUntil: 7 });
    assert.deepEqual((await scene.get('megan', 'notices')).json, {}, 'no hour at all is no quiet');
  });
});
