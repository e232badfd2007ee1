import fs from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../../packages/database/database.ts';
import { verifyGrievances } from '../../packages/grievances/verification.ts';
import { verifyLedger } from '../../packages/payments/verification/verification.ts';
import { restoreDatabase } from './databases.ts';
import { readListing } from './listings.ts';
import type { DatabaseEntry, Manifest } from './manifests.ts';
import { digestOfFile, objectsIn, type Objects, type StoredObject } from './objects.ts';

/** One check of a backup: `problem` is null if it passed. */
export interface Check {
  name: string;
  problem: string | null;
}

const SHOWN_MAX = 5;
const shown = (names: readonly string[]): string =>
  names.slice(0, SHOWN_MAX).join(', ') +
  (names.length > SHOWN_MAX ? ` and ${names.length - SHOWN_MAX} more` : '');

/** Reads every object that the backup names, once. @returns the names of damaged ones */
function damaged(objects: Objects, manifest: Manifest): string[] {
  const all: [string, StoredObject][] = Object.entries(manifest.databases);
  for (const [store, listing] of Object.entries(manifest.folders)) {
    all.push([`the list of ${store}`, listing]);
    if (!objects.has(listing)) continue;
    for (const file of readListing(objects, listing)) all.push([`${store}/${file.path}`, file]);
  }
  const read = new Map<string, boolean>();
  return all.flatMap(([name, object]) => {
    const { digest } = object;
    if (!read.has(digest))
      read.set(
        digest,
        objects.has(object) && digestOfFile(objects.placeOf(digest)).digest === digest,
      );
    return read.get(digest) ? [] : [name];
  });
}

/** SQLite's own checks of a restored copy. */
function integrityProblem(file: string): string | null {
  const db = new DatabaseSync(file);
  try {
    const [first] = db.prepare('pragma integrity_check').all() as { integrity_check: string }[];
    if (first?.integrity_check !== 'ok') return String(first?.integrity_check);
    const broken = db.prepare('pragma foreign_key_check').all();
    return broken.length === 0 ? null : `${broken.length} rows name rows that do not exist`;
  } finally {
    db.close();
  }
}

/** Checks the invariants of features on restored services data. */
async function checkInvariants(url: string, hasFile: (key: string) => boolean): Promise<Check[]> {
  const db = openDatabase<any>(url);
  try {
    const tables = new Set((await db.introspection.getTables()).map(({ name }) => name));
    const findings = [
      ...(tables.has('ledger_entries') ? await verifyLedger(db) : []),
      ...(tables.has('grievance_evidence') ? await verifyGrievances(db, hasFile) : []),
    ];
    return findings.map(({ invariant, violations }) => ({
      name: invariant,
      problem: violations.length === 0 ? null : `${violations.length}: ${shown(violations)}`,
    }));
  } finally {
    await db.destroy();
  }
}

export interface VerifyOptions {
  folder: string;
  manifest: Manifest;
  root: string;
  /** An empty folder for restored copies. */
  scratch: string;
  /** Of a services database on PostgreSQL: an empty database for the restored copy. */
  scratchUrl?: string | null;
}

async function checkDatabase(
  objects: Objects,
  [store, { kind, digest }]: [string, DatabaseEntry],
  { scratch, scratchUrl, root }: VerifyOptions,
): Promise<{ checks: Check[]; url: string | null }> {
  const url = kind === 'sqlite' ? path.join(scratch, `${store}.db`) : (scratchUrl ?? null);
  if (url === null || (kind !== 'sqlite' && store !== 'services')) return { checks: [], url: null };
  const name = `${store}: restored`;
  try {
    await restoreDatabase(objects.placeOf(digest), url, { kind, root, aside: null });
  } catch (error) {
    return { checks: [{ name, problem: (error as Error).message }], url: null };
  }
  const problem = kind === 'sqlite' ? integrityProblem(url) : null;
  return { checks: [{ name, problem }], url };
}

/**
 * Verifies a backup: digests of all files, a restore of the databases into `scratch`, SQLite's own
 * checks, and the invariants of ledger and grievances.
 */
export async function verifyBackup(options: VerifyOptions): Promise<Check[]> {
  const { folder, manifest, scratch } = options;
  const objects = objectsIn(folder);
  const bad = damaged(objects, manifest);
  const checks: Check[] = [
    { name: 'digests of all files', problem: bad.length === 0 ? null : shown(bad) },
  ];
  if (bad.length > 0) return checks;
  fs.mkdirSync(scratch, { recursive: true, mode: 0o700 });
  const files = new Set(
    readListing(objects, manifest.folders.files!).map(({ path: name }) => name),
  );
  for (const entry of Object.entries(manifest.databases)) {
    const restored = await checkDatabase(objects, entry, options);
    checks.push(...restored.checks);
    if (entry[0] === 'services' && restored.url)
      checks.push(
        ...(await checkInvariants(restored.url, (key) => files.has(key.replaceAll(':', '/')))),
      );
  }
  return checks;
}
