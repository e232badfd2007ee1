import type { Payload } from 'payload';

/**
 * Calls back after each commit. Document hooks run before it, when other processes do not see the
 * rows yet.
 */
export function afterCommits(
  db: Pick<Payload['db'], 'commitTransaction'>,
  callback: (id: number | string) => void,
): void {
  const commit = db.commitTransaction.bind(db);
  db.commitTransaction = async (pending) => {
    const id = await pending;
    await commit(id);
    callback(id);
  };
}
