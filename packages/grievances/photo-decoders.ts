import cluster from 'node:cluster';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import { DECODE_SECONDS_MAX, type PhotoDecoders, type PreparedPhoto } from './photo.ts';
import { askForPhotos, type Channel } from './photos-of-workers.ts';

export interface PhotoDecodersOptions {
  /** The number of photos decoded concurrently, each in its own process. */
  workers?: number;
  /** The maximum number of waiting photos. */
  queueMax?: number;
  /**
   * The maximum number of one sender's photos, waiting or running, so that one sender cannot fill
   * the queue.
   */
  perSenderMax?: number;
  /** The processes end after this time without a photo, which frees their memory. */
  idleMs?: number;
  script?: string;
}

const SCRIPT = fileURLToPath(new URL('./photo.worker.ts', import.meta.url));

/**
 * Opens the decoders of this installation. In a host with several processes, the primary decodes
 * for all. A bundled function has no separate script: its instance answers one request at a time
 * and serves no pages, so it decodes in its own process.
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
 * Creates decoders in separate processes, so that pages can be read from the disk at the same time:
 * decoding occupies libuv threads, of which a process has four for decoding and file reads. A photo
 * beyond the limits is refused at once (`PhotosBusy`).
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
   * The death of an idle decoder is noticed only by the next photo, which another one then decodes.
   */
  async function decodeBy(bytes: Uint8Array, tries = 2): Promise<PreparedPhoto> {
    try {
      // The decoder has its own timeout; this one ends a process that does not respect it.
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
