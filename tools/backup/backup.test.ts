import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  createPostgresDatabase,
  postgresMissing,
} from '../../packages/database/postgres.testing.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp, type BackUpOptions } from './back-up.ts';
import { query } from './databases.ts';
import { installationOf } from './installation.ts';
import { chooseManifest, readManifests } from './manifests.ts';
import { objectsIn } from './objects.ts';
import { restoreBackup } from './restore-backup.ts';
import { unfinishedRestore } from './restoring.ts';
import { verifyBackup } from './verify.ts';

let base: string;
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-backup-'));
});
afterEach(() => fs.rmSync(base, { recursive: true, force: true }));

const write = (file: string, text: string): void => {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};

/** A small data folder, and the options of a backup of it. */
function city(name = 'city', env: Record<string, string> = {}) {
  const dataDir = path.join(base, name);
  const at = (file: string) => path.join(dataDir, file);
  const installation = installationOf({ DATA_DIR: dataDir, ...env }, base);
  const options: BackUpOptions = {
    installation,
    root: base,
    folder: path.join(base, 'backups'),
    keep: 30,
    keyFolders: { first: path.join(base, 'first'), second: path.join(base, 'second') },
    release: '1.0.0',
  };
  return { dataDir, at, installation, options };
}

function fill({ at }: ReturnType<typeof city>): void {
  fs.mkdirSync(at('.'), { recursive: true });
  for (const name of ['services.db', 'cms.db']) {
    const db = new DatabaseSync(at(name));
    db.exec('pragma journal_mode = wal; create table notes (id integer primary key, words text)');
    db.exec("insert into notes values (1, 'kept')");
    db.exec('create table city_migrations (name text primary key)');
    db.exec("insert into city_migrations values ('2026-11-28-notes')");
    db.close();
  }
  write(at('files/grievances/a.jpg'), 'a photo');
  write(at('files/kept/b.jpg'), 'a photo of a form that is being corrected');
  write(at('media/seal.png'), 'the seal');
  write(at('lake/2026/11/28/batch.parquet'), 'readings');
  write(at('secrets.json'), '{"payloadSecret":"s"}');
  write(at('service-secrets.json'), '{"GRIEVANCES_KEY":"g"}');
  write(at('releases/r1/index.html'), 'made again');
}

const words = (file: string): string[] => {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db.prepare('select words from notes order by id').all() as { words: string }[];
  db.close();
  return rows.map((row) => row.words);
};

describe('a backup', () => {
  test('brings everything back into an empty folder that cannot be made again', async () => {
    const old = city();
    fill(old);
    const { manifest } = await backUp(old.options);
    expect(manifest.databases.services.schema).toEqual({ city_migrations: '2026-11-28-notes' });
    const fresh = city('fresh');
    const restored = await restoreBackup({
      ...fresh.options,
      manifest,
      replace: false,
      newest: true,
    });
    expect(restored).toEqual({
      aside: null,
      files: 3,
      replayed: null,
      servers: [],
      contentAt: manifest.databases.content.at,
      amended: { erasures: 0, held: 0 },
    });
    for (const name of [
      'files/grievances/a.jpg',
      'media/seal.png',
      'lake/2026/11/28/batch.parquet',
      'secrets.json',
      'service-secrets.json',
    ])
      expect(fs.readFileSync(fresh.at(name))).toEqual(fs.readFileSync(old.at(name)));
    expect([words(fresh.at('services.db')), words(fresh.at('cms.db'))]).toEqual([
      ['kept'],
      ['kept'],
    ]);
    expect(fs.existsSync(fresh.at('files/kept'))).toBe(false);
    expect(fs.existsSync(fresh.at('releases'))).toBe(false);
    expect(unfinishedRestore(fresh.dataDir)).toBeNull();
    expect(fs.statSync(fresh.at('services.db')).mode & 0o077).toBe(0);
  });

  test('copies while a writer has a transaction open, and shows what was committed', async () => {
    const old = city();
    fill(old);
    const writer = new DatabaseSync(old.at('services.db'));
    writer.exec("begin immediate; insert into notes values (2, 'not committed')");
    const { manifest } = await backUp(old.options);
    writer.exec('commit');
    writer.close();
    const objects = objectsIn(old.options.folder);
    expect(words(objects.placeOf(manifest.databases.services.digest))).toEqual(['kept']);
  });

  test('stores equal bytes once, keeps as many backups as wanted, and deletes what only others had', async () => {
    const old = city();
    fill(old);
    expect((await backUp(old.options)).copied).toBe(3);
    write(old.at('files/grievances/new.jpg'), 'another photo');
    fs.rmSync(old.at('files/grievances/a.jpg'));
    const second = await backUp(old.options);
    expect(second.copied).toBe(1);
    const third = await backUp({ ...old.options, keep: 2 });
    expect([third.copied, third.deleted]).toEqual([0, 1]);
    expect(readManifests(old.options.folder)).toHaveLength(2);
    // The same pair of halves serves for equal keys.
    expect(fs.readdirSync(path.join(base, 'first'))).toHaveLength(1);
    const bytes = fs
      .readdirSync(path.join(old.options.folder, 'objects'), {
        recursive: true,
        withFileTypes: true,
      })
      .filter((entry) => entry.isFile())
      .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'latin1'));
    expect(bytes.filter((text) => text === 'another photo')).toHaveLength(1);
    expect(bytes).not.toContain('a photo');
  });

  test('chooses the newest backup that ended by the given time', async () => {
    const old = city();
    fill(old);
    let now = '2026-11-28T01:00:00.000Z';
    const options = { ...old.options, now: () => new Date(now) };
    await backUp(options);
    now = '2026-11-29T01:00:00.000Z';
    await backUp(options);
    const { folder } = options;
    expect(chooseManifest(folder).startedAt).toBe(now);
    expect(chooseManifest(folder, '2026-11-29T06:00+05:30').startedAt).toContain('2026-11-28');
    expect(() => chooseManifest(folder, '2026-11-27')).toThrow('No backup is as old');
    expect(() => chooseManifest(folder, 'yesterday')).toThrow('is no time');
  });

  test('no half of the keys says anything alone, and a missing half is refused before any change', async () => {
    const old = city();
    fill(old);
    const { manifest } = await backUp(old.options);
    for (const folder of ['first', 'second']) {
      const [name] = fs.readdirSync(path.join(base, folder));
      expect(fs.readFileSync(path.join(base, folder, name!), 'latin1')).not.toContain('GRIEVANCES');
    }
    fs.rmSync(path.join(base, 'second'), { recursive: true });
    const fresh = city('fresh');
    await expect(
      restoreBackup({ ...fresh.options, manifest, replace: false, newest: true }),
    ).rejects.toThrow('A half of the keys is missing');
    expect(fs.existsSync(fresh.dataDir)).toBe(false);
  });
});

describe('a restore', () => {
  test('refuses present data, and keeps them aside when told to replace them', async () => {
    const old = city();
    fill(old);
    const { manifest } = await backUp(old.options);
    write(old.at('files/grievances/later.jpg'), 'later');
    await expect(
      restoreBackup({ ...old.options, manifest, replace: false, newest: true }),
    ).rejects.toThrow('is not empty');
    const { aside } = await restoreBackup({
      ...old.options,
      manifest,
      replace: true,
      newest: true,
    });
    expect(fs.readFileSync(path.join(aside!, 'files/grievances/later.jpg'), 'utf8')).toBe('later');
    expect(fs.existsSync(old.at('files/grievances/later.jpg'))).toBe(false);
  });

  test('is unfinished until its last file is written, and goes on when it is run again', async () => {
    const old = city();
    fill(old);
    const { manifest } = await backUp(old.options);
    const objects = objectsIn(old.options.folder);
    const seal = fs
      .readdirSync(path.join(base, 'backups/objects'), { recursive: true, withFileTypes: true })
      .find(
        (entry) =>
          entry.isFile() &&
          fs.readFileSync(path.join(entry.parentPath, entry.name), 'latin1') === 'the seal',
      )!;
    const kept = path.join(seal.parentPath, seal.name);
    fs.renameSync(kept, `${kept}.away`);
    const fresh = city('fresh');
    const attempt = () =>
      restoreBackup({ ...fresh.options, manifest, replace: false, newest: true });
    await expect(attempt()).rejects.toThrow();
    expect(unfinishedRestore(fresh.dataDir)).toContain('npm run restore');
    fs.renameSync(`${kept}.away`, kept);
    await attempt();
    expect(unfinishedRestore(fresh.dataDir)).toBeNull();
    expect(fs.readFileSync(fresh.at('media/seal.png'), 'utf8')).toBe('the seal');
    expect(objects.has({ digest: seal.name, bytes: 8 })).toBe(true);
  });

  test('refuses the data folder of a running system', async () => {
    const old = city();
    fill(old);
    const { manifest } = await backUp(old.options);
    write(old.at('processes/a.json'), JSON.stringify({ pid: process.pid }));
    await expect(
      restoreBackup({ ...old.options, manifest, replace: true, newest: true }),
    ).rejects.toThrow('The system runs on');
  });
});

describe('the verification', () => {
  test('finds a changed byte in a stored file, and names everything that it is part of', async () => {
    const old = city();
    fill(old);
    const { manifest } = await backUp(old.options);
    const verify = async () =>
      (
        await verifyBackup({
          ...old.options,
          manifest,
          scratch: fs.mkdtempSync(path.join(base, 'scratch-')),
        })
      ).filter(({ problem }) => problem !== null);
    expect(await verify()).toEqual([]);
    // Both databases of this city have the same bytes, which are stored once.
    const place = objectsIn(old.options.folder).placeOf(manifest.databases.content.digest);
    const bytes = fs.readFileSync(place);
    bytes[5000] = bytes[5000]! ^ 1;
    fs.writeFileSync(place, bytes);
    expect(await verify()).toEqual([
      { name: 'digests of all files', problem: 'services, content' },
    ]);
  });
});

describe.skipIf(postgresMissing() !== null)('a backup of PostgreSQL', () => {
  test('comes back in one transaction, and a database with tables is refused or kept aside', async () => {
    const [from, to] = [await createPostgresDatabase(), await createPostgresDatabase()];
    await query(
      from.url,
      "create table notes (id integer primary key, words text); insert into notes values (1, 'kept')",
    );
    const old = city('city', { SERVICES_DATABASE_URL: from.url });
    fill(old);
    const { manifest } = await backUp(old.options);
    expect(manifest.databases.services.kind).toBe('postgres');
    const fresh = city('fresh', { SERVICES_DATABASE_URL: to.url });
    await restoreBackup({ ...fresh.options, manifest, replace: false, newest: true });
    const again = city('again', { SERVICES_DATABASE_URL: to.url });
    await expect(
      restoreBackup({ ...again.options, manifest, replace: false, newest: true }),
    ).rejects.toThrow('has tables');
    fs.rmSync(again.dataDir, { recursive: true });
    await restoreBackup({ ...again.options, manifest, replace: true, newest: true });
    const aside = "select count(*) from pg_namespace where nspname like 'replaced_%'";
    expect((await query(to.url, aside)).trim()).toBe('1');
    expect((await query(to.url, 'select words from notes')).trim()).toBe('kept');
    await from.drop();
    await to.drop();
  });
});
