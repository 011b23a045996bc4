import assert from 'node:assert/strict';
import { readConfig } from '../../bot/config.js';
import type { Env } from './config-fixture.js';
import { APP_ID, configOf, faultsOf, SECRET, SOUND, TENANT } from './config-fixture.js';

describe('readConfig in production', () => {
  it('takes a sound environment and fills in the rest', () => {
    assert.deepEqual(configOf(SOUND), {
      mode: 'production',
      host: '0.0.0.0',
      port: 3978,
      dataFolder: './data',
      logLevel: 'info',
      secret: SECRET,
      settings: {
        revealMinutes: 5,
        nudgeHours: 24,
        remindAfterHours: [24, 48, 96, 168],
        escalateDays: 3,
        requestDays: 14,
        activationDays: 5,
        undoMinutes: 10,
        reinstallSeconds: 60,
      },
      allowedTenants: [TENANT],
      identity: {
        type: 'SingleTenant',
        appId: APP_ID.toLowerCase(),
        tenantId: TENANT,
        credential: { kind: 'password', password: SOUND.MicrosoftAppPassword },
      },
      windowPorts: [],
    });
  });

  const faulty: [string, Env, RegExp][] = [
    ['no app id', { MicrosoftAppId: undefined }, /^MicrosoftAppId is missing/],
    ['an empty app id', { MicrosoftAppId: '' }, /^MicrosoftAppId is missing/],
    ['a blank app id', { MicrosoftAppId: '  \t' }, /^MicrosoftAppId is missing/],
    ['an app id that is no GUID', { MicrosoftAppId: 'my-bot' }, /^MicrosoftAppId must be a GUID/],
    [
      'a placeholder',
      { MicrosoftAppId: '00000000-0000-0000-0000-000000000000' },
      /^MicrosoftAppId is a placeholder/,
    ],
    ['no type', { MicrosoftAppType: undefined }, /^MicrosoftAppType is missing/],
    ['a blank type', { MicrosoftAppType: ' ' }, /^MicrosoftAppType is missing/],
    [
      'an unknown type',
      { MicrosoftAppType: 'foo' },
      /^MicrosoftAppType must be SingleTenant, .* or MultiTenant/,
    ],
    ['a misspelt type', { MicrosoftAppType: 'Single Tenant' }, /^MicrosoftAppType must be/],
    ['no tenant', { MicrosoftAppTenantId: undefined }, /^MicrosoftAppTenantId is missing/],
    ['a tenant by name', { MicrosoftAppTenantId: 'contoso.com' }, /^MicrosoftAppTenantId must be a GUID/],
    ['no password', { MicrosoftAppPassword: undefined }, /^MicrosoftAppPassword is missing/],
    ['a blank password', { MicrosoftAppPassword: '   ' }, /^MicrosoftAppPassword is missing/],
    ['the id of a secret', { MicrosoftAppPassword: TENANT }, /^MicrosoftAppPassword is a GUID/],
    ['a short password', { MicrosoftAppPassword: 'short' }, /^MicrosoftAppPassword is too short/],
    [
      'a password for a managed identity',
      { MicrosoftAppType: 'UserAssignedMSI' },
      /must not be set for UserAssignedMsi/,
    ],
    [
      'half a certificate',
      { CertificateThumbprint: 'a'.repeat(40), MicrosoftAppPassword: undefined },
      /^CertificatePrivateKey is missing/,
    ],
    [
      'password and certificate',
      { CertificatePrivateKey: '-----BEGIN PRIVATE KEY-----', CertificateThumbprint: 'a'.repeat(40) },
      /both set/,
    ],
    ['a misspelt name', { MicrosoftAppID: APP_ID }, /^MicrosoftAppID is not a name .* MicrosoftAppId\?$/],
    ['another misspelt name', { MICROSOFT_APP_PASWORD: 'x' }, /mean MicrosoftAppPassword\?$/],
    [
      'an unknown name',
      { MicrosoftAppOwner: 'x' },
      /^MicrosoftAppOwner is not a name the desk reads: unset it\.$/,
    ],
    ['a misspelt secret', { BENEFIT_SECRET: SECRET }, /mean BENEFITS_SECRET\?$/],
    ['a tenant list that is none', { ALLOWED_TENANTS: 'contoso' }, /^ALLOWED_TENANTS must be/],
    ['an empty tenant list', { ALLOWED_TENANTS: ',' }, /^ALLOWED_TENANTS must be/],
    ['a database', { DATABASE_URL: 'postgres://x' }, /^DATABASE_URL is not supported yet/],
    ['a port out of range', { PORT: '65536' }, /^PORT must be a whole number from 0 to 65535\.$/],
    ['a port that is no number', { PORT: '3978x' }, /^PORT must/],
    ['no minutes', { REVEAL_MINUTES: '0' }, /^REVEAL_MINUTES must/],
    ['half hours', { NUDGE_HOURS: '1.5' }, /^NUDGE_HOURS must/],
    ['days below nothing', { REQUEST_DAYS: '-1' }, /^REQUEST_DAYS must/],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of/],
  ];
  for (const [what, change, expected] of faulty)
    it(`refuses ${what} with one sentence (A2)`, () => {
      const faults = faultsOf({ ...SOUND, ...change });
      assert.equal(faults.length, 1, faults.join('\n'));
      assert.match(faults[0]!, expected);
    });

  const weak: [string, string][] = [
    ['a short one', 'q2Zr0Vx7mK4tJ9sLb3Nw'],
    ['one letter', 'a'.repeat(64)],
    ['few letters', 'abcabdabeabfabcabdabeabfabdabcab'],
    ['a pattern', 'q2Zr0Vx7q2Zr0Vx7q2Zr0Vx7q2Zr0Vx7'],
    ['a sequence', 'abcdefghijklmnopqrstuvwxyz012345'],
    ['well-known words', 'password-secret-changeme-benefits-desk-2026'],
    ['a placeholder', 'please-change-me-please-change-me!'],
  ];
  for (const [what, secret] of weak)
    it(`refuses ${what} as BENEFITS_SECRET`, () => {
      const faults = faultsOf({ ...SOUND, BENEFITS_SECRET: secret });
      assert.equal(faults.length, 1);
      assert.match(faults[0]!, /^BENEFITS_SECRET .*openssl rand/);
      assert.ok(!faults[0]!.includes(secret));
    });

  it('takes random secrets as BENEFITS_SECRET', () => {
    const sound = [SECRET, '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'];
    for (const secret of sound) assert.deepEqual(faultsOf({ ...SOUND, BENEFITS_SECRET: secret }), []);
  });

  it('tells every fault at once (A2)', () => {
    const faults = faultsOf({});
    for (const name of ['AppId', 'AppType', 'AppTenantId', 'BENEFITS_SECRET'])
      assert.ok(
        faults.some(fault => fault.includes(name)),
        name,
      );
    assert.equal(faults.length, 4);
    assert.equal(faultsOf({ MicrosoftAppType: 'SingleTenant', PORT: 'x' }).length, 5);
  });

  it('takes growing hours for reminders, or none', () => {
    const hours = (text: string) =>
      configOf({ ...SOUND, REMIND_AFTER_HOURS: text }).settings.remindAfterHours;
    assert.deepEqual(hours(' 12, 36 '), [12, 36]);
    assert.deepEqual(hours('0'), []);
    for (const text of ['24,24', '48,24', '1.5', '-1', 'daily', '0,24', '1,2,3,4,5,6,7,8,9,10,11'])
      assert.match(faultsOf({ ...SOUND, REMIND_AFTER_HOURS: text }).join(), /^REMIND_AFTER_HOURS must/, text);
    assert.match(faultsOf({ ...SOUND, ESCALATE_DAYS: 'soon' }).join(), /^ESCALATE_DAYS must/);
  });

  it('forgives case and blanks around the type, as the SDK does', () => {
    assert.equal(configOf({ ...SOUND, MicrosoftAppType: ' singletenant ' }).identity?.type, 'SingleTenant');
  });

  it('takes a managed identity without a password, and a certificate in place of one', () => {
    const { MicrosoftAppPassword: _, ...rest } = SOUND;
    assert.equal(configOf({ ...rest, MicrosoftAppType: 'UserAssignedMSI' }).identity?.credential, undefined);
    const privateKey = '-----BEGIN PRIVATE KEY-----\\nx\\n-----END PRIVATE KEY-----';
    const certificate = { CertificateThumbprint: 'aB'.repeat(20), CertificatePrivateKey: privateKey };
    assert.deepEqual(configOf({ ...rest, ...certificate }).identity?.credential, {
      kind: 'certificate',
      thumbprint: 'aB'.repeat(20),
      privateKey: privateKey.replaceAll('\\n', '\n'),
    });
  });

  it('warns about MultiTenant and takes a list of tenants', () => {
    const other = 'B3a90e25-6f4b-4f02-a9d3-2bd0b6c8f7aa';
    const env = { ...SOUND, MicrosoftAppType: 'MultiTenant', ALLOWED_TENANTS: ` ${TENANT}, ${other} ` };
    const result = readConfig(env, { local: false });
    assert.ok(result.kind === 'config');
    assert.match(result.warnings.join(), /^MicrosoftAppType is MultiTenant/);
    assert.deepEqual(result.config.allowedTenants, [TENANT, other.toLowerCase()]);
  });
});
