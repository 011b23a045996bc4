import { type Action, wishButton } from './button.js';
import { type Frame, frame } from './frame.js';
import type { AdaptiveCard, Kit } from './kit.js';
import { plainText, tidy } from './plain-text.js';
import { loadTemplate } from './template.js';

export interface WelcomeView {
  readonly name?: string | undefined;
  readonly mayApprove: boolean;
}

const template = loadTemplate<Frame & { title: string; text: string; actions: readonly Action[] }>(
  'welcome.json',
);

/** The first card in a personal chat: who the desk is, and a button for everything it can do. */
export function welcomeCard(view: WelcomeView, kit: Kit): AdaptiveCard {
  const { say } = kit;
  const name = tidy(view.name ?? '', 60);
  const title = name ? say('welcome.title', { name }) : say('welcome.titleNoName');
  const text = say('welcome.text');
  return template({
    ...frame(kit, title, text),
    title: plainText(title),
    text: plainText(text),
    actions: [
      wishButton(kit, 'check-benefits'),
      wishButton(kit, 'get-key'),
      wishButton(kit, 'my-requests'),
      ...(view.mayApprove ? [wishButton(kit, 'approvals')] : []),
      wishButton(kit, 'help'),
      wishButton(kit, 'change-language'),
    ],
  });
}
