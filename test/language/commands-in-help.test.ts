import assert from 'node:assert/strict';
import { languageCommand } from '../../language/find-language.js';
import { loadLanguages } from '../../language/languages.js';
import type { MessageId } from '../../language/messages.js';
import { commandIn, loadCommands } from '../../language/understand/commands.js';
import type { Intent } from '../../language/understand/intents.js';

const languages = loadLanguages();
const commands = loadCommands();

/** Lines of the help, each with the wish that its command in bold must be understood as. */
const HELP: Readonly<Partial<Record<MessageId, Intent>>> = {
  'help.checkBenefits': 'check_benefits',
  'help.getKey': 'get_software_key',
  'help.getCloudKey': 'get_cloud_key',
  'help.assignSeat': 'assign_visual_studio',
  'help.assignCredit': 'assign_azure_credit',
  'help.activate': 'activate_technical_benefit',
  'help.support': 'choose_support',
  'help.goToMarket': 'activate_gtm_offer',
  'help.refund': 'cancel_benefit',
  'help.myRequests': 'my_requests',
  'help.approvals': 'approvals',
  'help.findAdmin': 'find_admin',
  'help.stop': 'stop',
};

/** Buttons that people also type. */
const BUTTONS: Readonly<Partial<Record<MessageId, Intent>>> = {
  'button.help': 'help',
  'button.checkBenefits': 'check_benefits',
  'button.getKey': 'get_software_key',
  'button.getCloudKey': 'get_cloud_key',
  'button.assignVisualStudio': 'assign_visual_studio',
  'button.myRequests': 'my_requests',
  'button.approvals': 'approvals',
  'button.findAdmin': 'find_admin',
  'button.changeLanguage': 'change_language',
};

function boldIn(text: string): string {
  return /\*\*(.+?)\*\*/.exec(text)?.[1] ?? '';
}

for (const locale of languages.locales) {
  const say = languages.speak(locale);

  describe(`What ${locale} offers to say`, () => {
    for (const [id, wish] of Object.entries(HELP)) {
      it(`is understood: ${id}`, () => {
        const command = boldIn(say(id as MessageId));
        assert.equal(commandIn(command, commands), wish, command);
      });
    }

    for (const [id, wish] of Object.entries(BUTTONS)) {
      it(`is understood when the button is typed: ${id}`, () => {
        const title = say(id as MessageId);
        assert.equal(commandIn(title, commands), wish, title);
      });
    }

    for (const other of languages.locales) {
      it(`changes the language to ${other}`, () => {
        const command = boldIn(say('help.language', { language: say.languageName(other), languages: '' }));
        assert.equal(languageCommand(command, languages.locales), other, command);
      });
    }
  });
}
