import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Publisher } from '@pune/publisher';
import {
  answerRequests,
  requestRollback,
  type RollbackAnswer,
} from '@pune/publisher/rollback-requests';
import { leaseStore, LeaseTaken, takeLease } from './publisher-lease.ts';
import { heldRequests, sharedRequests } from './shared-requests.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

const publisherOf = (kept: string[], rollBack: Publisher['rollBack']) =>
  ({ keptOf: () => kept.map((name) => ({ name })), rollBack }) as unknown as Publisher;
const take = (machine: string, beatMs: number) =>
  takeLease(leaseStore(t.cms), {
    folder: `${machine}:/srv/data`,
    beatMs,
    expireMs: 300,
    onLost: () => {},
  });
async function ask(): Promise<RollbackAnswer[]> {
  const answers: RollbackAnswer[] = [];
  for await (const answer of requestRollback(sharedRequests(t.cms), { portal: 'pmc' }))
    answers.push(answer);
  return answers;
}

it('a request of any machine reaches the publisher that holds the lease, and is answered once', async () => {
  const lease = await take('east', 100);
  const held = heldRequests(sharedRequests(t.cms), lease);
  const asking = ask();
  const rolled: (string | undefined)[] = [];
  const publisher = publisherOf(
    ['one'],
    async (_, { to } = {}) => (rolled.push(to), { name: to }) as never,
  );
  await expect.poll(() => answerRequests(held, publisher)).toBe(true);
  expect(await asking).toEqual([{ release: 'one' }]);
  expect(rolled).toEqual(['one']);
  expect((await t.cms.kv.keys()).filter((key) => key.startsWith('rollback'))).toEqual([]);
  await lease.release();
});

it('the next publisher answers what the former one had in hand, which says nothing any more', async () => {
  const former = await take('east', 60_000);
  const asking = ask();
  await expect.poll(async () => (await t.cms.kv.keys()).join()).toContain('rollback-');
  let end = (): void => {};
  const superseded = new Promise<void>((resolve) => (end = resolve));
  const told: (string | undefined)[] = [];
  const inHand = answerRequests(
    heldRequests(sharedRequests(t.cms), former),
    publisherOf(['two'], async (_, { to } = {}) => {
      told.push(to);
      await superseded;
      throw new Error('Superseded');
    }),
  );
  const refused = expect(inHand).rejects.toThrow(LeaseTaken);
  await expect.poll(() => told).toEqual(['two']);
  const next = await take('west', 100);
  end();
  await refused;
  const held = heldRequests(sharedRequests(t.cms), next);
  const heir = publisherOf(
    ['three'],
    async (_, { to } = {}) => (told.push(to), { name: to }) as never,
  );
  await expect.poll(() => answerRequests(held, heir)).toBe(true);
  expect(await asking).toEqual([{ release: 'two' }]);
  expect(told).toEqual(['two', 'two']);
  await next.release();
});
