import { sql, type KyselyPlugin } from 'kysely';
import { type Gateway, type Unknown } from '../gateway.ts';
import type { Db } from '../ledger.ts';
import type { Chance } from './chance.ts';

/** The error of a simulated crash: our process stops in the middle of its work. */
export class Crash extends Error {
  override name = 'Crash';
}

/**
 * Creates the switch by which a simulation kills our process between two SQL statements. From the
 * death until `restart`, each statement of a database with the returned plugin throws `Crash`, so
 * that no unfinished work continues.
 */
export function createMortality() {
  let statementsLeft = Infinity;
  let isDead = false;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statementsLeft -= 1;
      if (isDead || statementsLeft < 0) {
        isDead = true;
        throw new Crash('The process died');
      }
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    plugin,
    dieAfter: (statements: number) => void (statementsLeft = statements),
    isDead: () => isDead,
    restart: () => {
      isDead = false;
      statementsLeft = Infinity;
    },
  };
}
export type Mortality = ReturnType<typeof createMortality>;

/** @returns true for an error that the simulation caused: a dead process, or a full disk */
export const isFault = (error: unknown): boolean =>
  error instanceof Crash || /database or disk is full/.test((error as Error).message);

const PAGES_MAX = 1_073_741_823;

/**
 * Creates the disk of a simulation on SQLite, which the engine itself finds full (`SQLITE_FULL`)
 * between `fill` and `free`.
 */
export const createDisk = (db: Db) => ({
  /** @param pages the pages that are left */
  fill: async (pages: number): Promise<void> => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
    await sql.raw(`pragma max_page_count = ${rows[0]!.page_count + pages}`).execute(db);
  },
  free: async (): Promise<void> =>
    void (await sql.raw(`pragma max_page_count = ${PAGES_MAX}`).execute(db)),
});
export type Disk = ReturnType<typeof createDisk>;

/**
 * Wraps a gateway so that answers are lost, before or after it carried out the request, and some
 * cancellations are untrue. Counts both in `faults`.
 */
export function unreliable(
  gateway: Gateway,
  chance: Chance,
  faults: { isOn: boolean; lost: number; lies: number },
): Gateway {
  const wrap =
    <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T | Unknown> => {
      const fate = faults.isOn ? chance.next() : 1;
      if (fate < 0.16) faults.lost += 1;
      if (fate < 0.08) return { kind: 'Unknown', reason: 'timeout' };
      const answer = await call(...args);
      return fate < 0.16 ? { kind: 'Unknown', reason: 'timeout' } : answer;
    };
  /** Confirms the cancellation of an order, but accepts a payment of it afterwards. */
  const careless: NonNullable<Gateway['cancelOrder']> = async (order) => {
    if (!faults.isOn || !chance.happens(0.3)) return gateway.cancelOrder!(order);
    faults.lies += 1;
    return { kind: 'Cancelled' };
  };
  return {
    ...gateway,
    createOrder: wrap(gateway.createOrder),
    fetchStatus: wrap(gateway.fetchStatus),
    ...(gateway.cancelOrder && { cancelOrder: wrap(careless) }),
    ...(gateway.refund && { refund: wrap(gateway.refund) }),
    ...(gateway.fetchRefund && { fetchRefund: wrap(gateway.fetchRefund) }),
    ...(gateway.fetchReport && { fetchReport: wrap(gateway.fetchReport) }),
  };
}
