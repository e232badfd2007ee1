import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { noteProgress } from '../backup/restoring.ts';
import { root } from '../env.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-half-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test.each([['tools/start.ts'], ['tools/doctor.ts'], ['tools/systemd/service.ts', 'host']])(
  'after half a restore, %s goes no further and names the command to go on with',
  async (...args) => {
    noteProgress(folder, { backup: '2026-11-28T01:00:00.000Z', stamp: 's', done: ['services'] });
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, DATA_DIR: folder, PORT: '9842', CMS_PORT: '9843' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (said += text));
    const [code] = (await once(child, 'close')) as [number | null];
    expect(said).toContain(`A restore into ${folder} did not finish`);
    expect(said).toContain('npm run restore');
    expect(code).not.toBe(0);
    // No database, no key and no page is made beside what is restored.
    const found = fs.readdirSync(folder).filter((name) => name !== 'logs');
    expect(found).toEqual(['restore-unfinished.json']);
  },
);
