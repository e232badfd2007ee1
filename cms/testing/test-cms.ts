import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { handleEndpoints, type Payload, type PayloadRequest } from 'payload';
import { inject } from 'vitest';
import type { Published } from '@pune/content-models/content-model';
import type { Locale } from '@pune/i18n';
import type { Role } from '../access/rules.ts';
import { deriveFast } from './fast-passwords.ts';
import { copyPostgres, copySqlite, keepSqlite } from './migrated-databases.ts';

export { pageData } from './page-data.ts';

export interface OutboxEntry {
  id: number;
  contentType: string;
  documentId: string;
  title: string;
  operation: string;
  versions: Record<Locale, Published | null>;
  at: string;
}

export type TestCms = Awaited<ReturnType<typeof openTestCms>>;

declare module 'vitest' {
  interface ProvidedContext {
    /** The server on which a test file creates its database; absent for SQLite. */
    contentDatabaseServer?: string;
  }
}

interface Database {
  url: string;
  /** Keeps the database for the next test files, just after it was migrated. */
  keepMigrated?: (cms: Payload) => Promise<void>;
}

/** Creates a separate database for a test file, on the server of its project. */
async function createDatabase(folder: string): Promise<Database> {
  const server = inject('contentDatabaseServer');
  if (!server) return createSqlite(path.join(folder, 'cms.db'));
  if (server.startsWith('postgres')) return { url: await copyPostgres() };
  const url = new URL(server);
  url.pathname = path.basename(folder).toLowerCase().replaceAll('-', '_');
  return { url: url.href };
}

/** A file that exists belongs to the test, and may have content. */
function createSqlite(file: string): Database {
  const url = `file:${file}`;
  if (fs.existsSync(file)) return { url };
  copySqlite(file);
  return { url, keepMigrated: keepSqlite };
}

interface Mongo {
  db: { command: (command: object) => Promise<Record<string, unknown>> };
  dropDatabase: () => Promise<void>;
}
const mongoOf = (cms: Payload): Mongo => (cms.db as unknown as { connection: Mongo }).connection;

/**
 * FerretDB can only return whole documents from an update, so omit the projection. MongoDB is not
 * changed.
 */
async function adaptToMongo(cms: Payload): Promise<void> {
  if (!('ferretdbVersion' in (await mongoOf(cms).db.command({ buildInfo: 1 })))) return;
  const updateOne = cms.db.updateOne.bind(cms.db);
  cms.db.updateOne = (args) => updateOne({ ...args, select: undefined });
}

/**
 * Opens the real CMS on a separate database and folder, migrated. A test file can open only one,
 * because its configuration is read once.
 *
 * @param given a folder that belongs to the test
 * @param server the address of an empty database that belongs to the test
 */
export async function openTestCms(given?: string, server?: string) {
  const folder = given ?? fs.mkdtempSync(path.join(os.tmpdir(), 'cms-test-'));
  process.env.DATA_DIR = folder;
  const database: Database = server ? { url: server } : await createDatabase(folder);
  process.env.CONTENT_DATABASE_URL = database.url;
  process.env.PAYLOAD_SECRET = 'only-for-tests-and-long-enough-for-them';
  // Another process may have made the accounts of a given folder.
  const endFast = given ? () => {} : deriveFast();
  const { openCms } = await import('../open-cms.ts');
  const cms: Payload = await openCms();
  cms.logger.level = 'silent';
  if (cms.db.name === 'mongoose') await adaptToMongo(cms);
  else {
    await cms.db.migrate();
    await database.keepMigrated?.(cms);
  }
  /** Lets tests that need transactions report that there are none. */
  const transaction = await cms.db.beginTransaction();
  if (transaction !== null) await cms.db.rollbackTransaction(transaction);

  const outbox = async (): Promise<OutboxEntry[]> =>
    (await cms.find({ collection: 'outbox', sort: 'id', pagination: false, overrideAccess: true }))
      .docs as never;
  let people = 0;

  return {
    cms,
    folder,
    withoutTransactions: transaction === null,
    outbox,
    /** @returns the final configuration of a collection */
    configOf: (slug: string) => cms.collections[slug]!.config,
    /** @returns the outbox entries that are added during `work` */
    async written(work: () => Promise<unknown>): Promise<OutboxEntry[]> {
      const before = new Set((await outbox()).map(({ id }) => id));
      await work();
      return (await outbox()).filter(({ id }) => !before.has(id));
    },
    /** Creates an account of a role; by default for all departments. */
    async account(
      role: Role,
      departments: (number | string)[] | null = null,
    ): Promise<NonNullable<PayloadRequest['user']>> {
      const email = `${role}-${++people}@example.org`;
      const user = await cms.create({
        collection: 'users',
        data: {
          name: email,
          email,
          password: 'correct horse battery',
          role,
          everyDepartment: departments === null,
          departments: departments ?? [],
        } as never,
        overrideAccess: true,
      });
      return { ...user, collection: 'users' } as never;
    },
    /**
     * Signs in an account over HTTP.
     *
     * @returns the session cookie
     */
    async signIn(
      user: NonNullable<PayloadRequest['user']>,
      password = 'correct horse battery',
    ): Promise<string> {
      const body = JSON.stringify({
        email: (user as unknown as { email: string }).email,
        password,
      });
      const answer = await handleEndpoints({
        config: cms.config,
        request: new Request(`${cms.config.serverURL}/api/users/login`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        }),
      });
      return answer.headers
        .getSetCookie()
        .find((cookie) => cookie.startsWith('payload-token='))!
        .split(';')[0]!;
    },
    department: (title: string) =>
      cms.create({
        collection: 'departments',
        locale: 'en',
        data: {
          title,
          summary: `What ${title} does.`,
          portals: ['pmc'],
          _status: 'published',
        } as never,
        overrideAccess: true,
      }),
    async close() {
      if (cms.db.name === 'mongoose') await mongoOf(cms).dropDatabase();
      await cms.destroy();
      endFast();
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    },
  };
}
