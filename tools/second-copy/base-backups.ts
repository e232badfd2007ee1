import fs from 'node:fs';
import path from 'node:path';
import { syncFolder } from '../../packages/database/synced-files.ts';
import { connection, postgresProgram, runProgram } from './postgres-programs.ts';
import { walFolder } from './postgres-servers.ts';

const NAME = /^base-(.+)$/;
const NUMBER_BYTES = 16 * 1024 * 1024;

/** @returns the complete base backups of a server, oldest first, as folders */
export const baseBackupsIn = (folder: string): string[] =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .filter((name) => NAME.test(name) && !name.endsWith('.tmp'))
        .sort()
        .map((name) => path.join(folder, name))
    : [];

interface WalRange {
  Timeline: number;
  'Start-LSN': string;
}

const hexadecimal = (value: bigint | number): string =>
  value.toString(16).toUpperCase().padStart(8, '0');

/** The name of the file of the log that has a position, such as `0/3000060`. */
export function walFileOf(timeline: number, lsn: string, segmentBytes = NUMBER_BYTES): string {
  const [high, low] = lsn.split('/').map((part) => BigInt(`0x${part}`)) as [bigint, bigint];
  return hexadecimal(timeline) + hexadecimal(high) + hexadecimal(low / BigInt(segmentBytes));
}

/** The first file of the log that a base backup needs. */
function firstWalOf(base: string, segmentBytes: number): string {
  const manifest = JSON.parse(fs.readFileSync(path.join(base, 'backup_manifest'), 'utf8')) as {
    'WAL-Ranges': WalRange[];
  };
  const { Timeline, 'Start-LSN': lsn } = manifest['WAL-Ranges'][0]!;
  return walFileOf(Timeline, lsn, segmentBytes);
}

/** Deletes the base backups and the log that a newer base backup replaces. */
function deleteOlder(folder: string, newest: string, segmentBytes: number): void {
  for (const base of baseBackupsIn(folder))
    if (base !== newest) fs.rmSync(base, { recursive: true, force: true });
  const first = firstWalOf(newest, segmentBytes);
  for (const name of fs.readdirSync(walFolder(folder)))
    if (/^[0-9A-F]{24}$/.test(name) && name < first) fs.rmSync(path.join(walFolder(folder), name));
}

/**
 * Copies a whole server in use, and then deletes what the copy replaces. The receiver must stream:
 * the copy is usable with the log since its start.
 *
 * @returns the folder of the base backup
 */
export async function makeBaseBackup(
  url: string,
  {
    folder,
    version,
    segmentBytes = NUMBER_BYTES,
    now,
  }: { folder: string; version: number; segmentBytes?: number; now: Date },
): Promise<string> {
  const base = path.join(folder, `base-${now.toISOString().replaceAll(':', '-')}`);
  const draft = `${base}.tmp`;
  for (const name of fs.readdirSync(folder))
    if (name.endsWith('.tmp')) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
  const { address, env } = connection(url);
  await runProgram(
    postgresProgram('pg_basebackup', version),
    [
      '--format=tar',
      '--gzip',
      '--wal-method=none',
      '--checkpoint=fast',
      '--no-password',
      `--pgdata=${draft}`,
      `--dbname=${address}`,
    ],
    { env },
  );
  fs.renameSync(draft, base);
  syncFolder(folder);
  deleteOlder(folder, base, segmentBytes);
  return base;
}
