import type { PressAct } from '../cards/kit.js';
import type { Intent } from '../language/understand/intents.js';
import { offerLanguages } from './change-language.js';
import { askForSupport } from './route-support.js';
import { showAccessIdError } from './show-access-id-error.js';
import { showAdmins } from './show-admins.js';
import { showAdvisoryHours } from './show-advisory-hours.js';
import { showOverview } from './show-benefits.js';
import { showGoToMarket } from './show-go-to-market.js';
import { showHelp, showSuggestions } from './show-help.js';
import { showInbox } from './show-inbox.js';
import { showIncidents } from './show-incidents.js';
import { showRefund } from './show-refund.js';
import { showRequests } from './show-requests.js';
import { showSupportIds } from './show-support-ids.js';
import { showTechnical } from './show-technical.js';
import { sayNothingToStop } from './stop.js';
import type { AskingWish } from './talks/talks.js';
import type { Turn } from './turn.js';

/** Wishes that one answer fulfils. Those that begin to ask for something are not here. */
export type OneAnswerWish = Exclude<Intent, AskingWish>;

/** The button for a wish, where the desk offers it instead of acting. */
const BUTTONS: Partial<Record<Intent, PressAct>> = {
  help: 'help',
  get_software_key: 'get-key',
  activate_technical_benefit: 'activate-technical',
  assign_azure_credit: 'assign-credit',
  get_cloud_key: 'get-cloud-key',
  my_requests: 'my-requests',
  approvals: 'approvals',
  find_admin: 'find-admin',
  change_language: 'change-language',
  get_support_ids: 'support-ids',
  choose_support: 'choose-support',
  incidents_remaining: 'incidents',
  access_id_error: 'access-id-error',
  advisory_hours: 'advisory-hours',
  cancel_benefit: 'refund',
  assign_visual_studio: 'assign-visual-studio',
  marketing_contact: 'marketing-contact',
  activate_gtm_offer: 'activate-offer',
};

/** Buttons for wishes that the desk is unsure about, best first. */
export function buttonsFor(intents: readonly Intent[]): readonly PressAct[] {
  return [
    ...new Set(
      intents.filter(intent => intent !== 'none').map(intent => BUTTONS[intent] ?? 'check-benefits'),
    ),
  ];
}

/** Fulfils a wish in one answer. */
export function answerWish(turn: Turn, wish: OneAnswerWish): Promise<void> {
  switch (wish) {
    case 'help':
      return showHelp(turn);
    case 'check_benefits':
      return showOverview(turn);
    case 'activate_gtm_offer':
      return showGoToMarket(turn);
    case 'cancel_benefit':
      return showRefund(turn);
    case 'get_support_ids':
      return showSupportIds(turn);
    case 'choose_support':
      return askForSupport(turn);
    case 'activate_technical_benefit':
      return showTechnical(turn);
    case 'incidents_remaining':
      return showIncidents(turn);
    case 'access_id_error':
      return showAccessIdError(turn);
    case 'advisory_hours':
      return showAdvisoryHours(turn);
    case 'my_requests':
      return showRequests(turn);
    case 'approvals':
      return showInbox(turn);
    case 'find_admin':
      return showAdmins(turn);
    case 'change_language':
      return offerLanguages(turn);
    case 'stop':
      return sayNothingToStop(turn);
    default:
      return showSuggestions(turn);
  }
}
