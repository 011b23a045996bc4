import type { FileHandle } from 'node:fs/promises';

const CHUNK = 64 * 1024;
const NEWLINE = 0x0a;

/** The whole lines between two positions of a file, without their newlines; what follows the last is left out. */
export async function* readLines(handle: FileHandle, from: number, to: number): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let position = from;
  while (position < to) {
    const { bytesRead, buffer } = await handle.read(
      Buffer.alloc(Math.min(CHUNK, to - position)),
      0,
      null,
      position,
    );
    if (bytesRead === 0) return;
    position += bytesRead;
    rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    let start = 0;
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE, start)) {
      yield rest.subarray(start, end);
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
}
