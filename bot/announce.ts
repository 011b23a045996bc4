import type { Config } from './config.js';
import type { LocalWindow } from './local-windows.js';

const LABEL_WIDTH = 42;

/** Tells whoever started the desk where it is. */
export function announce(config: Config, url: string, windows: readonly LocalWindow[]): void {
  const lines = [`The Benefits Desk is ready at ${url}`];
  const [employee, admin] = windows;
  if (employee) lines.push('', line(`Ask as ${employee.name} (employee):`, employee.url));
  if (admin) lines.push(line(`Approve as ${admin.name} (Global admin):`, admin.url));
  if (config.mode === 'local') lines.push('', line('Look at everything in the tab:', `${url}/tab`));
  if (windows.length > 0)
    lines.push('', `Open them in a browser. Data is in ${config.dataFolder}; Ctrl+C ends it.`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** The addresses stand below each other. */
function line(what: string, address: string): string {
  return `  ${what.padEnd(LABEL_WIDTH)} ${address}`;
}
