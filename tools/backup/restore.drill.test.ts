import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUp } from './back-up.ts';
import { lostPayments, startCity } from './busy-city.testing.ts';
import { installationOf } from './installation.ts';
import { restoreBackup } from './restore-backup.ts';
import { verifyBackup } from './verify.ts';

const { TEST_ALL } = process.env;
/** Requests that are acknowledged before the backup, and again after it. */
const REQUESTS = TEST_ALL ? 500 : 12;
const RESTORE_MS_MAX = 15 * 60_000;

let base: string;
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-drill-'));
});
afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

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

test('a city whose disk is destroyed under load comes back with every acknowledged request', async () => {
  const at = (name: string) => path.join(base, name);
  fs.mkdirSync(at('city'));
  const cms = new DatabaseSync(at('city/cms.db'));
  cms.exec('create table pages (id integer primary key)');
  cms.close();
  const city = startCity(at('city/files'), {
    SERVICES_DATABASE_URL: at('city/services.db'),
    SECOND_COPY_DIR: at('second'),
  });
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
  await city.end();
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
