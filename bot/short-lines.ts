import type { DestinationStream } from 'pino';

/** Turns the log's JSON into lines for a person: time, level, sentence, details. */
export function shortLines(out: { write(text: string): unknown }): DestinationStream {
  return { write: line => void out.write(`${shortLine(line)}\n`) };
}

function shortLine(line: string): string {
  const { time, level, msg, err, ...details } = JSON.parse(line) as Record<string, unknown>;
  const clock = String(time).slice(11, 19);
  const rest = Object.entries(details).map(([name, value]) => `${name}=${plain(value)}`);
  const stack = (err as { stack?: string } | undefined)?.stack;
  return [clock, String(level).padEnd(5), plain(msg), ...rest, ...(stack ? [`\n${stack}`] : [])].join(' ');
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}
