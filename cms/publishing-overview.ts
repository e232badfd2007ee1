import fs from 'node:fs/promises';
import type { Payload } from 'payload';
import { languageOf, phrase, type Reader } from '@pune/content-models/say';
import { readAlarms, type Alarm } from '@pune/std/alarms';
import { extentOf, mayIn, type Account } from './access/rules.ts';
import { dayAndMinute, duration } from './india-time.ts';
import { portals } from './portals.ts';
import { statusOfNothing } from '@pune/publisher/service-status';
import type { Environment } from './environment.ts';
import type { Heartbeat, PublisherStatus } from './publishing-status.ts';
import { readPublisher, type PublisherPlace, type PublisherState } from './shared-status.ts';
import {
  actionInWords,
  alarmOf,
  scheduleInWords,
  schedulesFor,
  type Schedule,
} from './schedules.ts';

const ROWS_SHOWN = 20;
/**
 * A change that waits longer while the publisher works raises an alarm: normally it takes a second.
 */
const WAITING_MS_MAX = 60_000;
const FREE_BYTES_MIN = 1024 ** 3;

export interface ScheduleView {
  id: number | string;
  contentType: string;
  documentId: string;
  title: string;
  /** The scheduled action, in words, with its time. */
  what: string;
  /** The action alone. */
  action: string;
  at: string;
  byName: string;
  state: Schedule['state'];
  /** The kind of taking down, with the reason for readers. */
  withdrawal: Schedule['withdrawal'];
  carriedOutAt: string | null;
  alarm: string | null;
  /** True if the current account may cancel it. */
  mayCancel: boolean;
}

export interface WaitingChange {
  id: number | string;
  contentType: string;
  documentId: string;
  title: string;
  at: string;
  /** The reason why the change is held back, and the time of the next attempt. */
  held: { error: string; tries: number; retryAt: string } | null;
}

/**
 * The publishing status, limited to facts that every account with the right to read receipts may
 * know.
 */
export interface Overview {
  at: string;
  /** Problems that need attention, in words. */
  alarms: string[];
  publisher: { kind: Heartbeat['kind']; since: string | null } & Pick<
    PublisherState,
    'machine' | 'standBy'
  > &
    Pick<PublisherStatus, 'state' | 'releases' | 'work' | 'slowest' | 'progress'>;
  queue: { total: number; rows: WaitingChange[] };
  schedules: ScheduleView[];
  last: {
    id: number | string;
    title: string;
    contentType: string;
    status: 'live' | 'failed';
    at: string;
    pageCount: number;
    ms: Record<string, number>;
  }[];
  disk: { freeBytes: number; totalBytes: number } | null;
  /** Names and addresses of the portals, by id. */
  portals: Record<string, { name: string; url: string }>;
}

export interface OverviewOptions {
  environment: PublisherPlace & Pick<Environment, 'dataDir'>;
  /** The language of the account that reads the overview; its messages are in that language. */
  reader?: Reader | null;
  now?: number;
}

export const mayReadOverview = (account: Account | null | undefined): boolean =>
  extentOf(account, 'receipts', 'read').kind !== 'nothing';

const KEPT =
  'What is saved and published meanwhile is kept, and goes live when it runs again. Start it, or look at what it wrote last.';

/** @returns an alarm if the publisher does not answer, or `null` */
export function publisherAlarm({ heartbeat, machine, standBy }: PublisherState): string | null {
  if (heartbeat.kind === 'Answers') return null;
  if (heartbeat.kind === 'NeverSeen') return `The publisher has not been seen yet. ${KEPT}`;
  const since = dayAndMinute(heartbeat.since);
  if (machine === null) return `The publisher does not answer since ${since}. ${KEPT}`;
  return standBy === null
    ? `The publisher on “${machine}” does not answer since ${since}, and none stands by. ${KEPT}`
    : `The publisher on “${machine}” does not answer since ${since}. The one on “${standBy}” takes over in a moment. What is saved and published meanwhile is kept, and goes live then.`;
}

export const scheduleView = (
  schedule: Schedule,
  account: Account,
  now: number,
  reader: Reader | null = null,
): ScheduleView => ({
  id: schedule.id,
  contentType: schedule.contentType,
  documentId: schedule.documentId,
  title: schedule.title,
  what: phrase(reader, scheduleInWords(schedule)),
  action: phrase(reader, actionInWords(schedule)),
  at: schedule.at,
  byName: schedule.byName,
  state: schedule.state,
  withdrawal: schedule.withdrawal ?? null,
  carriedOutAt: schedule.carriedOutAt ?? null,
  alarm: phrase(reader, alarmOf(schedule, now)),
  mayCancel:
    ['waiting', 'failed'].includes(schedule.state) &&
    mayIn(account, schedule.contentType, 'publish', schedule.department),
});

/** Collects the overview for an account that may read it. */
export async function overviewOf(
  cms: Payload,
  account: Account,
  { environment, reader = null, now = Date.now() }: OverviewOptions,
): Promise<Overview> {
  const { dataDir } = environment;
  const [publisher, waiting, receipts, schedules, disk, sites] = await Promise.all([
    readPublisher(cms.kv, environment, now),
    cms.find({
      collection: 'outbox',
      sort: ['at', 'id'],
      limit: ROWS_SHOWN,
      depth: 0,
      overrideAccess: true,
      select: { contentType: true, documentId: true, title: true, at: true },
    }),
    cms.find({
      collection: 'receipts',
      sort: '-at',
      limit: ROWS_SHOWN / 2,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      select: { title: true, contentType: true, status: true, at: true, pageCount: true, ms: true },
    }),
    schedulesFor(cms, account, { state: { in: ['waiting', 'failed'] } }),
    diskOf(dataDir),
    portals(),
  ]);
  const { heartbeat, machine, standBy } = publisher;
  const status =
    heartbeat.kind === 'NeverSeen'
      ? statusOfNothing(new Date(now).toISOString())
      : heartbeat.status;
  const rows = (waiting.docs as unknown as Omit<WaitingChange, 'held'>[]).map((row) => ({
    ...row,
    held: heldBack(status, row),
  }));
  const views = schedules.map((schedule) => scheduleView(schedule, account, now, reader));
  const { state, releases, work, slowest, progress } = status;
  const language = languageOf(reader);
  return {
    at: new Date(now).toISOString(),
    alarms: alarmsOf(reader, {
      publisher,
      status,
      oldest: rows[0],
      schedules: views,
      disk,
      raised: readAlarms(dataDir),
      now,
      nameOf: (portal) => sites.find(({ id }) => id === portal)?.shortName[language] ?? portal,
    }),
    publisher: {
      kind: heartbeat.kind,
      since: heartbeat.kind === 'NeverSeen' ? null : heartbeat.status.at,
      machine,
      standBy,
      state,
      releases,
      work,
      slowest,
      progress,
    },
    queue: { total: waiting.totalDocs, rows },
    schedules: views,
    last: receipts.docs as unknown as Overview['last'],
    disk,
    portals: Object.fromEntries(
      sites.map((site) => [site.id, { name: site.shortName[language], url: site.url }]),
    ),
  };
}

const heldBack = (
  { held }: Pick<PublisherStatus, 'held'>,
  row: { contentType: string; documentId: string },
): WaitingChange['held'] => {
  const found = held.find(
    ({ collection, documentId }) => collection === row.contentType && documentId === row.documentId,
  );
  return found ? { error: found.error, tries: found.tries, retryAt: found.retryAt } : null;
};

async function diskOf(folder: string): Promise<Overview['disk']> {
  const found = await fs.statfs(folder).catch(() => null);
  return found && { freeBytes: found.bavail * found.bsize, totalBytes: found.blocks * found.bsize };
}

interface Facts {
  publisher: PublisherState;
  status: Pick<PublisherStatus, 'trouble' | 'progress' | 'work'>;
  oldest: WaitingChange | undefined;
  schedules: readonly ScheduleView[];
  disk: Overview['disk'];
  /** The alarms that processes have raised. */
  raised: readonly Alarm[];
  now: number;
  nameOf: (portal: string) => string;
}

function alarmsOf(reader: Reader | null, facts: Facts): string[] {
  const { publisher, status, oldest, schedules, disk, raised, now, nameOf } = facts;
  const alarms: (string | null)[] = [
    publisherAlarm(publisher),
    ...raised.map(({ message, since }) => `${message}. Since ${dayAndMinute(since)}.`),
  ];
  if (publisher.heartbeat.kind === 'Answers') {
    if (status.trouble) alarms.push(`Nothing is published: ${status.trouble}`);
    const waited = oldest ? now - Date.parse(oldest.at) : 0;
    if (waited > WAITING_MS_MAX && !status.progress)
      alarms.push(
        `“${oldest!.title}” has been waiting for ${duration(waited)}${oldest!.held ? `: ${oldest!.held.error}` : '.'}`,
      );
  }
  const { failing: listed, unlisted = 0 } = status.work;
  const [failing] = listed;
  const more = listed.length + unlisted - 1;
  if (failing)
    alarms.push(
      `${failing.page} (${nameOf(failing.portal)}) cannot be made, its readers see the page as it was before: ${failing.error}${more > 0 ? ` So it is with ${more} more.` : ''}`,
    );
  if (disk && disk.freeBytes < FREE_BYTES_MIN)
    alarms.push(
      `The disk is almost full: ${Math.round(disk.freeBytes / 1024 ** 2)} MB are left. Pages and uploads fail when nothing is left.`,
    );
  return [
    ...alarms.map((alarm) => phrase(reader, alarm)),
    ...schedules.map(({ alarm }) => alarm),
  ].filter((alarm) => alarm !== null);
}
