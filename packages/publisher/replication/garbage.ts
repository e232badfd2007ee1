import type { Bucket } from './bucket.ts';
import { readCommits, type PortalHead, type WholeCommit } from './log.ts';
import type { Writer } from './writer.ts';

/** Returns the keys of a portal that its head refers to, directly or through its commits. */
async function referenced(bucket: Bucket, { tip, next, coming }: PortalHead): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const from of [tip, next, coming])
    for (const { key, commit } of from ? await readCommits(bucket, from, null) : []) {
      keys.add(key);
      if (commit.kind === 'whole')
        for (const { object } of (commit as WholeCommit).files) keys.add(object);
    }
  return keys;
}

/**
 * Creates a sweeper of objects that no host needs any more. An object is deleted if it was already
 * without reference at the sweep before, so that a host may finish what it is fetching. To a former
 * publisher the objects of its successor are without reference: the head is read before they are
 * listed and before they are deleted.
 */
export function createSweeper({ bucket, confirm, portal: headOf }: Writer, portal: string) {
  let doomed = new Set<string>();
  /** @throws Superseded after another publisher has begun */
  return async function sweep(): Promise<number> {
    await confirm();
    const keep = await referenced(bucket, headOf(portal)!);
    const keys = [
      ...(await bucket.list(`${portal}/commits/`)),
      ...(await bucket.list(`${portal}/packs/`)),
    ].filter((key) => !keep.has(key));
    const old = keys.filter((key) => doomed.has(key));
    if (old.length > 0) await confirm();
    for (const key of old) await bucket.delete(key);
    doomed = new Set(keys);
    return old.length;
  };
}
