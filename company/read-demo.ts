import { readFileSync } from 'node:fs';
import { fillInDates } from './fill-in-dates.js';

/** The company file of the demo company, with the dates it has when it is first imported at `now`. */
export function readDemo(now: Date): string {
  return fillInDates(readFileSync(new URL('./demo.json', import.meta.url), 'utf8'), now);
}
