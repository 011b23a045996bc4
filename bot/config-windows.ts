import type { Reader } from './config-values.js';

const DEFAULT_PORTS = [56_150, 56_160] as const;

/** `PLAYGROUND` (`off` for none) and `PLAYGROUND_PORTS` (two, with a comma): where the chat windows open. */
export function readWindowPorts(reader: Reader, faults: string[]): readonly number[] {
  const wanted = reader.text('PLAYGROUND')?.toLowerCase() ?? 'on';
  if (wanted !== 'on' && wanted !== 'off') faults.push('PLAYGROUND must be on or off.');
  const written = reader.list('PLAYGROUND_PORTS');
  const ports = written?.map(part => (/^\d{1,5}$/.test(part) ? Number(part) : -1)) ?? DEFAULT_PORTS;
  const sound = ports.length === 2 && ports.every(port => port >= 0 && port <= 65_535) && isDistinct(ports);
  if (!sound) faults.push('PLAYGROUND_PORTS must be two different ports, such as 56150,56160.');
  return wanted === 'off' ? [] : ports;
}

/** 0 takes a free port, so two zeros are two ports. */
function isDistinct(ports: readonly number[]): boolean {
  return ports[0] === 0 || ports[0] !== ports[1];
}
