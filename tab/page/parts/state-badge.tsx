import type { RequestState } from '../../../benefits/request.js';
import { useTools } from '../page-context.js';

/** Where a request stands; green only once it is fulfilled. */
export function StateBadge({ state }: { readonly state: RequestState }) {
  const { say } = useTools();
  return <span class={`badge ${state}`}>{say(`requests.state.${state}`)}</span>;
}
