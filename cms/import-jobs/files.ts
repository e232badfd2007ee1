import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import type { Outcome } from '../import/importer.ts';
import { UnreadableFile } from '../import/row.ts';
import type { RowProblem } from '../import/row-problems.ts';
import { FILE_BYTES_MAX } from '../hooks/uploads.ts';

/** The files of an import: as they were uploaded, and the report of its dry run. */

type Id = number | string;

export const ROWS_BYTES_MAX = 40 * 1024 ** 2;
export const ZIP_BYTES_MAX = 1024 ** 3;
/** A zip file comes in pieces, each of which is held in memory for a moment. */
export const PIECE_BYTES_MAX = 16 * 1024 ** 2;
const UNPACKED_BYTES_MAX = 4 * 1024 ** 3;
const ENTRIES_MAX = 20_000;
/** An upload that ended in between. */
const STRAY_MS = 24 * 60 * 60 * 1000;
const STRAY = 'new-';

/** A row of a report. */
export interface ReportRow {
  line: number;
  collection: string;
  key: string;
  title: string;
  outcome: Outcome;
  problems: RowProblem[];
  /** True for a file that the row names. */
  isFile?: boolean;
}

export interface JobFolder {
  rows: string;
  zip: string;
  /** The unpacked files. */
  files: string;
  report: string;
  /** The list that the command writes too, in English. */
  errors: string;
}

/** The endings of files with rows. */
export const ENDINGS = ['.csv', '.ndjson', '.jsonl'] as const;

/** Names the files of an import. */
export function folderOf(importsDir: string, id: Id, fileName: string): JobFolder {
  const folder = path.join(/* turbopackIgnore: true */ importsDir, String(id));
  const at = (name: string) => path.join(/* turbopackIgnore: true */ folder, name);
  return {
    rows: at(`rows${path.extname(fileName).toLowerCase()}`),
    zip: at('files.zip'),
    files: at('files'),
    report: at('report.ndjson'),
    errors: at('errors.csv'),
  };
}

/** The error for files that have no room on the disk. */
export class NoRoom extends Error {
  constructor() {
    super(
      'The disk of the server is almost full, so the files of the import cannot be unpacked. Tell the operators, and try again when they have made room.',
    );
  }
}

/** The error for an upload that is larger than allowed. */
export class TooLarge extends Error {}

/**
 * Stores an upload as it comes in.
 *
 * @returns its SHA-256
 *
 * @throws {TooLarge}
 */
export async function receive(
  body: AsyncIterable<Uint8Array>,
  file: string,
  bytesMax: number,
): Promise<{ digest: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > bytesMax) throw new TooLarge();
      hash.update(chunk);
      yield chunk;
    }
  }
  await fs.promises.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await pipeline(counted(), fs.createWriteStream(file, { mode: 0o600 }));
  return { digest: hash.digest('hex'), bytes };
}

/** Names a folder for an upload whose import has no number yet. */
export const strayFolder = (importsDir: string): string =>
  path.join(/* turbopackIgnore: true */ importsDir, `${STRAY}${randomUUID()}`);

export async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(fs.createReadStream(file), hash);
  return hash.digest('hex');
}

/**
 * Unpacks the files of an import. Names that lead out of the folder are refused by yauzl, and links
 * are written as the text that they are.
 *
 * @param hasRoom asked before each file: a zip of a few megabytes can hold gigabytes
 *
 * @throws {UnreadableFile}
 * @throws {NoRoom}
 */
export async function unpack(
  { zip, files }: JobFolder,
  name: string,
  hasRoom: () => boolean,
): Promise<void> {
  if (fs.existsSync(files)) return;
  const part = `${files}.part`;
  fs.rmSync(part, { recursive: true, force: true });
  fs.mkdirSync(part, { recursive: true });
  let bytes = 0;
  let entries = 0;
  try {
    const archive = await yauzl.openPromise(zip);
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName.endsWith('/') || entry.fileName.startsWith('__MACOSX/')) continue;
      bytes += entry.uncompressedSize;
      if (++entries > ENTRIES_MAX || bytes > UNPACKED_BYTES_MAX)
        throw new UnreadableFile(name, 'holds more than 20,000 files or 4 GB: divide it.');
      if (entry.uncompressedSize > FILE_BYTES_MAX)
        throw new UnreadableFile(
          name,
          `holds “${entry.fileName.slice(-100)}”, which has more than 20 MB: export it for the web.`,
        );
      if (!hasRoom()) throw new NoRoom();
      const target = path.join(part, ...entry.fileName.split('/').filter(Boolean));
      fs.mkdirSync(path.dirname(target), { recursive: true });
      await pipeline(await archive.openReadStreamPromise(entry), fs.createWriteStream(target));
    }
  } catch (error) {
    fs.rmSync(part, { recursive: true, force: true });
    if (error instanceof UnreadableFile || error instanceof NoRoom) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw new NoRoom();
    throw new UnreadableFile(name, 'is no whole zip file: pack the files again.');
  }
  fs.renameSync(part, files);
}

/** Writes a report row by row. */
export function openReportFile(file: string) {
  const part = `${file}.part`;
  const hash = createHash('sha256');
  const handle = fs.openSync(part, 'w', 0o600);
  let isFinished = false;
  return {
    add(row: ReportRow): void {
      const line = `${JSON.stringify(row)}\n`;
      hash.update(line);
      fs.writeSync(handle, line);
    },
    /** @returns the digest of the report, which replaces the one before */
    finish(): string {
      isFinished = true;
      fs.closeSync(handle);
      fs.renameSync(part, file);
      return hash.digest('hex');
    },
    /** Closes and removes what is not finished; does nothing to a finished report. */
    discard(): void {
      if (isFinished) return;
      fs.closeSync(handle);
      fs.rmSync(part, { force: true });
    },
  };
}

/** Reads a report, row by row. */
export async function* reportRows(file: string): AsyncGenerator<ReportRow> {
  if (!fs.existsSync(file)) return;
  const lines = readline.createInterface({ input: fs.createReadStream(file), crlfDelay: Infinity });
  for await (const line of lines) if (line) yield JSON.parse(line) as ReportRow;
}

/** Deletes the unpacked files of an import: the zip file stays. */
export const removeUnpacked = ({ files }: JobFolder): Promise<void> =>
  fs.promises.rm(files, { recursive: true, force: true });

export const removeFolder = (importsDir: string, id: Id): void =>
  fs.rmSync(path.join(importsDir, String(id)), { recursive: true, force: true });

/** Deletes what uploads left that ended in between. */
export function removeStrays(importsDir: string, now: Date): void {
  if (!fs.existsSync(importsDir)) return;
  for (const name of fs.readdirSync(importsDir)) {
    const folder = path.join(importsDir, name);
    if (name.startsWith(STRAY) && now.getTime() - fs.statSync(folder).mtimeMs > STRAY_MS)
      fs.rmSync(folder, { recursive: true, force: true });
  }
}
