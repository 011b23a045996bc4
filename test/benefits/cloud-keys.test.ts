import assert from 'node:assert/strict';
import type { CloudKey, CloudKeyEvent } from '../../benefits/cloud-key.js';
import { advanceCloudKey, newCloudKey } from '../../benefits/cloud-key.js';
import {
  CLOUD_KEY_ACT,
  cloudBenefitsByOffer,
  isProductKey,
  isRightTenant,
  keyToGive,
  refuseChoice,
  refuseCloudKeyRequest,
  refuseDrop,
  refuseRedeemed,
  refuseShowing,
} from '../../benefits/cloud-keys.js';
import type { Benefit, Person } from '../../benefits/company.js';
import { rolesFor } from '../../benefits/roles.js';
import type { KeyIntent } from '../../benefits/subscription-end.js';
import { givenActionPack, givenOffer, givenPerson, givenRequest } from './given.js';
import { givenCloud, givenGoldCompany } from './given-assignments.js';

const NOW = new Date('2026-06-15T10:00:00Z');

function givenKey(id = 'k1', ...events: readonly CloudKeyEvent[]): CloudKey {
  const base = { at: NOW.toISOString(), by: 'alex', requestId: 'request', intent: 'extend', tenant: 't' };
  return events.reduce<CloudKey>(
    (key, event) => advanceCloudKey(key, { ...base, event } as Parameters<typeof advanceCloudKey>[1]),
    newCloudKey(id, givenCloud()),
  );
}

function refusalFor(changes: {
  person?: Person;
  benefit?: Benefit | undefined;
  keys?: readonly CloudKey[];
  intent?: KeyIntent;
  company?: ReturnType<typeof givenGoldCompany>;
  requests?: readonly ReturnType<typeof givenRequest>[];
  now?: Date;
}) {
  return refuseCloudKeyRequest({
    company: givenGoldCompany(),
    person: givenPerson('alex'),
    benefit: givenCloud(),
    keys: [givenKey()],
    intent: 'extend',
    requests: [],
    now: NOW,
    ...changes,
  })?.code;
}

const READER = {
  personId: 'alex',
  request: { id: 'request', requesterId: 'alex' },
  tenant: 'norrsken.example',
  isOneToOne: true,
};

describe('cloud licence keys', () => {
  it('R81 lists the products that need a key by the active offer that brings them', () => {
    const company = givenGoldCompany({
      offers: [
        givenOffer({ id: 'gold', kind: 'gold' }),
        givenOffer({ id: 'silver' }),
        givenActionPack({ expiresOn: '2026-06-14' }),
      ],
      benefits: [
        givenCloud(),
        givenCloud({ id: 'crm', offer: 'silver' }),
        givenCloud({ id: 'ended', offer: 'silver', expiresOn: '2026-06-14' }),
        givenCloud({ id: 'pack', offer: 'pack' }),
      ],
    });
    assert.deepEqual(
      cloudBenefitsByOffer(company, NOW).map(group => [group.offer.id, group.benefits.map(({ id }) => id)]),
      [
        ['gold', ['m365']],
        ['silver', ['crm']],
      ],
    );
  });

  it('R83 handing a key out needs a Global admin or an MPN partner admin', () => {
    assert.deepEqual(rolesFor(CLOUD_KEY_ACT), ['global-admin', 'mpn-partner-admin']);
  });

  it('R83 an employee may ask, also while an admin must still fetch the key', () => {
    assert.equal(refusalFor({}), undefined);
    assert.equal(refusalFor({ keys: [] }), undefined);
  });

  it('R83 refuses who may not ask, what is not there and what has ended', () => {
    assert.equal(refusalFor({ person: givenPerson('lynne', [], true) }), 'guest-without-role');
    assert.equal(refusalFor({ company: givenGoldCompany({ managedIn: 'pmc' }) }), 'managed-in-pmc');
    assert.equal(refusalFor({ company: givenGoldCompany({ offers: [] }) }), 'no-benefits');
    assert.equal(refusalFor({ benefit: undefined }), 'unknown-benefit');
    assert.equal(refusalFor({ benefit: givenGoldCompany().benefits[0] }), 'unknown-benefit');
    assert.equal(refusalFor({ now: new Date('2027-03-02T00:00:00Z') }), 'offer-expired');
    const alone = givenGoldCompany({ people: [givenPerson('megan', ['global-admin'])] });
    assert.equal(
      refusalFor({ company: alone, person: givenPerson('megan', ['global-admin']) }),
      'no-approver',
    );
  });

  it('refuses a second request for the same product while one is open', () => {
    const open = givenRequest({ benefitId: 'm365' });
    assert.equal(refusalFor({ requests: [open] }), 'already-requested');
    assert.equal(refusalFor({ requests: [{ ...open, state: 'fulfilled' }] }), undefined);
    assert.equal(refusalFor({ requests: [{ ...open, requesterId: 'adele' }] }), undefined);
  });

  it('R84 tells keys that are used up from keys that are set aside', () => {
    const redeemed = givenKey('k1', 'choose', 'show', 'redeem');
    assert.equal(refusalFor({ keys: [redeemed] }), 'key-redeemed');
    assert.equal(refusalFor({ keys: [redeemed, givenKey('k2', 'choose')] }), 'key-taken');
    assert.equal(refusalFor({ keys: [redeemed, givenKey('k2')] }), undefined);
  });

  it('R84 gives out the first key that is free', () => {
    const keys = [givenKey('k3'), givenKey('k1', 'choose'), givenKey('k2')];
    assert.equal(keyToGive(keys)?.id, 'k2');
    assert.equal(keyToGive([]), undefined);
  });

  it('R85 refuses a purpose that is not possible for this company', () => {
    assert.equal(
      refusalFor({ benefit: givenCloud({ subscription: { seats: 8, endsOn: '2026-12-15' } }) }),
      'key-too-large',
    );
    const { subscription: _none, ...bare } = givenCloud();
    assert.equal(refusalFor({ benefit: bare }), 'no-subscription');
    assert.equal(refusalFor({ benefit: bare, intent: 'new' }), undefined);
  });

  it("R85 counts a subscription's last day in the company's time zone", () => {
    const benefit = givenCloud({ subscription: { seats: 100, endsOn: '2026-06-15' } });
    const now = new Date('2026-06-15T23:30:00Z');
    const inZone = (timeZone: string) =>
      refusalFor({ benefit, now, company: givenGoldCompany({ timeZone }) });
    assert.equal(inZone('America/Los_Angeles'), undefined);
    assert.equal(inZone('Pacific/Auckland'), 'no-subscription');
  });

  it('R85 shows no key before it is decided what it is for', () => {
    assert.equal(refuseShowing(givenKey(), givenCloud(), READER)?.code, 'intent-missing');
    assert.equal(refuseShowing(givenKey('k1', 'choose'), givenCloud(), READER), undefined);
  });

  it('R87 shows a key only to somebody who says to be signed in to the right tenant', () => {
    const key = givenKey('k1', 'choose');
    const to = (tenant: string) => refuseShowing(key, givenCloud(), { ...READER, tenant });
    assert.equal(to('Alex@Norrsken.Example '), undefined);
    assert.equal(to('norrsken.example.'), undefined);
    for (const wrong of ['contoso.com', 'alex@norrsken.example.evil.com', 'norrsken', '', ' @ '])
      assert.deepEqual(to(wrong), { code: 'wrong-tenant', tenant: 'norrsken.example' }, wrong);
  });

  it('R87 takes any tenant but none where the company file names no domain', () => {
    assert.equal(isRightTenant({}, 'contoso.com'), true);
    assert.equal(isRightTenant({}, ' '), false);
  });

  it('R87 shows a key to one person only, and where one person reads', () => {
    const key = givenKey('k1', 'choose');
    const show = (changes: Partial<typeof READER>) =>
      refuseShowing(key, givenCloud(), { ...READER, ...changes })?.code;
    assert.equal(show({ personId: 'megan' }), 'not-your-request');
    assert.equal(show({ isOneToOne: false }), 'not-private');
    assert.equal(show({ request: { id: 'other', requesterId: 'alex' } }), 'key-taken');
  });

  it('R84 a key that was read is not given back, and can only be recorded as redeemed', () => {
    assert.equal(refuseDrop(givenKey('k1', 'choose'), 'request'), undefined);
    assert.equal(refuseDrop(givenKey('k1', 'choose', 'show'), 'request')?.code, 'key-taken');
    assert.equal(refuseDrop(givenKey(), 'request')?.code, 'intent-missing');
    assert.equal(refuseRedeemed(givenKey('k1', 'choose'), 'request')?.code, 'intent-missing');
    assert.equal(refuseRedeemed(givenKey('k1', 'choose', 'show'), 'request'), undefined);
    assert.equal(refuseRedeemed(givenKey('k1', 'choose', 'show'), 'other')?.code, 'key-taken');
    assert.equal(
      refuseChoice(givenKey('k1', 'choose', 'show', 'misdirect'), 'request')?.code,
      'key-redeemed',
    );
  });

  it('R88 a product key has 25 letters and digits', () => {
    assert.equal(isProductKey('BCDFG-HJKMP-QRTVW-XY234-67899'), true);
    assert.equal(isProductKey(' bcdfghjkmpqrtvwxy23467899 '), true);
    for (const text of [
      '',
      'BCDFG-HJKMP-QRTVW-XY234',
      'BCDFG-HJKMP-QRTVW-XY234-67899A',
      'BCDFG HJKMP QRTVW XY234 67899',
    ])
      assert.equal(isProductKey(text), false, text);
  });
});
