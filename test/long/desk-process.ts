import { createLog } from '../../bot/log.js';
import { configOrExit } from '../../bot/process.js';
import { startDesk } from '../../bot/start-desk.js';
import type { DeskNews, DeskOrder } from './killable-desk.js';

/**
 * The whole desk in local mode, with a clock that runs ahead: by as many milliseconds as it is started with, and
 * by more when it is told so. It then does what has come due, and answers when nothing is left to do.
 */
const config = configOrExit(true);
let ahead = Number(process.argv[2]);
const desk = await startDesk(config, createLog(config), () => new Date(Date.now() + ahead));
const tell = (news: DeskNews): void => void process.send?.(news);

process.on('message', async ({ passMs, order }: DeskOrder) => {
  ahead += passMs;
  for (const name of await desk.house.desk.store.partitions('company/'))
    desk.caretaker.wake(name.slice('company/'.length));
  await desk.caretaker.idle();
  tell({ kind: 'settled', order });
});
process.on('SIGTERM', async () => {
  await desk.close();
  process.exit(0);
});
tell({ kind: 'ready', url: desk.url });
