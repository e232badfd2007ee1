import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { relayLines } from './relay-lines.ts';

test('lines are written whole, regardless of chunks, and a truncated last line is terminated', async () => {
  const written: string[] = [];
  const from = new PassThrough();
  relayLines(from, { write: (bytes: Buffer) => written.push(bytes.toString()) > 0 });
  for (const text of ['one\ntw', 'o', '\nthree\nपु', 'णे']) {
    from.write(text);
    await new Promise(setImmediate);
  }
  from.end();
  await new Promise((resolve) => from.once('close', resolve));
  expect(written).toEqual(['one\n', 'two\nthree\n', 'पुणे\n']);
});
