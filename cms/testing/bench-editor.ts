// The editor's process of `tools/bench/publish`: fills a CMS, then publishes on command. Its
// database is in DATA_DIR.
import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { AnyExample } from '@pune/content-models/all-examples';
import type { Collection } from '@pune/content-models/models';
import { richText } from '@pune/content-models/rich-text';
import type { Locale } from '@pune/i18n';
import type { Published } from '@pune/content-models/content-model';
import { openSnapshot } from '@pune/content/snapshot';
import type { PageReceipt } from '@pune/publisher/outbox';
import { openCms } from '../open-cms.ts';
import { environmentFrom } from '../environment.ts';
import { commandFrom } from '../import/options.ts';
import { runImport } from '../import/run.ts';
import { seed } from '../seeds.ts';

const BATCH = 200;
const PATIENCE_MS = 60_000;
/**
 * The receipt contains the time at which pages were live; polling more often would take CPU time
 * from the publisher.
 */
const POLL_MS = 50;
const cms = await openCms();
cms.logger.level = 'error';
await cms.db.migrate();

type Content = readonly (readonly [Collection, readonly AnyExample[]])[];
export interface EditorEdit {
  operation: 'update' | 'create' | 'unpublish' | 'publish';
  collection: Collection;
  /** The slug of the document; a new one copies the document with the slug `pattern`. */
  slug: string;
  pattern?: string;
  locale: Locale;
  /** Texts by field; the body in the markup of `richText()`. */
  data: Record<string, string>;
}
export interface EditorReceipt {
  /**
   * Milliseconds from the start until the CMS has answered, until the last page was live, and until
   * the receipt was written.
   */
  savedMs: number;
  liveMs: number;
  receiptMs: number;
  pageCount: number;
  ms: Record<string, number>;
  pages: PageReceipt[];
  note: string | null;
}

interface OutboxRow {
  id: number | string;
  contentType: Collection;
  documentId: string;
  versions: Record<Locale, Published | null>;
}

/** A city in files: documents to import, one a line, and those that other systems do not have. */
export interface CityFiles {
  rows: string;
  seeded: string;
}

/** The cost of an import. */
interface Loaded {
  documents: number;
  seconds: number;
  cpuSeconds: number;
  /** The most memory of this process, in megabytes. */
  megabytes: number;
}

/**
 * Imports the documents, and moves them from the outbox straight into the snapshot, as after a
 * publish.
 */
async function load({ rows, seeded }: CityFiles): Promise<Loaded> {
  await seed(cms, JSON.parse(fs.readFileSync(seeded, 'utf8')) as Content);
  const started = performance.now();
  const usedBefore = process.cpuUsage();
  const summary = await runImport(cms, commandFrom([rows]));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(usedBefore);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  if (summary.rows.refused > 0 || summary.warnings > 0)
    throw new Error(
      `[bench] Rows were refused: ${fs.readFileSync(summary.errorsFile!, 'utf8').slice(0, 1000)}`,
    );
  return { documents: await emptyOutbox(), seconds, cpuSeconds: (user + system) / 1e6, megabytes };
}

/** Moves all changes into the snapshot, by id: pages of a sorted list would sort it for each. */
async function emptyOutbox(): Promise<number> {
  const snapshot = openSnapshot(environmentFrom().snapshotFile);
  let documents = 0;
  for (;;) {
    const { docs } = await cms.db.find<OutboxRow>({
      collection: 'outbox',
      sort: 'id',
      limit: BATCH,
      pagination: false,
    });
    if (docs.length === 0) break;
    snapshot.db.exec('begin');
    for (const { contentType, documentId, versions } of docs)
      for (const [locale, version] of Object.entries(versions))
        snapshot.apply(contentType, documentId, locale as Locale, version);
    snapshot.db.exec('commit');
    await cms.db.deleteMany({
      collection: 'outbox',
      where: { id: { in: docs.map(({ id }) => id) } },
    });
    documents += docs.length;
  }
  snapshot.close();
  return documents;
}

async function find(
  collection: Collection,
  slug: string,
): Promise<Record<string, unknown> & { id: number }> {
  const { docs } = await cms.find({
    collection,
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
  });
  if (!docs[0]) throw new Error(`[bench] There is no ${collection}/${slug}`);
  return docs[0] as never;
}

/**
 * Performs one edit through the CMS, as the editor's button does.
 *
 * @returns the document's id
 */
async function press(
  { operation, collection, slug, locale, data }: EditorEdit,
  found: Record<string, unknown> & { id: number },
): Promise<number> {
  const values = { ...data, ...(data.body && { body: richText(data.body) }) };
  const options = { collection: collection as 'pages', depth: 0, overrideAccess: true } as const;
  if (operation === 'create') {
    const { id: _, createdAt: _created, updatedAt: _updated, ...like } = found;
    const created = {
      ...like,
      slug,
      title: { ...(like.title as object), [locale]: data.title },
      ...('number' in like && { number: slug }),
      _status: 'published',
    };
    return (
      await cms.create({
        ...options,
        locale: 'all' as never,
        data: withoutRowIds(created) as never,
      })
    ).id as number;
  }
  await cms.update({
    ...options,
    id: found.id,
    locale,
    data: { ...values, _status: operation === 'unpublish' ? 'draft' : 'published' } as never,
  });
  return found.id;
}

/** Array rows of a copied document need new ids. */
const withoutRowIds = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.map((row: unknown) =>
            typeof row === 'object' && row !== null ? { ...row, id: undefined } : row,
          )
        : value,
    ]),
  );

async function edit(edit: EditorEdit): Promise<EditorReceipt> {
  const found = await find(edit.collection, edit.pattern ?? edit.slug);
  const startedAt = Date.now();
  const id = await press(edit, found);
  return receiptOf(edit.collection, id, startedAt);
}

/** Publishes an extreme alert in English, with `mark` in its title. */
async function warn({
  mark,
  portals,
}: {
  mark: string;
  portals: string[];
}): Promise<EditorReceipt> {
  const startedAt = Date.now();
  const { id } = await cms.create({
    collection: 'alerts',
    locale: 'en',
    depth: 0,
    overrideAccess: true,
    data: {
      slug: mark,
      title: `Trial ${mark}`,
      summary: 'Nothing has happened.',
      event: 'Trial',
      area: 'The whole city',
      portals,
      status: 'Actual',
      severity: 'Extreme',
      urgency: 'Immediate',
      certainty: 'Observed',
      category: 'Safety',
      effective: new Date(startedAt - 60_000).toISOString(),
      expires: new Date(startedAt + 6 * 3_600_000).toISOString(),
      _status: 'published',
    } as never,
  });
  return receiptOf('alerts', id as number, startedAt);
}

/** Waits for the receipt of a change that has just been saved. */
async function receiptOf(
  collection: Collection,
  id: number,
  startedAt: number,
): Promise<EditorReceipt> {
  const savedMs = Date.now() - startedAt;
  for (;;) {
    const { docs } = await cms.find({
      collection: 'receipts',
      where: {
        documentId: { equals: String(id) },
        contentType: { equals: collection },
        at: { greater_than_equal: new Date(startedAt).toISOString() },
      },
      limit: 1,
      depth: 0,
      overrideAccess: true,
    });
    const receipt = docs[0] as unknown as
      | {
          pages: PageReceipt[];
          pageCount: number;
          ms: Record<string, number>;
          note?: string | null;
        }
      | undefined;
    if (receipt) {
      const failed = receipt.pages.find(({ error }) => error);
      if (failed)
        throw new Error(`[bench] ${failed.path} of ${failed.portal} is not live: ${failed.error}`);
      const liveAt = Math.max(...receipt.pages.map((page) => Date.parse(page.liveAt!)));
      return {
        savedMs,
        liveMs: liveAt - startedAt,
        receiptMs: Date.now() - startedAt,
        pageCount: receipt.pageCount,
        ms: receipt.ms,
        pages: receipt.pages,
        note: receipt.note ?? null,
      };
    }
    if (Date.now() - startedAt > PATIENCE_MS)
      throw new Error(`[bench] No receipt of ${collection}/${id} after ${PATIENCE_MS / 1000} s`);
    await wait(POLL_MS);
  }
}

const work = {
  load,
  edit,
  warn,
  waiting: async () => (await cms.count({ collection: 'outbox', overrideAccess: true })).totalDocs,
};
process.on('message', ({ name, argument }: { name: keyof typeof work; argument: never }) => {
  work[name](argument).then(
    (result) => process.send!({ result }),
    (error: unknown) =>
      process.send!({
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});
process.on('disconnect', () => process.exit());
process.send!({ result: 'ready' });
