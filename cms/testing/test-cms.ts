import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Payload, PayloadRequest } from 'payload';
import type { Published } from '@pune/content-models/content-model.ts';
import type { Locale } from '@pune/i18n';
import type { Role } from '../access/rules.ts';

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

/** The CMS as it is, on a SQLite file of its own in a folder of its own, migrated. One a test file: its configuration is read once. */
export async function openTestCms(folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cms-test-'))) {
  process.env.DATA_DIR = folder;
  delete process.env.CONTENT_DATABASE_URL;
  process.env.PAYLOAD_SECRET = 'only-for-tests-and-long-enough-for-them';
  const { getCms } = await import('../admin.ts');
  const cms: Payload = await getCms();
  cms.logger.level = 'silent';
  await cms.db.migrate();

  const outbox = async (): Promise<OutboxEntry[]> => (await cms.find({ collection: 'outbox', sort: 'id', pagination: false, overrideAccess: true })).docs as never;
  let people = 0;

  return {
    cms,
    folder,
    outbox,
    /** A collection as it is configured in the end. */
    configOf: (slug: string) => cms.collections[slug]!.config,
    /** What the outbox gains while something is done. */
    async written(work: () => Promise<unknown>): Promise<OutboxEntry[]> {
      const before = new Set((await outbox()).map(({ id }) => id));
      await work();
      return (await outbox()).filter(({ id }) => !before.has(id));
    },
    /** An account of a role; of all departments unless some are named. */
    async account(role: Role, departments: (number | string)[] | null = null): Promise<NonNullable<PayloadRequest['user']>> {
      const email = `${role}-${++people}@example.org`;
      const user = await cms.create({
        collection: 'users',
        data: { name: email, email, password: 'correct horse battery', role, everyDepartment: departments === null, departments: departments ?? [] } as never,
        overrideAccess: true,
      });
      return { ...user, collection: 'users' } as never;
    },
    department: (title: string) =>
      cms.create({ collection: 'departments', locale: 'en', data: { title, summary: `What ${title} does.`, portals: ['pmc'], _status: 'published' } as never, overrideAccess: true }),
    async close() {
      await cms.destroy();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The fields that a page must have. */
export const pageData = (title: string, more: object = {}) => ({ title, summary: `About ${title}.`, portals: ['pmc'], group: 'about', ...more }) as never;
