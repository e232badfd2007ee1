import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { takeLock } from '@pune/publisher/lock';
import { openSnapshot } from '@pune/content/snapshot';
import { environmentFrom } from './environment.ts';
import { currentLease } from './publisher-lease.ts';
import { startPublisher } from './publisher.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

/** Replaces opening the engine, which takes long for a large city. */
const opening = vi.hoisted(() => ({
  before: async (): Promise<void> => {},
  meanwhile: async (_hooks: { onSuperseded?: (reason: string) => void }): Promise<void> => {},
}));
vi.mock('./succession.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('./succession.ts')>();
  const openReports: typeof original.openReports = async (...given) => {
    await opening.before();
    return original.openReports(...given);
  };
  return { ...original, openReports };
});
vi.mock('./engine.ts', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  async openEngine({ snapshotFile }: { snapshotFile: string }, hooks: object) {
    const snapshot = openSnapshot(snapshotFile);
    await opening.meanwhile(hooks);
    return {
      snapshot,
      portals: [],
      publisher: { tracking: {} },
      targets: { inheritedAt: null },
      pruneRenderers: () => {},
    };
  },
}));

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

const RIVAL = { folder: 'b:/srv/b', holder: 'rival', epoch: 7, beat: 1, released: false };
const OF_RIVAL = `publisher-lease ${RIVAL.epoch}`;

it('a publisher that loses its lease while the engine opens ends, and leaves the lock to the next one', async () => {
  const troubles: string[] = [];
  opening.meanwhile = async () => {
    await t.cms.kv.set(OF_RIVAL, RIVAL);
    const reads = vi.spyOn(t.cms.kv, 'get');
    await expect.poll(() => reads.mock.settledResults.length).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 100));
  };
  const environment = environmentFrom();
  await expect(startPublisher(t.cms, environment, (event) => troubles.push(event))).rejects.toThrow(
    /publisher of b:\/srv\/b works on this content database/,
  );
  expect(troubles).not.toContain('lease-not-renewed');
  // The rival's row must be unchanged.
  expect(await t.cms.kv.get(OF_RIVAL)).toEqual(RIVAL);
  const lock = takeLock(environment.snapshotFile);
  expect(lock).not.toBeNull();
  lock?.release();
});

it('a publisher whose engine does not open gives lease and lock back', async () => {
  await t.cms.kv.delete(OF_RIVAL);
  opening.meanwhile = () => Promise.reject(new Error('no renderer'));
  const environment = environmentFrom();
  await expect(startPublisher(t.cms, environment, () => {})).rejects.toThrow('no renderer');
  expect(await currentLease(t.cms.kv)).toMatchObject({ released: true });
  const lock = takeLock(environment.snapshotFile);
  expect(lock).not.toBeNull();
  lock?.release();
});

it('a publisher that has lost its lease opens no engine, whose epoch would end that of the holder', async () => {
  const opened: string[] = [];
  opening.before = () => t.cms.kv.set(OF_RIVAL, { ...RIVAL, epoch: 7 });
  opening.meanwhile = async () => void opened.push('engine');
  await expect(startPublisher(t.cms, environmentFrom(), () => {})).rejects.toThrow(
    /publisher of b:\/srv\/b works on this content database/,
  );
  expect(opened).toEqual([]);
  opening.before = async () => {};
  await t.cms.kv.delete(OF_RIVAL);
});

it('a publisher whose writes another one has ended stops, and leaves the lease', async () => {
  let supersede = (_reason: string): void => {};
  opening.meanwhile = async ({ onSuperseded }) => void (supersede = onSuperseded!);
  const troubles: string[] = [];
  const running = await startPublisher(t.cms, environmentFrom(), (event) => troubles.push(event));
  await expect.poll(() => troubles).toContain('trouble');
  const ended = expect(running.done).rejects.toThrow('Another publisher has taken over');
  supersede('Another publisher has taken over');
  await ended;
  expect(await currentLease(t.cms.kv)).toMatchObject({ released: true });
});
