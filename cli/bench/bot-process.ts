import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Usage } from './usage.js';

/** A bot in a process of its own. */
export interface BotProcess {
  readonly url: string;
  /** Waits until the bot has done what it had to, then tells what it has used. */
  usage(): Promise<Usage>;
  close(): Promise<void>;
}

/** Starts a file of this folder that calls `answerParent`. @throws Error when it ends before it listens. */
export async function startBotProcess(file: string, args: readonly string[] = []): Promise<BotProcess> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const nextMessage = async <T>(): Promise<T> => {
    const told = await Promise.race([once(child, 'message'), ended.then(() => undefined)]);
    if (!told) throw new Error(`${file} ended with ${child.exitCode ?? child.signalCode}`);
    return told[0] as T;
  };
  const { url } = await nextMessage<{ url: string }>();
  return {
    url,
    async usage() {
      const answer = nextMessage<Usage>();
      child.send('usage');
      return answer;
    },
    async close() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
