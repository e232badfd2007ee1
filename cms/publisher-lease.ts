import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Payload } from 'payload';

/** Payload's store of keys. */
type Rows = Pick<Payload['kv'], 'get' | 'keys'>;

export interface LeaseStore extends Pick<Payload['kv'], 'get' | 'keys' | 'set' | 'delete'> {
  /** Adds a row. Returns `false` if there is one with this key. */
  insert(key: string, row: LeaseRow): Promise<boolean>;
}

/** The row of a publisher in the content database. */
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
  /**
   * Returns the number of the last lease by a record outside the database, which may have been
   * restored to an earlier state.
   */
  lastNumber?: () => Promise<number>;
  onLost: (reason: string) => void;
  onTrouble?: (error: unknown) => void;
}

export interface Lease {
  epoch: number;
  /** @throws LeaseTaken after another publisher has taken the lease */
  check(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Key of a row in Payload's store: each epoch has one. A database accepts a key once, so of the
 * publishers that come for an epoch one gets it; and a former holder, however late, renews its own
 * row and no other.
 */
const LEASE = 'publisher-lease ';
/** Key of the one row that earlier versions replaced at each takeover. */
const EARLIER = 'publisher';

const keyOf = (epoch: number): string => `${LEASE}${epoch}`;

/** Opens the rows of leases in the content database. */
export const leaseStore = ({ db, kv }: Pick<Payload, 'db' | 'kv'>): LeaseStore => ({
  get: (key) => kv.get(key),
  keys: () => kv.keys(),
  set: (key, row) => kv.set(key, row),
  delete: (key) => kv.delete(key),
  async insert(key, row) {
    try {
      await db.create({ collection: 'payload-kv', data: { key, data: row }, req: {} });
    } catch (error) {
      // Each database reports a key that exists in its own way, and a lost response says nothing.
      const found = await kv.get<LeaseRow>(key);
      if (!found) throw error;
      return found.holder === row.holder;
    }
    return true;
  },
});

/** Returns the row of the highest epoch: that of the holder, until its lease expires. */
export async function currentLease(store: Rows): Promise<LeaseRow | null> {
  for (;;) {
    const keys = await store.keys();
    const epochs = keys.filter((key) => key.startsWith(LEASE)).map(epochOf);
    if (epochs.length === 0) return keys.includes(EARLIER) ? store.get<LeaseRow>(EARLIER) : null;
    const row = await store.get<LeaseRow>(keyOf(Math.max(...epochs)));
    if (row) return row;
    // The holder of a higher epoch has deleted the row in between.
  }
}

const epochOf = (key: string): number => Number(key.slice(LEASE.length));

/** Deletes the rows of epochs before this one. */
async function forgetFormer(store: LeaseStore, epoch: number): Promise<void> {
  for (const key of await store.keys())
    if (key === EARLIER || (key.startsWith(LEASE) && epochOf(key) < epoch)) await store.delete(key);
}

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
  store: LeaseStore,
  {
    folder,
    machine,
    beatMs = 2_000,
    expireMs = 8_000,
    lastNumber = async () => 0,
    onLost,
    onTrouble = () => {},
  }: LeaseOptions,
): Promise<Lease> {
  // Read before the rows: the row of a lease that this record names is then among them.
  const last = await lastNumber();
  const before = await currentLease(store);
  const isOther = before !== null && before.folder !== folder && !before.released;
  if (isOther && (await countsUp(store, before, { beatMs, expireMs })))
    throw new LeaseTaken(before, expireMs);
  const mine: LeaseRow = {
    folder,
    machine,
    holder: crypto.randomUUID(),
    epoch: Math.max(before?.epoch ?? 0, last) + 1,
    beat: 0,
    released: false,
  };
  /**
   * Returns the row of a publisher that has taken the lease since, or null. A database that has lost
   * writes gives an epoch twice; then it is of the one whose row it has.
   */
  const later = async (): Promise<LeaseRow | null> => {
    const now = await currentLease(store);
    if (!now || now.epoch < mine.epoch || now.holder === mine.holder) return null;
    return now;
  };
  const check = async (): Promise<void> => {
    const now = await later();
    if (now) throw new LeaseTaken(now, expireMs);
  };
  if (!(await store.insert(keyOf(mine.epoch), mine)))
    throw new LeaseTaken((await currentLease(store)) ?? mine, expireMs);
  // A late publisher may have inserted the row of an epoch that was over and whose row was deleted.
  await check();
  await forgetFormer(store, mine.epoch).catch(onTrouble);

  let timer: NodeJS.Timeout;
  let isHeld = true;
  let beating: Promise<void> = Promise.resolve();
  const beat = async (): Promise<void> => {
    const now = await later();
    if (!isHeld) return;
    if (now) {
      isHeld = false;
      onLost(new LeaseTaken(now, expireMs).message);
      return;
    }
    mine.beat += 1;
    await store.set(keyOf(mine.epoch), { ...mine });
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
    check,
    async release() {
      const wasHeld = isHeld;
      isHeld = false;
      clearTimeout(timer);
      await beating;
      if (wasHeld && !(await later()))
        await store.set(keyOf(mine.epoch), { ...mine, released: true });
    },
  };
}

/** Returns `true` if the holder increments its counter within the expiry time. */
async function countsUp(
  store: Rows,
  before: LeaseRow,
  { beatMs, expireMs }: { beatMs: number; expireMs: number },
): Promise<boolean> {
  for (let waited = 0; waited < expireMs; waited += beatMs / 2) {
    await wait(beatMs / 2);
    const now = await currentLease(store);
    if (!now || now.released) return false;
    if (now.beat !== before.beat || now.holder !== before.holder) return true;
  }
  return false;
}
