import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { root } from '../env.ts';

const started: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !(
      fs.existsSync('/proc/self') && /\) Z/.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
    );
  } catch {
    return false;
  }
};

/** Starts a script of this repository like `npm start`: npm, a shell, the bootstrap, the script. */
async function startByNpm(): Promise<{ npm: ChildProcess; pid: number; stopped: string }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'npm-'));
  folders.push(folder);
  const [mark, stopped] = [path.join(folder, 'pid'), path.join(folder, 'stopped')];
  const script = `import fs from 'node:fs'; for (const event of ['SIGTERM', 'disconnect']) process.on(event, () => { fs.writeFileSync(${JSON.stringify(stopped)}, ''); process.exit(0); }); setInterval(() => {}, 1000); fs.writeFileSync(${JSON.stringify(mark)}, String(process.pid));`;
  fs.writeFileSync(path.join(folder, 'system.mjs'), script);
  const start = path.relative(folder, path.join(root, 'tools/run.mjs'));
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({
      name: 'x',
      version: '1.0.0',
      scripts: { start: `node ${start} ${path.relative(root, path.join(folder, 'system.mjs'))}` },
    }),
  );
  const npm = spawn('npm', ['start'], { cwd: folder, stdio: 'ignore' });
  started.push(npm);
  await expect.poll(() => fs.existsSync(mark) && fs.readFileSync(mark, 'utf8')).toBeTruthy();
  return { npm, pid: Number(fs.readFileSync(mark, 'utf8')), stopped };
}

test.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGKILL'] as const)(
  '%s to npm ends what it runs, in order',
  async (signal) => {
    const { npm, pid, stopped } = await startByNpm();
    expect(isAlive(pid)).toBe(true);
    npm.kill(signal);
    await expect.poll(() => isAlive(pid)).toBe(false);
    expect(fs.existsSync(stopped)).toBe(true);
  },
);
