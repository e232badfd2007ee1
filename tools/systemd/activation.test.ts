import { once } from 'node:events';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '../../packages/database/database.ts';
import { visit } from '../../packages/host/testing/visitors.testing.ts';
import { askBudget, budgetVerdict } from '../../packages/prober/error-budget.ts';
import { readHistory } from '../../packages/prober/prober.ts';
import { publicFolder, publish, resultsFolder } from '../../packages/prober/publish.ts';
import { append } from '../../packages/prober/raw-files.ts';
import { reportOf } from '../../packages/prober/report.ts';
import { dayAfter, dayOf, slotAt } from '../../packages/prober/results.ts';
import { serveFiles } from '../../packages/prober/server.ts';
import { loadSites } from '../../packages/content/sites.ts';
import { root } from '../env.ts';
import {
  activationLog,
  noteActivation,
  readActivations,
  versionBefore,
  type ActivationEntry,
} from './activation-log.ts';
import { activate, CannotActivate, type ActivationOptions } from './activation.ts';
import { permissionFor } from './release-permission.ts';
import { services } from './services.testing.ts';
import { ADDED, FIRST, writeRelease } from './release.testing.ts';

const [site] = await loadSites(root);
const host = new URL(site!.url).hostname;

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

function home() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-releases-'));
  ends.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  const releases = path.join(folder, 'releases');
  writeRelease(path.join(releases, '1'), '1', FIRST, '{ id }');
  writeRelease(path.join(releases, '2'), '2', FIRST + ADDED, `{ id, sender: 'two' }`);
  writeRelease(path.join(releases, '3'), '3', FIRST, '{ id }');
  fs.writeFileSync(path.join(releases, '3/host.ts'), `throw new Error('no such module')`);
  const current = path.join(folder, 'current');
  fs.symlinkSync('releases/1', current);
  const page = path.join(folder, 'pages', site!.id, 'current/en/index.html');
  fs.mkdirSync(path.dirname(page), { recursive: true });
  fs.writeFileSync(page, '<title>A page</title>');
  const database = path.join(folder, 'services.db');
  const env = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    DATA_DIR: folder,
    RELEASES: path.join(folder, 'pages'),
    SERVICES_DATABASE_URL: `file:${database}`,
    HOST_WORKERS: '1',
    PORT: '1',
    NODE_ENV: 'test',
  };
  return { current, database, ...services(current, env, ends) };
}

const json = { 'content-type': 'application/json' };

test.skipIf(process.platform === 'win32')(
  'a release and the way back fail no request, over a table that grew',
  { timeout: 180_000 },
  async () => {
    const { current, database, port, done, start, stop, systemctl } = home();
    await start('portals-host.service');
    const visitors = visit(port, (turn) => {
      if (turn % 3 === 0) return { target: '/en/', host };
      if (turn % 3 === 1) return { target: '/api/letters', host };
      const body = JSON.stringify({ id: `letter-${turn % 500}` });
      return { target: '/api/letters', host, method: 'POST', body, headers: json };
    });
    const said: string[] = [];
    const change = (version: string) =>
      activate({ version, current, systemctl, say: (line) => said.push(line) });
    /** Waits for answers between two changes, however long they take. */
    const moreAnswers = async () => {
      const before = visitors.answers.length;
      await expect.poll(() => visitors.answers.length - before).toBeGreaterThan(100);
    };
    await moreAnswers();
    await change('2');
    await moreAnswers();
    await change('1');
    await moreAnswers();
    await expect(change('3')).rejects.toThrow('The host of 3 does not start, and 1 goes on');
    const { answers, failures } = await visitors.stop();
    await stop('portals-host.service');

    expect(failures).toEqual([]);
    expect(answers.length).toBeGreaterThan(300);
    const bodies = answers.flatMap(({ text }) =>
      text.startsWith('{') ? [JSON.parse(text) as { release: string; id?: string }] : [],
    );
    const releases = bodies.map(({ release }) => release);
    expect([releases[0], releases.at(-1)]).toEqual(['1', '1']);
    expect(releases).toContain('2');
    expect(fs.readlinkSync(current)).toBe('releases/1');
    expect(said.at(-1)).toBe('Preparing 3; 1 goes on');
    expect(said).toContain('2 runs. Back: npm run activate -- 1');
    expect(done.filter((line) => line.includes('ended with'))).toEqual(
      [...Array(2)]
        .flatMap(() => [
          'portals-host.service ended with 0',
          'portals-host-next.service ended with 0',
        ])
        .concat('portals-host-next.service ended with 1', 'portals-host.service ended with 0'),
    );

    const db = openDatabase<{ letters: { id: string; sender: string | null } }>(database);
    const kept = await db.selectFrom('letters').selectAll().execute();
    await db.destroy();
    const acknowledged = new Set(bodies.flatMap(({ id }) => id ?? []));
    expect([...acknowledged].filter((id) => !kept.some((letter) => letter.id === id))).toEqual([]);
    expect(new Set(kept.map(({ sender }) => sender))).toEqual(new Set([null, 'two']));
  },
);

test('what is not there, or cannot be prepared, changes nothing', async () => {
  const { current } = home();
  const done: string[] = [];
  const change = (version: string) =>
    activate({
      version,
      current,
      say: () => {},
      async systemctl(...args) {
        done.push(args.join(' '));
        throw new Error('ended with code 1');
      },
    });
  await expect(change('9')).rejects.toThrow(/There is no release 9 in .*releases: 1, 2, 3/);
  await expect(change('2')).rejects.toThrow(CannotActivate);
  await expect(change('2')).rejects.toThrow('Release 2 cannot be prepared, and 1 goes on');
  expect(new Set(done)).toEqual(new Set(['start portals-prepare@2.service']));
  expect(fs.readlinkSync(current)).toBe('releases/1');
});

/** A folder of releases whose current one is 1, and a status page with what a prober recorded. */
async function city(failed: number) {
  const { current } = home();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-status-'));
  ends.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  const end = slotAt(NOW);
  const target = { slot: end - 4000, target: 'city.home.mr' };
  append(resultsFolder(folder), [
    { kind: 'watched', ...target, service: 'pages', address: 'https://city.example/mr/' },
  ]);
  for (const day of [dayOf(end - 4000), dayAfter(dayOf(end - 4000)), dayOf(end - 1)])
    append(
      resultsFolder(folder),
      Array.from({ length: 4000 }, (_, n) => end - 4000 + n)
        .filter((slot) => dayOf(slot) === day)
        .map((slot) =>
          slot < end - failed
            ? { kind: 'result', slot, target: target.target, result: 'up', ms: 9, reason: null }
            : { kind: 'result', slot, target: target.target, result: 'down', ms: 9, reason: 'dns' },
        ),
    );
  const history = readHistory(folder);
  publish(folder, reportOf(history, end), { en: 'Pune', mr: 'पुणे', hi: 'पुणे' });
  const server = serveFiles(publicFolder(folder), () => {});
  ends.push(() => server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const page = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const done: string[] = [];
  let refused = '';
  const change = (version: string, more: Partial<ActivationOptions> = {}) =>
    activate({
      version,
      current,
      account: 'root',
      now: () => NOW,
      askBudget: () => askBudget(page, { fetch, now: () => NOW, wait: async () => {} }),
      say: () => {},
      async systemctl(...args) {
        done.push(args.join(' '));
        if (refused !== '' && args.join(' ').includes(refused))
          throw new Error('ended with code 1');
      },
      ...more,
    });
  return {
    change,
    current,
    done,
    failAt: (words: string) => (refused = words),
    log: () => readActivations(activationLog(current)),
  };
}
const NOW = new Date('2026-11-28T12:00:00+05:30');
const reported = (entries: ActivationEntry[]) =>
  entries.map(({ event, from, to, budget, override }) =>
    [event, `${from} > ${to}`, budget, override?.by].filter(Boolean).join(' '),
  );

test('a spent error budget refuses a release, and a person may answer for one', async () => {
  const { change, current, done, log } = await city(3);
  await expect(change('2')).rejects.toThrow(
    /error budget of the objective of 99.95 % in 28 days is spent. Used: pages 150 %. Release 2 is not activated, and 1 goes on.*budget-spent\.md/,
  );
  expect([fs.readlinkSync(current), done]).toEqual(['releases/1', []]);
  const override = { by: 'A. Kulkarni', reason: 'Forms lose their text' };
  await change('2', { override });
  expect(fs.readlinkSync(current)).toBe('releases/2');
  // Back to what ran before, however much is spent; and not forward again.
  await change('1');
  await expect(change('2')).rejects.toThrow('is spent');
  expect(reported(log())).toEqual([
    'refused 1 > 2 spent',
    'permitted 1 > 2 spent A. Kulkarni',
    'activated 1 > 2 spent A. Kulkarni',
    'permitted 2 > 1 unasked',
    'activated 2 > 1 unasked',
    'refused 1 > 2 spent',
  ]);
  expect(log()[1]).toMatchObject({ override, account: 'root', at: '2026-11-28T06:30:00.000Z' });
});

test('a budget that is left permits a release; one that nobody knows does not', async () => {
  const { change, failAt, log } = await city(2);
  await change('2');
  const later = new Date(NOW.getTime() + 11 * 60_000);
  const unknown = (page: string, now: Date) => ({
    askBudget: () => askBudget(page, { fetch, now: () => now, wait: async () => {} }),
  });
  await expect(change('3', unknown('http://127.0.0.1:1/', NOW))).rejects.toThrow('cannot be read');
  await expect(change('3', unknown('status.example', NOW))).rejects.toThrow('is no address');
  const { change: late } = await city(0);
  await expect(
    late('2', {
      askBudget: () =>
        Promise.resolve(
          budgetVerdict(
            {
              at: NOW.toISOString(),
              objective: 99.95,
              services: [{ service: 'pages', budgetUsed: 0 }],
            },
            later,
          ),
        ),
    }),
  ).rejects.toThrow('The error budget is unknown: the status page is as of');
  // A version that answers visitors but is not complete can be finished, and left.
  failAt('restart portals-host');
  await expect(change('3')).rejects.toThrow('portals-host does not restart');
  failAt('');
  await change('3', unknown('http://127.0.0.1:1/', NOW));
  await change('2', unknown('http://127.0.0.1:1/', NOW));
  expect(reported(log()).slice(-6)).toEqual([
    'activated 2 > 3 left',
    'failed 2 > 3 left',
    'permitted 3 > 3 unasked',
    'activated 3 > 3 unasked',
    'permitted 3 > 2 unasked',
    'activated 3 > 2 unasked',
  ]);
});

test('for any log, the way back leads through the versions in the order in which they ran', () => {
  const step = fc.constantFrom('1', '2', '3', '4', 'back', 'again', 'refused');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const ran: string[] = ['1'];
      const entries: ActivationEntry[] = [];
      const note = (event: ActivationEntry['event'], to: string, isBack: boolean) =>
        entries.push({
          at: NOW.toISOString(),
          event,
          from: ran.at(-1)!,
          to,
          isBack,
          budget: 'left',
          words: '',
          account: 'root',
        });
      for (const one of steps) {
        const before = versionBefore(entries, ran.at(-1)!);
        expect(before).toBe(ran.at(-2) ?? null);
        if (one === 'refused') note('refused', '4', false);
        else if (one === 'again') note('activated', ran.at(-1)!, false);
        else if (one === 'back' || one === before) {
          if (before === null) continue;
          note('activated', before, true);
          ran.pop();
        } else if (one !== ran.at(-1)) {
          note('activated', one, false);
          ran.push(one);
        }
      }
    }),
  );
});

test('a line that a crash cut off is no entry, and hides none', () => {
  const { current } = home();
  const log = activationLog(current);
  const entry = {
    at: NOW.toISOString(),
    event: 'activated',
    from: '1',
    to: '2',
    isBack: false,
    budget: 'left',
    words: '',
    account: 'root',
  } as const;
  noteActivation(log, entry);
  fs.truncateSync(log, fs.statSync(log).size - 9);
  noteActivation(log, entry);
  expect(readActivations(log)).toEqual([entry]);
});

test('for any state of the budget, a release is permitted if it is left or a person answers', () => {
  const state = fc.constantFrom('left' as const, 'spent' as const, 'unknown' as const);
  const override = fc.option(fc.constant({ by: 'A', reason: 'B' }));
  fc.assert(
    fc.property(state, override, (given, person) => {
      const permission = permissionFor({ state: given, words: given }, person);
      expect(permission.isPermitted).toBe(given === 'left' || person !== null);
      expect(permission.isOverridden).toBe(given !== 'left' && person !== null);
    }),
  );
});
