import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { createDiskSpace } from '@pune/std/disk-space';
import { phrase, say } from '@pune/content-models/say';
import { isLocale } from '@pune/i18n';
import {
  acting as actingOn,
  answering,
  refusal as refused,
  type Body,
} from './document-requests.ts';
import { environmentFrom } from './environment.ts';
import { reasonOf } from './handovers/reasons.ts';
import { actOf } from './handovers/store.ts';
import { QUESTION } from './hooks/questions.ts';
import {
  digestOfFile,
  ENDINGS,
  folderOf,
  PIECE_BYTES_MAX,
  receive,
  removeFolder,
  reportRows,
  ROWS_BYTES_MAX,
  strayFolder,
  TooLarge,
  ZIP_BYTES_MAX,
} from './import-jobs/files.ts';
import {
  approvalRefusal,
  changedJob,
  digestOfJob,
  isApproved,
  isFlaggedPublic,
  isOver,
  isWorking,
  mayInAll,
  OPEN_MAX,
  runRight,
  writesOf,
  type Job,
  type JobOptions,
} from './import-jobs/rules.ts';
import { forgetMapping, keepMapping } from './import-jobs/mappings.ts';
import {
  changeJob,
  COLLECTION,
  jobOf,
  jobsWhere,
  noteJob,
  settleJob,
} from './import-jobs/store.ts';
import { isTarget, targetsOf } from './import-jobs/targets.ts';
import {
  isMine,
  itemOf,
  judgesFor,
  may,
  mayRun,
  maySee,
  refusalText,
  reportCsv,
  typesFor,
  viewOf,
  type JobItem,
  type JobView,
  type TypeView,
} from './import-jobs/views.ts';
import { headOf } from './import/rows.ts';
import { UnreadableFile } from './import/row.ts';
import { portalsExist } from './portals.ts';
import type { Account } from './access/rules.ts';

/** Imports over HTTP: the file and its columns, the dry run, the approval, the run, taking it back. */

type Id = number | string;

const NOTE_LENGTH_MAX = 2000;
const NAME_LENGTH_MAX = 120;
const COLUMN_LENGTH_MAX = 200;
const SAMPLES = 3;
const SAMPLE_LENGTH_MAX = 80;
const COLUMNS_MAX = 300;
const LISTED = 50;

export interface ImportsView {
  types: TypeView[];
  jobs: JobItem[];
}

const refuse = (
  req: PayloadRequest,
  text: string,
  status: 400 | 403 | 404 | 409 | 413 | 428 | 507 = 400,
  values?: Record<string, string | number>,
) => new APIError(say(req, text, values), status, undefined, true);

const importsDir = (): string => environmentFrom().importsDir;

async function loaded(req: PayloadRequest): Promise<Job> {
  const job = await jobOf(req.payload, (req.routeParams as { id: string }).id, req);
  if (!job || !maySee(req, job)) throw refuse(req, 'There is no such import.', 404);
  return job;
}

async function list(req: PayloadRequest): Promise<ImportsView> {
  const jobs: JobItem[] = [];
  for await (const job of jobsWhere(req.payload, {}, ['-at', '-id'])) {
    if (maySee(req, job)) jobs.push(itemOf(req, job));
    if (jobs.length === LISTED) break;
  }
  return { types: typesFor(req), jobs };
}

const view = async (req: PayloadRequest): Promise<JobView> =>
  viewOf(req, await loaded(req), importsDir());

/** A file name without folders, as it is shown. */
const nameFrom = (value: unknown): string =>
  path.basename(String(value ?? '').replaceAll('\\', '/')).slice(-NAME_LENGTH_MAX);

function requireRoom(req: PayloadRequest): void {
  if (createDiskSpace(environmentFrom().dataDir)() !== 'ample')
    throw refuse(
      req,
      'The disk of the server is almost full, so no file can be kept. Texts are saved as usual. Tell the operators, and upload the file again when they have made room.',
      507,
    );
}

/** @throws if the imports of the account that never ran are too many */
async function requireFewOpen(req: PayloadRequest): Promise<void> {
  const { totalDocs } = await req.payload.db.count({
    collection: COLLECTION,
    where: { and: [{ by: { equals: actOf(req).by } }, { ranAt: { exists: false } }] },
  });
  if (totalDocs >= OPEN_MAX)
    throw refuse(
      req,
      'You have {{count}} imports that never ran. Run some of them, or remove them.',
      409,
      { count: OPEN_MAX },
    );
}

const bodyOf = (req: PayloadRequest): AsyncIterable<Uint8Array> => {
  if (!req.body) throw refuse(req, 'Choose a file.');
  return req.body as unknown as AsyncIterable<Uint8Array>;
};

/** Takes a file with rows, and reads the names of its columns. */
async function upload(req: PayloadRequest): Promise<{ id: Id }> {
  const contentType = String(req.query.type ?? '');
  if (!typesFor(req).some(({ slug }) => slug === contentType))
    throw refuse(
      req,
      'Choose what the file brings: your account may add nothing of this kind.',
      403,
    );
  const fileName = nameFrom(req.query.name);
  const ending = path.extname(fileName).toLowerCase();
  if (!(ENDINGS as readonly string[]).includes(ending))
    throw refuse(req, 'Choose a file that ends in .csv or .ndjson. A spreadsheet saves as CSV.');
  await requireFewOpen(req);
  requireRoom(req);
  const stray = strayFolder(importsDir());
  const file = path.join(stray, `rows${ending}`);
  try {
    const { digest } = await receive(bodyOf(req), file, ROWS_BYTES_MAX);
    const { names, samples } = await headOf(file, SAMPLES);
    if (names.length === 0) throw refuse(req, 'The file has no rows.');
    if (names.length > COLUMNS_MAX)
      throw refuse(req, 'The file has more than {{count}} columns.', 400, { count: COLUMNS_MAX });
    if (names.some((name) => name.length > COLUMN_LENGTH_MAX))
      throw refuse(req, 'The name of a column has at most {{count}} characters.', 400, {
        count: COLUMN_LENGTH_MAX,
      });
    const { by, byName, at } = actOf(req);
    const job = (await req.payload.db.create({
      collection: COLLECTION,
      data: {
        contentType,
        state: 'mapping',
        handOver: 'writing',
        at,
        since: at,
        by,
        byName,
        fileName,
        fileDigest: digest,
        columns: {
          names,
          samples: samples.map((row) => row.map((cell) => cell.slice(0, SAMPLE_LENGTH_MAX))),
        },
        done: 0,
        total: 0,
        revision: 0,
      },
    })) as { id: Id };
    fs.renameSync(stray, path.join(importsDir(), String(job.id)));
    return { id: job.id };
  } catch (error) {
    fs.rmSync(stray, { recursive: true, force: true });
    if (error instanceof TooLarge)
      throw refuse(req, 'A file of rows may have 40 MB: divide it.', 413);
    if (error instanceof UnreadableFile)
      throw new APIError(
        phrase(req, error.message.replace(path.basename(file), fileName)),
        400,
        undefined,
        true,
      );
    throw error;
  }
}

/** Takes a piece of the zip file with the files that rows name: web servers limit a request. */
async function uploadFiles(req: PayloadRequest): Promise<JobView> {
  const job = await loaded(req);
  if (!isMine(req, job) || (job.state !== 'mapping' && job.state !== 'checked'))
    throw refuse(req, 'The files of this import cannot be changed now.', 403);
  const filesName = nameFrom(req.query.name);
  if (path.extname(filesName).toLowerCase() !== '.zip')
    throw refuse(req, 'Pack the files into one file that ends in .zip.');
  const [from, total] = [Number(req.query.from), Number(req.query.total)];
  if (!(total > 0 && total <= ZIP_BYTES_MAX))
    throw refuse(req, 'A zip file may have 1 GB: divide the import.', 413);
  requireRoom(req);
  const folder = folderOf(importsDir(), job.id, job.fileName);
  const part = `${folder.zip}.part`;
  const piece = `${part}.${randomUUID()}`;
  try {
    await receive(bodyOf(req), piece, Math.min(PIECE_BYTES_MAX, total - from));
    addPiece(req, piece, part, from);
  } catch (error) {
    if (error instanceof TooLarge)
      throw refuse(req, 'A piece of the file is missing: upload it again.', 413);
    throw error;
  } finally {
    fs.rmSync(piece, { force: true });
  }
  if (fs.statSync(part).size === total) await exchangeZip(req, job, part, filesName);
  return view(req);
}

/** Appends a piece to an upload, one request at a time: two may send the same piece. */
function addPiece(req: PayloadRequest, piece: string, part: string, from: number): void {
  if (from === 0) return fs.renameSync(piece, part);
  const size = fs.statSync(part, { throwIfNoEntry: false })?.size ?? 0;
  if (size !== from) throw refuse(req, 'A piece of the file is missing: upload it again.', 409);
  fs.appendFileSync(part, fs.readFileSync(piece));
}

/** Replaces the zip file of an import by a complete upload, unless the import has changed meanwhile. */
async function exchangeZip(
  req: PayloadRequest,
  job: Job,
  part: string,
  filesName: string,
): Promise<void> {
  const folder = folderOf(importsDir(), job.id, job.fileName);
  const whole = `${part}.${randomUUID()}`;
  fs.renameSync(part, whole);
  try {
    // The report was about other files.
    await changeJob(req, job, {
      ...changedJob,
      filesName,
      filesDigest: await digestOfFile(whole),
      state: 'mapping',
      report: null,
    });
    fs.rmSync(folder.files, { recursive: true, force: true });
    fs.renameSync(whole, folder.zip);
  } finally {
    fs.rmSync(whole, { force: true });
  }
}

/** Reads the choices of an editor. */
async function optionsFrom(req: PayloadRequest, job: Job, body: Body): Promise<JobOptions> {
  const targets = targetsOf(req.payload.collections[job.contentType as 'pages']!.config, 'en');
  const given = (body.columns ?? {}) as Record<string, unknown>;
  const columns = Object.fromEntries(
    job.columns.names.map((name) => [
      name,
      Object.hasOwn(given, name) && typeof given[name] === 'string' ? given[name] : '',
    ]),
  ) as Record<string, string>;
  const chosen = Object.values(columns).filter(Boolean);
  if (chosen.length === 0) throw refuse(req, 'Choose a field for at least one column.');
  if (chosen.some((field) => !isTarget(field, targets)))
    throw refuse(req, 'There is no such field. Load the page again.');
  if (new Set(chosen).size < chosen.length)
    throw refuse(req, 'Two columns have the same field: choose one of them.');
  const keyColumn = String(body.keyColumn ?? '');
  if (!job.columns.names.includes(keyColumn))
    throw refuse(req, 'Choose the column that tells the rows apart.');
  const source = String(body.source ?? '');
  if (!/^[\w.-]{1,60}$/.test(source))
    throw refuse(req, 'The name of the other system has Latin letters, digits and hyphens only.');
  const portals = Array.isArray(body.portals) ? body.portals.map(String) : [];
  const exist = await portalsExist(portals);
  if (exist !== true) throw new APIError(phrase(req, exist), 400, undefined, true);
  return {
    columns,
    keyColumn,
    portals,
    language: isLocale(body.language) ? body.language : null,
    source,
    isDraft: body.isDraft === true,
  };
}

/** A name under which columns are kept. */
const keptName = (given: unknown): string =>
  typeof given === 'string' ? given.trim().slice(0, NAME_LENGTH_MAX) : '';

/** Removes columns that this person keeps for the next file. */
async function forget(req: PayloadRequest, job: Job, body: Body): Promise<void> {
  if (!(await forgetMapping(req, job, keptName(body.name))))
    throw refuse(req, 'You keep no columns under this name.', 404);
}

/** Asks for the dry run. */
async function check(req: PayloadRequest, job: Job, body: Body): Promise<void> {
  if (!isMine(req, job)) throw refuse(req, 'Only who uploaded the file chooses its columns.', 403);
  if (job.areFilesGone || (job.state !== 'mapping' && job.state !== 'checked'))
    throw refuse(req, 'This import cannot be checked now.', 409);
  const options = await optionsFrom(req, job, body);
  const name = keptName(body.saveAs);
  if (name && !(await keepMapping(req, job, options, name)))
    throw refuse(req, 'Another person keeps columns under this name: choose another one.', 409);
  await changeJob(req, job, {
    ...changedJob,
    options,
    state: 'checking',
    report: null,
    problem: null,
    isToStop: false,
    done: 0,
    total: 0,
  });
}

const noteFrom = (req: PayloadRequest, value: unknown): string | null => {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text.length > NOTE_LENGTH_MAX)
    throw refuse(req, 'The note is too long: at most {{count}} characters.', 400, {
      count: NOTE_LENGTH_MAX,
    });
  return text || null;
};

async function submit(req: PayloadRequest, job: Job, body: Body): Promise<void> {
  if (!isMine(req, job) || job.state !== 'checked' || !job.report || job.options!.isDraft)
    throw refuse(req, 'This import cannot be submitted now.', 409);
  if (isApproved(job)) throw refuse(req, 'This import is approved already.', 409);
  if (writesOf(job.report) === 0) throw refuse(req, 'No row of the file would go in.', 409);
  const to = body.to ? String(body.to) : null;
  const person = to ? (await judgesFor(req, job)).find(({ id }) => id === to) : null;
  if (to && !person)
    throw refuse(req, 'This person cannot approve the import. Choose another one.');
  const note = noteFrom(req, body.note);
  await changeJob(req, job, {
    handOver: 'submitted',
    submittedTo: person?.id ?? null,
    submittedToName: person?.name ?? null,
    note,
  });
  await noteJob(req, job, 'import-submitted', {
    reason: note,
    counts: { rows: writesOf(job.report) },
  });
}

const mayJudge = (req: PayloadRequest, job: Job): boolean =>
  mayInAll(job.report, 'approve', may(req.user as unknown as Account));

async function giveBack(req: PayloadRequest, job: Job, body: Body): Promise<void> {
  if (!mayJudge(req, job)) throw refuse(req, refusalText(req, 'NoRight'), 403);
  if (job.state !== 'checked' || !['submitted', 'approved'].includes(job.handOver))
    throw refuse(req, 'This import was not submitted: there is nothing to return.', 409);
  const note = noteFrom(req, body.note);
  if (!note) throw refuse(req, 'Say in the note what is to be changed.');
  await changeJob(req, job, { handOver: 'returned', approval: null, note });
  await noteJob(req, job, 'import-returned', { reason: note });
}

/** Approves the import that was read, before it runs or after it ran without an approval. */
async function approve(req: PayloadRequest, job: Job, body: Body): Promise<void> {
  const act = actOf(req);
  const read = typeof body.digest === 'string' ? body.digest : null;
  const refusal = approvalRefusal(act.by, job, read, mayJudge(req, job));
  if (refusal)
    throw new APIError(
      refusalText(req, refusal),
      refusal === 'Own' || refusal === 'NoRight' ? 403 : 409,
      undefined,
      true,
    );
  const isPublic = isFlaggedPublic(job);
  if (!isPublic && (job.state !== 'checked' || job.options!.isDraft))
    throw refuse(req, 'This import cannot be approved now.', 409);
  const note = noteFrom(req, body.note);
  await changeJob(req, job, {
    handOver: 'approved',
    approval: { ...act, digest: read! },
    note,
    ...(isPublic && { flag: null }),
  });
  if (isPublic) await settleJob(req, job);
  await noteJob(req, job, isPublic ? 'import-approved-afterwards' : 'import-approved', {
    reason: note,
    counts: { rows: writesOf(job.report!) },
  });
}

/** Asks the publisher to write what the report names. */
async function run(req: PayloadRequest, job: Job, body: Body): Promise<void> {
  const right = runRight(job);
  if (right === 'NotChecked' || right === 'Nothing')
    throw refuse(req, refusalText(req, right), 409);
  if (job.areFilesGone) throw refuse(req, 'The files of this import are deleted.', 409);
  if (!mayRun(req, job))
    throw refuse(
      req,
      'A publisher of each department that it concerns imports it. Submit it for checking.',
      403,
    );
  const act = actOf(req);
  const reason = reasonOf(body.publishReason);
  if (right === 'reason' && !reason)
    throw new APIError(
      say(
        req,
        'No other person has approved this import. Submit it for checking. If it must be public now, give the reason: it stays marked until another person has approved it.',
      ),
      QUESTION,
      { field: 'publishReason' } as never,
      true,
    );
  await changeJob(req, job, {
    state: 'running',
    isToStop: false,
    problem: null,
    done: 0,
    runBy: act.by,
    runByName: act.byName,
    ...(right === 'reason' && { flag: { ...act, digest: digestOfJob(job)!, reason: reason! } }),
  });
}

/** Asks the publisher to stop after the documents at hand. */
async function stop(req: PayloadRequest, job: Job): Promise<void> {
  if (!isWorking(job.state)) throw refuse(req, 'Nothing is under way here.', 409);
  if (!isMine(req, job) && !mayRun(req, job))
    throw refuse(req, 'Your account may not stop this import.', 403);
  await changeJob(req, job, { isToStop: true });
}

async function undo(req: PayloadRequest, job: Job): Promise<void> {
  if (!mayRun(req, job)) throw refuse(req, 'Your account may not take this import back.', 403);
  if ((job.state !== 'done' && job.state !== 'stopped') || !job.ranAt)
    throw refuse(req, 'There is nothing to take back.', 409);
  if (isOver(job.ranAt, new Date()))
    throw refuse(
      req,
      'The import is too old to be taken back: change its documents one by one.',
      409,
    );
  const act = actOf(req);
  await changeJob(req, job, {
    state: 'undoing',
    isToStop: false,
    problem: null,
    done: 0,
    total: 0,
    runBy: act.by,
    runByName: act.byName,
  });
}

/** Removes an import that never ran, with its files. */
async function remove(req: PayloadRequest, job: Job): Promise<void> {
  const isAdministrator = (req.user as unknown as Account).role === 'administrator';
  if ((!isMine(req, job) && !isAdministrator) || job.ranAt || isWorking(job.state))
    throw refuse(req, 'This import cannot be removed.', 409);
  await req.payload.db.deleteOne({
    collection: COLLECTION,
    where: { id: { equals: job.id } },
    req,
  });
  removeFolder(importsDir(), job.id);
}

type Action = (req: PayloadRequest, job: Job, body: Body) => Promise<void>;

/** Performs an action on an import in a transaction, and answers with the import after it. */
const acting = (
  action: Action,
  after: (req: PayloadRequest) => Promise<object> = view,
): Endpoint['handler'] =>
  actingOn(async (req, body) => action(req, await loaded(req), body), after);

const stream = (chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
};

const download = (body: ReadableStream<Uint8Array>, name: string, type: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  });

/** Answers with a file, or with a refusal. */
const downloading =
  (answer: (req: PayloadRequest, job: Job) => Response): Endpoint['handler'] =>
  async (req) => {
    if (!req.user) return refused(say(req, 'Sign in first.'), 401);
    try {
      return answer(req, await loaded(req));
    } catch (error) {
      if (!(error instanceof APIError)) throw error;
      return refused(phrase(req, error.message), error.status);
    }
  };

function report(req: PayloadRequest, job: Job): Response {
  const file = folderOf(importsDir(), job.id, job.fileName).report;
  if (!job.report || !fs.existsSync(file)) throw refuse(req, 'There is no report any more.', 404);
  const name = `${path.basename(job.fileName, path.extname(job.fileName))}-report.csv`;
  return download(stream(reportCsv(req, job, reportRows(file))), name, 'text/csv; charset=utf-8');
}

/** The file as it was uploaded: who approves an import reads it. */
function original(req: PayloadRequest, job: Job): Response {
  const file = folderOf(importsDir(), job.id, job.fileName).rows;
  if (!fs.existsSync(file)) throw refuse(req, 'The files of this import are deleted.', 404);
  const chunks = fs.createReadStream(file, 'utf8')[Symbol.asyncIterator]();
  const text = chunks as unknown as AsyncGenerator<string>;
  return download(stream(text), job.fileName, 'application/octet-stream');
}

const at = '/importing/:id';

export const importJobEndpoints: Endpoint[] = [
  { path: '/importing', method: 'get', handler: answering(list) },
  { path: '/importing', method: 'post', handler: answering(upload) },
  { path: at, method: 'get', handler: answering(view) },
  { path: `${at}/files`, method: 'post', handler: answering(uploadFiles) },
  { path: `${at}/report`, method: 'get', handler: downloading(report) },
  { path: `${at}/original`, method: 'get', handler: downloading(original) },
  { path: `${at}/check`, method: 'post', handler: acting(check) },
  { path: `${at}/submit`, method: 'post', handler: acting(submit) },
  { path: `${at}/return`, method: 'post', handler: acting(giveBack) },
  { path: `${at}/approve`, method: 'post', handler: acting(approve) },
  { path: `${at}/run`, method: 'post', handler: acting(run) },
  { path: `${at}/stop`, method: 'post', handler: acting(stop) },
  { path: `${at}/undo`, method: 'post', handler: acting(undo) },
  { path: `${at}/forget-columns`, method: 'post', handler: acting(forget) },
  { path: `${at}/remove`, method: 'post', handler: acting(remove, list) },
];
