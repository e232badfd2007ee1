import fs from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Payload } from 'payload';
import { LOCALES } from '@pune/i18n';
import { messageOf } from '@pune/std/errors';
import { activeAccount } from '../access/active-account.ts';
import { departmentForNew } from '../access/starting-values.ts';
import { extentOf, mayIn, type Account } from '../access/rules.ts';
import type { StoredDocument } from '../import/documents.ts';
import type { Outcome } from '../import/importer.ts';
import type { RowRule } from '../import/import-options.ts';
import type { Command } from '../import/options.ts';
import { OLD_ADDRESSES } from '../import/judge.ts';
import { isBroken, UnreadableFile, type Row } from '../import/row.ts';
import type { RowProblem } from '../import/row-problems.ts';
import { runImport } from '../import/run.ts';
import type { Values } from '../import/values.ts';
import { departmentIn } from '../schedules.ts';
import {
  digestOfFile,
  folderOf,
  openReportFile,
  removeFolder,
  NoRoom,
  removeStrays,
  removeUnpacked,
  reportRows,
  unpack,
  type JobFolder,
} from './files.ts';
import {
  changedJob,
  digestOfJob,
  isApproved,
  isOver,
  isWorking,
  mayUseSource,
  WORKING,
  type Job,
  type JobReport,
  type JobResult,
} from './rules.ts';
import { openFiles, openScope, scopeKey } from './scopes.ts';
import { COLLECTION, jobOf, noteJob, noteOf, requestOf, saveJob } from './store.ts';
import { undoImport } from './undo.ts';

/**
 * Carries out imports of the admin, in the process of the publisher, by the code of `npm run
 * import`. All that it must remember is in the database: after a restart it goes on.
 */

export interface RunsOptions {
  importsDir: string;
  now: () => Date;
  /** Ends the work of this process; what is not done goes on with the next start. */
  signal: AbortSignal;
  log: (event: string, details: object) => void;
  /** True while the disk has room for the files of a zip. */
  hasRoom: () => boolean;
  /** Called after documents were written, which are to be published. */
  written: () => void;
}

type Id = number | string;

/** The time of one turn, after which the publisher goes on with its other work. */
const TURN_MS = 20;
const TELL_MS = 600;

/** The error for an import that cannot go on, with the reason for editors. */
class Refused extends Error {}

const NO_ACCOUNT = 'The account that uploaded the file is disabled or deleted.';
const FAULT =
  'It stopped because of a fault of the server. What is in stays. Go on with it, or tell an administrator.';

/** Carries out what waits, the oldest first. */
export async function runJobs(cms: Payload, options: RunsOptions): Promise<number> {
  const { docs } = await cms.db.find<Job & { id: Id }>({
    collection: COLLECTION,
    where: { state: { in: [...WORKING] } },
    sort: ['since', 'id'],
    limit: 0,
    pagination: false,
  });
  let done = 0;
  for (const { id } of docs) {
    if (options.signal.aborted) return done;
    const job = await jobOf(cms, id);
    if (!job || !isWorking(job.state)) continue;
    await carryOut(cms, job, options);
    done++;
  }
  return done;
}

async function carryOut(cms: Payload, job: Job, options: RunsOptions): Promise<void> {
  const { log } = options;
  const work = { checking: check, running: run, undoing: undo }[job.state as 'running'];
  log('import-begun', { import: job.id, state: job.state });
  try {
    await work(cms, job, options);
  } catch (error) {
    const after = { checking: 'mapping', running: 'stopped', undoing: 'done' } as const;
    const isKnown = [UnreadableFile, Refused, NoRoom].some((known) => error instanceof known);
    if (!isKnown) log('import-failed', { import: job.id, error: messageOf(error) });
    await saveJob(cms, job.id, {
      state: after[job.state as 'running'],
      since: options.now().toISOString(),
      problem: isKnown ? messageOf(error) : FAULT,
    });
  } finally {
    await removeUnpacked(folderOf(options.importsDir, job.id, job.fileName));
  }
}

/** The turns of a long run: it gives way to other work, tells how far it is, and can be stopped. */
function turns(cms: Payload, job: Job, { signal }: RunsOptions) {
  const stop = new AbortController();
  const end = () => stop.abort();
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  let [turn, told] = [performance.now(), performance.now()];
  const at = { done: 0, total: job.total };
  return {
    at,
    signal: stop.signal,
    async pause(): Promise<void> {
      const now = performance.now();
      if (now - turn < TURN_MS) return;
      await nextTurn();
      turn = performance.now();
      if (turn - told < TELL_MS) return;
      told = turn;
      await saveJob(cms, job.id, at);
      if ((await jobOf(cms, job.id))?.isToStop) end();
    },
    end: () => signal.removeEventListener('abort', end),
  };
}

/** @throws {Refused} if the file is not the one that was uploaded */
async function requireFiles(job: Job, folder: JobFolder, hasRoom: () => boolean): Promise<void> {
  const isSame =
    fs.existsSync(folder.rows) &&
    (await digestOfFile(folder.rows)) === job.fileDigest &&
    (!job.filesDigest ||
      (fs.existsSync(folder.zip) && (await digestOfFile(folder.zip)) === job.filesDigest));
  if (!isSame)
    throw new Refused('The file is not there any more as it was uploaded. Upload it again.');
  if (job.filesDigest) await unpack(folder, job.filesName ?? 'files.zip', hasRoom);
}

function commandOf(job: Job, folder: JobFolder, more: Partial<Command>): Command {
  const { columns, keyColumn, portals, language, source, isDraft } = job.options!;
  return {
    file: folder.rows,
    collection: job.contentType,
    files: job.filesDigest ? folder.files : undefined,
    source,
    portals: portals.length > 0 ? portals : undefined,
    language: language ?? undefined,
    ignore: [],
    drafts: isDraft,
    dryRun: false,
    strict: false,
    overwrite: false,
    addresses: undefined,
    oldSitemap: undefined,
    errorsFile: folder.errors,
    addressesReport: `${folder.errors}.addresses`,
    columns,
    keyColumn,
    keepsFiles: true,
    ...more,
  };
}

const PUBLIC_ALREADY: RowProblem = {
  field: '',
  message:
    'This document is public, and an import of drafts would take it down: change it in its form, or import it without drafts.',
};
const ADDRESS_OF_DRAFT: RowProblem = {
  field: OLD_ADDRESSES,
  message: 'An old address leads readers on at once: an import of drafts brings none.',
};

/** An import of drafts needs no approval: it changes nothing that the public sees. */
const draftProblems = (
  { isOldAddress }: Row,
  known: StoredDocument | undefined,
): readonly RowProblem[] =>
  isOldAddress ? [ADDRESS_OF_DRAFT] : known?._status === 'published' ? [PUBLIC_ALREADY] : [];

/** The departments of a document, before and after the row. */
function ownersOf(
  { collection }: Row,
  values: Values,
  known: StoredDocument | undefined,
): (string | null)[] {
  const wanted = departmentIn(collection, {
    id: known?.id ?? '',
    department: values.department ?? known?.department,
  });
  return [...new Set([wanted, ...(known ? [departmentIn(collection, known as never)] : [])])];
}

/** The rights of the person who uploaded the file, row by row, as they hold for a form. */
function ruleFor(
  account: Account,
  isDraft: boolean,
  found: (row: Row, owners: readonly (string | null)[]) => void,
): RowRule {
  return (row, values, known) => {
    const { collection } = row;
    const inTheWay = isDraft ? draftProblems(row, known) : [];
    // Old addresses need no right of the uploader: `openScope` asks the publisher for it.
    if (inTheWay.length > 0 || row.isOldAddress) return inTheWay;
    const operation = known ? 'update' : 'create';
    const extent = extentOf(account, collection, operation);
    if (extent.kind === 'nothing' || extent.kind === 'self')
      return [
        {
          field: 'collection',
          message: known
            ? 'Your account may not change documents of this type.'
            : 'Your account may not add documents of this type.',
        },
      ];
    // A file is judged with the document that shows it.
    if (collection === 'media') return [];
    const owners = ownersOf(row, values, known);
    const hasDepartment = extent.kind === 'departments';
    if (hasDepartment && !owners.every((owner) => mayIn(account, collection, operation, owner)))
      return [
        {
          field: 'department',
          message:
            owners[0] === null
              ? 'Choose the department that this belongs to.'
              : 'Choose a department of your own: you write for your departments only.',
        },
      ];
    found(row, owners);
    return [];
  };
}

/** Names a row of a report, which an old address shares its line with. */
const nameOf = ({ line, collection, key }: { line: number; collection: string; key: string }) =>
  `${line}\n${collection}\n${key}`;

/** @throws {Refused} if another department has imported under the name of the other system */
async function requireSource(cms: Payload, job: Job, account: Account): Promise<void> {
  const { docs } = await cms.db.find<Pick<Job, 'options' | 'report'> & { id: Id }>({
    collection: COLLECTION,
    where: { ranAt: { exists: true } },
    select: { options: true, report: true },
    limit: 0,
    pagination: false,
  });
  if (!mayUseSource(account, job.options!.source, docs))
    throw new Refused(
      'Another department imports under this name of the other system: choose another name.',
    );
}

const titleIn = (values: Record<string, unknown>): string => {
  const { title } = values;
  const text =
    typeof title === 'object' && title
      ? LOCALES.map((locale) => (title as Record<string, unknown>)[locale]).find(Boolean)
      : title;
  return String(text ?? values.number ?? values.name ?? '').slice(0, 200);
};

/** The dry run: judges each row and writes the report. */
async function check(cms: Payload, job: Job, options: RunsOptions): Promise<void> {
  const folder = folderOf(options.importsDir, job.id, job.fileName);
  await requireFiles(job, folder, options.hasRoom);
  const account = await activeAccount(cms, job.by);
  if (!account) throw new Refused(NO_ACCOUNT);
  await requireSource(cms, job, account);
  const scope = openScope(cms, account, job);
  const files = openFiles();
  const report = openReportFile(folder.report);
  const turn = turns(cms, job, options);
  try {
    const command = commandOf(job, folder, {
      dryRun: true,
      department: departmentForNew(account, job.contentType),
      rule: ruleFor(account, job.options!.isDraft, scope.found),
      fileNamed: files.named,
    });
    const summary = await runImport(cms, command, {
      signal: turn.signal,
      pause: turn.pause,
      progress: (total) => {
        turn.at.total = total;
        return { step: (done) => void (turn.at.done = done), end: () => {} };
      },
      onRow(row, outcome, problems) {
        scope.told(row, outcome);
        files.told(row, outcome);
        report.add({
          line: row.line,
          collection: isBroken(row) ? '' : row.collection,
          key: isBroken(row) ? '' : row.key,
          title: isBroken(row) ? '' : titleIn(row.values),
          outcome,
          problems: [...problems],
        });
      },
    });
    if (summary.stopped) {
      if (options.signal.aborted) return;
      await saveJob(cms, job.id, {
        state: 'mapping',
        isToStop: false,
        since: options.now().toISOString(),
      });
      return;
    }
    const named = files.rows();
    for (const file of named) report.add(file);
    const found: JobReport = {
      digest: report.finish(),
      rows: summary.rows,
      redirects: summary.redirects,
      files: named.filter(({ outcome }) => outcome === 'new').length,
      warnings: summary.warnings,
      scope: await scope.all(),
      at: options.now().toISOString(),
    };
    await saveJob(cms, job.id, {
      ...changedJob,
      state: 'checked',
      since: found.at,
      done: turn.at.total,
      total: turn.at.total,
      isToStop: false,
      problem: null,
      report: found,
    });
  } finally {
    report.discard();
    turn.end();
  }
}

const WRITTEN: readonly Outcome[] = ['new', 'changed', 'unchanged'];

/** The run: writes the rows that the report would write, and no other. */
async function run(cms: Payload, job: Job, options: RunsOptions): Promise<void> {
  const folder = folderOf(options.importsDir, job.id, job.fileName);
  await requireFiles(job, folder, options.hasRoom);
  const { report, flag } = job;
  if (!report || (await digestOfFile(folder.report)) !== report.digest)
    throw new Refused('The report is not there any more. Check the file again.');
  const isDraft = job.options!.isDraft;
  const isCovered = isApproved(job);
  if (!isDraft && !isCovered && flag?.digest !== digestOfJob(job))
    throw new Refused('No other person has approved this import as it stands.');
  const wanted = new Set<string>();
  for await (const row of reportRows(folder.report))
    if (WRITTEN.includes(row.outcome) && !row.isFile) wanted.add(nameOf(row));
  const scope = new Set(report.scope.map(scopeKey));
  const hasAddresses = report.scope.some(({ collection }) => collection === 'redirects');
  const account = await activeAccount(cms, job.by);
  if (account) await requireSource(cms, job, account);
  else if (isDraft) throw new Refused(NO_ACCOUNT);
  // Drafts go in without another person: the rights of the uploader hold at the run too.
  const ruled = isDraft ? ruleFor(account!, true, () => {}) : () => [];
  const turn = turns(cms, job, options);
  try {
    const command = commandOf(job, folder, {
      department: departmentForNew(account, job.contentType),
      job: {
        id: String(job.id),
        by: job.by,
        byName: job.byName,
        note: noteOf(job),
        isSettled: isCovered && !isDraft,
      },
      rule: (row, values, known) => {
        const { collection } = row;
        const inTheWay = ruled(row, values, known);
        if (inTheWay.length > 0 || collection === 'media') return inTheWay;
        const isRead = row.isOldAddress
          ? hasAddresses
          : ownersOf(row, values, known).every((department) =>
              scope.has(scopeKey({ collection, department })),
            );
        return isRead
          ? []
          : [
              {
                field: 'department',
                message: 'The row has changed its department since the check.',
              },
            ];
      },
    });
    const summary = await runImport(cms, command, {
      signal: turn.signal,
      pause: turn.pause,
      isWanted: (row) => !isBroken(row) && wanted.has(nameOf(row)),
      progress: (total) => {
        turn.at.total = total;
        return { step: (done) => void (turn.at.done = done), end: () => {} };
      },
    });
    options.written();
    // The next start of the publisher goes on.
    if (summary.stopped && options.signal.aborted) return;
    const before = job.result;
    const result = await resultOf(cms, job, {
      refused: report.rows.refused + summary.rows.refused,
      kept: report.rows.kept + summary.rows.kept,
    });
    const at = options.now().toISOString();
    await saveJob(cms, job.id, {
      state: summary.stopped ? 'stopped' : 'done',
      since: at,
      ranAt: at,
      ...turn.at,
      isToStop: false,
      problem: null,
      result,
    });
    const added = {
      created: result.created - (before?.created ?? 0),
      changed: result.changed - (before?.changed ?? 0),
    };
    await noteJob(
      await requestOf(cms, job.runBy),
      job,
      flag && !isCovered ? 'imported-unapproved' : 'imported',
      { reason: isCovered ? null : (flag?.reason ?? null), counts: added },
    );
  } finally {
    turn.end();
  }
}

/** Counts what an import has written, over all of its runs. */
async function resultOf(
  cms: Payload,
  { id }: Job,
  { refused, kept }: Pick<JobResult, 'refused' | 'kept'>,
): Promise<JobResult> {
  const count = async (isNew: boolean): Promise<number> =>
    (
      await cms.db.count({
        collection: 'imports',
        where: { and: [{ job: { equals: String(id) } }, { before: { exists: !isNew } }] },
      })
    ).totalDocs;
  const [created, changed] = [await count(true), await count(false)];
  return { created, changed, refused, kept };
}

async function undo(cms: Payload, job: Job, options: RunsOptions): Promise<void> {
  const turn = turns(cms, job, options);
  try {
    const { takenBack, left, isStopped } = await undoImport(cms, String(job.id), {
      signal: turn.signal,
      pause: turn.pause,
      progress: (done, total) => void Object.assign(turn.at, { done, total }),
      note: `Taken back: ${noteOf(job)}`,
    });
    options.written();
    const all = (job.result?.takenBack ?? 0) + takenBack;
    const result = { ...job.result!, takenBack: all, left: left.length };
    if (isStopped && options.signal.aborted) {
      await saveJob(cms, job.id, { result });
      return;
    }
    await saveJob(cms, job.id, {
      state: isStopped ? 'done' : 'undone',
      since: options.now().toISOString(),
      ...turn.at,
      isToStop: false,
      problem: null,
      result: { ...result, leftDocuments: left.slice(0, LEFT_MAX) },
      ...(left.length === 0 && !isStopped && { flag: null, isFlagged: false }),
    });
    await noteJob(await requestOf(cms, job.runBy), job, 'import-undone', {
      counts: { takenBack, left: left.length },
    });
  } finally {
    turn.end();
  }
}

const LEFT_MAX = 500;

/** Deletes the files of imports after their time, and imports that never ran. */
export async function forgetImports(
  cms: Payload,
  { importsDir, now }: Pick<RunsOptions, 'importsDir' | 'now'>,
): Promise<number> {
  removeStrays(importsDir, now());
  const { docs } = await cms.db.find<Job & { id: Id }>({
    collection: COLLECTION,
    where: {
      and: [{ areFilesGone: { not_equals: true } }, { state: { not_in: [...WORKING] } }],
    },
    limit: 0,
    pagination: false,
  });
  let forgotten = 0;
  for (const job of docs.filter(({ since }) => isOver(since, now()))) {
    removeFolder(importsDir, job.id);
    if (job.ranAt)
      await saveJob(cms, job.id, {
        areFilesGone: true,
        columns: { names: job.columns.names, samples: [] },
      });
    else await cms.db.deleteOne({ collection: COLLECTION, where: { id: { equals: job.id } } });
    forgotten++;
  }
  return forgotten;
}
