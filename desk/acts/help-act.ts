import type { HelpMatter } from '../../benefits/help-matters.js';
import { refuseHelp, refuseMatter } from '../../benefits/help-matters.js';
import { refused } from '../../benefits/refusal.js';
import type { Act } from './act.js';

/** An ask to those who hold a role, for what the desk itself does not do. Who says "done" has done it. R09, R11, R44 */
export const helpAct: Act<'help'> = {
  refuseAsk: async ({ company, person }) => refuseHelp(company, person),
  async readForm({ company, person, requests }, { wanted = '', reason = '' }) {
    const refusal = refuseMatter(company, person, wanted, requests);
    if (refusal) return refused(refusal);
    return {
      kind: 'filled',
      details: { act: 'help', wanted: wanted as HelpMatter },
      reason: reason.trim(),
    };
  },
  isOwnWork: () => false,
  deliver: async (_work, { wanted }) => ({ kind: 'fulfilled', details: { act: 'help', wanted } }),
};
