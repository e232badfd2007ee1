import fs from 'node:fs';
import path from 'node:path';
import { filesBelow, sqliteFileOf, type Installation } from '../backup/installation.ts';
import { sizeText } from './growth.ts';

/** A store on the disk of an installation. */
export interface PresentStore {
  store: string;
  files: number;
  bytes: number;
}

function sizeOf(store: string, folder: string): PresentStore {
  const size = { store, files: 0, bytes: 0 };
  for (const name of filesBelow(folder)) {
    const { size: bytes } = fs.statSync(path.join(folder, name), { throwIfNoEntry: false }) ?? {};
    if (bytes === undefined) continue;
    size.files += 1;
    size.bytes += bytes;
  }
  return size;
}

function sizeOfDatabase(store: string, url: string): PresentStore[] {
  const file = sqliteFileOf(url, '/');
  if (file === null) return [];
  const files = ['', '-wal'].map((end) => `${file}${end}`).filter((one) => fs.existsSync(one));
  const bytes = files.reduce((sum, one) => sum + fs.statSync(one).size, 0);
  return [{ store, files: files.length, bytes }];
}

/** Measures what is there. Databases on servers are left out. */
export function storesIn(installation: Installation): PresentStore[] {
  const { dataDir, folders, secondCopy, servicesUrl, contentUrl } = installation;
  const at = (name: string) => path.join(dataDir, name);
  return [
    ...sizeOfDatabase('services database', servicesUrl),
    ...sizeOfDatabase('content database', contentUrl),
    sizeOf('photos', folders.files),
    sizeOf('readings', folders.lake),
    sizeOf('media', folders.media),
    sizeOf('versions of files', folders['file-versions']),
    sizeOf('releases', at('releases')),
    sizeOf('pictures and previews', at('pictures')),
    sizeOf('logs', at('logs')),
    ...(secondCopy ? [sizeOf('second copy', secondCopy)] : []),
  ];
}

/** Formats the stores as a table of Markdown, with the bytes of a file. */
export const presentTable = (stores: readonly PresentStore[]): string =>
  [
    ['here', 'files', 'bytes', 'bytes each'],
    ['---', '---', '---', '---'],
    ...stores.map(({ store, files, bytes }) => [
      store,
      String(files),
      sizeText(bytes),
      files === 0 ? '–' : sizeText(Math.round(bytes / files)),
    ]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
