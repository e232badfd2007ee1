import { APIError, createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload';
import { activeAccount } from '../access/active-account.ts';
import { noteAct } from '../acts/store.ts';
import type { Kind } from '../acts/rules.ts';
import { settleWritersOf } from '../handovers/store.ts';
import { digestOfJob, LINE, type Job, type JobLine } from './rules.ts';

/** Loads and stores imports, and notes the acts of persons with them. */

type Id = number | string;

export const COLLECTION = 'import-jobs';

export const jobOf = (cms: Payload, id: Id, req?: PayloadRequest): Promise<Job | null> =>
  cms.db.findOne<Job & { id: Id }>({
    collection: COLLECTION,
    where: { id: { equals: cms.db.defaultIDType === 'number' ? Number(id) : id } },
    ...(req && { req }),
  });

const PAGE = 100;

/** Loads imports as lists show them, page by page: a right may leave most of them out. */
export async function* jobsWhere(
  cms: Payload,
  where: Where,
  sort: string[],
): AsyncGenerator<JobLine> {
  const select = Object.fromEntries(LINE.map((name) => [name, true as const]));
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await cms.db.find<JobLine & { id: Id }>({
      collection: COLLECTION,
      where,
      sort,
      select,
      limit: PAGE,
      page,
    });
    yield* docs;
    if (!hasNextPage) return;
  }
}

/**
 * Stores what a person has changed.
 *
 * @param from the import as the change began from it
 *
 * @throws if another change came first
 */
export async function changeJob(
  req: PayloadRequest,
  from: Job,
  change: Partial<Job>,
  now = new Date(),
): Promise<void> {
  const stored = await req.payload.db.updateOne({
    collection: COLLECTION,
    where: { and: [{ id: { equals: from.id } }, { revision: { equals: from.revision } }] },
    data: {
      ...change,
      ...(change.flag !== undefined && { isFlagged: change.flag !== null }),
      ...((change.state || change.handOver) && { since: now.toISOString() }),
      revision: from.revision + 1,
    },
    options: { atomic: true },
    req,
  });
  if (!stored)
    throw new APIError(
      'Another person changed this import a moment ago. Look at it again.',
      409,
      undefined,
      true,
    );
}

/** Stores what the publisher has done; it needs no turn, for it alone works on an import. */
export const saveJob = async (
  cms: Payload,
  id: Id,
  data: Partial<Job>,
  req?: PayloadRequest,
): Promise<void> => {
  await cms.db.updateOne({ collection: COLLECTION, id, data, ...(req && { req }) });
};

/** The number and the file of an import: it stands in the history of documents, and in receipts. */
export const noteOf = ({ id, fileName, byName }: Pick<Job, 'id' | 'fileName' | 'byName'>): string =>
  `Import ${id} of the file “${fileName}”, which ${byName} uploaded.`;

/** Adds an act to the record of acts: which import, of which input, and how many documents. */
export async function noteJob(
  req: PayloadRequest,
  job: Job,
  kind: Kind,
  { reason, counts = {} }: { reason?: string | null; counts?: Record<string, number> } = {},
): Promise<void> {
  const departments = [...new Set(job.report?.scope.map(({ department }) => department) ?? [])];
  const digest = digestOfJob(job);
  await noteAct(req, {
    kind,
    subject: {
      contentType: COLLECTION,
      documentId: String(job.id),
      title: job.fileName,
      department: departments.length === 1 ? departments[0]! : null,
    },
    reason: reason ?? null,
    details: {
      ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)])),
      ...(digest && { digest }),
    },
  });
}

/** Builds a request of the publisher on behalf of a person. */
export async function requestOf(cms: Payload, by: string | null): Promise<PayloadRequest> {
  const user = await activeAccount(cms, by);
  const req = await createLocalReq({ ...(user && { user }) }, cms);
  req.context.isBulk = true;
  return req;
}

/** After an approval of what an import has published: its documents have no writer who waits. */
export async function settleJob(req: PayloadRequest, job: Job): Promise<void> {
  const { docs } = await req.payload.db.find<{ contentType: string; documentId: string; id: Id }>({
    collection: 'imports',
    where: { job: { equals: String(job.id) } },
    limit: 0,
    pagination: false,
    req,
  });
  const names = docs.map(({ contentType, documentId }) => `${contentType}/${documentId}`);
  for (let from = 0; from < names.length; from += 500)
    await settleWritersOf(req, names.slice(from, from + 500), job.by);
}
