import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from './call.js';
import { useTools } from './page-context.js';

export interface Asked<T> {
  /** Undefined while the first answer is on its way. */
  readonly outcome: Outcome<T> | undefined;
  /** Asks again; what is shown stays until the answer is there. */
  readonly reload: () => void;
}

/** What the API answers to a path; asks again when the path changes. */
export function useAnswer<T>(path: string): Asked<T> {
  const { call } = useTools();
  const [outcome, setOutcome] = useState<Outcome<T>>();
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void call.get<T>(path).then(found => {
      if (isCurrent) setOutcome(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [call, path, times]);
  return { outcome, reload: () => setTimes(count => count + 1) };
}
