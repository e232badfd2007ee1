import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compiledFolder } from './compile-cache.ts';

test('a process that is killed leaves what it compiled', async () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-compiled-'));
  const folder = compiledFolder(dataDir);
  const file = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);
  const script = `const { keepCompiled } = await import(${file('compile-cache.ts')}); keepCompiled(${JSON.stringify(folder)}, 50); await import(${file('india-time.ts')}); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, NODE_COMPILE_CACHE: undefined } as NodeJS.ProcessEnv,
    stdio: 'ignore',
  });
  const files = () =>
    fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true }).length : 0;
  await expect.poll(files).toBeGreaterThan(1);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(files()).toBeGreaterThan(1);
  fs.rmSync(dataDir, { recursive: true });
});
