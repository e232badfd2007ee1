import type { Payload } from 'payload';
import { instantInIndia, dayInIndia } from '@pune/std/india-time';
import { messageOf } from '@pune/std/errors';
import type { CheckResult } from './checks.ts';

/** Checks of links that were asked for, and the one of each night. */

type Id = number | string;

export interface LinkCheck {
  id: Id;
  /** `circulars/22`; null for all documents. */
  document: string | null;
  by: string | null;
  askedAt: string;
  endedAt: string | null;
  state: 'waiting' | 'done' | 'failed';
  links: number | null;
  broken: number | null;
  note: string | null;
}

const NIGHT = '02:30:00';
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** The beginning of the last night's check before a time. */
export function lastNight(now: Date): Date {
  const today = instantInIndia(`${dayInIndia(now)}T${NIGHT}`);
  return today <= now ? today : new Date(today.getTime() - 24 * 60 * 60 * 1000);
}

/** Asks for a check, unless the same one waits. */
export async function requestCheck(
  cms: Payload,
  { document, by }: { document: string | null; by: string | null },
  now: Date,
): Promise<void> {
  const waiting = await cms.db.findOne<LinkCheck>({
    collection: 'link-checks',
    where: {
      and: [
        { state: { equals: 'waiting' } },
        { document: document === null ? { exists: false } : { equals: document } },
      ],
    },
  });
  if (waiting) return;
  await cms.db.create({
    collection: 'link-checks',
    data: { document, by, askedAt: now.toISOString(), state: 'waiting' },
  });
}

/** @returns the last check of a document, or of all of them */
export async function lastCheck(cms: Payload, document: string | null): Promise<LinkCheck | null> {
  const { docs } = await cms.db.find<LinkCheck>({
    collection: 'link-checks',
    where: {
      or: [
        { document: { exists: false } },
        ...(document === null ? [] : [{ document: { equals: document } }]),
      ],
    },
    sort: '-askedAt',
    limit: 1,
    pagination: false,
  });
  return docs[0] ?? null;
}

/**
 * Carries out the checks that wait, first those of single documents, and the one of the night.
 *
 * @param openedAt the time at which this process began: the first night comes after it, so that a
 *   new installation does not begin with a check
 */
export async function runChecks(
  cms: Payload,
  check: (document: string | null) => Promise<CheckResult>,
  now: () => Date,
  openedAt: Date,
): Promise<number> {
  const night = lastNight(now());
  if (night > openedAt) {
    const last = await lastCheck(cms, null);
    if (!last || Date.parse(last.askedAt) < night.getTime())
      await requestCheck(cms, { document: null, by: null }, now());
  }
  const { docs } = await cms.db.find<LinkCheck>({
    collection: 'link-checks',
    where: { state: { equals: 'waiting' } },
    sort: 'askedAt',
    pagination: false,
    limit: 0,
  });
  let done = 0;
  const single = docs.filter(({ document }) => document);
  for (const row of [...single, ...docs.filter(({ document }) => !document)]) {
    const result = await check(row.document ?? null).catch((error: unknown) => ({
      kind: 'Broke' as const,
      message: messageOf(error),
    }));
    if (result.kind === 'Stopped') return done;
    const ended = { endedAt: now().toISOString() };
    const data =
      result.kind === 'Checked'
        ? { ...ended, state: 'done', links: result.links, broken: result.broken, note: null }
        : {
            ...ended,
            state: 'failed',
            note: result.kind === 'NoNetwork' ? 'no-network' : result.message,
          };
    await cms.db.updateOne({ collection: 'link-checks', id: row.id, data });
    done++;
  }
  if (done > 0)
    await cms.db.deleteMany({
      collection: 'link-checks',
      where: { askedAt: { less_than: new Date(now().getTime() - KEPT_MS).toISOString() } },
    });
  return done;
}
