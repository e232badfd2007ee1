import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../packages/database/database.ts';
import { createWorld } from '../../packages/payments/payments.testing.ts';
import { backUp } from './back-up.ts';
import { installationOf } from './installation.ts';
import { restoreBackup } from './restore-backup.ts';
import { verifyBackup } from './verify.ts';

const SCRIPT = fileURLToPath(new URL('busy-city.process.testing.ts', import.meta.url));
const { TEST_ALL } = process.env;
/** Requests that are acknowledged before the backup, and again after it. */
const REQUESTS = TEST_ALL ? 500 : 12;
const RESTORE_MS_MAX = 15 * 60_000;
const POLL_MS = 20;

let base: string;
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-drill-'));
});
afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

/** A city under load, and what it has acknowledged so far. */
function startCity(dataDir: string, secondCopy: string) {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', SCRIPT, path.join(dataDir, 'files'), '0'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        SERVICES_DATABASE_URL: path.join(dataDir, 'services.db'),
        SECOND_COPY_DIR: secondCopy,
      },
    },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const lines = (verb: string): string[] =>
    said
      // The last line may be cut where the process died.
      .slice(0, said.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => line.startsWith(`${verb} `))
      .map((line) => line.slice(verb.length + 1));
  return {
    child,
    lines,
    async untilAcknowledged(count: number): Promise<void> {
      while (lines('filed').length < count || lines('paid').length < count) {
        if (child.exitCode !== null) throw new Error('The city ended by itself');
        await wait(POLL_MS);
      }
    },
  };
}

/** The grievances of a restored services database. */
function grievancesOf(file: string) {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare('select number, photo_key from grievances').all() as {
    number: string;
    photo_key: string | null;
  }[];
  const { found } = db
    .prepare(
      "select count(*) as found from grievance_words_index where grievance_words_index match 'hole'",
    )
    .get() as { found: number };
  db.close();
  const photos = rows.flatMap(({ photo_key: key }) => key ?? []);
  return { numbers: new Set(rows.map(({ number }) => number)), photos, found };
}

/** The payments of which the restored database has less than was acknowledged. */
async function lostPayments(file: string, { lines }: ReturnType<typeof startCity>) {
  const db = openDatabase<any>(file);
  const world = createWorld(db);
  const lost: string[] = [];
  for (const secret of lines('begun')) if (!(await world.payments.find(secret))) lost.push(secret);
  for (const secret of lines('paid'))
    if (!(await world.payments.find(secret))?.receipt) lost.push(secret);
  await db.destroy();
  return lost;
}

test('a city whose disk is destroyed under load comes back with every acknowledged request', async () => {
  const at = (name: string) => path.join(base, name);
  fs.mkdirSync(at('city'));
  const cms = new DatabaseSync(at('city/cms.db'));
  cms.exec('create table pages (id integer primary key)');
  cms.close();
  const city = startCity(at('city'), at('second'));
  const options = {
    installation: installationOf({ DATA_DIR: at('city'), SECOND_COPY_DIR: at('second') }, base),
    root: base,
    folder: at('backups'),
    keep: 30,
    keyFolders: null,
    release: '1.0.0',
  };
  await city.untilAcknowledged(REQUESTS);
  const { manifest } = await backUp(options);
  await city.untilAcknowledged(2 * REQUESTS);
  city.child.kill('SIGKILL');
  await once(city.child, 'close');
  fs.rmSync(at('city'), { recursive: true });

  const began = performance.now();
  const installation = installationOf(
    { DATA_DIR: at('fresh'), SECOND_COPY_DIR: at('second') },
    base,
  );
  const { replayed } = await restoreBackup({
    ...options,
    installation,
    manifest,
    replace: false,
    newest: true,
  });
  expect(performance.now() - began).toBeLessThan(RESTORE_MS_MAX);
  expect(replayed!.groups).toBeGreaterThan(0);

  const kept = grievancesOf(at('fresh/services.db'));
  const filed = city.lines('filed').map((number) => number.replaceAll('-', ''));
  expect(city.lines('refused')).toEqual([]);
  expect(filed.filter((number) => !kept.numbers.has(number))).toEqual([]);
  expect(await lostPayments(at('fresh/services.db'), city)).toEqual([]);
  const lost = kept.photos.filter(
    (key) => !fs.existsSync(at(path.join('fresh/files', ...key.split(':')))),
  );
  expect([kept.photos.length, lost]).toEqual([kept.numbers.size, []]);
  // Officers find what was replayed.
  expect(kept.found).toBe(kept.numbers.size);

  const again = await backUp({ ...options, installation, folder: at('verified') });
  const checks = await verifyBackup({
    ...options,
    folder: at('verified'),
    manifest: again.manifest,
    scratch: at('scratch'),
  });
  expect(checks.filter(({ problem }) => problem !== null)).toEqual([]);
  expect(checks.length).toBeGreaterThan(10);
});
