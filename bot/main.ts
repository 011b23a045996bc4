import { join } from 'node:path';
import { announce } from './announce.js';
import type { LocalWindows } from './local-windows.js';
import { startLocalWindows } from './local-windows.js';
import { createLog } from './log.js';
import { closeOnSignal, configOrExit, exitWith } from './process.js';
import { startDesk } from './start-desk.js';

const config = configOrExit(process.argv.includes('--local'));
const log = createLog(config);

// The windows take as long to start as the desk, and wait for it. Only a port that the system is to choose is
// not known before.
const openWindows = (botUrl: string): Promise<LocalWindows> =>
  startLocalWindows({
    botUrl: `${botUrl}/api/messages`,
    folder: join(config.dataFolder, 'playground'),
    ports: config.windowPorts,
    log,
  });

try {
  const early = config.port === 0 ? undefined : openWindows(`http://${config.host}:${config.port}`);
  const desk = await startDesk(config, log);
  const windows = await (early ?? openWindows(desk.url));
  closeOnSignal(log, [windows, desk]);
  announce(config, desk.url, windows.windows);
} catch (error) {
  exitWith(log, error);
}
