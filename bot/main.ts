import { join } from 'node:path';
import { announce } from './announce.js';
import { startLocalWindows } from './local-windows.js';
import { createLog } from './log.js';
import { closeOnSignal, configOrExit, exitWith } from './process.js';
import { startDesk } from './start-desk.js';

const config = configOrExit(process.argv.includes('--local'));
const log = createLog(config);

try {
  const desk = await startDesk(config, log);
  const windows = await startLocalWindows({
    botUrl: `${desk.url}/api/messages`,
    folder: join(config.dataFolder, 'playground'),
    ports: config.windowPorts,
    log,
  });
  closeOnSignal(log, [windows, desk]);
  announce(config, desk.url, windows.windows);
} catch (error) {
  exitWith(log, error);
}
