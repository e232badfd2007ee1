import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '../../packages/database/database.ts';
import { releasesFolder } from '../../packages/host/testing/testing.ts';
import { visit } from '../../packages/host/testing/visitors.testing.ts';
import { loadSites } from '../../packages/content/sites.ts';
import { root } from '../env.ts';
import { activate } from '../systemd/activation.ts';
import { services } from '../systemd/services.testing.ts';
import { filing, filingSettings, publishIn } from './filing-city.testing.ts';
import { formerMissing, layOut, readFormerRelease } from './former-release.ts';

const former = readFormerRelease();
const missing = formerMissing(former);
const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** Before, between and after the two changes. */
const FILINGS_EACH = 10;

async function home() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-upgrade-'));
  const releases = releasesFolder();
  const sites = await loadSites(root);
  const ids = sites.map(({ id }) => id);
  publishIn(releases, ids, 'first');
  layOut(former, path.join(folder, 'releases/former'));
  const hosts = { former: './packages/host/main.ts', next: `${root}/packages/host/main.ts` };
  for (const [version, main] of Object.entries(hosts)) {
    fs.mkdirSync(path.join(folder, 'releases', version), { recursive: true });
    fs.writeFileSync(path.join(folder, 'releases', version, 'host.ts'), `await import('${main}');`);
  }
  const current = path.join(folder, 'current');
  fs.symlinkSync('releases/former', current);
  const env = filingSettings(folder, releases.folder);
  ends.push(releases.remove, () => fs.rmSync(folder, { recursive: true, force: true }));
  const site = sites.find(({ capabilities }) => capabilities.includes('grievances'))!;
  return {
    current,
    database: path.join(folder, 'services.db'),
    host: new URL(site.url).hostname,
    publish: (name: string) => publishIn(releases, ids, name),
    ...services(current, env, ends),
  };
}

test.skipIf(missing)(
  `from the former release to this one and back, no page and no filing fails${missing ? ` (not run: ${missing})` : ''}`,
  // A busy machine may leave a host without a processor for longer than a function waits for a page.
  { timeout: 600_000, retry: 2 },
  async () => {
    const { current, database, host, port, output, start, stop, systemctl, publish } = await home();
    await start('portals-host.service');
    const visitors = visit(port, (turn) =>
      turn % 4 === 0
        ? { ...filing(`upgrade-under-load-${turn}`, `A deep hole, number ${turn}.`), host }
        : { target: '/en/', host },
    );
    const change = (version: string) => activate({ version, current, systemctl, say: () => {} });
    const filings = () => visitors.answers.filter(({ status }) => status === 201).length;
    const someFilings = async () => {
      const before = filings();
      await expect.poll(() => filings() - before).toBeGreaterThan(FILINGS_EACH);
    };
    await someFilings();
    await change('next');
    publish('second');
    await someFilings();
    await change('former');
    await someFilings();
    const { answers, failures } = await visitors.stop();
    await stop('portals-host.service');

    expect(failures, output()).toEqual([]);
    const pages = answers.filter(({ text }) => text.startsWith('<title>'));
    expect([pages[0]!.text, pages.at(-1)!.text]).toEqual([
      '<title>first</title>',
      '<title>second</title>',
    ]);
    const filed = answers.filter(({ status }) => status === 201);
    expect(filed.length).toBeGreaterThan(3 * FILINGS_EACH);
    const db = openDatabase<{ grievances: { number: string } }>(database);
    const kept = await db.selectFrom('grievances').select('number').execute();
    await db.destroy();
    const numbers = new Set(kept.map(({ number }) => number.replaceAll('-', '')));
    const lost = filed
      .map(({ text }) => (JSON.parse(text) as { number: string }).number.replaceAll('-', ''))
      .filter((number) => !numbers.has(number));
    expect(lost).toEqual([]);
  },
);
