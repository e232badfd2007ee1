import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fileOf } from '../target.ts';
import { startNetlify } from '../testing/netlify-server.ts';
import { QUICK_ENV } from '../testing/netlify-waits.ts';
import { buildPageFunctions } from '../testing/page-functions.ts';
import { seededRandom } from '../testing/random.ts';

const KILLS = process.env.TEST_ALL ? 12 : 4;
const SEED = 20261125;
const MANY = { count: 10_000, windowMs: 60_000 };

/**
 * Runs the target in a process of its own and kills it some milliseconds after it started to work.
 */
function run(parameters: string[], killAfterMs: number | null): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('../testing/netlify-killable.ts', import.meta.url));
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', script, ...parameters],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let timer: NodeJS.Timeout | undefined;
    child.stdout.on('data', () => {
      if (killAfterMs !== null) timer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    });
    child.on('error', reject);
    child.on('exit', (code) => (clearTimeout(timer), resolve(code)));
  });
}

it('completes its work at Netlify after being killed at any moment: visitors get the content of the folder', async () => {
  const functions = await buildPageFunctions();
  const server = await startNetlify({
    env: QUICK_ENV,
    limits: { deploysInMinute: MANY, deploysInDay: MANY, requests: MANY, purgesOfTag: MANY },
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'killed-'));
  const random = seededRandom(SEED);
  const parameters = (seed: number) => [server.apiUrl, functions.folder, folder, String(seed)];
  for (let kill = 0; kill < KILLS; kill++)
    expect(await run(parameters(SEED + kill), random.below(1500))).toBeNull();
  expect(await run([...parameters(0), 'drain'], null)).toBe(0);

  const live = path.join(folder, 'current');
  expect(server.api.published()).not.toBeNull();
  for (const page of ['/en/', '/en/a/', '/en/b/', '/en/feed.xml']) {
    const file = path.join(live, fileOf(page));
    const answer = await server.get(page);
    expect(answer.status, page).toBe(fs.existsSync(file) ? 200 : 404);
    if (answer.ok) expect(await answer.text()).toBe(fs.readFileSync(file, 'utf8'));
  }
  expect(fs.readdirSync(path.join(folder, '.deploys'))).toEqual([]);
  await server.stop();
  functions.remove();
  fs.rmSync(folder, { recursive: true });
});
