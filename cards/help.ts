import { type Action, wishButton } from './button.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { plainText } from './plain-text.js';
import { loadTemplate } from './template.js';

export interface HelpView {
  readonly mayApprove: boolean;
  /** BCP 47 tags of the languages that the desk speaks. */
  readonly languages: readonly string[];
}

interface Data extends Frame {
  readonly title: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly actions: readonly Action[];
}

const template = loadTemplate<Data>('help.json');

/** What can be said to the desk. The lines are markdown of our own, with nothing of anybody else in them. */
export function helpCard(view: HelpView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  return template({
    ...frame(kit, say('help.title'), say('help.text')),
    title: plainText(say('help.title')),
    text: plainText(say('help.text')),
    lines: [
      say('help.checkBenefits'),
      say('help.getKey'),
      say('help.getCloudKey'),
      say('help.assignSeat'),
      say('help.assignCredit'),
      say('help.activate'),
      say('help.support'),
      say('help.goToMarket'),
      say('help.refund'),
      say('help.myRequests'),
      ...(view.mayApprove ? [say('help.approvals')] : []),
      say('help.findAdmin'),
      ...languageLine(view.languages, kit),
      say('help.stop'),
    ],
    actions: [
      wishButton(kit, 'check-benefits'),
      wishButton(kit, 'get-key'),
      wishButton(kit, 'my-requests'),
      ...(view.mayApprove ? [wishButton(kit, 'approvals')] : []),
      wishButton(kit, 'find-admin'),
      wishButton(kit, 'change-language'),
    ],
  });
}

/** The example names a language other than the reader's; with only one there is nothing to change to. */
function languageLine(tags: readonly string[], { say }: Kit): string[] {
  const other = tags.find(tag => tag !== say.locale);
  if (!other) return [];
  const languages = say.list(tags.map(tag => say.languageName(tag)));
  return [say('help.language', { language: say.languageName(other), languages })];
}
