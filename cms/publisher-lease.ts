import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Payload } from 'payload';

type Store = Pick<Payload['kv'], 'get' | 'set'>;

/** The publisher of a content database, as the database keeps it. */
interface Row {
  /**
   * The data folder, by machine and place; publishers of one folder take turns by a lock of their
   * own.
   */
  folder: string;
  holder: string;
  /** Counts up while the holder lives: clocks of machines differ. */
  beat: number;
  released: boolean;
}

export interface LeaseOptions {
  folder: string;
  beatMs?: number;
  /** A holder that does not count up for so long is gone. */
  expireMs?: number;
  /** How long a rival that took it at the same moment is waited for. */
  settleMs?: number;
  onLost: (reason: string) => void;
  onTrouble?: (error: unknown) => void;
}

export interface Lease {
  release(): Promise<void>;
}

const KEY = 'publisher';

/** Another publisher, with a data folder of its own, works on the same content database. */
export class LeaseTaken extends Error {
  constructor(row: Pick<Row, 'folder'>, expireMs: number) {
    super(
      `[cms] [publisher] A publisher of ${row.folder} works on this content database. The database gives each change to one publisher only, so that each of ` +
        `two would lack what the other took. Stop that one, or give this one the same DATA_DIR, where it stands by. It takes over ${Math.round(expireMs / 1000)} s after that one is gone.`,
    );
  }
}

/** A data folder as no other has it: a copy of it elsewhere is another one. */
export const folderIdentity = (dataDir: string): string =>
  `${os.hostname()}:${fs.realpathSync(dataDir)} (${fs.statSync(dataDir).ino})`;

/**
 * Takes the right to publish a content database, which publishers with different data folders must
 * not share, and keeps it.
 * @throws LeaseTaken while another one holds it
 */
export async function takeLease(
  store: Store,
  {
    folder,
    beatMs = 5_000,
    expireMs = 20_000,
    settleMs = 500,
    onLost,
    onTrouble = () => {},
  }: LeaseOptions,
): Promise<Lease> {
  const read = async () => (await store.get(KEY)) as Row | null;
  const mine: Row = { folder, holder: crypto.randomUUID(), beat: 0, released: false };
  const before = await read();
  if (
    before &&
    before.folder !== folder &&
    !before.released &&
    (await countsUp(read, before, { beatMs, expireMs }))
  )
    throw new LeaseTaken(before, expireMs);
  await store.set(KEY, mine as never);
  // While one of this folder holds it, no other comes in between.
  if (!before || before.folder !== folder || before.released) {
    await wait(settleMs);
    const now = await read();
    if (now && now.holder !== mine.holder) throw new LeaseTaken(now, expireMs);
  }

  let timer: NodeJS.Timeout;
  let isHeld = true;
  let beating: Promise<void> = Promise.resolve();
  const beat = async (): Promise<void> => {
    const now = await read();
    if (!isHeld) return;
    if (now && now.holder !== mine.holder) {
      isHeld = false;
      onLost(new LeaseTaken(now, expireMs).message);
      return;
    }
    mine.beat += 1;
    await store.set(KEY, mine as never);
  };
  const beatLater = (): void => {
    timer = setTimeout(() => {
      beating = beat()
        .catch(onTrouble)
        .finally(() => isHeld && beatLater());
    }, beatMs);
    timer.unref();
  };
  beatLater();

  return {
    async release() {
      const wasHeld = isHeld;
      isHeld = false;
      clearTimeout(timer);
      await beating;
      if (wasHeld && (await read())?.holder === mine.holder)
        await store.set(KEY, { ...mine, released: true } as never);
    },
  };
}

/** True if a holder lives: it is watched for as long as one that died is waited for. */
async function countsUp(
  read: () => Promise<Row | null>,
  before: Row,
  { beatMs, expireMs }: { beatMs: number; expireMs: number },
): Promise<boolean> {
  for (let waited = 0; waited < expireMs; waited += beatMs / 2) {
    await wait(beatMs / 2);
    const now = await read();
    if (!now || now.released) return false;
    if (now.beat !== before.beat || now.holder !== before.holder) return true;
  }
  return false;
}
