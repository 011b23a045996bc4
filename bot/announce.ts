import type { Config } from './config.js';
import type { LocalWindow } from './local-windows.js';

/** Tells whoever started the desk where it is. */
export function announce(config: Config, url: string, windows: readonly LocalWindow[]): void {
  const lines = [`The Benefits Desk is ready at ${url}`];
  const [employee, admin] = windows;
  if (employee) lines.push('', `  Ask as ${employee.name} (employee):          ${employee.url}`);
  if (admin) lines.push(`  Approve as ${admin.name} (Global admin):   ${admin.url}`);
  if (config.mode === 'local') lines.push('', `  Look at everything in the tab:             ${url}/tab`);
  if (windows.length > 0)
    lines.push('', `Open them in a browser. Data is in ${config.dataFolder}; Ctrl+C ends it.`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
