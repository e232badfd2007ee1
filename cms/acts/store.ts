import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import {
  APIError,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload';
import { messageOf } from '@pune/std/errors';
import type { Link } from '@pune/std/hash-chain';
import { afterCommits } from '@pune/payload-outbox/transactions';
import {
  networkOf,
  rowOf,
  rowsOf,
  type Act,
  type ActRow,
  type Kind,
  type Subject,
  type Way,
} from './rules.ts';

/**
 * Writes acts in two steps. An act is stored as waiting, in the transaction of the action, so that
 * one exists if and only if the other does. After the commit, acts are linked to the chain in a
 * transaction of their own: a chain in the transaction of the action would make every action of all
 * editors wait for one row, and on MongoDB fail.
 */

type Id = number | string;
type Database = Payload['db'];

/** Time for further acts, and for the publisher to read what the action published. */
const LINK_AFTER_MS = 300;
const ACTS_AT_ONCE = 100;
const TRIES_MAX = 20;
const RETRY_MS = 25;

/** Names the person of a request. */
const personOf = (req: PayloadRequest): Pick<Act, 'person' | 'personName'> => {
  const user = req.user as { id: Id; name?: string } | null;
  return { person: user ? String(user.id) : null, personName: user ? user.name || null : null };
};

export function wayOf({ context, query, user }: PayloadRequest): Way {
  if (context.isScheduled) return 'schedule';
  if (!user) return 'program';
  // Acts on many documents are one request a document (`components/bulk/`), which says so.
  return context.isBulk || query?.bulk === 'true' ? 'bulk' : 'hand';
}

interface Noted {
  kind: Kind;
  subject?: Subject | null;
  reason?: string | null;
  details?: Record<string, string> | null;
  /** The person if the request has none yet, or none any more. */
  person?: { id: Id; name?: string | null } | null;
  /** The time of the action. */
  at?: string;
}

/** Builds the act of a request. */
function actOf(req: PayloadRequest, { kind, subject, reason, details, person, at }: Noted): Act {
  return {
    event: randomUUID(),
    at: at ?? new Date().toISOString(),
    ...(person ? { person: String(person.id), personName: person.name || null } : personOf(req)),
    kind,
    way: person ? 'hand' : wayOf(req),
    document: subject ? `${subject.contentType}/${subject.documentId}` : null,
    contentType: subject?.contentType ?? null,
    title: subject?.title ?? null,
    department: subject?.department ?? null,
    reason: reason ?? null,
    details: details ?? null,
    network: networkOf(req.headers?.get('x-forwarded-for')),
  };
}

/** Stores an act, in the transaction of the request. */
export async function noteAct(req: PayloadRequest, noted: Noted): Promise<void> {
  const act = actOf(req, noted);
  const data = { event: act.event, at: act.at, act };
  const { db } = req.payload;
  await db.create({ collection: 'acts-waiting', data, req });
  const transaction = await req.transactionID;
  if (transaction == null) clockOf(db)?.start();
  else clockOf(db)?.committing.add(transaction);
}

/** Stores an act that stands although the transaction of the request was rolled back. */
export async function noteFailedAct(req: PayloadRequest, noted: Noted): Promise<void> {
  const act = actOf(req, noted);
  const { db } = req.payload;
  await db.create({
    collection: 'acts-waiting',
    data: { event: act.event, at: act.at, act },
  });
  clockOf(db)?.start();
}

interface Clock {
  committing: Set<Id>;
  start: () => void;
}
const clocks = new WeakMap<Database, Clock>();
const clockOf = (db: Database): Clock | undefined => clocks.get(db);

/** Links acts soon after the commit of their transaction. */
export function linkAfterCommits(cms: Payload): void {
  const { db } = cms;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<unknown> = Promise.resolve();
  const clock: Clock = {
    committing: new Set(),
    start() {
      timer ??= setTimeout(() => {
        timer = null;
        running = linkActs(cms).catch((error: unknown) =>
          cms.logger.error(`[cms] [acts] Acts wait to be linked: ${messageOf(error)}`),
        );
      }, LINK_AFTER_MS).unref();
    },
  };
  clocks.set(db, clock);
  afterCommits(db, (transaction) => {
    if (clock.committing.delete(transaction)) clock.start();
  });
  const destroy = db.destroy?.bind(db);
  db.destroy = async () => {
    if (timer) clearTimeout(timer);
    await running;
    await destroy?.();
  };
}

/** One at a time in this process; other processes are kept apart by the unique number of a row. */
const turns = new WeakMap<Database, Promise<unknown>>();

/**
 * Links all waiting acts to the chain. The number of a row is unique: of two processes that link at
 * the same moment one is refused, and begins again after the rows of the other.
 *
 * @returns the number of linked acts
 */
export function linkActs(cms: Payload): Promise<number> {
  const turn = (turns.get(cms.db) ?? Promise.resolve()).catch(() => {}).then(() => linkAll(cms));
  turns.set(cms.db, turn);
  return turn;
}

async function linkAll(cms: Payload): Promise<number> {
  let linkedActs = 0;
  for (let tries = 1; ;) {
    try {
      const rows = await linkSome(cms);
      const last = rows.at(-1);
      if (!last) return linkedActs;
      // A copy of the log on another machine shows whether the record was computed again.
      cms.logger.info(`[cms] [acts] Act ${last.seq} has the digest ${last.digest}`);
      linkedActs += rows.length;
      tries = 1;
    } catch (error) {
      if (tries++ === TRIES_MAX) throw error;
      await wait(RETRY_MS * tries);
    }
  }
}

/** @returns the last row of the chain */
export async function lastRow(cms: Payload, req?: PayloadRequest): Promise<Link | null> {
  const { docs } = await cms.db.find<ActRow>({
    collection: 'acts',
    sort: '-seq',
    limit: 1,
    pagination: false,
    ...(req && { req }),
  });
  return docs[0] ?? null;
}

async function linkSome(cms: Payload): Promise<ActRow[]> {
  const { db } = cms;
  const waiting = { collection: 'acts-waiting' as const, sort: ['at', 'id'], pagination: false };
  const { docs: some } = await db.find<{ id: Id }>({ ...waiting, limit: 1 });
  if (some.length === 0) return [];
  const req = await createLocalReq({}, cms);
  await initTransaction(req);
  try {
    const { docs } = await db.find<{ id: Id; event: string; act: Act }>({
      ...waiting,
      limit: ACTS_AT_ONCE,
      req,
    });
    // Without transactions a process may have ended between the row and the end of its waiting.
    const { docs: known } = await db.find<ActRow>({
      collection: 'acts',
      where: { event: { in: docs.map(({ event }) => event) } },
      pagination: false,
      limit: 0,
      req,
    });
    const linkedBefore = new Set(known.map(({ event }) => event));
    const acts = docs.filter(({ event }) => !linkedBefore.has(event)).map(({ act }) => act);
    const rows = rowsOf(acts, await lastRow(cms, req));
    for (const row of rows) await db.create({ collection: 'acts', data: { ...row }, req });
    for (const { id } of docs)
      await db.deleteOne({ collection: 'acts-waiting', where: { id: { equals: id } }, req });
    await commitTransaction(req);
    return rows;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

const refuse = (): never => {
  throw new APIError(
    'Rows of the record of acts are never changed or deleted.',
    403,
    undefined,
    true,
  );
};

/**
 * Refuses changes of rows by code of this system that goes past the collection's hooks. Triggers of
 * the SQL databases refuse those of other programs (`migrations/`).
 */
export function keepRows(db: Database): void {
  const methods = db as unknown as Record<string, (args: { collection: string }) => unknown>;
  for (const name of ['updateOne', 'updateMany', 'upsert', 'deleteOne', 'deleteMany']) {
    const method = methods[name]!.bind(db);
    methods[name] = (args) => (args.collection === 'acts' ? refuse() : method(args));
  }
}

/** Kinds that stand in the history of a document beside those of its hand-over. */
export const HISTORY_KINDS = [
  'unpublished',
  'restored',
  'scheduled',
  'schedule-cancelled',
  'link-made',
  'link-revoked',
] as const satisfies Kind[];

/** @returns the last acts of a document that its hand-over does not have, the newest first */
export async function historyOf(
  req: PayloadRequest,
  document: string,
  limit: number,
): Promise<(ActRow & { kind: (typeof HISTORY_KINDS)[number] })[]> {
  await linkActs(req.payload);
  const { docs } = await req.payload.db.find<ActRow & { kind: (typeof HISTORY_KINDS)[number] }>({
    collection: 'acts',
    where: { and: [{ document: { equals: document } }, { kind: { in: [...HISTORY_KINDS] } }] },
    sort: '-seq',
    limit,
    pagination: false,
  });
  return docs;
}

const ROWS_AT_ONCE = 500;

/** Reads rows in the order of the chain. */
export async function* rowsUntil(cms: Payload, until: number): AsyncGenerator<ActRow[]> {
  for (let seq = 0; seq < until;) {
    const { docs } = await cms.db.find<ActRow>({
      collection: 'acts',
      where: { and: [{ seq: { greater_than: seq } }, { seq: { less_than_equal: until } }] },
      sort: 'seq',
      limit: ROWS_AT_ONCE,
      pagination: false,
    });
    if (docs.length === 0) return;
    yield docs.map(rowOf);
    seq = docs.at(-1)!.seq;
  }
}
