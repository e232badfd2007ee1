// npm run backup -- FOLDER: copies everything that cannot be made again, also while the system runs.
// npm run backup -- verify FOLDER: restores a copy into a scratch folder and checks it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { backUp } from './backup/back-up.ts';
import { installationOf } from './backup/installation.ts';
import type { KeyFolders } from './backup/key-halves.ts';
import { chooseManifest, recordVerification } from './backup/manifests.ts';
import { verifyBackup } from './backup/verify.ts';
import { environmentOf, root, settingsFrom } from './env.ts';

const USAGE = `Usage: npm run backup -- FOLDER [options]
       npm run backup -- verify FOLDER [WHEN] [--scratch-url URL]

  FOLDER              the folder of all backups, on another disk or machine
  --keep N            how many backups stay there (30)
  --days N            older ones are deleted, however few there are (30)
  --keys-first DIR    where one half of the keys is stored …
  --keys-second DIR   … and the other half: apart from FOLDER, and from each other
  WHEN                the newest backup that ended by this time, such as 2026-11-28T09:30+05:30
  --scratch-url URL   of PostgreSQL: an empty database into which the copy is restored`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    keep: { type: 'string', default: '30' },
    days: { type: 'string', default: '30' },
    'keys-first': { type: 'string' },
    'keys-second': { type: 'string' },
    'scratch-url': { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

/** @throws if only one folder is given */
function keyFoldersOf({
  'keys-first': first,
  'keys-second': second,
}: typeof values): KeyFolders | null {
  if (first === undefined && second === undefined) return null;
  if (!first || !second || path.resolve(first) === path.resolve(second))
    throw new Error('[backup] Give two folders: --keys-first and --keys-second');
  return { first: path.resolve(first), second: path.resolve(second) };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

async function make(folder: string): Promise<void> {
  const keyFolders = keyFoldersOf(values);
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const began = performance.now();
  const { manifest, copied, deleted } = await backUp({
    installation: installationOf(environmentOf(settingsFrom()), root),
    root,
    folder: path.resolve(folder),
    keep: Number(values.keep),
    keepDays: Number(values.days),
    keyFolders,
    release: version,
  });
  for (const [store, { kind, bytes }] of Object.entries(manifest.databases))
    console.log(`${store.padEnd(14)} ${kind}, ${megabytes(bytes)}`);
  for (const [store, { files, filesBytes }] of Object.entries(manifest.folders))
    console.log(`${store.padEnd(14)} ${files} files, ${megabytes(filesBytes)}`);
  console.log(
    `keys           ${manifest.keys ? 'in two halves' : 'NOT stored: give --keys-first and --keys-second'}`,
  );
  console.log(
    `\nBacked up at ${manifest.startedAt} in ${((performance.now() - began) / 1000).toFixed(1)} s: ${copied} new files; ${deleted} older backups deleted.`,
  );
}

async function verify(folder: string, when: string | undefined): Promise<void> {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-verify-'));
  try {
    const manifest = chooseManifest(path.resolve(folder), when);
    const checks = await verifyBackup({
      folder: path.resolve(folder),
      manifest,
      root,
      scratch,
      scratchUrl: values['scratch-url'] ?? null,
    });
    for (const { name, problem } of checks)
      console.log(
        `${problem === null ? '✓' : '✗'} ${name}${problem === null ? '' : `: ${problem}`}`,
      );
    const isRight = checks.every(({ problem }) => problem === null);
    recordVerification(path.resolve(folder), { startedAt: manifest.startedAt, isRight });
    console.log(
      isRight
        ? `The backup of ${manifest.startedAt} is right.`
        : `The backup of ${manifest.startedAt} is NOT right: make another one, and look at the disk.`,
    );
    process.exitCode = isRight ? 0 : 1;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

const [first, ...others] = positionals;
if (values.help || !first || (first === 'verify' && !others[0])) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  try {
    if (first === 'verify') await verify(others[0]!, others[1]);
    else await make(first);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
