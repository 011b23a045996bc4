import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Say } from '../../language/say.js';
import type { Me } from '../api/show-me.js';
import type { Call } from './call.js';

/** What every part of the page works with. */
export interface PageTools {
  readonly say: Say;
  readonly me: Me;
  readonly call: Call;
  /** Tells what happened, to the eye and to a screen reader. */
  readonly announce: (text: string) => void;
  /** Opens the chat with the bot. @param message what to say there. */
  readonly openChat: (message: string) => void;
  /** Something was decided or sent: counts shown elsewhere are out of date. */
  readonly refreshMe: () => void;
}

export const PageContext = createContext<PageTools | undefined>(undefined);

/** @throws Error outside the page. */
export function useTools(): PageTools {
  const tools = useContext(PageContext);
  if (!tools) throw new Error('There is no page around this part');
  return tools;
}
