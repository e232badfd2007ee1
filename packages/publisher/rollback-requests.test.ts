import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Publisher } from './publisher.ts';
import {
  answerRequests,
  requestFiles,
  requestRollback,
  type RequestRows,
  type RollbackAnswer,
} from './rollback-requests.ts';

const folder = () => requestFiles(fs.mkdtempSync(path.join(os.tmpdir(), 'requests-')));

/** Returns a publisher with these kept releases. */
const publisherOf = (kept: string[], rollBack: Publisher['rollBack']) =>
  ({ keptOf: () => kept.map((name) => ({ name })), rollBack }) as unknown as Publisher;

it('sends a request to the running publisher, yields its progress, and leaves nothing behind', async () => {
  const requests = folder();
  const answers: RollbackAnswer[] = [];
  let isDone = false;
  const publisher = publisherOf(
    ['one'],
    async (_, { to, onProgress }: Parameters<Publisher['rollBack']>[1] = {}) => {
      onProgress!(7);
      await expect.poll(() => answers).toEqual([{ left: 7 }]);
      return { name: to } as never;
    },
  );
  const asking = (async () => {
    for await (const answer of requestRollback(requests, { portal: 'pmc' })) answers.push(answer);
    isDone = true;
  })();
  await expect.poll(() => answerRequests(requests, publisher)).toBe(true);
  await asking;
  expect(isDone && answers).toEqual([{ left: 7 }, { release: 'one' }]);
  expect(await requests.keys()).toEqual([]);
});

it('rolls back exactly one release when the publisher dies during the rollback', async () => {
  const requests = folder();
  const asking = (async () => {
    const answers: RollbackAnswer[] = [];
    for await (const answer of requestRollback(requests, { portal: 'pmc' })) answers.push(answer);
    return answers;
  })();
  const told: (string | undefined)[] = [];
  // The first publisher activates the release and dies before it answers: "previous" now means the
  // release it left.
  const dying = publisherOf(
    ['two', 'one'],
    (_, { to } = {}) => (told.push(to), new Promise(() => {})),
  );
  void answerRequests(requests, dying);
  await expect.poll(() => told.length).toBe(1);
  await answerRequests(
    requests,
    publisherOf(['three', 'one'], async (_, { to } = {}) => (told.push(to), { name: to } as never)),
  );
  expect(told).toEqual(['two', 'two']);
  expect(await asking).toEqual([{ release: 'two' }]);
});

it('returns an error when the rollback fails', async () => {
  const requests = folder();
  const asking = requestRollback(requests, { portal: 'pmc' }).next();
  await answerRequests(
    requests,
    publisherOf([], () => Promise.reject(new Error('pmc has no earlier release'))),
  );
  expect((await asking).value).toEqual({ error: 'pmc has no earlier release' });
});

it('processes a request once, also when the command that made it was interrupted', async () => {
  const requests = folder();
  const asking = requestRollback(requests, { portal: 'pmc' });
  void asking.next();
  await expect.poll(() => requests.keys()).toHaveLength(1);
  const rolled: (string | undefined)[] = [];
  const publisher = publisherOf(
    ['one'],
    async (_, { to } = {}) => (rolled.push(to), { name: to } as never),
  );
  expect(await answerRequests(requests, publisher)).toBe(true);
  expect(await answerRequests(requests, publisher)).toBe(false);
  expect(rolled).toEqual(['one']);
  const [key] = await requests.keys();
  const row = (await requests.get(key!))!;
  await requests.set(key!, { ...row, at: new Date(Date.now() - 25 * 3_600_000).toISOString() });
  await answerRequests(requests, publisher);
  expect(await requests.keys()).toEqual([]);
});

it('leaves a request to the next publisher when this one may not answer any more', async () => {
  const requests = folder();
  const asking = (async () => {
    const answers: RollbackAnswer[] = [];
    for await (const answer of requestRollback(requests, { portal: 'pmc' })) answers.push(answer);
    return answers;
  })();
  await expect.poll(() => requests.keys()).toHaveLength(1);
  let isHeld = true;
  const fenced: RequestRows = {
    ...requests,
    set: (key, row) =>
      isHeld ? requests.set(key, row) : Promise.reject(new Error('The lease is taken')),
  };
  const former = publisherOf(['one'], async () => {
    isHeld = false;
    throw new Error('Superseded');
  });
  await expect(answerRequests(fenced, former)).rejects.toThrow('The lease is taken');
  await answerRequests(
    requests,
    publisherOf([], async (_, { to } = {}) => ({ name: to }) as never),
  );
  expect(await asking).toEqual([{ release: 'one' }]);
});
