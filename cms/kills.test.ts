import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let last: ChildProcess;
beforeAll(async () => (t = await openTestCms()));
afterAll(async () => {
  last.kill('SIGKILL');
  await t.close();
});

/**
 * Moments of a change between edit and receipt: if it is in the outbox then, and if its page is
 * live.
 */
const MOMENTS = {
  committed: { waits: true, isLive: false },
  read: { waits: true, isLive: false },
  rendered: { waits: true, isLive: false },
  live: { waits: true, isLive: true },
  acknowledged: { waits: false, isLive: true },
};

/**
 * Starts a process that kills itself at a moment, or exits when the outbox is empty.
 *
 * @returns its signal or exit code
 */
function start(...moment: string[]): Promise<number | string> {
  const script = path.join(import.meta.dirname, 'testing/killable.ts');
  last = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...moment], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(t.folder, 'compiled') },
  });
  return once(last, 'exit').then(([code, signal]) => signal ?? code);
}

const fileOf = (page: string) => path.join(t.folder, 'releases/pmc/current', page, 'index.html');
const waiting = async () => (await t.outbox()).map(({ title }) => title);
/** Collects the receipts by document, with the result for the document's page. */
async function receipts() {
  const { docs } = await t.cms.find({
    collection: 'receipts',
    pagination: false,
    sort: 'title',
    overrideAccess: true,
  });
  return (
    docs as unknown as {
      title: string;
      status: string;
      pages: { path: string; liveAt: string | null }[];
    }[]
  ).map(({ title, status, pages }) => ({
    title,
    status,
    isSeen: pages.some((page) => page.path === `/en/pages/${title}/` && page.liveAt !== null),
  }));
}

it('a change is live and acknowledged once, wherever the process ends that has it in hand', async () => {
  for (const [moment, { waits, isLive }] of Object.entries(MOMENTS)) {
    const ended = start(moment);
    if (moment !== 'committed') {
      // The next process first completes the earlier change.
      await expect.poll(waiting).toEqual([]);
      await t.cms.create({
        collection: 'pages',
        locale: 'en',
        data: pageData(moment, { _status: 'published' }),
        overrideAccess: true,
      });
    }
    expect([moment, await ended]).toEqual([moment, 'SIGKILL']);
    expect({
      moment,
      waits: (await waiting()).includes(moment),
      isLive: fs.existsSync(fileOf(`en/pages/${moment}`)),
    }).toEqual({ moment, waits, isLive });
  }
  expect(await start()).toBe(0);
  const moments = Object.keys(MOMENTS).sort();
  expect(await waiting()).toEqual([]);
  expect(await receipts()).toEqual(
    moments.map((title) => ({ title, status: 'live', isSeen: true })),
  );
  for (const moment of moments)
    expect(fs.readFileSync(fileOf(`en/pages/${moment}`), 'utf8')).toBe(moment);
  expect(fs.readFileSync(fileOf('en/pages'), 'utf8')).toBe(moments.join('\n'));
});
