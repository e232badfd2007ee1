import { noteStandBy } from '../../packages/publisher/stand-by.ts';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../packages/database/database.ts';
import { migrateSchema } from '../../packages/database/schema.migrations.ts';
import { root } from '../env.ts';
import { shortcomingsOf, type PostgresState } from '../second-copy/postgres-state.ts';
import { secondCopyFindings } from './second-copy.ts';
import { asText, exitCodeOf, gap, ok, problem, type Finding } from './findings.ts';
import {
  clockFindings,
  diskFindings,
  nodeFindings,
  rightsFindings,
  secretFindings,
  tlsFindings,
} from './machine.ts';
import {
  administratorFindings,
  contentDatabaseFindings,
  publisherFindings,
  servicesDatabaseFindings,
} from './system.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-doctor-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const levels = (findings: readonly Finding[]) => findings.map(({ level }) => level);
const DAY_MS = 24 * 60 * 60 * 1000;

test('every finding that is not in order has a remedy, and the exit code tells of problems alone', () => {
  const findings = [ok('a', 'A'), gap('b', 'B', 'Do b'), problem('c', 'C', 'Do c')];
  expect(asText(findings)).toContain('✗ C\n    → Do c');
  expect(asText(findings)).toContain('1 in order, 1 not set up or unknown, 1 to correct');
  expect([exitCodeOf(findings), exitCodeOf(findings.slice(0, 2))]).toEqual([1, 0]);
});

describe('the machine', () => {
  test('Node and the clock', () => {
    expect(levels([...nodeFindings('24.1.0'), ...nodeFindings('20.9.0')])).toEqual([
      'ok',
      'problem',
    ]);
    expect(levels(['yes', 'no', null].flatMap((state) => clockFindings(state)))).toEqual([
      'ok',
      'problem',
      'gap',
    ]);
  });

  test('the disk: a share first, then a gigabyte', () => {
    const disk = (free: number) =>
      levels(
        diskFindings(folder, (() => ({
          bavail: free * 1024,
          blocks: 100 * 1024,
          bsize: 1024 ** 2,
        })) as unknown as typeof fs.statfsSync),
      )[0];
    expect([disk(50), disk(14), disk(0.5)]).toEqual(['ok', 'gap', 'problem']);
  });

  test('keys: weak ones, old ones, and files that others can read', () => {
    const data = path.join(folder, 'keys');
    fs.mkdirSync(data);
    const file = path.join(data, 'service-secrets.json');
    const now = Date.now();
    const keys = { NOTIFY_KEY: 'k', NOTIFY_KEY_SINCE: new Date(now).toISOString() };
    const write = (more: object) =>
      fs.writeFileSync(file, JSON.stringify({ ...keys, ...more }), { mode: 0o644 });
    write({});
    const looked = (days: number) => secretFindings({}, data, { now: now + days * DAY_MS });
    expect(levels(secretFindings({ NOTIFY_KEY: 'a'.repeat(40) }, data, { now }))).toEqual([
      'problem',
      'ok',
    ]);
    expect(levels([334, 336, 400].flatMap(looked))).toEqual(['ok', 'gap', 'gap']);
    expect(looked(336)[0]).toMatchObject({
      message: 'NOTIFY_KEY: rotation is due in 29 days',
      remedy: 'npm run secrets:rotate -- NOTIFY_KEY',
    });
    const given = { NOTIFY_KEY: 'of the operator' };
    expect(levels(secretFindings({}, data, { given, now: now + 400 * DAY_MS }))).toEqual(['ok']);
    write({
      NOTIFY_KEY_FORMER: 'f',
      NOTIFY_KEY_RETIRE_AT: new Date(now + 30 * DAY_MS).toISOString(),
    });
    expect(levels([29, 31].flatMap(looked))).toEqual(['ok', 'gap']);
    expect(looked(31)[0]!.message).toContain('the former key was to be retired');
    write({ NOTIFY_KEY_NEXT: 'n' });
    expect(looked(1)[0]!.message).toContain('announced');
    expect(levels(rightsFindings(data))).toEqual(['problem']);
    fs.chmodSync(file, 0o600);
    expect(levels(rightsFindings(data))).toEqual(['ok']);
  });

  test('certificates: missing, of another name, expiring, expired', () => {
    const tls = path.join(folder, 'tls');
    const made = path.join(tls, 'north.example.org');
    fs.mkdirSync(made, { recursive: true });
    const { status } = spawnSync(
      'openssl',
      [
        ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 90'.split(' '),
        '-subj',
        '/CN=x',
        '-addext',
        'subjectAltName=DNS:north.example.org',
        '-keyout',
        path.join(made, 'privkey.pem'),
        '-out',
        path.join(made, 'fullchain.pem'),
      ],
      { stdio: 'ignore' },
    );
    expect(status).toBe(0);
    fs.cpSync(made, path.join(tls, 'south.example.org'), { recursive: true });
    const look = (name: string, days = 0) =>
      tlsFindings([name], tls, { isGiven: true, now: Date.now() + days * DAY_MS })[0]!;
    expect(look('north.example.org')).toMatchObject({ level: 'ok' });
    expect(look('north.example.org', 80)).toMatchObject({ level: 'gap' });
    expect(look('north.example.org', 91).message).toContain('has expired');
    expect(look('south.example.org').message).toContain('is not for south.example.org');
    expect(look('west.example.org').message).toContain('is missing');
    expect(
      levels(tlsFindings(['north.example.org'], path.join(folder, 'none'), { isGiven: false })),
    ).toEqual(['gap']);
  });
});

describe('the system', () => {
  const url = (name: string) => `file:${path.join(folder, name)}`;

  test('databases that are not there yet are made later; others must answer and be known', async () => {
    const env = { CONTENT_DATABASE_URL: url('no.db'), SERVICES_DATABASE_URL: url('no.db') };
    expect(levels(await servicesDatabaseFindings(env))).toEqual(['ok']);
    expect(levels(await contentDatabaseFindings(env))).toEqual(['ok']);
    expect(fs.existsSync(path.join(folder, 'no.db'))).toBe(false);
    const away = {
      CONTENT_DATABASE_URL: 'postgres://user:hunter2@127.0.0.1:1/cms',
      SERVICES_DATABASE_URL: 'postgres://user:hunter2@127.0.0.1:1/services',
    };
    const findings = [
      ...(await servicesDatabaseFindings(away)),
      ...(await contentDatabaseFindings(away)),
    ];
    expect(levels(findings)).toEqual(['problem', 'problem']);
    expect(asText(findings)).toContain('ECONNREFUSED');
    expect(asText(findings)).not.toContain('hunter2');
  });

  test('a name that does not resolve, and a database that stands still, are told', async () => {
    const silent = net.createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as net.AddressInfo;
    const reasonAt = async (host: string) =>
      asText(await servicesDatabaseFindings({ SERVICES_DATABASE_URL: `postgres://${host}/a` }));
    const [unknown, still] = await Promise.all([
      reasonAt('database.invalid'),
      reasonAt(`127.0.0.1:${port}`),
    ]);
    expect(unknown).toMatch(/The services database does not answer: (ENOTFOUND|EAI_AGAIN)/);
    expect(still).toMatch(/The services database does not answer: (no answer|timeout|ETIMEDOUT)/);
    silent.close();
  });

  test('tables of a newer version are told', async () => {
    const db = openDatabase<any>(url('newer.db'));
    await migrateSchema(db);
    await db
      .insertInto('schema_contracts')
      .values({ feature: 'desk', name: '2999-01-01-later', release: '9', applied_at: '2999-01-02' })
      .execute();
    await db.destroy();
    const [finding] = await servicesDatabaseFindings({ SERVICES_DATABASE_URL: url('newer.db') });
    expect(finding).toMatchObject({ level: 'problem', message: expect.stringContaining('newer') });
  });

  test('the first administrators are counted', async () => {
    const env = { CONTENT_DATABASE_URL: url('a.db'), SERVICES_DATABASE_URL: url('a.db') };
    expect(levels(await administratorFindings(env, true))).toEqual(['problem', 'problem']);
    const db = openDatabase<any>(url('a.db'));
    await db.schema
      .createTable('users')
      .addColumn('id', 'integer')
      .addColumn('role', 'text')
      .execute();
    await db.insertInto('users').values({ id: 1, role: 'administrator' }).execute();
    await db.destroy();
    expect(levels(await administratorFindings(env, true))).toEqual(['ok', 'problem']);
    expect(levels(await administratorFindings(env, false))).toEqual(['ok']);
  });

  test('the publisher is heard of, or not', () => {
    const data = path.join(folder, 'publisher');
    fs.mkdirSync(data);
    const heard = (status: object, now = 0) => {
      fs.writeFileSync(path.join(data, 'publisher-status.json'), JSON.stringify(status));
      return levels(publisherFindings(data, now))[0];
    };
    const at = new Date(0).toISOString();
    expect(levels(publisherFindings(data))).toEqual(['gap']);
    expect(heard({ at, pid: 7 })).toBe('ok');
    expect(heard({ at, pid: 7 }, 60_000)).toBe('gap');
    expect(heard({ at, pid: 7, trouble: 'no disk' })).toBe('problem');
    // It stands by for one on another machine; its own status is old.
    noteStandBy(data);
    expect(heard({ at, pid: 7 }, Date.now())).toBe('ok');
  });
});

describe('the second copy', () => {
  const second = path.join(folder, 'second');
  const told = async (env: Record<string, string> = { SECOND_COPY_DIR: second }) =>
    (await secondCopyFindings({ DATA_DIR: path.join(folder, 'city'), ...env }, root)).map(
      ({ level, message }) => `${level}: ${message}`,
    );

  test('a folder that is missing, not writable or on the same disk is a problem', async () => {
    expect((await told({}))[0]).toMatch(/^gap: There is no second copy/);
    expect(await told()).toEqual([`problem: ${second} cannot be written: it does not exist`]);
    fs.writeFileSync(second, 'a disk that is away');
    expect((await told())[0]).toContain('cannot be written (');
    fs.rmSync(second);
    fs.mkdirSync(second);
    expect((await told())[0]).toMatch(/^problem: .* is on the same disk as/);
    expect(fs.readdirSync(second)).toEqual([]);
    const [other] = ['/dev/shm'].filter(
      (one) => fs.existsSync(one) && fs.statSync(one).dev !== fs.statSync(folder).dev,
    );
    if (!other) return;
    const elsewhere = fs.mkdtempSync(path.join(other, 'pune-doctor-'));
    expect((await told({ SECOND_COPY_DIR: elsewhere }))[0]).toMatch(/^ok: .* on another disk/);
    fs.rmSync(elsewhere, { recursive: true });
  });

  test('content that changed more than a minute ago and was not copied is a problem', async () => {
    const file = path.join(folder, 'city/cms.db');
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, 'content');
    const longAgo = Date.now() / 1000 - 600;
    fs.utimesSync(file, longAgo, longAgo);
    expect((await told()).at(-1)).toBe('problem: Content is newer than its copy');
    fs.mkdirSync(path.join(second, 'content'));
    const name = new Date((longAgo + 20) * 1000).toISOString().replaceAll(':', '-');
    fs.writeFileSync(path.join(second, `content/copy-${name}.db`), 'content');
    expect((await told()).at(-1)).toBe('ok: Content is copied within a minute');
  });

  test('each setting of PostgreSQL by which an acknowledged commit could be lost is named', () => {
    const safe: PostgresState = {
      version: 15,
      settings: {
        fsync: 'on',
        full_page_writes: 'on',
        wal_level: 'replica',
        synchronous_commit: 'on',
        synchronous_standby_names: 'ANY 1 (portals_second_copy)',
      },
      mayReplicate: true,
      mayWatch: true,
      slot: { active: true, lost: false },
      receiver: 'quorum',
    };
    expect(shortcomingsOf(safe)).toEqual([]);
    const of = (changed: Partial<PostgresState>) => shortcomingsOf({ ...safe, ...changed });
    for (const [name, value] of [
      ['fsync', 'off'],
      ['full_page_writes', 'off'],
      ['wal_level', 'minimal'],
      ['synchronous_commit', 'local'],
      ['synchronous_commit', 'remote_write'],
      ['synchronous_commit', 'remote_apply'],
      ['synchronous_standby_names', ''],
    ] as const) {
      const [found] = of({ settings: { ...safe.settings, [name]: value } });
      expect(found!.message).toContain(name);
      expect(found!.remedy).not.toBe('');
    }
    expect(of({ receiver: null })[0]!.message).toBe('No receiver streams the log');
    expect(of({ receiver: 'async' })[0]!.message).toContain('do not wait');
    expect(of({ slot: { active: false, lost: true } })[0]!.message).toContain('deleted log');
    expect(of({ mayReplicate: false, mayWatch: false })).toHaveLength(2);
  });
});

test('the command prints JSON and its exit code, and changes nothing', () => {
  const data = path.join(folder, 'data');
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(root, 'tools/doctor.ts'), '--json'],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATA_DIR: data,
        NODE_ENV: 'production',
        DANGEROUSLY_SANDBOX: '',
        CMS_URL: '',
        CITIZENS_KEY: 'short',
      },
    },
  );
  const findings = JSON.parse(stdout) as Finding[];
  expect(status).toBe(1);
  for (const subject of ['node', 'mode', 'settings', 'services-database', 'disk', 'administrator'])
    expect(findings.map((finding) => finding.subject)).toContain(subject);
  expect(findings.filter(({ level, remedy }) => level !== 'ok' && !remedy)).toEqual([]);
  expect(findings.filter(({ message }) => message.startsWith('CITIZENS_KEY'))).toHaveLength(1);
  expect(findings.some(({ message }) => message.startsWith('CMS_URL is missing'))).toBe(true);
  expect(fs.existsSync(data)).toBe(false);
});
