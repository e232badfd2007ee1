import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { databaseKindOf } from '../../cms/database-kinds.ts';
import { stoodByAt } from '../../packages/publisher/stand-by.ts';
import { readHeartbeat } from '../../cms/publishing-status.ts';
import { servicesDatabaseState } from '../../functions/services-database.ts';
import { openDatabase } from '../../packages/database/database.ts';
import { gap, ok, problem, type Finding } from './findings.ts';
import { readServerSettings, serverFindings } from './postgres.ts';

type Env = Record<string, string | undefined>;

const CONNECT_MS_MAX = 5000;

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer within 5 s')), CONNECT_MS_MAX);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The words of an error of a connection, which hold no password. */
const reasonOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error as Error).message.split('\n')[0]!.slice(0, 100);

const fileOf = (url: string): string | null =>
  url.startsWith('file:') ? url.replace(/^file:(?:\/\/)?/, '') : null;

/** Asks a database; a file that is not there yet is not made. */
async function ask<T>(
  url: string,
  question: (db: ReturnType<typeof openDatabase<any>>) => Promise<T>,
): Promise<T> {
  const db = openDatabase<any>(url);
  try {
    return await within(question(db));
  } finally {
    void db.destroy();
  }
}

const AT_START = 'is made at the first start';

/** The services database: whether it answers, its schema, and its clock. */
export async function servicesDatabaseFindings(env: Env): Promise<Finding[]> {
  const subject = 'services-database';
  const url = env.SERVICES_DATABASE_URL!;
  const file = fileOf(url);
  if (file && !fs.existsSync(file)) return [ok(subject, `The services database ${AT_START}`)];
  try {
    const state = await within(servicesDatabaseState(env)());
    if (state === 'newer')
      return [
        problem(
          subject,
          'A newer version took away tables or columns of the services database that this one uses',
          'Start that version (npm run schema names it), or restore the backup that was made before it',
        ),
      ];
    const answers = ok(subject, 'The services database answers, and this version knows its tables');
    if (file) return [answers];
    const settings = await within(readServerSettings(url));
    return [answers, ...serverFindings(subject, settings, true), ...(await databaseClock(url))];
  } catch (error) {
    return [
      problem(
        subject,
        `The services database does not answer: ${reasonOf(error)}`,
        'Start it, or correct SERVICES_DATABASE_URL',
      ),
    ];
  }
}

const SKEW_MS_MAX = 2000;

async function databaseClock(url: string): Promise<Finding[]> {
  const before = Date.now();
  const now = await ask(url, async (db) => {
    const { time } = await db
      .selectNoFrom((eb) => eb.fn<string | Date>('clock_timestamp', []).as('time'))
      .executeTakeFirstOrThrow();
    return new Date(time).getTime();
  });
  const skew = Math.abs(now - (before + Date.now()) / 2);
  return skew > SKEW_MS_MAX
    ? [
        problem(
          'clock',
          `The clocks of this machine and of the database differ by ${Math.round(skew / 1000)} s`,
          'Let a time server set both',
        ),
      ]
    : [];
}

/** The first administrators: of the CMS, and of officers' accounts where a portal has a desk. */
export async function administratorFindings(env: Env, hasDesk: boolean): Promise<Finding[]> {
  const isMongodb = databaseKindOf(env.CONTENT_DATABASE_URL!) === 'mongodb';
  return [
    ...(isMongodb
      ? [
          gap(
            'administrator',
            'Accounts on MongoDB are not counted here',
            'Sign in to the CMS to see them',
          ),
        ]
      : [
          await administratorsIn(env.CONTENT_DATABASE_URL!, {
            where: 'the CMS',
            remedy: 'npm run admin:create',
            count: async (db) =>
              (
                await db
                  .selectFrom('users')
                  .select('id')
                  .where('role', '=', 'administrator')
                  .execute()
              ).length,
          }),
        ]),
    ...(hasDesk
      ? [
          await administratorsIn(env.SERVICES_DATABASE_URL!, {
            where: "officers' accounts",
            remedy: 'npm run admin:create -- --desk --email E-MAIL --name NAME',
            count: async (db) =>
              (
                await db
                  .selectFrom('staff_persons')
                  .select('id')
                  .where('duty', '=', 'administration')
                  .where('disabled_at', 'is', null)
                  .execute()
              ).length,
          }),
        ]
      : []),
  ];
}

interface Administrators {
  where: string;
  remedy: string;
  count: (db: ReturnType<typeof openDatabase<any>>) => Promise<number>;
}

async function administratorsIn(
  url: string,
  { where, remedy, count }: Administrators,
): Promise<Finding> {
  const none = problem(
    'administrator',
    `There is no administrator of ${where}`,
    `After the first start: ${remedy}`,
  );
  const file = fileOf(url);
  if (file && !fs.existsSync(file)) return none;
  try {
    const found = await ask(url, count);
    return found > 0 ? ok('administrator', `${found} administrators of ${where}`) : none;
  } catch {
    // Its tables are made at the first start; a database that does not answer is reported above.
    return none;
  }
}

/** The content database answers. MongoDB is only connected to. */
export async function contentDatabaseFindings(env: Env): Promise<Finding[]> {
  const subject = 'content-database';
  const url = env.CONTENT_DATABASE_URL!;
  const file = fileOf(url);
  if (file && !fs.existsSync(file)) return [ok(subject, `The content database ${AT_START}`)];
  try {
    const answers = ok(subject, 'The content database answers');
    if (databaseKindOf(url) === 'postgres')
      return [answers, ...serverFindings(subject, await within(readServerSettings(url)), false)];
    if (databaseKindOf(url) === 'mongodb') await within(reach(url));
    else await ask(url, (db) => db.selectNoFrom((eb) => eb.val(1).as('one')).execute());
    return [answers];
  } catch (error) {
    return [
      problem(
        subject,
        `The content database does not answer: ${reasonOf(error)}`,
        'Start it, or correct CONTENT_DATABASE_URL',
      ),
    ];
  }
}

const MONGODB_PORT = 27017;

function reach(url: string): Promise<void> {
  // Of a replica set the first member is asked; the names of mongodb+srv are of no machine.
  if (url.startsWith('mongodb+srv:')) return Promise.resolve();
  const [host = '', port] = new URL(url.replace(/,[^/]*/, '')).host.split(':');
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port ?? MONGODB_PORT), host);
    socket.once('connect', () => (socket.destroy(), resolve()));
    socket.once('error', reject);
  });
}

/** The publisher of this machine: that it publishes or stands by, or since when it has been silent. */
export function publisherFindings(dataDir: string, now = Date.now()): Finding[] {
  const subject = 'publisher';
  if (stoodByAt(dataDir, now) !== null)
    return [ok(subject, 'The publisher runs, and stands by for one on another machine')];
  const heartbeat = readHeartbeat(path.join(dataDir, 'publisher-status.json'), now);
  const remedy = `Start the system, or read ${path.join(dataDir, 'logs/publisher.log')}`;
  if (heartbeat.kind === 'NeverSeen')
    return [gap(subject, 'No publisher has run yet', 'Start the system')];
  const { trouble, pid, work } = heartbeat.status;
  if (heartbeat.kind === 'Silent')
    return [
      gap(subject, `No publisher runs: the last one was heard of at ${heartbeat.since}`, remedy),
    ];
  if (trouble) return [problem(subject, `Nothing is published: ${trouble}`, remedy)];
  return [ok(subject, `The publisher runs (process ${pid}), ${work.total} pages wait`)];
}
