import type { Readable, Writable } from 'node:stream';

const NEWLINE = 10;

/**
 * Relays the output of another process in whole lines: lines of several processes that write
 * directly to one pipe would mix as soon as its reader is slow.
 */
export function relayLines(from: Readable, to: Pick<Writable, 'write'>): void {
  let begun: Buffer[] = [];
  from.on('data', (chunk: Buffer) => {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      to.write(Buffer.concat([...begun, chunk.subarray(0, end)]));
      begun = [];
    }
    if (end < chunk.length) begun.push(chunk.subarray(end));
  });
  // The process died in the middle of a line.
  from.on('end', () => begun.length > 0 && to.write(Buffer.concat([...begun, Buffer.from('\n')])));
  from.on('error', () => {});
}
