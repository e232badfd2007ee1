import { secondsToWait } from '@pune/database/rate-limit';
import { addDays, dayInIndia, dayStart } from '@pune/std/india-time';
import { createFilings } from './filings.ts';
import { countUse, keyInForce, noteUse, type KeyPermission } from './keys.ts';
import { migrateOpen311 } from './open311.migrations.ts';
import type { Db, KeyRow } from './open311.tables.ts';

const MINUTE = { scope: 'open311 minute', windowSeconds: 60 } as const;

export interface Partner {
  keyId: string;
  /** The code that cases name. */
  code: string;
  permission: KeyPermission;
}

export type Admission =
  | { kind: 'Admitted'; partner: Partner }
  /** No key, a malformed, an unknown or a revoked one: answers do not tell which. */
  | { kind: 'KeyRefused' }
  | { kind: 'QuotaUsed'; seconds: number };

export type Open311 = ReturnType<typeof createOpen311>;

/** Creates what the interface stores: keys with their uses, requests under way, changesets. */
export function createOpen311({ db, now = () => new Date() }: { db: Db; now?: () => Date }) {
  async function secondsUntilQuota(key: KeyRow, at: Date): Promise<number> {
    const limit = { ...MINUTE, perWindow: key.per_minute };
    const wait = await secondsToWait(db, limit, key.id, at);
    if (wait > 0) return wait;
    const used = await countUse(db, key.id, 'requests', at);
    await noteUse(db, key, used === 1, at);
    if (used <= key.per_day) return 0;
    const midnight = dayStart(addDays(dayInIndia(at), 1));
    return Math.ceil((midnight.getTime() - at.getTime()) / 1000);
  }

  return {
    db,
    filings: createFilings(db, now),
    prepare: (): Promise<void> => migrateOpen311(db),

    /** Admits a request by its key, and counts it against the quota. */
    async admit(key: string | undefined): Promise<Admission> {
      const row = await keyInForce(db, key);
      if (!row) return { kind: 'KeyRefused' };
      const at = now();
      const seconds = await secondsUntilQuota(row, at);
      if (seconds > 0) {
        await countUse(db, row.id, 'refused', at);
        return { kind: 'QuotaUsed', seconds };
      }
      const permission = row.permission as KeyPermission;
      return { kind: 'Admitted', partner: { keyId: row.id, code: row.partner, permission } };
    },

    /** Counts a filed request, or a posted update. */
    count: (keyId: string, name: 'filed' | 'updates'): Promise<number> =>
      countUse(db, keyId, name, now()),

    /** @returns when a version of the services was seen first, by any process */
    async changeset(version: string): Promise<string> {
      await db
        .insertInto('open311_changesets')
        .values({ version, seen_at: now().toISOString() })
        .onConflict((conflict) => conflict.column('version').doNothing())
        .execute();
      const row = await db
        .selectFrom('open311_changesets')
        .select('seen_at')
        .where('version', '=', version)
        .executeTakeFirstOrThrow();
      return row.seen_at;
    },
  };
}
