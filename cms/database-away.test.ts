import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { handleEndpoints } from 'payload';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import {
  startHangingPostgres,
  type HangingPostgres,
} from '@pune/database/testing/hanging-postgres';
import { startHangingProxy } from '@pune/database/testing/hanging-proxy';
import { postgresMissing } from '@pune/database/testing/postgres';
import { isDatabaseAway } from './database-away.ts';
import { publishingMetrics } from './metrics/publishing-metrics.ts';
import { cmsReadiness } from './readiness.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

/** A server of the content database that can fall silent. */
type Hanging = Pick<HangingPostgres, 'hang' | 'goOn' | 'stop'> & { url: string };

/** In the project of MongoDB its server; else PostgreSQL. */
const mongodb = inject('contentDatabaseServer')?.startsWith('mongodb')
  ? inject('contentDatabaseServer')!
  : null;
const missing = mongodb ? null : postgresMissing();
/** The requirement is 5 s on PostgreSQL; the rest is for a busy machine, and MongoDB's driver. */
const GIVEN_UP_MS_MAX = mongodb ? 30_000 : 12_000;

async function startHanging(): Promise<Hanging> {
  if (!mongodb) {
    const postgres = await startHangingPostgres();
    return { ...postgres, url: postgres.url('postgres') };
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-hanging-'));
  const socket = path.join(folder, 'mongo.sock');
  const proxy = await startHangingProxy(socket, decodeURIComponent(new URL(mongodb).host));
  return {
    ...proxy,
    url: `mongodb://${encodeURIComponent(socket)}/database_away`,
    stop: () => {
      proxy.close();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

let server: Hanging;
let t: TestCms;
beforeAll(async () => {
  if (missing) return;
  server = await startHanging();
  t = await openTestCms(undefined, server.url);
});
afterAll(async () => {
  if (missing) return;
  server.goOn();
  await t.close();
  server.stop();
});

interface Said {
  errors?: { name?: string; message: string }[];
  user?: object | null;
  doc?: { id: number };
}

async function ask(method: string, place: string, cookie: string, data?: object) {
  const began = performance.now();
  const answer = await handleEndpoints({
    config: t.cms.config,
    request: new Request(`${t.cms.config.serverURL}/api/${place}`, {
      method,
      headers: {
        ...(data && { 'content-type': 'application/json' }),
        cookie,
        origin: t.cms.config.serverURL,
      },
      ...(data && { body: JSON.stringify(data) }),
    }),
  });
  const body = (await answer.json()) as Said;
  return { status: answer.status, headers: answer.headers, body, ms: performance.now() - began };
}

it.skipIf(missing)(
  'while the content database hangs, an editor reads so within seconds, is not signed out, and saves again afterwards',
  async () => {
    const editor = await t.account('publisher');
    const session = await t.signIn(editor);
    const save = (title: string) =>
      ask(
        'POST',
        'pages?locale=en',
        session,
        pageData(title, { _status: 'published', publishReason: 'A test of silence' }),
      );
    const readiness = cmsReadiness(
      async () => t.cms,
      {
        dataDir: t.folder,
        publisherStatusFile: path.join(t.folder, 'none.json'),
        sharesPublishing: false,
      },
      { timeoutMs: 2_000 },
    );
    const database = async () =>
      ((await (await readiness.ready()).json()) as { checks: Record<string, string> }).checks[
        'content database'
      ];
    const source = publishingMetrics({ opened: () => t.cms }).find(
      ({ name }) => name === 'pune_source_up',
    )!;
    const sourceUp = async () => (await source.read())[0]!.value;
    expect((await save('Before')).status).toBe(201);
    // Both have a limit of two seconds, which a busy machine may reach once.
    await expect.poll(async () => [await database(), await sourceUp()]).toEqual(['ok', 1]);

    server.hang();
    const titles = ['First', 'Second', 'Third'];
    const refused = await Promise.all([
      ...titles.map(save),
      ask('GET', 'pages?limit=1', session),
      ask('POST', 'users/login', '', {
        email: (editor as unknown as { email: string }).email,
        password: 'correct horse battery',
      }),
    ]);
    for (const { status, headers, body, ms } of refused) {
      expect([status, body]).toEqual([
        503,
        {
          errors: [
            {
              name: 'DatabaseAway',
              message: expect.stringContaining('Nothing shows that this was saved'),
            },
          ],
        },
      ]);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(ms).toBeLessThan(GIVEN_UP_MS_MAX);
    }
    // The operator sees it in readiness and in the metric of the alert ContentDatabaseAway.
    expect([await database(), await sourceUp()]).toEqual(['failing', 0]);

    server.goOn();
    await expect.poll(database).toBe('ok');
    for (const title of titles) {
      // A save whose refusal was wrong is in the database; the form then shows the conflict.
      const { status, body } = await save(title);
      expect([status, body.errors]).toEqual([201, undefined]);
    }
    const { docs } = await t.cms.find({
      collection: 'pages',
      pagination: false,
      overrideAccess: true,
    });
    const outbox = await t.outbox();
    // No document is without its change, and no change without its document.
    expect(outbox.map(({ title }) => title).toSorted()).toEqual(
      docs.map(({ title }) => title).toSorted(),
    );
    expect(docs.map(({ title }) => title)).toEqual(expect.arrayContaining(['Before', ...titles]));
    await expect.poll(sourceUp).toBe(1);
  },
);

it.each([
  ['a socket that is closed', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), true],
  ['a server that goes down', Object.assign(new Error('x'), { code: '57P01' }), true],
  ['a pool without a connection', new Error('timeout exceeded when trying to connect'), true],
  ['a database that is locked', Object.assign(new Error('x'), { code: 'SQLITE_BUSY' }), true],
  ['MongoDB', Object.assign(new Error('x'), { name: 'MongoServerSelectionError' }), true],
  [
    'a cause',
    new Error('Failed query', { cause: Object.assign(new Error(), { code: 'EPIPE' }) }),
    true,
  ],
  ['a value that exists', Object.assign(new Error('x'), { code: '23505' }), false],
  ['a refusal', Object.assign(new Error('Not allowed'), { status: 403 }), false],
] as const)('tells a database that is away from other faults: %s', (_, error, isAway) => {
  expect(isDatabaseAway(error)).toBe(isAway);
});
