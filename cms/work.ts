import type { Payload, TypedUser, Where } from 'payload';
import { isCollection, type Collection } from '@pune/content-models/models';
import { LOCALES, type Locale } from '@pune/i18n';
import { extentOf, mayIn, type Account, type Operation } from './access/rules.ts';
import { languagesBehind, type Digests, type Flag, type Renewed } from './handovers/rules.ts';
import type { HandOverRow, WriterRow } from './handovers/store.ts';
import { isApproved, isFlaggedPublic, mayInAll, type JobLine } from './import-jobs/rules.ts';
import { jobsWhere } from './import-jobs/store.ts';
import { BROKEN_AFTER, type LinkRow } from './links/checks.ts';
import { alarmOf, departmentIn, scheduleInWords, schedulesFor } from './schedules.ts';

/**
 * The work of a person: what was returned to them, what they are to check, to publish, to translate,
 * to review, what is scheduled, and what has failed. Each list is limited to documents on which the
 * person may act.
 */

export const LISTS = [
  'failed',
  'returned',
  'check',
  'flagged',
  'publish',
  'translate',
  'review',
  'links',
  'scheduled',
] as const;
export type List = (typeof LISTS)[number];

export interface Task {
  collection: string;
  id: string;
  title: string;
  /** The time since which it waits; for a schedule the time at which it is due. */
  at: string;
  /** A person, a reason, or a note. */
  note: string | null;
  /** The languages that are concerned. */
  languages?: Locale[];
  /** The field that is concerned, by its name. */
  field?: string;
  /** True for an import, which has a page of its own. */
  isImport?: boolean;
}
export type Work = Record<List, Task[]>;

const ROWS_MAX = 200;
/** A failed publication of before is history. */
const FAILED_MS = 7 * 24 * 60 * 60 * 1000;

type Id = number | string;

const taskOf = (
  { contentType, documentId, title, since }: HandOverRow,
  more: Partial<Task> = {},
): Task => ({
  collection: contentType,
  id: documentId,
  title,
  at: since ?? '',
  note: null,
  ...more,
});

/** Loads hand-overs on which an account may act. */
async function handOvers(
  cms: Payload,
  account: Account,
  operation: Operation,
  where: Where,
): Promise<HandOverRow[]> {
  const { docs } = await cms.find({
    collection: 'handovers',
    where,
    sort: 'since',
    limit: ROWS_MAX,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return (docs as unknown as HandOverRow[]).filter(({ contentType, department }) =>
    mayIn(account, contentType, operation, department),
  );
}

/** The documents of which a person is a writer, and which they therefore cannot approve. */
async function writtenBy(cms: Payload, person: string): Promise<Set<string>> {
  const { docs } = await cms.find({
    collection: 'handover-writers',
    where: { and: [{ by: { equals: person } }, { settled: { not_equals: true } }] },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return new Set((docs as unknown as WriterRow[]).map(({ document }) => document));
}

/** Published documents whose day of review is past, of departments in which the account writes. */
async function overdue(cms: Payload, account: Account, now: Date): Promise<Task[]> {
  const tasks: Task[] = [];
  for (const { config } of Object.values(cms.collections)) {
    const extent = extentOf(account, config.slug, 'update');
    if (
      !isCollection(config.slug) ||
      !config.flattenedFields.some(({ name }) => name === 'reviewOn') ||
      extent.kind === 'nothing' ||
      extent.kind === 'self' ||
      (extent.kind === 'departments' && extent.ids.length === 0)
    )
      continue;
    const own: Where[] =
      extent.kind === 'departments'
        ? [{ [config.slug === 'departments' ? 'id' : 'department']: { in: extent.ids } }]
        : [];
    const { docs } = await cms.find({
      collection: config.slug as 'pages',
      where: {
        and: [
          { _status: { equals: 'published' } },
          { reviewOn: { less_than: now.toISOString() } },
          ...own,
        ],
      },
      select: { title: true, reviewOn: true, slug: true } as never,
      sort: 'reviewOn',
      limit: ROWS_MAX,
      pagination: false,
      depth: 0,
      locale: 'all' as never,
      overrideAccess: true,
    });
    tasks.push(
      ...(docs as unknown as { id: Id; title: unknown; slug: string; reviewOn: string }[]).map(
        (doc) => ({
          collection: config.slug,
          id: String(doc.id),
          title: titleIn(doc.title) || doc.slug || String(doc.id),
          at: doc.reviewOn,
          note: null,
        }),
      ),
    );
  }
  return tasks.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

const titleIn = (title: unknown): string =>
  typeof title === 'object' && title
    ? (LOCALES.map((locale) => (title as Record<string, string>)[locale]).find(Boolean) ?? '')
    : String(title ?? '');

type Receipt = Record<'contentType' | 'documentId' | 'title' | 'status' | 'at', string>;

/** Publications with errors that no later one has mended, of documents that the account publishes. */
async function failedPublications(cms: Payload, account: Account, now: Date): Promise<Task[]> {
  const since = new Date(now.getTime() - FAILED_MS).toISOString();
  const { docs } = await cms.find({
    collection: 'receipts',
    where: { at: { greater_than: since } },
    sort: '-at',
    limit: ROWS_MAX * 5,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { contentType: true, documentId: true, title: true, status: true, at: true },
  });
  const tasks: Task[] = [];
  const seen = new Set<string>();
  for (const { contentType, documentId, title, status, at } of docs as unknown as Receipt[]) {
    const name = `${contentType}/${documentId}`;
    if (seen.has(name)) continue;
    seen.add(name);
    if (status !== 'failed' || !isCollection(contentType)) continue;
    const document = await cms.findByID({
      collection: contentType as Collection,
      id: documentId,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
    });
    if (
      document &&
      mayIn(account, contentType, 'publish', departmentIn(contentType, document as never))
    )
      tasks.push({ collection: contentType, id: documentId, title, at, note: null });
  }
  return tasks;
}

/** Schedules of documents that the person may change: those that go on, and those that do not. */
async function schedules(cms: Payload, account: Account, now: Date) {
  const rows = (await schedulesFor(cms, account, { state: { in: ['waiting', 'failed'] } })).filter(
    ({ contentType, department }) => mayIn(account, contentType, 'update', department),
  );
  const tasks = rows.map((schedule) => ({
    alarm: alarmOf(schedule, now.getTime()),
    task: {
      collection: schedule.contentType,
      id: schedule.documentId,
      title: schedule.title,
      at: schedule.at,
      note: scheduleInWords(schedule),
    },
  }));
  return {
    failed: tasks.flatMap(({ alarm, task }) => (alarm ? [{ ...task, note: alarm }] : [])),
    scheduled: tasks.flatMap(({ alarm, task }) => (alarm ? [] : [task])),
  };
}

/** Links that do not answer, of documents that the person may change. */
async function brokenLinks(cms: Payload, account: Account): Promise<Task[]> {
  const { docs } = await cms.find({
    collection: 'links',
    where: { failures: { greater_than_equal: BROKEN_AFTER } },
    sort: 'failedSince',
    limit: ROWS_MAX * 5,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return (docs as unknown as LinkRow[])
    .filter(({ contentType, department }) => mayIn(account, contentType, 'update', department))
    .slice(0, ROWS_MAX)
    .map(({ contentType, document, title, failedSince, address, field, language }) => ({
      collection: contentType,
      id: document.slice(contentType.length + 1),
      title,
      at: failedSince ?? '',
      note: address,
      field,
      ...(language && { languages: [language] }),
    }));
}

/** Imports that wait for this person. */
async function imports(
  cms: Payload,
  account: Account,
): Promise<Record<'returned' | 'check' | 'flagged' | 'publish', Task[]>> {
  const person = String(account.id);
  const may = (job: JobLine, operation: Operation): boolean =>
    mayInAll(job.report, operation, (collection, right, department) =>
      mayIn(account, collection, right, department),
    );
  const isOthers = ({ by, flag }: JobLine): boolean => by !== person && flag?.by !== person;
  const task = (job: JobLine, note: string | null): Task => ({
    collection: 'import-jobs',
    id: String(job.id),
    title: job.fileName,
    at: job.since,
    note,
    isImport: true,
  });
  const tasks: Record<'returned' | 'check' | 'flagged' | 'publish', Task[]> = {
    returned: [],
    check: [],
    flagged: [],
    publish: [],
  };
  const waiting: Where = {
    or: [
      {
        and: [
          { state: { equals: 'checked' } },
          { handOver: { in: ['returned', 'submitted', 'approved'] } },
        ],
      },
      { isFlagged: { equals: true } },
    ],
  };
  for await (const job of jobsWhere(cms, waiting, ['since', 'id'])) {
    const isChecked = job.state === 'checked';
    if (isChecked && job.handOver === 'returned' && job.by === person)
      tasks.returned.push(task(job, job.note));
    if (
      isChecked &&
      job.handOver === 'submitted' &&
      (!job.submittedTo || job.submittedTo === person) &&
      isOthers(job) &&
      may(job, 'approve')
    )
      tasks.check.push(task(job, job.byName));
    if (isFlaggedPublic(job) && isOthers(job) && may(job, 'approve'))
      tasks.flagged.push({ ...task(job, job.flag!.byName), at: job.flag!.at });
    if (isChecked && isApproved(job) && may(job, 'publish'))
      tasks.publish.push(task(job, job.approval!.byName));
  }
  for (const list of Object.values(tasks)) list.splice(ROWS_MAX);
  return tasks;
}

/** Collects the work of a person. */
export async function workOf(cms: Payload, user: TypedUser, now: Date = new Date()): Promise<Work> {
  const account = user as unknown as Account;
  const person = String(account.id);
  const own = await writtenBy(cms, person);
  const isForMe = ({ submittedTo }: HandOverRow) => !submittedTo || submittedTo === person;
  const isOthers = ({ document }: HandOverRow) => !own.has(document);
  const [
    returned,
    submitted,
    flagged,
    approved,
    behind,
    ofSchedules,
    review,
    failed,
    links,
    ofImports,
  ] = await Promise.all([
    handOvers(cms, account, 'update', {
      and: [{ state: { equals: 'returned' } }, { submittedBy: { equals: person } }],
    }),
    handOvers(cms, account, 'approve', { state: { equals: 'submitted' } }),
    handOvers(cms, account, 'approve', { isFlagged: { equals: true } }),
    handOvers(cms, account, 'publish', { state: { equals: 'approved' } }),
    handOvers(cms, account, 'update', { isBehind: { equals: true } }),
    schedules(cms, account, now),
    overdue(cms, account, now),
    failedPublications(cms, account, now),
    brokenLinks(cms, account),
    imports(cms, account),
  ]);
  return {
    failed: [...ofSchedules.failed, ...failed],
    returned: [
      ...ofImports.returned,
      ...returned.map((row) => taskOf(row, { note: row.note ?? row.comments?.[0]?.text ?? null })),
    ],
    check: [
      ...ofImports.check,
      ...submitted
        .filter((row) => isForMe(row) && isOthers(row))
        .map((row) => taskOf(row, { note: row.submittedByName })),
    ],
    flagged: [
      ...ofImports.flagged,
      ...flagged
        .filter(isOthers)
        .map((row) => taskOf(row, { at: (row.flag as Flag).at, note: (row.flag as Flag).byName })),
    ],
    publish: [
      ...ofImports.publish,
      ...approved.map((row) => taskOf(row, { note: row.approval?.byName ?? null })),
    ],
    translate: behind.map((row) => {
      const renewed: Renewed = row.renewed ?? {};
      const known = Object.fromEntries(
        LOCALES.map((locale) => [locale, locale in renewed ? 'public' : null]),
      ) as Digests;
      return taskOf(row, {
        at: Object.values(renewed).toSorted().at(-1) ?? row.since ?? '',
        languages: languagesBehind(renewed, known),
      });
    }),
    review,
    links,
    scheduled: ofSchedules.scheduled,
  };
}

export const isEmpty = (work: Work): boolean => LISTS.every((list) => work[list].length === 0);
