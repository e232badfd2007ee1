import fs from 'node:fs';
import path from 'node:path';
import { writeSynced } from '../../packages/database/synced-files.ts';

/** Present in a data folder from the first to the last step of a restore. */
const MARKER = 'restore-unfinished.json';
const markerIn = (dataDir: string): string => path.join(dataDir, MARKER);

/** The progress of a restore. */
export interface Progress {
  /** The start of the backup that is restored. */
  backup: string;
  /** Names the former data that were put aside. */
  stamp: string;
  /** The databases that are restored. */
  done: string[];
}

/** @returns the progress of a restore into this data folder that did not finish */
export function progressIn(dataDir: string): Progress | null {
  const marker = markerIn(dataDir);
  return fs.existsSync(marker) ? (JSON.parse(fs.readFileSync(marker, 'utf8')) as Progress) : null;
}

export const noteProgress = (dataDir: string, progress: Progress): void =>
  writeSynced(markerIn(dataDir), `${JSON.stringify(progress)}\n`);

export const endRestore = (dataDir: string): void => fs.rmSync(markerIn(dataDir));

/** @returns what to tell the operator, if a restore into this data folder did not finish */
export const unfinishedRestore = (dataDir: string): string | null =>
  fs.existsSync(markerIn(dataDir))
    ? `A restore into ${dataDir} did not finish, so data are missing there. Run the same command again, npm run restore -- FOLDER: it goes on where it stopped.`
    : null;
