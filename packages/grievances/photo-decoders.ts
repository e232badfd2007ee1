import cluster from 'node:cluster';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import { DECODE_SECONDS_MAX, type PhotoDecoders, type PreparedPhoto } from './photo.ts';
import { askForPhotos, type Channel } from './photos-of-workers.ts';

export interface PhotoDecodersOptions {
  /** Photos decoded at the same time, each in a process of its own. */
  workers?: number;
  /** Photos that wait for a process. */
  queueMax?: number;
  /** Photos of one sender, waiting or being decoded: one sender alone does not fill the queue. */
  perSenderMax?: number;
  /** The processes end after this time without a photo, and give their memory back. */
  idleMs?: number;
  script?: string;
}

const SCRIPT = fileURLToPath(new URL('./photo.worker.ts', import.meta.url));

/**
 * The decoders of this installation. Of several processes of a host, the one that started them
 * decodes for all. A bundled function has no script beside it: its instance answers one request at
 * a time and serves no pages, so it decodes in its own process.
 */
export function openPhotoDecoders(): PhotoDecoders {
  if (cluster.isWorker) return askForPhotos(process as Channel);
  if (fs.existsSync(SCRIPT)) return createPhotoDecoders();
  return {
    decode: async (bytes) => (await import('./decode-photo.ts')).decodePhoto(bytes),
    close: async () => {},
  };
}

/**
 * Decodes in processes of their own, so that pages are read from the disk meanwhile: decoding
 * occupies threads of libuv, of which a process has four for decoding and for reading files. A
 * photo beyond the bounds is refused at once (`PhotosBusy`).
 */
export function createPhotoDecoders({
  workers = 2,
  queueMax = 8,
  perSenderMax = 4,
  idleMs = 30_000,
  script = SCRIPT,
}: PhotoDecodersOptions = {}): PhotoDecoders {
  let pool: workerpool.Pool | null = null;
  let idle: NodeJS.Timeout | undefined;
  let open = 0;
  const ofSender = new Map<string, number>();

  const running = () =>
    (pool ??= workerpool.pool(script, {
      workerType: 'process',
      maxWorkers: workers,
      forkOpts: { serialization: 'advanced', execArgv: ['--disable-warning=ExperimentalWarning'] },
    }));

  const end = async (): Promise<void> => {
    const ending = pool;
    pool = null;
    await ending?.terminate(true);
  };

  function enter(sender: string): void {
    clearTimeout(idle);
    open += 1;
    ofSender.set(sender, (ofSender.get(sender) ?? 0) + 1);
  }

  function leave(sender: string): void {
    open -= 1;
    const left = ofSender.get(sender)! - 1;
    if (left > 0) ofSender.set(sender, left);
    else ofSender.delete(sender);
    if (open === 0) idle = setTimeout(() => void end(), idleMs).unref();
  }

  /**
   * A decoder that died while it was idle is noticed by the next photo only, and the photo is given
   * to another one.
   */
  async function decodeBy(bytes: Uint8Array, tries = 2): Promise<PreparedPhoto> {
    try {
      // The decoder has a limit of its own; this one ends a process that does not keep it.
      return (await running()
        .exec('decode', [bytes])
        .timeout((DECODE_SECONDS_MAX + 2) * 1000)) as PreparedPhoto;
    } catch (error) {
      const isTerminated = error instanceof workerpool.TerminateError;
      return isTerminated && tries > 1 ? decodeBy(bytes, tries - 1) : { kind: 'PhotoUnreadable' };
    }
  }

  return {
    async decode(bytes, sender) {
      if (open >= workers + queueMax || (ofSender.get(sender) ?? 0) >= perSenderMax)
        return { kind: 'PhotosBusy' };
      enter(sender);
      try {
        return await decodeBy(bytes);
      } finally {
        leave(sender);
      }
    },
    close: async () => {
      clearTimeout(idle);
      await end();
    },
  };
}
