// Replaces `photo.worker.ts` in tests: the bytes are JSON with a folder and a word. It records the
// beginning and the end of a photo, and holds it until the file `go` exists in the folder.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import workerpool from 'workerpool';

workerpool.worker({
  async decode(bytes: Uint8Array) {
    const { folder, word } = JSON.parse(Buffer.from(bytes).toString()) as {
      folder: string;
      word: string;
    };
    if (word === 'die') process.kill(process.pid, 'SIGKILL');
    const note = (event: string) =>
      fs.appendFileSync(path.join(folder, 'noted'), `${event} ${word}\n`);
    note('begin');
    while (!fs.existsSync(path.join(folder, 'go'))) await wait(5);
    note('end');
    return {
      kind: 'Photo',
      jpeg: Buffer.from(String(process.pid)),
      facts: { takenAt: null, place: null },
    };
  },
});
