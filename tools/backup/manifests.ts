import fs from 'node:fs';
import path from 'node:path';
import { writeSynced } from '../../packages/database/synced-files.ts';
import type { StoredObject } from './objects.ts';

const FORMAT = 1;

export interface DatabaseEntry extends StoredObject {
  kind: 'sqlite' | 'postgres' | 'mongodb';
  /** The moment that the copy shows, at the earliest. */
  at: string;
  /** The last migration of each table of migrations. */
  schema: Readonly<Record<string, string>>;
  /** Of SQLite with a second copy: the last group of commits that the copy contains. */
  position?: number;
}

/** The contents of a backup. Times are ISO 8601 in UTC. */
export interface Manifest {
  format: typeof FORMAT;
  startedAt: string;
  finishedAt: string;
  /** The version of the programs that made the backup. */
  release: string;
  databases: Readonly<Record<'services' | 'content', DatabaseEntry>>;
  /** By store: an object that lists its files, one JSON object a line (`listings.ts`). */
  folders: Record<string, StoredObject & { files: number; filesBytes: number }>;
  /** The keys, stored in two halves elsewhere; null: this backup has none. */
  keys: { digest: string; first: string; second: string } | null;
}

const folderOf = (folder: string) => path.join(folder, 'manifests');
const nameOf = (startedAt: string) => `${startedAt.replaceAll(':', '-')}.json`;

/** Writes the manifest as the last file of a backup: without it there is no backup. */
export const writeManifest = (folder: string, manifest: Manifest): void =>
  writeSynced(
    path.join(folderOf(folder), nameOf(manifest.startedAt)),
    `${JSON.stringify(manifest, null, 2)}\n`,
  );

export const deleteManifest = (folder: string, { startedAt }: Manifest): void =>
  fs.rmSync(path.join(folderOf(folder), nameOf(startedAt)));

function readManifest(file: string): Manifest {
  const damaged = `[backup] ${file} cannot be read: it is damaged, or of a newer version`;
  let manifest: Manifest;
  try {
    manifest = JSON.parse(fs.readFileSync(file, 'utf8')) as Manifest;
  } catch (error) {
    throw new Error(damaged, { cause: error });
  }
  if (manifest.format !== FORMAT || !manifest.finishedAt) throw new Error(damaged);
  return manifest;
}

/**
 * @returns the manifests of all finished backups in a folder, oldest first
 *
 * @throws an error that names a manifest that cannot be read
 */
export function readManifests(folder: string): Manifest[] {
  if (!fs.existsSync(folderOf(folder))) return [];
  const names = fs.readdirSync(folderOf(folder)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => readManifest(path.join(folderOf(folder), name)));
}

/** Records the last verification, for the page that shows operators the state of the system. */
export const recordVerification = (
  folder: string,
  result: { startedAt: string; isRight: boolean },
): void =>
  writeSynced(
    path.join(folder, 'verification.json'),
    `${JSON.stringify({ at: new Date().toISOString(), ...result })}\n`,
  );

/**
 * Chooses the newest backup whose copies were complete at `when`; the newest of all without it.
 *
 * @throws an error for the operator if there is none
 */
export function chooseManifest(folder: string, when?: string): Manifest {
  const until = when === undefined ? Infinity : Date.parse(when);
  if (Number.isNaN(until))
    throw new Error(
      `[backup] "${when}" is no time: give one such as 2026-11-28T09:30:00+05:30, or leave it out for the newest backup`,
    );
  const all = readManifests(folder);
  const found = all.findLast(({ finishedAt }) => Date.parse(finishedAt) <= until);
  if (found) return found;
  throw new Error(
    all.length === 0
      ? `[backup] ${folder} has no finished backup`
      : `[backup] No backup is as old as ${when}: the first one ended at ${all[0]!.finishedAt}`,
  );
}
