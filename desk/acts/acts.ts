import type { RequestAct } from '../../benefits/request.js';
import type { Act } from './act.js';
import { addPersonAct } from './add-person-act.js';
import { azureCreditAct } from './azure-credit-act.js';
import { cloudKeyAct } from './cloud-key-act.js';
import { goToMarketAct } from './go-to-market-act.js';
import { helpAct } from './help-act.js';
import { marketingContactAct } from './marketing-contact-act.js';
import { softwareKeyAct } from './software-key-act.js';
import { technicalAct } from './technical-act.js';
import { visualStudioAct } from './visual-studio-act.js';

/** Everything that can be requested. */
const ACTS: { readonly [A in RequestAct]: Act<A> } = {
  'software-key': softwareKeyAct,
  help: helpAct,
  technical: technicalAct,
  'cloud-key': cloudKeyAct,
  'azure-credit': azureCreditAct,
  'visual-studio': visualStudioAct,
  'add-person': addPersonAct,
  'marketing-contact': marketingContactAct,
  'go-to-market': goToMarketAct,
};

/** The act behind a request. The caller hands it only requests of that act. */
export function actFor(act: RequestAct): Act<RequestAct> {
  return ACTS[act] as Act<RequestAct>;
}
