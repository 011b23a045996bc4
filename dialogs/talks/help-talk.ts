import type { HelpMatter } from '../../benefits/help-matters.js';
import { helpMatters } from '../../benefits/help-matters.js';
import { helpersFor } from '../../benefits/helpers.js';
import { wishButton } from '../../cards/button.js';
import type { Kit } from '../../cards/kit.js';
import { tidy } from '../../cards/plain-text.js';
import type { Talk } from './talk.js';

/** Who can help with what, and an ask to them. R09, R11, R44 */
export const helpTalk: Talk<'help'> = {
  async form({ kit }, { company, person }, { inputs }) {
    const { say } = kit;
    const matters = helpMatters(company, person);
    return {
      title: say('admins.title'),
      texts: [say('askHelp.text')],
      facts: matters.map(matter => {
        const helpers = helpersFor(company, person, matter);
        const people = 'people' in helpers ? helpers.people : [];
        const names = people.map(helper =>
          say('person.withRole', { name: tidy(helper.person.name, 60), role: say(`role.${helper.role}`) }),
        );
        return { title: matterText(kit, matter), value: say.list(names) };
      }),
      fields: [
        {
          kind: 'choice',
          id: 'wanted',
          label: say('askHelp.matter'),
          options: matters.map(matter => ({ title: matterText(kit, matter), value: matter })),
          value: inputs.wanted,
        },
        {
          kind: 'text',
          id: 'reason',
          label: say('askHelp.reason'),
          isMultiline: true,
          isOptional: true,
          value: inputs.reason,
        },
      ],
      send: say('askHelp.send'),
    };
  },
  subject: (kit, _company, { wanted }) => kit.say('askHelp.subject', { matter: matterText(kit, wanted) }),
  facts: () => [],
  async asks({ kit }, { wanted }, requester) {
    const { say } = kit;
    const name = tidy(requester, 100);
    return {
      title: say('askHelp.asks.title', { name, matter: matterText(kit, wanted) }),
      meaning: say('askHelp.asks.meaning', { name }),
      approve: say('askHelp.asks.done'),
    };
  },
  ready({ kit }, { wanted }) {
    const { say } = kit;
    return {
      title: say('askHelp.ready.title', { matter: matterText(kit, wanted) }),
      text: say('askHelp.ready.text'),
      actions: [wishButton(kit, 'check-benefits')],
    };
  },
  again: kit => wishButton(kit, 'find-admin'),
};

function matterText({ say }: Kit, matter: HelpMatter): string {
  return say(`askHelp.matter.${matter}`);
}
