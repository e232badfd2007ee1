import fs from 'node:fs';
import path from 'node:path';

type Env = Record<string, string | undefined>;

/** Folders of files that cannot be made again, by the name of their store in a backup. */
export type Folders = Readonly<Record<'files' | 'media' | 'file-versions' | 'lake', string>>;

/** The places of everything that a backup contains. */
export interface Installation {
  dataDir: string;
  servicesUrl: string;
  contentUrl: string;
  folders: Folders;
  /** The second copy of citizens' data (`SECOND_COPY_DIR`), if there is one. */
  secondCopy: string | null;
}

/** Files of keys in the data folder: a backup stores them apart from the data. */
export const KEY_FILES = ['secrets.json', 'service-secrets.json', 'demo-accounts.json'] as const;

/** Photos of forms that are being corrected: they are deleted within an hour. */
export const PASSING_FOLDERS: ReadonlySet<string> = new Set(['kept', 'desk']);

const withoutScheme = (url: string): string => url.replace(/^file:(\/\/)?/, '');

/** Reads the places of an installation from its environment, without creating anything. */
export function installationOf(env: Env, root: string): Installation {
  const at = (place: string) => path.resolve(root, withoutScheme(place));
  const dataDir = at(env.DATA_DIR || '.data');
  const inData = (name: string) => path.join(dataDir, name);
  return {
    dataDir,
    servicesUrl: env.SERVICES_DATABASE_URL || `file:${inData('services.db')}`,
    contentUrl: env.CONTENT_DATABASE_URL || `file:${inData('cms.db')}`,
    folders: {
      files: env.FILES_URL ? at(env.FILES_URL) : inData('files'),
      media: inData('media'),
      'file-versions': inData('file-versions'),
      lake: env.LAKE_URL ? at(env.LAKE_URL) : inData('lake'),
    },
    secondCopy: env.SECOND_COPY_DIR ? at(env.SECOND_COPY_DIR) : null,
  };
}

/** @returns the file of a SQLite database; null for an address of a server */
export const sqliteFileOf = (url: string, root: string): string | null =>
  /^(postgres(ql)?|mongodb(\+srv)?):\/\//.test(url) ? null : path.resolve(root, withoutScheme(url));

/** Every regular file below a folder, as paths with `/`; none if the folder does not exist. */
export function* filesBelow(folder: string, below = ''): Generator<string> {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(path.join(folder, below), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* filesBelow(folder, name);
    else if (entry.isFile()) yield name;
  }
}
