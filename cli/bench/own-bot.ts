import { readConfig } from '../../bot/config.js';
import { createLog } from '../../bot/log.js';
import { startDesk } from '../../bot/start-desk.js';
import { hurriedPace } from './hurried-pace.js';
import { answerParent } from './measured-bot.js';

/** The desk itself, as local mode starts it but without windows: `own-bot.ts DATA_FOLDER COMPANY_FILE`. */
const [DATA_DIR, COMPANY_FILE] = process.argv.slice(2);
const read = readConfig({ PORT: '0', PLAYGROUND: 'off', DATA_DIR, COMPANY_FILE }, { local: true });
if (read.kind === 'invalid') throw new Error(read.faults.join('\n'));
// The channel of the bench sets no limits: the desk is measured, not its waiting for Teams.
const desk = await startDesk(read.config, createLog(read.config), undefined, { pace: hurriedPace() });
answerParent({ url: desk.url, settled: () => desk.caretaker.idle(), close: () => desk.close() });
