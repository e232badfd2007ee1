import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Payload } from 'payload';

type Store = Pick<Payload['kv'], 'get' | 'set'>;

/** The row of the publisher in the content database. */
export interface LeaseRow {
  /**
   * The data folder, by machine and path; publishers of one folder are coordinated by a separate
   * lock.
   */
  folder: string;
  /** Name of the machine, for people; missing in rows of earlier versions. */
  machine?: string;
  holder: string;
  /** Number of publishers that have held the lease so far: only the last one may write. */
  epoch: number;
  /** A counter that the holder increments while it lives: clocks of machines differ. */
  beat: number;
  released: boolean;
}

export interface LeaseOptions {
  folder: string;
  /** Name of the machine, for people. */
  machine?: string;
  beatMs?: number;
  /** A holder that does not increment the counter for this long is dead. */
  expireMs?: number;
  /** How long to wait for a rival that took the lease at the same moment. */
  settleMs?: number;
  onLost: (reason: string) => void;
  onTrouble?: (error: unknown) => void;
}

export interface Lease {
  epoch: number;
  /** @throws LeaseTaken after another publisher has taken the lease */
  check(): Promise<void>;
  release(): Promise<void>;
}

/** Key of the row in Payload's store. */
export const LEASE = 'publisher';

/** The error when a publisher with another data folder uses the same content database. */
export class LeaseTaken extends Error {
  constructor(row: Pick<LeaseRow, 'folder'>, expireMs: number) {
    super(
      `[cms] [publisher] A publisher of ${row.folder} works on this content database. The database gives each change to one publisher only, so that each of ` +
        `two would lack what the other took. Stop that one, or give this one the same DATA_DIR, where it stands by. It takes over ${Math.round(expireMs / 1000)} s after that one is gone.`,
    );
  }
}

/** Identifies a data folder uniquely: a copy of it is a different folder. */
export const folderIdentity = (dataDir: string): string =>
  `${os.hostname()}:${fs.realpathSync(dataDir)} (${fs.statSync(dataDir).ino})`;

/**
 * Takes and renews the lease to publish a content database. Publishers of one data folder succeed
 * each other at once; one of another folder waits until the lease of a dead holder expires. A lease
 * that is lost later is reported to `onLost`.
 *
 * @throws LeaseTaken while a publisher with another data folder holds it
 */
export async function takeLease(
  store: Store,
  {
    folder,
    machine,
    beatMs = 3_000,
    expireMs = 12_000,
    settleMs = 500,
    onLost,
    onTrouble = () => {},
  }: LeaseOptions,
): Promise<Lease> {
  const read = async () => (await store.get(LEASE)) as LeaseRow | null;
  const before = await read();
  const mine: LeaseRow = {
    folder,
    machine,
    holder: crypto.randomUUID(),
    epoch: (before?.epoch ?? 0) + 1,
    beat: 0,
    released: false,
  };
  if (
    before &&
    before.folder !== folder &&
    !before.released &&
    (await countsUp(read, before, { beatMs, expireMs }))
  )
    throw new LeaseTaken(before, expireMs);
  await store.set(LEASE, mine as never);
  // If a publisher of this folder held the lease, no rival can have come in between.
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
    await store.set(LEASE, mine as never);
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
    epoch: mine.epoch,
    async check() {
      const now = await read();
      if (now && now.holder !== mine.holder) throw new LeaseTaken(now, expireMs);
    },
    async release() {
      const wasHeld = isHeld;
      isHeld = false;
      clearTimeout(timer);
      await beating;
      if (wasHeld && (await read())?.holder === mine.holder)
        await store.set(LEASE, { ...mine, released: true } as never);
    },
  };
}

/** @returns true if the holder increments its counter within the expiry time */
async function countsUp(
  read: () => Promise<LeaseRow | null>,
  before: LeaseRow,
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
