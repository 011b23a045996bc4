import { useState } from 'preact/hooks';
import { useTools } from './page-context.js';

/** Something that the reader does, sent to the API. */
export interface Send {
  readonly isBusy: boolean;
  /** Why the desk or the connection said no to what was sent last. */
  readonly problem: string | undefined;
  readonly send: (path: string, body: object) => void;
}

/** Sends what the reader does, and tells what came of it. @param words for what was answered. @param done called then. */
export function useSend<T>(words: (value: T) => string, done: () => void): Send {
  const { say, call, announce, refreshMe } = useTools();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const send = async (path: string, body: object): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const outcome = await call.post<T>(path, JSON.stringify(body));
    setBusy(false);
    if (outcome.kind !== 'ok') {
      const said = outcome.kind === 'refused' ? `${outcome.text} ${outcome.way}` : say('tab.failed');
      setProblem(said);
      return announce(said);
    }
    announce(words(outcome.value));
    refreshMe();
    done();
  };
  return { isBusy, problem, send: (path, body) => void send(path, body) };
}
