import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { MongoClient, ObjectId } from 'mongodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mongodbServer } from '../../cms/testing/servers.ts';
import { backUp } from '../backup/back-up.ts';
import { installationOf } from '../backup/installation.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { contentCopiesIn, createContentCopier } from './content-copier.ts';

let base: string;
const closing: (() => unknown)[] = [];
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-content-copy-'));
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  fs.rmSync(base, { recursive: true, force: true });
});

const at = (name: string) => path.join(base, name);
const place = (name: string, contentUrl?: string) =>
  installationOf(
    {
      DATA_DIR: at(name),
      SECOND_COPY_DIR: at('second'),
      ...(contentUrl && { CONTENT_DATABASE_URL: contentUrl }),
    },
    base,
  );
const options = (installation: ReturnType<typeof place>) => ({
  installation,
  root: base,
  folder: at('backups'),
  keep: 30,
  keyFolders: null,
  release: '1.0.0',
});

function open(file: string): DatabaseSync {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const db = new DatabaseSync(file);
  db.exec('pragma journal_mode = wal; create table if not exists pages (id integer primary key)');
  return db;
}

test('what editors changed after the backup comes back, with their files', async () => {
  const city = place('city');
  open(at('city/services.db')).close();
  const db = open(at('city/cms.db'));
  db.exec('insert into pages values (1)');
  let now = Date.now();
  const copier = createContentCopier(city, base, { now: () => new Date((now += 1000)) });
  closing.push(copier.close);
  expect(await copier.copy()).toEqual({ database: true, files: 0 });
  const { manifest } = await backUp({ ...options(city), now: () => new Date((now += 1000)) });
  db.exec('insert into pages values (2)');
  fs.mkdirSync(at('city/media'));
  fs.writeFileSync(at('city/media/seal.png'), 'the seal');
  expect(await copier.copy()).toEqual({ database: true, files: 1 });
  expect(await copier.copy()).toEqual({ database: false, files: 0 });
  db.close();
  fs.rmSync(at('city'), { recursive: true });
  // A disk that is away does not empty its copy.
  expect(await copier.copy()).toEqual({ database: false, files: 0 });

  const restored = await restoreBackup({
    ...options(place('fresh')),
    manifest,
    replace: false,
    newest: true,
  });
  expect(restored.contentAt).toBe(contentCopiesIn(at('second')).at(-1)!.at);
  const fresh = new DatabaseSync(at('fresh/cms.db'));
  expect(fresh.prepare('select id from pages').all()).toEqual([{ id: 1 }, { id: 2 }]);
  fresh.close();
  expect(fs.readFileSync(at('fresh/media/seal.png'), 'utf8')).toBe('the seal');
  expect(fs.statSync(at('fresh/media/seal.png')).mode & 0o777).toBe(0o644);

  // An earlier time asks for the backup alone.
  const earlier = await restoreBackup({
    ...options(place('earlier')),
    manifest,
    replace: false,
    newest: false,
  });
  expect(earlier.contentAt).toBe(manifest.databases.content.at);
});

describe.skipIf(!process.env.TEST_MONGODB_URL && !mongodbServer())('content in MongoDB', () => {
  async function server(): Promise<string> {
    if (process.env.TEST_MONGODB_URL) return process.env.TEST_MONGODB_URL;
    const socket = at('server.sock');
    const child = spawn(mongodbServer()!, [socket, base], { stdio: ['pipe', 'ignore', 'ignore'] });
    closing.push(() => child.stdin.end());
    while (!fs.existsSync(socket)) await wait(50);
    return `mongodb://${encodeURIComponent(socket)}/`;
  }

  test('comes back with types, order and indexes, to the last copy, without tools of MongoDB', async () => {
    const address = await server();
    const names = ['a', 'b'].map((name) => `restore_${name}_${process.pid}`);
    const [from, to] = names.map((name) => `${address}${name}`) as [string, string];
    const client = await MongoClient.connect(address);
    closing.push(() => client.close());
    const [source, target] = names.map((name) => client.db(name)) as [
      ReturnType<typeof client.db>,
      ReturnType<typeof client.db>,
    ];
    closing.push(
      async () => void (await Promise.all([source, target].map((db) => db.dropDatabase()))),
    );
    const page = {
      _id: new ObjectId(),
      zebra: 1,
      apple: { at: new Date('2026-11-28T00:00:00Z'), title: 'मालमत्ता कर', none: null },
    };
    await source.collection('pages').insertOne(page);
    await source
      .collection('pages')
      .createIndex({ 'apple.title': 1 }, { unique: true, name: 'one' });
    open(at('city/services.db')).close();
    const city = place('city', from);
    const copier = createContentCopier(city, base);
    const { manifest } = await backUp(options(city));
    expect(manifest.databases.content.kind).toBe('mongodb');
    await source
      .collection('pages')
      .insertMany(
        Array.from({ length: 700 }, (_, n) => ({ zebra: n, apple: { title: `page ${n}` } })),
      );
    expect((await copier.copy()).database).toBe(true);
    expect((await copier.copy()).database).toBe(false);

    const restore = (name: string, replace: boolean) =>
      restoreBackup({ ...options(place(name, to)), manifest, replace, newest: true });
    await restore('fresh', false);
    const pages = target.collection('pages');
    expect(await pages.countDocuments()).toBe(701);
    const found = await pages.findOne({ _id: page._id });
    expect(JSON.stringify(found)).toBe(JSON.stringify(page));
    expect(found!.apple.at).toBeInstanceOf(Date);
    expect((await pages.indexes()).find(({ name }) => name === 'one')).toMatchObject({
      unique: true,
    });
    // Present collections are refused, or kept aside.
    await expect(restore('again', false)).rejects.toThrow('has collections');
    fs.rmSync(at('again'), { recursive: true });
    await restore('again', true);
    expect(await pages.countDocuments()).toBe(701);
    const all = (await target.listCollections().toArray()).map(({ name }) => name);
    expect(all.filter((name) => name.startsWith('replaced_'))).toHaveLength(1);
  });
});
