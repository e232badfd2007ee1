import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const INSTALL_MS = 10 * 60_000;

/**
 * Installs the packages of a peer with npm into a folder outside the repository, once for each set
 * of versions. They are no dependencies of the repository.
 *
 * @returns the folder that contains `node_modules`
 */
export async function installPeer(name: string): Promise<string> {
  const manifest = fs.readFileSync(path.join(import.meta.dirname, name, 'package.json'), 'utf8');
  const folder = path.join(
    os.tmpdir(),
    `pune-bench-${name}-${createHash('sha256').update(manifest).digest('hex').slice(0, 12)}`,
  );
  const stamp = path.join(folder, 'installed');
  if (fs.existsSync(stamp)) return folder;
  console.log(`  Installing the packages of ${name} into ${folder} …`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), manifest);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await run(npm, ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    timeout: INSTALL_MS,
    maxBuffer: 1 << 26,
  }).catch((error: Error & { stderr?: string }) => {
    throw new Error(
      `[bench] npm could not install ${name}: check the connection to the npm registry. ${error.stderr ?? error.message}`,
    );
  });
  fs.writeFileSync(stamp, '');
  return folder;
}
