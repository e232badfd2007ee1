import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '../../packages/database/database.ts';
import { visit } from '../../packages/host/testing/visitors.testing.ts';
import { loadSites } from '../../packages/publisher/sites.ts';
import { root } from '../env.ts';
import { activate, CannotActivate } from './activation.ts';
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
    await wait(300);
    await change('2');
    await wait(300);
    await change('1');
    await wait(300);
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
