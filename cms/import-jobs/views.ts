import { stringify } from 'csv-stringify/sync';
import type { PayloadRequest } from 'payload';
import { languageOf, phrase, say } from '@pune/content-models/say';
import { models } from '@pune/content-models/models';
import { LOCALES, type Locale } from '@pune/i18n';
import { extentOf, mayIn, type Account, type Operation } from '../access/rules.ts';
import { startingValues } from '../access/starting-values.ts';
import { judges, type Person } from '../handovers/judges.ts';
import type { Outcome } from '../import/importer.ts';
import { isRefusal } from '../import/row-problems.ts';
import { portalOptions, type PortalOption } from '../portals.ts';
import { labelText } from '../words/label-text.ts';
import { folderOf, reportRows, type ReportRow } from './files.ts';
import {
  approvalRefusal,
  digestOfJob,
  isApproved,
  isFlaggedPublic,
  isOver,
  isWorking,
  KEPT_DAYS,
  mayInAll,
  runRight,
  sourceFor,
  worksForAll,
  type Job,
  type JobLine,
  type JobOptions,
  type JobReport,
  type Refusal,
} from './rules.ts';
import { mappingsFor, type MappingView } from './mappings.ts';
import { suggestColumns, suggestKey, targetsOf, type Target } from './targets.ts';
import type { Left } from './undo.ts';

/** Imports as an account sees them, in its language. */

const SHOWN = 100;
/** Documents that exist once, and files, which come with the documents that show them. */
const LEFT_OUT = ['departments', 'settings', 'navigation', 'media', 'grievance-configuration'];

const accountIn = (req: PayloadRequest): Account => req.user as unknown as Account;
const personIn = (req: PayloadRequest): string => String(req.user!.id);

export const may =
  (account: Account) =>
  (collection: string, operation: Operation, department: string | null): boolean =>
    mayIn(account, collection, operation, department);

export interface TypeView {
  slug: string;
  label: string;
}

const typeLabel = (req: PayloadRequest, slug: string): string =>
  labelText(req.payload.collections[slug as 'pages']?.config.labels.plural, languageOf(req)) ??
  slug;

/** The content types of which an account may add documents. */
export const typesFor = (req: PayloadRequest): TypeView[] =>
  Object.keys(models)
    .filter((slug) => {
      const extent = extentOf(accountIn(req), slug, 'create');
      return (
        !LEFT_OUT.includes(slug) &&
        extent.kind !== 'nothing' &&
        !(extent.kind === 'departments' && extent.ids.length === 0)
      );
    })
    .map((slug) => ({ slug, label: typeLabel(req, slug) }));

export const isMine = (req: PayloadRequest, job: Pick<Job, 'by'>): boolean =>
  job.by === personIn(req);

/** An import is seen by who uploaded it, by those who judge or publish all of it, by administrators. */
export const maySee = (req: PayloadRequest, job: Pick<Job, 'by' | 'report'>): boolean => {
  const account = accountIn(req);
  return (
    isMine(req, job) ||
    account.role === 'administrator' ||
    mayInAll(job.report, 'approve', may(account)) ||
    mayInAll(job.report, 'publish', may(account))
  );
};

/** An import with drafts is run by those who may write them; what the public sees, by publishers. */
export const mayRun = (req: PayloadRequest, job: Job): boolean =>
  job.options?.isDraft
    ? isMine(req, job) || accountIn(req).role === 'administrator'
    : mayInAll(job.report, 'publish', may(accountIn(req)));

export interface JobItem {
  id: string;
  fileName: string;
  type: string;
  state: Job['state'];
  handOver: Job['handOver'];
  isApproved: boolean;
  isFlagged: boolean;
  byName: string;
  at: string;
  done: number;
  total: number;
}

export const itemOf = (req: PayloadRequest, job: JobLine): JobItem => ({
  id: String(job.id),
  fileName: job.fileName,
  type: typeLabel(req, job.contentType),
  state: job.state,
  handOver: job.handOver,
  isApproved: isApproved(job),
  isFlagged: job.flag !== null,
  byName: job.byName,
  at: job.at,
  done: job.done,
  total: job.total,
});

export interface ProblemView {
  line: number;
  title: string;
  /** The column of the file, or the field if no column has it. */
  column: string;
  reason: string;
  isRefused: boolean;
  /** True if the row goes in whole, with a file that should be looked at. */
  isRemark: boolean;
}

export interface RowView {
  line: number;
  key: string;
  title: string;
  outcome: Outcome;
}

export interface JobView extends JobItem {
  contentType: string;
  isMine: boolean;
  filesName: string | null;
  columns: Job['columns'];
  options: JobOptions;
  targets: Target[];
  portals: PortalOption[];
  mappings: MappingView[];
  report: (Omit<JobReport, 'scope'> & { digest: string }) | null;
  problems: ProblemView[];
  problemCount: number;
  rows: RowView[];
  problem: string | null;
  result: Job['result'];
  left: { collection: string; id: string; title: string; type: string; why: string }[];
  runByName: string | null;
  ranAt: string | null;
  isStopping: boolean;
  areFilesGone: boolean;
  note: string | null;
  submittedToName: string | null;
  approval: { byName: string; at: string } | null;
  flag: { byName: string; at: string; reason: string } | null;
  /** The digest of what this person reads: an approval names it. */
  digest: string | null;
  mayCheck: boolean;
  maySubmit: boolean;
  mayReturn: boolean;
  mayApprove: boolean;
  mayApproveFlagged: boolean;
  refusal: string | null;
  mayRun: boolean;
  needsReason: boolean;
  mayUndo: boolean;
  mayRemove: boolean;
  mayStop: boolean;
  keptDays: number;
  persons: Person[];
}

export const refusalText = (req: PayloadRequest, refusal: Refusal): string => {
  switch (refusal) {
    case 'NotChecked':
      return say(req, 'The file is not checked yet.');
    case 'Nothing':
      return say(req, 'No row of the file would go in.');
    case 'Own':
      return say(req, 'You uploaded or ran this import. Another person must approve it.');
    case 'Changed':
      return say(
        req,
        'The import has changed since you opened it. Load it again, and read what you approve.',
      );
    case 'NoRight':
      return say(req, 'A checker or a publisher of each department that it concerns approves it.');
  }
};

const WHY: Record<Left, string> = {
  edited: 'It was changed after the import.',
  referred: 'Other documents lead to it.',
  shown: 'A document shows this file.',
  refused: 'The CMS refuses to change it.',
  pruned: 'The version before is not kept any more.',
};

/** The persons who may approve an import, except the one who uploaded it. */
export const judgesFor = async (req: PayloadRequest, { by, report }: Job): Promise<Person[]> =>
  report ? judges(req, by, (account) => mayInAll(report, 'approve', may(account))) : [];

/** The fields of a type in each language of the admin. */
const targetsByLanguage = (req: PayloadRequest, contentType: string): Record<Locale, Target[]> =>
  Object.fromEntries(
    LOCALES.map((language) => [
      language,
      targetsOf(req.payload.collections[contentType as 'pages']!.config, language),
    ]),
  ) as Record<Locale, Target[]>;

/** The initial settings of a new file: a kept mapping of its columns, or a guess. */
export async function proposedOptions(
  req: PayloadRequest,
  { contentType, fileName, columns: { names } }: Pick<Job, 'contentType' | 'fileName' | 'columns'>,
): Promise<JobOptions> {
  const kept = (await mappingsFor(req, contentType)).find(({ options }) =>
    names.every((name) => name in options.columns),
  )?.options;
  const byLanguage = targetsByLanguage(req, contentType);
  const columns =
    kept?.columns ?? suggestColumns(names, byLanguage, !fileName.toLowerCase().endsWith('.csv'));
  const { department, portals } = await startingValues(req, contentType);
  const account = accountIn(req);
  return {
    columns,
    keyColumn: kept?.keyColumn ?? suggestKey(names, columns),
    portals: portals ?? [],
    language: null,
    source: sourceFor(account, department, worksForAll(account)),
    isDraft: false,
  };
}

/** Names the place of a problem: the column of the file, else the field as the form names it. */
export function columnsOf(
  options: JobOptions | null,
  targets: readonly Target[],
): (field: string) => string {
  const columns = Object.entries(options?.columns ?? {});
  return (field) => {
    if (!field) return '';
    const column =
      columns.find(([, path]) => path === field) ??
      columns.find(
        ([, path]) => path && (field.startsWith(`${path}.`) || path.startsWith(`${field}.`)),
      );
    if (field === 'key' && options?.keyColumn) return options.keyColumn;
    if (column) return column[0];
    return (
      targets.find(({ path }) => path === field || path.startsWith(`${field}.`))?.label ?? field
    );
  };
}

/** Reads the first rows of the report, and its first problems. */
async function reportOf(
  req: PayloadRequest,
  job: Job,
  importsDir: string,
  columnOf: (field: string) => string,
): Promise<Pick<JobView, 'problems' | 'problemCount' | 'rows'>> {
  const problems: ProblemView[] = [];
  const rows: RowView[] = [];
  let problemCount = 0;
  if (!job.report) return { problems, problemCount, rows };
  for await (const row of reportRows(folderOf(importsDir, job.id, job.fileName).report)) {
    const { line, key, title, outcome } = row;
    if (rows.length < SHOWN) rows.push({ line, key, title, outcome });
    problemCount += row.problems.length;
    for (const problem of row.problems)
      if (problems.length < SHOWN)
        problems.push({
          line,
          title: title || key,
          column: columnOf(problem.field),
          reason: phrase(req, problem.message),
          isRefused: isRefusal(problem),
          isRemark: problem.isRemark === true,
        });
  }
  return { problems, problemCount, rows };
}

/** Builds the view of an import. */
export async function viewOf(
  req: PayloadRequest,
  job: Job,
  importsDir: string,
  now: Date = new Date(),
): Promise<JobView> {
  const account = accountIn(req);
  const mine = isMine(req, job);
  const targets = targetsOf(
    req.payload.collections[job.contentType as 'pages']!.config,
    languageOf(req),
  );
  const options = job.options ?? (await proposedOptions(req, job));
  const digest = digestOfJob(job);
  const mayJudge = mayInAll(job.report, 'approve', may(account));
  const refusal = approvalRefusal(personIn(req), job, digest, mayJudge);
  const right = runRight(job);
  const isIdle = !isWorking(job.state) && !job.areFilesGone;
  const { scope: _, ...report } = job.report ?? { scope: [] };
  const isChecked = job.state === 'checked';
  const isPublic = isFlaggedPublic(job);
  return {
    ...itemOf(req, job),
    ...(await reportOf(req, job, importsDir, columnsOf(options, targets))),
    contentType: job.contentType,
    isMine: mine,
    filesName: job.filesName ?? null,
    columns: job.columns,
    options,
    targets,
    portals: await portalOptions(languageOf(req)),
    mappings: await mappingsFor(req, job.contentType),
    report: job.report ? (report as Omit<JobReport, 'scope'>) : null,
    problem: phrase(req, job.problem ?? null),
    result: job.result ?? null,
    left: (job.result?.leftDocuments ?? []).map(
      ({ collection, documentId, title, why, words }) => ({
        collection,
        id: documentId,
        title,
        type: typeLabel(req, collection),
        why: phrase(req, words ?? WHY[why]),
      }),
    ),
    runByName: job.runByName ?? null,
    ranAt: job.ranAt ?? null,
    isStopping: Boolean(job.isToStop),
    areFilesGone: Boolean(job.areFilesGone),
    note: job.note ?? null,
    submittedToName: job.submittedToName ?? null,
    approval:
      isApproved(job) && job.approval ? { byName: job.approval.byName, at: job.approval.at } : null,
    flag: job.flag && { byName: job.flag.byName, at: job.flag.at, reason: job.flag.reason },
    digest,
    mayCheck: mine && isIdle && (job.state === 'mapping' || isChecked),
    maySubmit: mine && isIdle && isChecked && !isApproved(job) && !options.isDraft,
    mayReturn: isChecked && !mine && mayJudge && ['submitted', 'approved'].includes(job.handOver),
    mayApprove: isChecked && !options.isDraft && mayJudge && !isApproved(job) && refusal === null,
    mayApproveFlagged: isPublic && mayJudge && refusal === null,
    refusal:
      mayJudge && refusal && !isApproved(job) && (isChecked || isPublic)
        ? refusalText(req, refusal)
        : null,
    mayRun: isIdle && (right === 'approved' || right === 'reason') && mayRun(req, job),
    needsReason: right === 'reason',
    mayUndo:
      (job.state === 'done' || job.state === 'stopped') &&
      job.ranAt !== null &&
      !isOver(job.ranAt, now) &&
      mayRun(req, job),
    mayRemove: (mine || account.role === 'administrator') && !job.ranAt && !isWorking(job.state),
    mayStop: isWorking(job.state) && (mine || mayRun(req, job)),
    keptDays: KEPT_DAYS,
    persons: mine && isChecked ? await judgesFor(req, job) : [],
  };
}

const outcomeIn = (req: PayloadRequest, outcome: Outcome): string => {
  switch (outcome) {
    case 'new':
      return say(req, 'new');
    case 'changed':
      return say(req, 'changed');
    case 'unchanged':
      return say(req, 'unchanged');
    case 'kept':
      return say(req, 'kept as editors left it');
    case 'refused':
      return say(req, 'refused');
  }
};

/** The report as CSV in the language of the account, for a spreadsheet. */
export function reportCsv(
  req: PayloadRequest,
  job: Job,
  rows: AsyncIterable<ReportRow>,
): AsyncGenerator<string> {
  const targets = targetsOf(
    req.payload.collections[job.contentType as 'pages']!.config,
    languageOf(req),
  );
  const columnOf = columnsOf(job.options, targets);
  const line = (cells: (string | number)[]): string =>
    stringify([cells], { escape_formulas: true });
  return (async function* () {
    yield `\ufeff${line([
      say(req, 'Row'),
      say(req, 'Key'),
      say(req, 'Title'),
      say(req, 'What becomes of it'),
      say(req, 'Column'),
      say(req, 'Reason'),
    ])}`;
    for await (const row of rows) {
      const start = [row.line, row.key, row.title, outcomeIn(req, row.outcome)];
      const problems = row.problems.length > 0 ? row.problems : [{ field: '', message: '' }];
      for (const { field, message } of problems)
        yield line([...start, columnOf(field), phrase(req, message)]);
    }
  })();
}
