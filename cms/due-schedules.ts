import {
  APIError,
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload';
import { activeAccount } from './access/active-account.ts';
import { mayIn, type Account } from './access/rules.ts';
import { errorText } from './error-text.ts';
import { documentName } from './handovers/store.ts';
import { publishedVersions } from './hooks/published-versions.ts';
import { dayAndMinute, duration } from './india-time.ts';
import { LATE_MS } from './schedule-limits.ts';
import { alarmOf, departmentIn, type Schedule } from './schedules.ts';
import { takeDown } from './withdrawals.endpoints.ts';
import { bodyOf, type Planned } from './withdrawals/rules.ts';
import { withdrawalOf } from './withdrawals/store.ts';

/** The maximum number of schedules in one run; the rest wait for the next run. */
const BATCH = 20;
const RETRY_MS_MAX = 60_000;

type Log = (event: string, details: Record<string, unknown>) => void;

/** A permanent failure: neither a retry nor an edit can make the schedule succeed. */
class Hopeless extends Error {}

/**
 * Carries out due schedules; call it about once a second. Each schedule runs with its editor's
 * current rights, and through the same hooks as an editor's click. A failed one is retried at
 * increasing intervals until it is cancelled.
 *
 * @param now the current time
 *
 * @returns the number of schedules carried out
 */
export async function runDueSchedules(
  cms: Payload,
  now: Date = new Date(),
  log: Log = () => {},
): Promise<number> {
  const instant = now.toISOString();
  const { docs } = await cms.find({
    collection: 'schedules',
    sort: ['at', 'id'],
    limit: BATCH,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    where: {
      and: [
        { state: { equals: 'waiting' } },
        { at: { less_than_equal: instant } },
        { or: [{ retryAt: { exists: false } }, { retryAt: { less_than_equal: instant } }] },
      ],
    },
  });
  let done = 0;
  for (const schedule of docs as unknown as Schedule[]) {
    const lateMs = now.getTime() - Date.parse(schedule.at);
    const told = {
      schedule: schedule.id,
      collection: schedule.contentType,
      document: schedule.documentId,
      action: schedule.action,
      lateMs,
    };
    try {
      await carryOut(cms, schedule, now);
      done++;
      log(lateMs > LATE_MS ? 'schedule-carried-out-late' : 'schedule-carried-out', told);
    } catch (error) {
      await noteFailure(cms, schedule, error, now);
      log('schedule-failed', { ...told, error: errorText(error) });
    }
  }
  await raiseAlarms(cms, now, log);
  return done;
}

const save = (cms: Payload, id: Schedule['id'], data: Partial<Schedule>, req?: PayloadRequest) =>
  cms.db.updateOne({ collection: 'schedules', id, data, ...(req && { req }) });

/** Retries with exponential backoff: after 1, 2, 4, … seconds, at most a minute. */
async function noteFailure(
  cms: Payload,
  { id, tries }: Schedule,
  error: unknown,
  now: Date,
): Promise<void> {
  const retryAt = new Date(now.getTime() + Math.min(1000 * 2 ** tries, RETRY_MS_MAX)).toISOString();
  // Without transactions, it is already marked as done.
  const undone = { tries: tries + 1, carriedOutAt: null };
  await save(
    cms,
    id,
    error instanceof Hopeless
      ? { ...undone, state: 'failed', error: error.message }
      : { ...undone, state: 'waiting', retryAt, error: errorText(error) },
  );
}

/** Logs each late schedule once; the CMS shows it for as long as it is late. */
async function raiseAlarms(cms: Payload, now: Date, log: Log): Promise<void> {
  const since = new Date(now.getTime() - LATE_MS).toISOString();
  const { docs } = await cms.find({
    collection: 'schedules',
    limit: BATCH,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    where: {
      and: [
        { state: { in: ['waiting', 'failed'] } },
        { at: { less_than: since } },
        { alarmedAt: { exists: false } },
      ],
    },
  });
  for (const schedule of docs as unknown as Schedule[]) {
    await save(cms, schedule.id, { alarmedAt: now.toISOString() });
    log('schedule-late', { schedule: schedule.id, alarm: alarmOf(schedule, now.getTime()) });
  }
}

/** Changes the document and marks the schedule as done in one transaction. */
async function carryOut(cms: Payload, schedule: Schedule, now: Date): Promise<void> {
  const { contentType: collection, documentId: id, action, language, withdrawal } = schedule;
  const user = await accountOf(cms, schedule);
  const req = await createLocalReq({ user: user as never, locale: language ?? 'en' }, cms);
  req.context.note = noteOf(schedule, now);
  req.context.isScheduled = true;
  req.context.publishChange = schedule.change;
  await initTransaction(req);
  try {
    // The first publisher to mark the schedule carries it out: a second one finds none to mark.
    const marked = await cms.db.updateOne({
      collection: 'schedules',
      where: { and: [{ id: { equals: schedule.id } }, { state: { equals: 'waiting' } }] },
      data: { state: 'done', carriedOutAt: now.toISOString(), error: null, retryAt: null },
      options: { atomic: true },
      req,
    });
    if (marked) {
      await requireRight(cms, schedule, user, req);
      const versions =
        action === 'takeDown' ? await publishedVersions(cms, collection, id, req) : null;
      const isPublic =
        !versions ||
        (language ? Boolean(versions[language]) : Object.values(versions).some(Boolean));
      if (isPublic && withdrawal) await takeDownAs(req, schedule, withdrawal);
      else if (isPublic)
        await cms.update({
          collection,
          id,
          data: changeOf(schedule) as never,
          locale: language ?? 'en',
          ...(language && { publishSpecificLocale: language }),
          depth: 0,
          overrideAccess: false,
          user: user as never,
          req,
        } as never);
    }
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

/** Takes a document down as a person does, by the rules as they apply at this time. */
async function takeDownAs(
  req: PayloadRequest,
  { contentType, documentId }: Schedule,
  planned: Planned,
): Promise<void> {
  const before = await withdrawalOf(req.payload, documentName(contentType, documentId), req);
  if (planned.kind === 'withdrawn' && before?.kind === 'withdrawn') return;
  try {
    await takeDown(req, bodyOf(planned), { collection: contentType, id: documentId });
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    throw new Error(`${errorText(error)} To change the schedule, cancel it and make it again.`, {
      cause: error,
    });
  }
}

const changeOf = ({ action, language }: Schedule): object => {
  if (action === 'publish') return { _status: 'published', ...(language && { takenDown: false }) };
  return language ? { takenDown: true, _status: 'published' } : { _status: 'draft' };
};

function noteOf({ at, byName }: Schedule, now: Date): string {
  const lateMs = now.getTime() - Date.parse(at);
  return `Scheduled by ${byName} for ${dayAndMinute(at)}${lateMs > LATE_MS ? `, carried out ${duration(lateMs)} late` : ''}.`;
}

async function accountOf(cms: Payload, { by, byName }: Schedule): Promise<Account> {
  const account = await activeAccount(cms, by);
  if (!account)
    throw new Hopeless(
      `The account of ${byName}, who scheduled it, was deleted or disabled. A person who may publish it must schedule it again.`,
    );
  return account;
}

async function requireRight(
  cms: Payload,
  { contentType: collection, documentId: id, byName }: Schedule,
  account: Account,
  req: PayloadRequest,
): Promise<void> {
  const document = await cms.findByID({
    collection,
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
    overrideAccess: true,
    req,
  });
  if (!document) throw new Hopeless('The document was deleted.');
  if (!mayIn(account, collection, 'publish', departmentIn(collection, document as never)))
    throw new Error(
      `${byName}, who scheduled it, may not publish this document any more. Cancel the schedule, or let a person who may publish it schedule it again.`,
    );
}
