// node cms/import.ts <file>: imports documents, files and old addresses of another system into the
// CMS. It can be repeated.
import fs from 'node:fs';
import path from 'node:path';
import { createLocalReq, type Payload } from 'payload';
import { linkActs, noteAct } from './acts/store.ts';
import { environmentFrom } from './environment.ts';
import { digestOfFile } from './import-jobs/files.ts';
import { commandFrom, HELP, WrongCommand, type Command } from './import/options.ts';
import { openProgress } from './import/progress.ts';
import { UnreadableFile } from './import/row.ts';
import { runImport, type Summary } from './import/run.ts';
import { poke } from './poke.ts';

const EXIT = { done: 0, stopped: 1, wrongCommand: 2, refused: 3, interrupted: 130 } as const;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const fail = (line: string, code: number): never => {
  process.stderr.write(`[cms] [import] ${line}\n`);
  process.exit(code);
};

/**
 * @returns the reason why the content database cannot be written; it omits other parts of an error,
 *   which may contain values of rows
 */
function reasonOf(error: unknown, databaseUrl: string): string {
  if (error instanceof UnreadableFile) return error.message;
  const texts: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    texts.push(`${(cause as { code?: string }).code ?? ''} ${cause.message.split('\n', 1)[0]}`);
  const text = texts.join(' ');
  if (/SQLITE_BUSY|database is locked/.test(text))
    return 'The content database is locked by another process that does not let go of it. Wait until it is done, or end it, and run the import again: it goes on where it was.';
  if (/no such table|relation "[\w_]+" does not exist/.test(text))
    return 'The content database is older than this release. Run "npm start" once, which brings it up to date, and run the import again.';
  if (
    /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|ServerSelection|password authentication/.test(text)
  )
    return `The content database of CONTENT_DATABASE_URL (${databaseUrl.split(':')[0]}) does not answer. Start it, or correct the address, and run the import again.`;
  return `It stopped: ${error instanceof Error && !/Failed query/.test(error.message) ? error.message.split('\n', 1)[0] : 'the content database refused a statement'}. What was written before stays; run the import again when this is mended.`;
}

async function openCms(): Promise<Payload> {
  const { databaseUrl } = environmentFrom();
  if (databaseUrl.startsWith('file:') && !fs.existsSync(databaseUrl.slice('file:'.length)))
    fail(
      `There is no content database at ${databaseUrl.slice('file:'.length)}. Run "npm start" once, which makes it, or name another one in CONTENT_DATABASE_URL.`,
      EXIT.stopped,
    );
  // Payload logs every error to the console, with the values that caused it.
  const { openCms } = await import('./open-cms.ts');
  const cms = await openCms();
  cms.logger.level = 'silent';
  return cms;
}

const documents = (count: number): string =>
  count === 1 ? '1 document' : `${count.toLocaleString('en-IN')} documents`;

const counted = (counts: Summary['rows'], isDryRun: boolean): string => {
  const would = isDryRun ? 'would be ' : '';
  return `${counts.new} ${would}new, ${counts.changed} ${would}changed, ${counts.unchanged} unchanged, ${counts.kept} kept as editors left them, ${counts.refused} refused`;
};

/** Adds the run to the record of acts: of a program of the server, for a command has no account. */
async function noteCommand(
  cms: Payload,
  { file, addresses, source }: Command,
  { new: created, changed }: Summary['rows'],
): Promise<void> {
  const input = file ?? addresses!;
  await noteAct(await createLocalReq({}, cms), {
    kind: 'imported',
    subject: {
      contentType: 'imports',
      documentId: source,
      title: path.basename(input),
      department: null,
    },
    details: {
      created: String(created),
      changed: String(changed),
      digest: await digestOfFile(input),
    },
  });
  await linkActs(cms);
}

async function tell(
  cms: Payload,
  command: Command,
  summary: Summary,
  seconds: number,
): Promise<void> {
  const { dryRun } = command;
  const { rows, redirects } = summary;
  const written = rows.new + rows.changed;
  if (summary.stopped === 'strict') say('Nothing was written, for --strict was given.');
  say(`Rows: ${counted(rows, dryRun)}`);
  if (Object.values(redirects).some((count) => count > 0))
    say(`Old addresses: ${counted(redirects, dryRun)}`);
  if (written > 0 && !dryRun)
    say(
      `${documents(written)} in ${seconds.toFixed(1)} s, ${Math.round(written / seconds)} a second`,
    );
  if (summary.warnings > 0)
    say(`${summary.warnings} values or parts of texts were left out of rows that went in`);
  if (summary.remarks > 0)
    say(`${summary.remarks} files ${dryRun ? 'would go' : 'went'} in that should be looked at`);
  if (summary.errorsFile)
    say(`What was refused, left out, or is to be looked at, row by row: ${summary.errorsFile}`);
  if (summary.unled !== null)
    say(
      summary.unled === 0
        ? 'Every old address leads somewhere'
        : `${summary.unled} old addresses lead nowhere yet; with guesses, to be corrected and given to --addresses: ${summary.addressesFile}`,
    );
  if (dryRun || summary.stopped === 'strict') return;
  if (written > 0) await noteCommand(cms, command, rows);
  const { totalDocs } = await cms.count({ collection: 'outbox', overrideAccess: true });
  const { cmsUrl, pokeFile } = environmentFrom();
  poke(pokeFile);
  if (totalDocs > 0)
    say(
      `${documents(totalDocs)} to be published. Watch them at ${cmsUrl}/admin, or in the log of the publisher`,
    );
}

async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    say(HELP);
    return EXIT.done;
  }
  const command = commandFrom(args);
  const cms = await openCms();
  const stop = new AbortController();
  process.once('SIGINT', () => {
    process.stderr.write(
      '\nStopping after the documents at hand; Ctrl-C again stops at once. Run the import again to go on.\n',
    );
    stop.abort();
  });
  process.once('SIGTERM', () => stop.abort());
  const begun = performance.now();
  const summary = await runImport(cms, command, { signal: stop.signal, progress: openProgress });
  await tell(cms, command, summary, (performance.now() - begun) / 1000);
  if (summary.stopped === 'interrupted') return EXIT.interrupted;
  return summary.rows.refused + summary.redirects.refused > 0 ? EXIT.refused : EXIT.done;
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  if (error instanceof WrongCommand)
    fail(`${error.message} "npm run import -- --help" tells what there is.`, EXIT.wrongCommand);
  fail(reasonOf(error, environmentFrom().databaseUrl), EXIT.stopped);
}
