import type { RequestAct } from '../../benefits/request.js';
import type { PressAct } from '../../cards/kit.js';
import type { Intent } from '../../language/understand/intents.js';
import { addPersonTalk } from './add-person-talk.js';
import { azureCreditTalk } from './azure-credit-talk.js';
import { cloudKeyTalk } from './cloud-key-talk.js';
import { goToMarketTalk } from './go-to-market-talk.js';
import { helpTalk } from './help-talk.js';
import { marketingContactTalk } from './marketing-contact-talk.js';
import { softwareKeyTalk } from './software-key-talk.js';
import type { Talk } from './talk.js';
import { technicalTalk } from './technical-talk.js';
import { visualStudioTalk } from './visual-studio-talk.js';

const TALKS: { readonly [A in RequestAct]: Talk<A> } = {
  'software-key': softwareKeyTalk,
  help: helpTalk,
  technical: technicalTalk,
  'cloud-key': cloudKeyTalk,
  'azure-credit': azureCreditTalk,
  'visual-studio': visualStudioTalk,
  'add-person': addPersonTalk,
  'marketing-contact': marketingContactTalk,
  'go-to-market': goToMarketTalk,
};

/** How an act is talked about. The caller hands it only requests of that act. */
export function talkFor(act: RequestAct): Talk<RequestAct> {
  return TALKS[act] as Talk<RequestAct>;
}

/** The buttons that begin to ask for something. */
export const ASKING_PRESSES = {
  'get-key': 'software-key',
  'get-cloud-key': 'cloud-key',
  'assign-credit': 'azure-credit',
  'assign-visual-studio': 'visual-studio',
  'add-person': 'add-person',
  'marketing-contact': 'marketing-contact',
} as const satisfies { readonly [act in PressAct]?: RequestAct };
export type AskingPress = keyof typeof ASKING_PRESSES;

/** The button that begins to ask for this. */
export function pressFor(act: RequestAct): AskingPress {
  const presses = Object.keys(ASKING_PRESSES) as AskingPress[];
  const press = presses.find(candidate => ASKING_PRESSES[candidate] === act);
  if (!press) throw new Error(`No button asks for ${act}`);
  return press;
}

/** The wishes that begin to ask for something. */
const ASKING_WISHES = {
  get_software_key: 'software-key',
  get_cloud_key: 'cloud-key',
  assign_azure_credit: 'azure-credit',
  assign_visual_studio: 'visual-studio',
  marketing_contact: 'marketing-contact',
} as const satisfies { readonly [intent in Intent]?: RequestAct };
export type AskingWish = keyof typeof ASKING_WISHES;

/** What a wish asks for; undefined where an answer fulfils it. */
export function actWished(wish: Intent): RequestAct | undefined {
  return (ASKING_WISHES as { readonly [intent in Intent]?: RequestAct })[wish];
}
