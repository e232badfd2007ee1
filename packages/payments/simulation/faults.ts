import type { KyselyPlugin } from 'kysely';
import { type Gateway, type Unknown } from '../gateway.ts';
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
    cancelOrder: wrap(careless),
    refund: wrap(gateway.refund!),
    fetchRefund: wrap(gateway.fetchRefund!),
    fetchReport: wrap(gateway.fetchReport!),
  };
}
