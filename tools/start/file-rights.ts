import fs from 'node:fs';
import path from 'node:path';
import {
  giveRights,
  makePrivateFile,
  makePrivateFolder,
} from '../../packages/database/private-files.ts';

/**
 * Other users can traverse to releases and media, which a web server may serve, but list nothing.
 */
const PASS_THROUGH = 0o711;
/**
 * For files that processes write into public folders. Private files set their own mode on creation.
 */
const PUBLIC_UMASK = 0o022;
const DATABASES = ['services.db', 'cms.db', 'content.db'];
const PRIVATE_FOLDERS = ['logs', 'files', 'file-versions', 'imports', 'lake'];

/**
 * Restricts the permissions of databases, logs and citizens' files of earlier starts, regardless of
 * the umask at the time.
 */
export function protectDataDir(dataDir: string): void {
  process.umask(PUBLIC_UMASK);
  fs.mkdirSync(dataDir, { recursive: true });
  giveRights(dataDir, PASS_THROUGH);
  for (const file of DATABASES.map((name) => path.join(dataDir, name)))
    if (fs.existsSync(file)) makePrivateFile(file);
  for (const folder of PRIVATE_FOLDERS.map((name) => path.join(dataDir, name)))
    makePrivateFolder(folder);
}
