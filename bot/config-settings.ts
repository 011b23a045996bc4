import type { DeskSettings } from '../desk/parts.js';
import type { Reader } from './config-values.js';

/** After a day, then ever more rarely. */
const REMIND_AFTER_HOURS: readonly number[] = [24, 48, 96, 168];
const MOST_REMINDERS = 10;

/** The settings by which the desk works. */
export function readSettings(reader: Reader, local: boolean, faults: string[]): DeskSettings {
  return {
    revealMinutes: reader.whole('REVEAL_MINUTES', { default: 5, least: 1, most: 1440 }, faults),
    nudgeHours: reader.whole('NUDGE_HOURS', { default: 24, least: 1, most: 720 }, faults),
    requestDays: reader.whole('REQUEST_DAYS', { default: 14, least: 1, most: 365 }, faults),
    activationDays: reader.whole('ACTIVATION_DAYS', { default: 5, least: 1, most: 60 }, faults),
    remindAfterHours: readReminders(reader, faults),
    escalateDays: reader.whole('ESCALATE_DAYS', { default: 3, least: 0, most: 365 }, faults),
    undoMinutes: reader.whole('UNDO_MINUTES', { default: 10, least: 0, most: 1440 }, faults),
    // A local window that is loaded again has forgotten everything, and tells so by another install.
    reinstallSeconds: reader.whole(
      'REINSTALL_SECONDS',
      { default: local ? 2 : 60, least: 1, most: 86_400 },
      faults,
    ),
  };
}

/** Hours, growing, as `24,48,96,168`; `0` for no reminders. */
function readReminders(reader: Reader, faults: string[]): readonly number[] {
  const written = reader.list('REMIND_AFTER_HOURS');
  if (!written) return REMIND_AFTER_HOURS;
  if (written.join() === '0') return [];
  const hours = written.map(text => (/^\d{1,4}$/.test(text) ? Number(text) : Number.NaN));
  const isSound = hours.length <= MOST_REMINDERS && hours.every((each, at) => each > (hours[at - 1] ?? 0));
  if (isSound) return hours;
  faults.push(
    `REMIND_AFTER_HOURS must be up to ${MOST_REMINDERS} whole numbers of hours, each greater than the one before, like 24,48,96,168; or 0.`,
  );
  return REMIND_AFTER_HOURS;
}
