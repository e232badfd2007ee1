// npm run restore -- FOLDER [WHEN]: brings back everything from a backup into an empty data folder.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installationOf, type Installation } from './backup/installation.ts';
import { chooseManifest } from './backup/manifests.ts';
import { restoreBackup, type Restored } from './backup/restore-backup.ts';
import { environmentOf, root, settingsFrom } from './env.ts';

const USAGE = `Usage: npm run restore -- FOLDER [WHEN] [options]

  FOLDER              the folder of all backups
  WHEN                the newest backup that ended by this time, such as 2026-11-28T09:30+05:30
  --replace           keep present data aside instead of refusing them
  --keys-first DIR    the folder of one half of the keys …
  --keys-second DIR   … and of the other half
  --postgres-data DIR an empty folder for the data of the PostgreSQL server of citizens' data, whose
                      second copy is in SECOND_COPY_DIR; --postgres-content-data DIR if content is
                      on another server
  --keep-databases    databases on servers are intact, and stay as they are
  --without-keys      the keys are in the environment, or come by another way`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    replace: { type: 'boolean', default: false },
    'keys-first': { type: 'string' },
    'keys-second': { type: 'string' },
    'postgres-data': { type: 'string' },
    'postgres-content-data': { type: 'string' },
    'keep-databases': { type: 'boolean', default: false },
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
  const {
    'postgres-data': services,
    'postgres-content-data': content,
    'keep-databases': keepServers,
  } = values;
  const restored = await restoreBackup({
    folder: path.resolve(folder),
    manifest,
    installation,
    root,
    replace: values.replace,
    newest: when === undefined,
    keepServers,
    postgresData: {
      ...(services && { services: path.resolve(services) }),
      ...(content && { content: path.resolve(content) }),
    },
    keyFolders:
      first && second ? { first: path.resolve(first), second: path.resolve(second) } : null,
  });
  for (const line of sentencesOf(restored, installation)) console.log(line);
  console.log(
    `Restored the backup of ${manifest.startedAt} into ${installation.dataDir} in ${((performance.now() - began) / 1000).toFixed(1)} s: both databases and ${restored.files} files.\nStart the system: it makes pages, snapshot and search again.`,
  );
}

/** Says where the newest data are from, and to which moment. */
function sentencesOf(
  { aside, replayed, servers, contentAt, amended }: Restored,
  { secondCopy }: Installation,
): string[] {
  const until = (at: string | null) => (at ? `, the last of ${at}` : '');
  return [
    ...(replayed
      ? [
          `Citizens' data are from the second copy in ${secondCopy}: ${replayed.groups} groups of commits were replayed${until(replayed.lastAt)}.`,
        ]
      : []),
    ...servers.map(
      ({ name, dataDir, lastAt }) =>
        `The PostgreSQL server of ${name} is in ${dataDir}, with its log${until(lastAt)}. Start it there, then npm run second-copy, and then the system.`,
    ),
    ...(contentAt ? [`Content is of ${contentAt}.`] : []),
    ...(amended
      ? [
          `Citizens' data are of the backup: what came later is missing. ${amended.erasures} erasures after it were applied again, and ${amended.held} messages are held, because some of them were sent: an administrator of the desk releases them by queue, on the page of the system.`,
        ]
      : []),
    ...(aside ? [`The former data are in ${aside}.`] : []),
  ];
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
