import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../packages/database/database.ts';
import {
  postgresMissing,
  startPostgres,
  startPostgresOn,
  type SeparateCluster,
} from '../../packages/database/postgres.testing.ts';
import { backUp } from '../backup/back-up.ts';
import { lostPayments, startCity } from '../backup/busy-city.testing.ts';
import { query } from '../backup/databases.ts';
import { installationOf } from '../backup/installation.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { createPostgresCopier } from './postgres-copier.ts';
import { postgresServersOf, RECEIVER } from './postgres-servers.ts';
import { configurationOf, postgresState, shortcomingsOf } from './postgres-state.ts';

const { TEST_ALL } = process.env;
/** Requests that are acknowledged before the backup, and again after it. */
const REQUESTS = TEST_ALL ? 500 : 10;
const RESTORE_MS_MAX = 15 * 60_000;
const POLL_MS = 50;

describe.skipIf(postgresMissing() !== null)('a second copy of a PostgreSQL server', () => {
  let base: string;
  let cluster: SeparateCluster;
  const closing: (() => unknown)[] = [];
  beforeEach(() => {
    base = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-postgres-drill-'));
    // The server's own account enters the folder of the restored data.
    fs.chmodSync(base, 0o755);
    cluster = startPostgres(['fsync=on', 'shared_buffers=16MB', 'jit=off']);
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    try {
      cluster.stop();
    } catch {
      // Its data are gone.
    }
    fs.rmSync(cluster.folder, { recursive: true, force: true });
    fs.rmSync(base, { recursive: true, force: true });
  });
  const at = (name: string) => path.join(base, name);
  /** An installation whose two databases are on one server. */
  const installation = (name: string, of = cluster) =>
    installationOf(
      {
        DATA_DIR: at(name),
        SERVICES_DATABASE_URL: of.url('city'),
        CONTENT_DATABASE_URL: of.url('cms'),
        SECOND_COPY_DIR: at('second'),
      },
      base,
    );

  /** Starts the receiver, and lets commits wait for it. */
  async function copied() {
    for (const name of ['city', 'cms'])
      await query(cluster.url('postgres'), `create database ${name}`);
    const [server] = postgresServersOf(installation('city'));
    expect(server!.stores).toEqual(['services', 'content']);
    const said: string[] = [];
    const copier = createPostgresCopier(server!, { say: (line) => said.push(line) });
    closing.push(copier.close);
    expect(await copier.maintain()).toEqual([
      'synchronous_standby_names is empty: no commit waits for a second copy',
    ]);
    // The statements that the command prints, as a superuser runs them.
    for (const statement of configurationOf('services')
      .split(/;.*\n/)
      .filter((one) => /^[A-Z]/m.test(one)))
      await query(cluster.url('postgres'), statement.replace(/^--.*$/gm, ''));
    while (shortcomingsOf(await postgresState(server!.url)).length > 0) await wait(POLL_MS);
    expect(await copier.maintain()).toEqual([]);
    expect(said.at(-1)).toContain('Every commit is copied before it is acknowledged');
    return { copier, server: server! };
  }

  test('brings back every acknowledged payment, grievance and document after the server is destroyed under load', async () => {
    const { copier } = await copied();
    await query(cluster.url('cms'), 'create table pages (id integer primary key)');
    const city = startCity(at('city/files'), {
      SERVICES_DATABASE_URL: cluster.url('city'),
      SECOND_COPY_DIR: at('second'),
    });
    closing.push(city.end);
    const options = {
      root: base,
      folder: at('backups'),
      keep: 30,
      keyFolders: null,
      release: '1.0.0',
    };
    await city.untilAcknowledged(REQUESTS);
    const { manifest } = await backUp({ ...options, installation: installation('city') });
    await city.untilAcknowledged(2 * REQUESTS);
    await query(cluster.url('cms'), 'insert into pages values (7)');
    // The machine of the server is gone while it works: its processes, and then its data.
    cluster.crash();
    fs.rmSync(path.join(cluster.folder, 'data'), { recursive: true });
    await city.end();
    await copier.close();
    fs.rmSync(at('city'), { recursive: true });

    const began = performance.now();
    fs.mkdirSync(at('server'));
    const { servers, files } = await restoreBackup({
      ...options,
      installation: installation('fresh'),
      manifest,
      replace: false,
      newest: true,
      postgresData: { services: at('server/data') },
    });
    expect(performance.now() - began).toBeLessThan(RESTORE_MS_MAX);
    expect(Date.parse(servers[0]!.lastAt!)).toBeGreaterThan(Date.parse(manifest.finishedAt));
    const restored = startPostgresOn(at('server'), ['synchronous_standby_names=']);
    closing.push(restored.stop);

    expect(city.lines('refused').filter((line) => !line.startsWith('503'))).toEqual([]);
    const numbers = (await query(restored.url('city'), 'select number from grievances')).split(
      '\n',
    );
    const filed = city.lines('filed').map((number) => number.replaceAll('-', ''));
    expect(filed.length).toBeGreaterThanOrEqual(2 * REQUESTS);
    expect(filed.filter((number) => !numbers.includes(number))).toEqual([]);
    expect(await lostPayments(restored.url('city'), city)).toEqual([]);
    expect((await query(restored.url('cms'), 'select id from pages')).trim()).toBe('7');
    const keys = (await query(restored.url('city'), 'select photo_key from grievances')).trim();
    const lost = keys
      .split('\n')
      .filter((key) => !fs.existsSync(at(`fresh/files/${key.replaceAll(':', '/')}`)));
    expect([lost, files >= filed.length]).toEqual([[], true]);
  });

  test('is complete after the receiver was away: until then no commit is acknowledged', async () => {
    const { copier, server } = await copied();
    const db = openDatabase<{ notes: { id: number } }>(cluster.url('city'));
    closing.push(() => db.destroy());
    await db.schema.createTable('notes').addColumn('id', 'integer').execute();
    await copier.close();
    let isAcknowledged = false;
    const write = db
      .insertInto('notes')
      .values({ id: 1 })
      .execute()
      .then(() => (isAcknowledged = true));
    const waits = "select count(*) from pg_stat_activity where wait_event = 'SyncRep'";
    while ((await query(cluster.url('postgres'), waits)).trim() !== '1') await wait(POLL_MS);
    expect(isAcknowledged).toBe(false);
    const { message } = shortcomingsOf(await postgresState(server.url))[0]!;
    expect(message).toBe('No receiver streams the log');
    await copier.maintain();
    await write;
    expect(isAcknowledged).toBe(true);
    // Log that the slot could not keep is a hole: the copy begins anew.
    await copier.close();
    const drop = `select pg_drop_replication_slot('${RECEIVER}')`;
    await query(cluster.url('postgres'), drop);
    await copier.maintain();
    expect((await postgresState(server.url)).slot).toEqual({ active: true, lost: false });
    expect(fs.readdirSync(server.folder).filter((name) => !name.startsWith('base-'))).toEqual([
      'wal',
    ]);
  });
});
