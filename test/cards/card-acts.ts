import type { PressAct } from '../../cards/kit.js';

const ACTS: { readonly [act in PressAct]: true } = {
  help: true,
  'check-benefits': true,
  'open-category': true,
  'open-benefit': true,
  'get-key': true,
  'pick-product': true,
  'send-key-request': true,
  cancel: true,
  'my-requests': true,
  'open-request': true,
  nudge: true,
  withdraw: true,
  'show-key': true,
  'hide-key': true,
  approvals: true,
  'open-approval': true,
  approve: true,
  reject: true,
  'refresh-approval': true,
  'find-admin': true,
  'change-language': true,
  'set-language': true,
  'support-ids': true,
  'choose-support': true,
  'route-support': true,
  incidents: true,
  'access-id-error': true,
  'advisory-hours': true,
  refund: true,
  forecast: true,
};

/** Every act a button can have; one that is missing here does not compile. */
export const CARD_ACTS: ReadonlySet<string> = new Set(Object.keys(ACTS));
