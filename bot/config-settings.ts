import type { DeskSettings } from '../desk/parts.js';
import type { Reader } from './config-values.js';

/** The settings by which the desk works. */
export function readSettings(reader: Reader, local: boolean, faults: string[]): DeskSettings {
  return {
    revealMinutes: reader.whole('REVEAL_MINUTES', { default: 5, least: 1, most: 1440 }, faults),
    nudgeHours: reader.whole('NUDGE_HOURS', { default: 24, least: 1, most: 720 }, faults),
    requestDays: reader.whole('REQUEST_DAYS', { default: 14, least: 1, most: 365 }, faults),
    activationDays: reader.whole('ACTIVATION_DAYS', { default: 5, least: 1, most: 60 }, faults),
    // A local window that is loaded again has forgotten everything, and tells so by another install.
    reinstallSeconds: reader.whole(
      'REINSTALL_SECONDS',
      { default: local ? 2 : 60, least: 1, most: 86_400 },
      faults,
    ),
  };
}
