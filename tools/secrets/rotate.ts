import { randomBytes } from 'node:crypto';
import type { openDatabase } from '../../packages/database/database.ts';
import { countEarlier, resealTable, type SealedTable } from '../../packages/database/reseal.ts';
import { createSeal, type Secrets } from '../../packages/database/seal.ts';
import { readLiveKeys, writeLiveKeys } from './key-files.ts';
import { announce, othersOf, retire, stageOf, switchOver, type LiveKeys } from './live-keys.ts';
import { ROTATABLE, type Rotatable } from './rotatable.ts';

type Database = ReturnType<typeof openDatabase<any>>;

const KEY_BYTES = 32;

export interface RotationOptions {
  dataDir: string;
  now: Date;
  /** Opens the services database; called only where a key seals something there. */
  open: () => Database;
  /** Switches without announcing: all processes are stopped, or the key has leaked. */
  atOnce?: boolean;
  /** Days for which the former key is kept. */
  keepDays?: number;
  /** Retires the former key before its time. */
  retireNow?: boolean;
  /** Deletes what cannot be computed anew when the former key is retired. */
  forget?: boolean;
  /** Called after each committed batch. */
  onBatch?: (table: string, rows: number) => void | Promise<void>;
  randomKey?: () => string;
}

export type Step =
  /** The next key is stored: restart all processes, then call again. */
  | { kind: 'Announced' }
  /** The next key is the current one: restart all processes, then call again. */
  | { kind: 'Switched'; retireAt: string | null }
  /**
   * All that can be sealed anew is under the current key; `kept` values are renewed by use. The former
   * key waits for its time.
   */
  | { kind: 'Resealed'; rows: number; kept: number; retireAt: string | null }
  /** Rows that no live key opens, by table: the former key is not retired. */
  | { kind: 'Failed'; failed: Readonly<Record<string, readonly string[]>> }
  /** Values that only their owners can renew: the former key is not retired. */
  | { kind: 'Kept'; count: number }
  | { kind: 'Retired' }
  /** The key was not made in the data folder, or is none that rotates. */
  | { kind: 'NotHere' };

/** Tables of features that were never started do not exist. */
async function existing(
  db: Database,
  tables: readonly SealedTable[],
): Promise<readonly SealedTable[]> {
  const names = new Set((await db.introspection.getTables()).map(({ name }) => name));
  return tables.filter(({ table }) => names.has(table));
}

export interface Resealing {
  rows: number;
  failed: Record<string, readonly string[]>;
  /** Rows under the former key that cannot be sealed anew. */
  kept: number;
}

/**
 * Seals anew what is at rest, under the first of the keys. It is repeated until it finds nothing.
 */
export async function reseal(
  { purpose, tables, kept = [] }: Rotatable,
  secrets: Secrets,
  {
    open,
    forget = false,
    onBatch = () => {},
  }: Pick<RotationOptions, 'open' | 'forget' | 'onBatch'>,
): Promise<Resealing> {
  const done: Resealing = { rows: 0, failed: {}, kept: 0 };
  if (tables.length + kept.length === 0) return done;
  const db = open();
  const seal = createSeal(secrets, purpose ?? '');
  for (const table of await existing(db, tables)) {
    const { rows, failed } = await resealTable(db, table, seal, {
      onBatch: (rows) => onBatch(table.table, rows),
    });
    done.rows += rows;
    if (failed.length > 0) done.failed[table.table] = failed;
  }
  for (const table of await existing(db, kept)) {
    if (forget)
      for (const column of Object.keys(table.sealed))
        await db
          .updateTable(table.table)
          .set({ [column]: null })
          .where(column, 'not like', `${seal.prefix}%`)
          .execute();
    done.kept += await countEarlier(db, table, seal);
  }
  return done;
}

/** Seals anew under the current key, and retires the former one when its time has come. */
async function finish(name: string, keys: LiveKeys, options: RotationOptions): Promise<Step> {
  const rotatable = ROTATABLE[name]!;
  const retireAt = keys.retireAt!;
  const { rows, failed, kept } = await reseal(
    rotatable,
    [keys.current, ...othersOf(keys)],
    options,
  );
  if (Object.keys(failed).length > 0) return { kind: 'Failed', failed };
  const isTime = options.retireNow || Date.parse(retireAt) <= options.now.getTime();
  if (!isTime) return { kind: 'Resealed', rows, kept, retireAt };
  if (kept > 0) return { kind: 'Kept', count: kept };
  writeLiveKeys(options.dataDir, name, retire(keys));
  return { kind: 'Retired' };
}

/**
 * Takes the next step of a rotation. Every step is one replacement of a file, or leaves its progress
 * in the rows: a killed call is repeated.
 */
export async function rotate(name: string, options: RotationOptions): Promise<Step> {
  const { dataDir, now, atOnce = false, keepDays } = options;
  const rotatable = ROTATABLE[name];
  const keys = readLiveKeys(dataDir, name);
  if (!rotatable || !keys) return { kind: 'NotHere' };
  const { randomKey = () => randomBytes(KEY_BYTES).toString('base64url') } = options;
  const stage = stageOf(keys);
  if (stage === 'switched') return finish(name, keys, options);
  if (stage === 'single' && !atOnce) {
    writeLiveKeys(dataDir, name, announce(keys, randomKey()));
    return { kind: 'Announced' };
  }
  const announced = stage === 'single' ? announce(keys, randomKey()) : keys;
  const { keepsFormer = false } = rotatable;
  const switched = switchOver(announced, { now, keepDays, keepsFormer });
  writeLiveKeys(dataDir, name, switched);
  return { kind: 'Switched', retireAt: switched.retireAt };
}
