import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPhotoDecoders, type PhotoDecodersOptions } from './photo-decoders.ts';
import type { PhotoDecoders } from './photo.ts';
import { answerPhotos, askForPhotos, type Channel } from './photos-of-workers.ts';

const SLOW_DECODER = fileURLToPath(new URL('./photo.worker.testing.ts', import.meta.url));

let folder: string;
let decoders: PhotoDecoders;
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'photo-decoders-'));
});
afterEach(async () => {
  await decoders.close();
  await fs.rm(folder, { recursive: true });
});

/** Decoders that note when each photo begins and ends, and hold it until the file `go` exists. */
function slow(options: PhotoDecodersOptions = {}): PhotoDecoders {
  return (decoders = createPhotoDecoders({ ...options, script: SLOW_DECODER }));
}
const photo = (word: string) => Buffer.from(JSON.stringify({ folder, word }));
const noted = (): string[] => {
  try {
    return readFileSync(path.join(folder, 'noted'), 'utf8').trim().split('\n');
  } catch {
    return [];
  }
};
const began = () => noted().filter((line) => line.startsWith('begin')).length;
const go = () => fs.writeFile(path.join(folder, 'go'), '');

/** The largest number of photos that were in hand at one moment. */
function atOnce(lines: readonly string[]): number {
  let [now, most] = [0, 0];
  for (const line of lines) most = Math.max(most, (now += line.startsWith('begin') ? 1 : -1));
  return most;
}

describe('photo decoders', () => {
  test('decode at most two photos at a time, keep a bounded queue, and refuse the rest at once', async () => {
    const { decode } = slow({ workers: 2, queueMax: 3 });
    const taken = Array.from({ length: 5 }, (_, number) =>
      decode(photo(`${number}`), `sender ${number}`),
    );
    await expect.poll(began).toBe(2);
    expect(
      await Promise.all([decode(photo('6'), 'sender 6'), decode(photo('7'), 'sender 7')]),
    ).toEqual([{ kind: 'PhotosBusy' }, { kind: 'PhotosBusy' }]);
    expect(began()).toBe(2);
    await go();
    expect((await Promise.all(taken)).map(({ kind }) => kind)).toEqual(Array(5).fill('Photo'));
    expect(atOnce(noted())).toBe(2);
  });

  test('let files be read and pages be served while all of them are busy', async () => {
    const { decode } = slow();
    const taken = Array.from({ length: 10 }, (_, number) =>
      decode(photo(`${number}`), `sender ${number}`),
    );
    await expect.poll(began).toBe(2);
    // Reading takes a thread of libuv: with the decoders in this process it would wait for `go`,
    // which is never written.
    expect(
      await Promise.all(Array.from({ length: 20 }, () => fs.readFile(SLOW_DECODER))),
    ).toHaveLength(20);
    expect(noted()).toHaveLength(2);
    await go();
    await Promise.all(taken);
  });

  test('keep one sender from filling the queue', async () => {
    const { decode } = slow({ workers: 1, queueMax: 5, perSenderMax: 2 });
    const first = [decode(photo('1'), 'one'), decode(photo('2'), 'one')];
    expect(await decode(photo('3'), 'one')).toEqual({ kind: 'PhotosBusy' });
    const second = decode(photo('4'), 'other');
    await go();
    expect((await Promise.all([...first, second])).map(({ kind }) => kind)).toEqual([
      'Photo',
      'Photo',
      'Photo',
    ]);
    expect((await decode(photo('5'), 'one')).kind).toBe('Photo');
  });

  test('survive a photo that kills its process: it is unreadable, and the next one is decoded', async () => {
    const { decode } = slow({ workers: 1 });
    await go();
    expect(await decode(photo('die'), 'one')).toEqual({ kind: 'PhotoUnreadable' });
    expect((await decode(photo('fine'), 'one')).kind).toBe('Photo');
  });

  test('end after a while without photos, and begin again with the next one', async () => {
    const { decode } = slow({ workers: 1, idleMs: 50 });
    await go();
    const pidOf = async () =>
      Number(
        Buffer.from(((await decode(photo('pid'), 'one')) as { jpeg: Uint8Array }).jpeg).toString(),
      );
    const first = await pidOf();
    await expect.poll(() => isRunning(first)).toBe(false);
    expect(await pidOf()).not.toBe(first);
  });

  test('turn a real upload into the JPEG that is kept', async () => {
    decoders = createPhotoDecoders();
    const upload = await sharp({
      create: { width: 2400, height: 1200, channels: 3, background: '#336699' },
    })
      .png()
      .toBuffer();
    const decoded = await decoders.decode(upload, 'one');
    if (decoded.kind !== 'Photo') throw new Error(decoded.kind);
    expect(await sharp(decoded.jpeg).metadata()).toMatchObject({
      format: 'jpeg',
      width: 1600,
      height: 800,
    });
    expect(await decoders.decode(Buffer.from([0xff, 0xd8, 0xff, 1]), 'one')).toEqual({
      kind: 'PhotoUnreadable',
    });
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('photo decoders of several processes', () => {
  /** The two ends of a channel between processes: messages are copied on their way. */
  function channel() {
    const [worker, primary] = [new EventEmitter(), new EventEmitter()];
    const to = (end: EventEmitter) => (message: unknown) =>
      setImmediate(() => end.emit('message', structuredClone(message)));
    return {
      worker: Object.assign(worker, { send: to(primary) }) as unknown as Channel & EventEmitter,
      primary: Object.assign(primary, { send: to(worker) }),
    };
  }
  function workersOf(options: PhotoDecodersOptions, count: number) {
    const answer = answerPhotos(slow(options));
    return Array.from({ length: count }, () => {
      const { worker, primary } = channel();
      primary.on(
        'message',
        (message) => void answer(message)?.then((reply) => primary.send(reply)),
      );
      return { worker, decoders: askForPhotos(worker) };
    });
  }

  test('decode at most two photos at a time together, and count one sender in all of them', async () => {
    const workers = workersOf({ queueMax: 4, perSenderMax: 2 }, 3);
    const taken = workers.flatMap(({ decoders: each }, number) => [
      each.decode(photo(`a${number}`), `sender ${number}`),
      each.decode(photo(`b${number}`), `sender ${number}`),
    ]);
    await expect.poll(began).toBe(2);
    expect(
      await Promise.all(workers.map(({ decoders: each }) => each.decode(photo('late'), 'late'))),
    ).toEqual(workers.map(() => ({ kind: 'PhotosBusy' })));
    await go();
    expect((await Promise.all(taken)).map(({ kind }) => kind)).toEqual(Array(6).fill('Photo'));
    expect(atOnce(noted())).toBe(2);
    await fs.rm(path.join(folder, 'go'));
    const ofOne = workers.map(({ decoders: each }, number) =>
      each.decode(photo(`c${number}`), 'one sender'),
    );
    await expect.poll(() => noted().filter((line) => line.startsWith('begin')).length).toBe(8);
    await go();
    expect((await Promise.all(ofOne)).map(({ kind }) => kind).sort()).toEqual([
      'Photo',
      'Photo',
      'PhotosBusy',
    ]);
  });

  test('that lose the process with the decoders say that the photo may be sent again', async () => {
    const [{ worker, decoders: each }] = workersOf({}, 1) as [ReturnType<typeof workersOf>[number]];
    const asked = each.decode(photo('a'), 'a');
    await expect.poll(began).toBe(1);
    worker.emit('disconnect');
    expect(await asked).toEqual({ kind: 'PhotosBusy' });
    await go();
  });
});
