import { sha256OfJson } from '@pune/std/canonical-json';
import type { Locale } from '@pune/i18n';
import { departmentsOf, type Account, type Operation } from '../access/rules.ts';
import type { Act, State } from '../handovers/rules.ts';
import type { Columns } from '../import/row.ts';
import type { Outcome } from '../import/importer.ts';
import type { LeftDocument } from './undo.ts';

/**
 * The rules of imports in the admin, as pure functions: endpoints and the publisher load the state,
 * ask here, and store the result.
 */

/**
 * - `mapping`: the file is there, its columns have no fields yet
 * - `checking`, `running`, `undoing`: the publisher is at it, or will be in a moment
 * - `checked`: the dry run has a report
 * - `stopped`: it was interrupted, and can go on
 */
export const JOB_STATES = [
  'mapping',
  'checking',
  'checked',
  'running',
  'stopped',
  'done',
  'undoing',
  'undone',
] as const;
export type JobState = (typeof JOB_STATES)[number];

/** States in which the publisher works. */
export const WORKING = ['checking', 'running', 'undoing'] as const satisfies JobState[];
export const isWorking = (state: JobState): boolean =>
  (WORKING as readonly JobState[]).includes(state);

const DAY_MS = 24 * 60 * 60 * 1000;
/** The days after which the files of an import are deleted; until then it can be taken back. */
export const KEPT_DAYS = 30;
export const isOver = (at: string, now: Date): boolean =>
  now.getTime() - Date.parse(at) > KEPT_DAYS * DAY_MS;

/** The settings of an import. */
export interface JobOptions {
  columns: Columns;
  /** The column that tells the rows apart. */
  keyColumn: string;
  portals: string[];
  language: Locale | null;
  /** The name of the other system: the same key in another one is another document. */
  source: string;
  isDraft: boolean;
}

/**
 * Documents that an import writes, or would leave as they are: their type, and the department that
 * owns them. A row without a document, such as a refused one, has the departments of the person who
 * uploaded it.
 */
export interface Scope {
  collection: string;
  department: string | null;
}

export interface JobReport {
  /** The digest of the report, row by row. */
  digest: string;
  rows: Record<Outcome, number>;
  redirects: Record<Outcome, number>;
  /** New files, which come with the documents that name them. */
  files: number;
  warnings: number;
  scope: Scope[];
  at: string;
}

export interface JobResult {
  created: number;
  changed: number;
  refused: number;
  kept: number;
  /** After it was taken back. */
  takenBack?: number;
  left?: number;
  leftDocuments?: LeftDocument[];
}

export interface Approval extends Act {
  digest: string;
}
export interface Flag extends Approval {
  reason: string;
}

export interface Job {
  id: number | string;
  contentType: string;
  state: JobState;
  at: string;
  since: string;
  by: string;
  byName: string;
  fileName: string;
  fileDigest: string;
  filesName: string | null;
  filesDigest: string | null;
  columns: { names: string[]; samples: string[][] };
  options: JobOptions | null;
  report: JobReport | null;
  done: number;
  total: number;
  isToStop: boolean | null;
  problem: string | null;
  result: JobResult | null;
  runBy: string | null;
  runByName: string | null;
  ranAt: string | null;
  handOver: State;
  submittedTo: string | null;
  submittedToName: string | null;
  note: string | null;
  approval: Approval | null;
  flag: Flag | null;
  isFlagged: boolean | null;
  areFilesGone: boolean | null;
  revision: number;
}

/** The parts of an import by which lists show and judge it: not its columns, nor what was left. */
export const LINE = [
  'contentType',
  'state',
  'at',
  'since',
  'by',
  'byName',
  'fileName',
  'fileDigest',
  'filesDigest',
  'options',
  'report',
  'done',
  'total',
  'handOver',
  'submittedTo',
  'note',
  'approval',
  'flag',
] as const satisfies (keyof Job)[];
export type JobLine = Pick<Job, 'id' | (typeof LINE)[number]>;

type Input = Pick<Job, 'fileDigest' | 'filesDigest' | 'options' | 'report'>;

/**
 * The digest of what is approved: the file, the files beside it, the columns and choices, and the
 * report. `null` without a report.
 */
export const digestOfJob = ({ fileDigest, filesDigest, options, report }: Input): string | null =>
  options && report
    ? sha256OfJson({
        file: fileDigest,
        files: filesDigest ?? '',
        options,
        report: report.digest,
      })
    : null;

export const isApproved = (job: Input & Pick<Job, 'handOver' | 'approval'>): boolean =>
  job.handOver === 'approved' && job.approval !== null && job.approval.digest === digestOfJob(job);

/** The number of documents that a report would write. */
export const writesOf = ({ rows, redirects }: JobReport): number =>
  rows.new + rows.changed + redirects.new + redirects.changed;

export type Refusal = 'Nothing' | 'NotChecked' | 'Own' | 'Changed' | 'NoRight';

/**
 * @param read the digest of what the person has read
 * @param may the person's right in each part of the report
 *
 * @returns the reason why a person may not approve an import, or what one has published; `null` if
 *   they may
 */
export function approvalRefusal(
  person: string,
  job: Input & Pick<Job, 'by' | 'flag'>,
  read: string | null,
  may: boolean,
): Refusal | null {
  const digest = digestOfJob(job);
  if (digest === null) return 'NotChecked';
  if (!may) return 'NoRight';
  if (person === job.by || person === job.flag?.by) return 'Own';
  if (writesOf(job.report!) === 0) return 'Nothing';
  return read === digest ? null : 'Changed';
}

/** @returns true if an account has a right for every document of a report, which has at least one */
export const mayInAll = (
  report: JobReport | null,
  operation: Operation,
  may: (collection: string, operation: Operation, department: string | null) => boolean,
): boolean =>
  report !== null &&
  report.scope.length > 0 &&
  report.scope.every(({ collection, department }) => may(collection, operation, department));

/**
 * @returns `'approved'` if an import may run; `'reason'` if it must give a reason; else the state
 *   that is in the way
 */
export function runRight(
  job: Input & Pick<Job, 'handOver' | 'approval' | 'state' | 'flag'>,
): 'approved' | 'reason' | 'NotChecked' | 'Nothing' {
  if ((job.state !== 'checked' && job.state !== 'stopped') || !job.report) return 'NotChecked';
  if (writesOf(job.report) === 0) return 'Nothing';
  // An import that was begun with a reason goes on with it.
  const digest = digestOfJob(job);
  if (job.options!.isDraft || isApproved(job) || job.flag?.digest === digest) return 'approved';
  return 'reason';
}

/** Imports of an account that have not run: their files wait on the disk of the database. */
export const OPEN_MAX = 20;

export const worksForAll = ({ everyDepartment, role }: Account): boolean =>
  Boolean(everyDepartment) || role === 'administrator';

const OF_DEPARTMENT = /^department-(.+)$/;
const OF_ACCOUNT = /^account-(.+)$/;

/** @returns the first name of the other system, which belongs to a department or to an account */
export const sourceFor = (
  account: Pick<Account, 'id'>,
  department: number | string | undefined,
  isForAll: boolean,
): string =>
  isForAll
    ? 'import'
    : department === undefined
      ? `account-${account.id}`
      : `department-${department}`;

/**
 * A name of another system belongs to those who import under it: keys that two departments share
 * would lead from the documents of one to those of the other.
 *
 * @param ran the imports that ran, of all departments
 *
 * @returns true if an account may import under the name
 */
export function mayUseSource(
  account: Account,
  source: string,
  ran: readonly Pick<Job, 'options' | 'report'>[],
): boolean {
  if (worksForAll(account)) return true;
  const own = departmentsOf(account).map(String);
  const [, department] = OF_DEPARTMENT.exec(source) ?? [];
  const [, id] = OF_ACCOUNT.exec(source) ?? [];
  return (
    (department === undefined || own.includes(department)) &&
    (id === undefined || id === String(account.id)) &&
    ran
      .filter(({ options }) => options?.source === source)
      .every(({ report }) =>
        (report?.scope ?? []).every(({ department: of }) => of === null || own.includes(of)),
      )
  );
}

/**
 * The states in which documents of an import without an approval are public, or were: what was taken
 * back in part may stay public.
 */
const PUBLIC = ['done', 'stopped', 'undone'] as const satisfies JobState[];

/** @returns true if an import waits for an approval of what it has published */
export const isFlaggedPublic = ({ flag, state }: Pick<Job, 'flag' | 'state'>): boolean =>
  flag !== null && (PUBLIC as readonly JobState[]).includes(state);

/** After another dry run: what was approved is another import. */
export const changedJob = {
  handOver: 'writing',
  approval: null,
  submittedTo: null,
  submittedToName: null,
  note: null,
} as const satisfies Partial<Job>;
