import fs from 'node:fs';
import path from 'node:path';
import { writeSynced } from '../../packages/database/synced-files.ts';
import { installationOf, sqliteFileOf, type Installation } from '../backup/installation.ts';
import { baseBackupsIn } from '../second-copy/base-backups.ts';
import { contentCopiesIn } from '../second-copy/content-copier.ts';
import { postgresServersOf, type PostgresServer } from '../second-copy/postgres-servers.ts';
import { postgresState, shortcomingsOf } from '../second-copy/postgres-state.ts';
import { gap, ok, problem, type Finding } from './findings.ts';

const SUBJECT = 'second-copy';
/** The longest time of which edits may be lost. */
const CONTENT_MS_MAX = 60_000;

/** The nearest folder that exists. */
const existing = (folder: string): string =>
  fs.existsSync(folder) ? folder : existing(path.dirname(folder));

/** Writes a file there, because the right to write says nothing about a full or a read-only disk. */
function folderFinding(folder: string, dataDir: string): Finding {
  if (!fs.existsSync(folder))
    return problem(
      SUBJECT,
      `${folder} cannot be written: it does not exist`,
      'Mount the disk, or make the folder for the account of the system',
    );
  try {
    writeSynced(path.join(folder, 'probe'), String(Date.now()));
  } catch (error) {
    return problem(
      SUBJECT,
      `${folder} cannot be written (${(error as NodeJS.ErrnoException).code}): payments are refused`,
      `Mount the disk, give this account the right to write there, and under systemd make the units again: npm run systemd-units`,
    );
  }
  fs.rmSync(path.join(folder, 'probe'));
  return fs.statSync(folder).dev === fs.statSync(existing(dataDir)).dev
    ? problem(
        SUBJECT,
        `${folder} is on the same disk as ${dataDir}: both are lost together`,
        'Name a folder on another disk or host in SECOND_COPY_DIR',
      )
    : ok(SUBJECT, `${folder} can be written, and is on another disk`);
}

async function serverFindings({ name, url, folder }: PostgresServer): Promise<Finding[]> {
  try {
    const found = shortcomingsOf(await postgresState(url)).map(({ message, remedy }) =>
      problem(SUBJECT, `PostgreSQL of ${name}: ${message}`, remedy),
    );
    if (found.length > 0) return found;
  } catch (error) {
    return [problem(SUBJECT, `PostgreSQL of ${name}: ${(error as Error).message}`, 'See above')];
  }
  return [
    baseBackupsIn(folder).length === 0
      ? problem(SUBJECT, `${folder} has no base backup`, 'Start npm run second-copy')
      : ok(SUBJECT, `Each commit of PostgreSQL of ${name} is copied before it is acknowledged`),
  ];
}

/** A content database on SQLite that is newer than its copy is not being copied. */
function contentFinding({ contentUrl, secondCopy }: Installation, root: string): Finding[] {
  const file = sqliteFileOf(contentUrl, root);
  if (file === null || !fs.existsSync(file)) return [];
  const copied = Date.parse(contentCopiesIn(secondCopy!).at(-1)?.at ?? '1970-01-01');
  const changed = Math.max(
    ...[file, `${file}-wal`].map(
      (one) => fs.statSync(one, { throwIfNoEntry: false })?.mtimeMs ?? 0,
    ),
  );
  return [
    changed - copied > CONTENT_MS_MAX && Date.now() - changed > CONTENT_MS_MAX
      ? problem(SUBJECT, 'Content is newer than its copy', 'Start npm run second-copy')
      : ok(SUBJECT, 'Content is copied within a minute'),
  ];
}

/** The second copy: its folder, the servers whose commits wait for it, and content. */
export async function secondCopyFindings(
  env: Record<string, string | undefined>,
  root: string,
): Promise<Finding[]> {
  const installation = installationOf(env, root);
  const { secondCopy, dataDir } = installation;
  if (!secondCopy)
    return [
      gap(
        SUBJECT,
        'There is no second copy: a lost disk loses what came after the last backup',
        'Name a folder on another disk in SECOND_COPY_DIR: docs/guides/back-up-and-restore.md',
      ),
    ];
  const folder = folderFinding(secondCopy, dataDir);
  if (folder.message.includes('cannot be written')) return [folder];
  const servers = await Promise.all(postgresServersOf(installation).map(serverFindings));
  return [folder, ...servers.flat(), ...contentFinding(installation, root)];
}
