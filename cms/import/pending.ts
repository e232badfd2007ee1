import { isConflict, type Composed, type Written } from './batches.ts';
import type { Judge } from './judge.ts';
import { isRefused, type RowProblem } from './row-problems.ts';
import type { Row } from './row.ts';
import type { Values } from './values.ts';

/** A judged row that waits for its batch. */
export interface Pending {
  row: Row;
  digest: string;
  /** The values of the row: after a conflict the batch is judged again. */
  values: Values;
  problems: RowProblem[];
  composed: Composed;
}

interface PendingOptions {
  judge: Judge;
  /** Writes the documents in one transaction. */
  write: (composed: readonly Composed[]) => Promise<Written[]>;
  written: (pending: Pending, written: Written) => void;
  refused: (row: Row, problems: readonly RowProblem[]) => void;
  /** Clears cached knowledge about the database. */
  forget: () => void;
}

/**
 * The number of rows in a batch: small enough that editors do not wait long for its transaction.
 */
const BATCH_ROWS = 200;
const TRIES = 3;
const CONFLICT: RowProblem = {
  field: '',
  message:
    'The database does not take it: another document has a value that only one may have, such as its address or its code, or a value is too large.',
};

/**
 * Collects rows and writes them in batches. After a conflict with an editor's change, rows are
 * judged again.
 */
export function openPending({ judge, write, written, refused, forget }: PendingOptions) {
  const batch = new Map<string, Pending>();
  const again = async ({ row, values, digest, composed }: Pending) =>
    judge.judge(row, values, digest, composed.known);

  async function flush(): Promise<void> {
    const all = [...batch.values()];
    if (all.length === 0) return;
    batch.clear();
    for (let tries = 1; ; tries++) {
      try {
        const results = await write(all.map(({ composed }) => composed));
        return all.forEach((pending, n) => written(pending, results[n]!));
      } catch (error) {
        if (!isConflict(error)) throw error;
        for (const { composed } of all) judge.release(composed);
        forget();
        if (tries === TRIES) break;
        for (const pending of all) pending.composed = (await again(pending)).composed;
      }
    }
    // A row that the database refuses must not block the others.
    for (const pending of all) await alone(pending);
  }

  async function alone(pending: Pending): Promise<void> {
    const { composed, problems } = await again(pending);
    if (isRefused(problems)) return refused(pending.row, problems);
    try {
      const [result] = await write([composed]);
      written({ ...pending, composed }, result!);
    } catch (error) {
      if (!isConflict(error)) throw error;
      judge.release(composed);
      refused(pending.row, [CONFLICT]);
    }
  }

  return {
    has: (name: string): boolean => batch.has(name),
    async add(name: string, pending: Pending): Promise<void> {
      batch.set(name, pending);
      if (batch.size >= BATCH_ROWS) await flush();
    },
    flush,
  };
}
