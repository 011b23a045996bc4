import assert from 'node:assert/strict';
import { readConfig } from '../../bot/config.js';
import { configOf, faultsOf, SOUND } from './config-fixture.js';

describe('readConfig in local mode', () => {
  it('needs nothing', () => {
    assert.deepEqual(configOf({}, true), {
      mode: 'local',
      host: '127.0.0.1',
      port: 3978,
      dataFolder: './data',
      logLevel: 'info',
      settings: {
        revealMinutes: 5,
        nudgeHours: 24,
        remindAfterHours: [24, 48, 96, 168],
        escalateDays: 3,
        requestDays: 14,
        activationDays: 5,
        undoMinutes: 10,
        reinstallSeconds: 2,
      },
      allowedTenants: [],
      windowPorts: [56_150, 56_160],
    });
  });

  for (const host of ['0.0.0.0', '192.168.1.2', '::', 'example.com', '127.0.0.1.evil.com'])
    it(`refuses to listen on ${host} (A2)`, () => {
      assert.match(faultsOf({ HOST: host }, true).join(), /^HOST must be 127\.0\.0\.1, localhost or ::1/);
    });

  for (const host of ['localhost', '127.0.0.1', '::1'])
    it(`listens on ${host}`, () => assert.equal(configOf({ HOST: host }, true).host, host));

  it('refuses NODE_ENV=production (A2)', () => {
    assert.match(faultsOf({ NODE_ENV: 'production' }, true).join(), /^NODE_ENV is production/);
  });

  it('ignores credentials, with a warning', () => {
    const result = readConfig({ ...SOUND }, { local: true });
    assert.ok(result.kind === 'config');
    assert.equal(result.config.identity, undefined);
    assert.match(result.warnings.join(), /^MicrosoftAppId is ignored/);
  });

  it('opens chat windows unless told otherwise', () => {
    assert.deepEqual(configOf({ PLAYGROUND: 'off' }, true).windowPorts, []);
    assert.deepEqual(configOf({ PLAYGROUND_PORTS: '0, 0' }, true).windowPorts, [0, 0]);
    assert.match(faultsOf({ PLAYGROUND: 'no' }, true).join(), /^PLAYGROUND must be on or off/);
    for (const ports of ['5', '5,5', '1,x', '1,99999'])
      assert.match(faultsOf({ PLAYGROUND_PORTS: ports }, true).join(), /^PLAYGROUND_PORTS must/);
  });
});
