// npm run restore -- FOLDER [WHEN]: brings back everything from a backup into an empty data folder.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installationOf } from './backup/installation.ts';
import { chooseManifest } from './backup/manifests.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { environmentOf, root, settingsFrom } from './env.ts';

const USAGE = `Usage: npm run restore -- FOLDER [WHEN] [options]

  FOLDER              the folder of all backups
  WHEN                the newest backup that ended by this time, such as 2026-11-28T09:30+05:30
  --replace           keep present data aside instead of refusing them
  --keys-first DIR    the folder of one half of the keys …
  --keys-second DIR   … and of the other half
  --without-keys      the keys are in the environment, or come by another way`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    replace: { type: 'boolean', default: false },
    'keys-first': { type: 'string' },
    'keys-second': { type: 'string' },
    'without-keys': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});

async function restore(folder: string, when: string | undefined): Promise<void> {
  const { 'keys-first': first, 'keys-second': second } = values;
  if (!(first && second) && !values['without-keys'])
    throw new Error(
      '[restore] Without the keys, what citizens sent cannot be read: give --keys-first and --keys-second, or --without-keys',
    );
  const manifest = chooseManifest(path.resolve(folder), when);
  if (!manifest.keys && !values['without-keys'])
    throw new Error(
      '[restore] This backup has no keys: bring them yourself, and give --without-keys',
    );
  const began = performance.now();
  const installation = installationOf(environmentOf(settingsFrom()), root);
  const { aside, files, replayed } = await restoreBackup({
    folder: path.resolve(folder),
    manifest,
    installation,
    root,
    replace: values.replace,
    newest: when === undefined,
    keyFolders:
      first && second ? { first: path.resolve(first), second: path.resolve(second) } : null,
  });
  if (replayed)
    console.log(
      `Citizens' data are from the second copy in ${installation.secondCopy}: ${replayed.groups} groups of commits were replayed${replayed.lastAt ? `, the last of ${replayed.lastAt}` : ''}.`,
    );
  if (aside) console.log(`The former data are in ${aside}.`);
  console.log(
    `Restored the backup of ${manifest.startedAt} into ${installation.dataDir} in ${((performance.now() - began) / 1000).toFixed(1)} s: both databases and ${files} files.\nStart the system: it makes pages, snapshot and search again.`,
  );
}

const [folder, when] = positionals;
if (values.help || !folder) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  try {
    await restore(folder, when);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
