import type { RequestAct } from '../../benefits/request.js';
import type { Act } from './act.js';
import { softwareKeyAct } from './software-key-act.js';
import { technicalAct } from './technical-act.js';

/** Everything that can be requested. */
const ACTS: { readonly [A in RequestAct]: Act<A> } = {
  'software-key': softwareKeyAct,
  technical: technicalAct,
};

/** The act behind a request. The caller hands it only requests of that act. */
export function actFor(act: RequestAct): Act<RequestAct> {
  return ACTS[act] as Act<RequestAct>;
}
