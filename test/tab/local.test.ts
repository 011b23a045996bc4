import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { TabScene } from './tab-scene.js';
import { startTabScene } from './tab-scene.js';

describe('The person switch of local mode', () => {
  let scene: TabScene;
  beforeEach(async () => {
    scene = await startTabScene();
  });
  afterEach(() => scene.close());

  it('knows everybody of the company, and makes tokens for nobody else', async () => {
    const answer = await fetch(`${scene.url}/tab/local/people`);
    const { people } = (await answer.json()) as { people: { name: string }[] };
    assert.deepEqual(
      people.map(({ name }) => name),
      ['Alex Wilber', 'Megan Bowen', 'Adele Vance', 'Isaiah Langer', 'Patti Fernandez', 'Lynne Robbins'],
    );
    const { tenantId } = scene.actor('alex');
    for (const who of ['', '?person=x', `?tenant=${tenantId}&person=nobody`])
      assert.equal((await fetch(`${scene.url}/tab/local/token${who}`, { method: 'POST' })).status, 404);
    const { personId } = scene.actor('alex');
    const whole = `${scene.url}/tab/local/token?tenant=${tenantId}&person=${personId}`;
    assert.equal((await fetch(whole)).status, 404, 'a token is asked for by POST');
  });

  it('answers nobody who reached this computer under another name', async () => {
    const { port } = new URL(scene.url);
    for (const [host, status] of [
      [`127.0.0.1:${port}`, 200],
      [`localhost:${port}`, 200],
      [`rebound.example:${port}`, 403],
      ['127.0.0.1.evil.example', 403],
    ] as const)
      assert.equal(await statusUnder(host, Number(port)), status, host);
  });

  it('makes tokens that end with the process', async () => {
    const token = await scene.token('megan');
    await scene.bot.restart();
    const { url } = scene.bot.desk();
    const answer = await fetch(`${url}/tab/api/me`, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(answer.status, 401);
  });
});

function statusUnder(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path: '/tab/local/people', headers: { host } };
    const sent = request(options, response => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}
