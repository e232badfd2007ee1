import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { sampleDocuments } from '@pune/content/testing/sample-snapshot.ts';
import { fileOf } from './target.ts';
import { createEditor } from './testing/editor.ts';
import { openEngine } from './testing/engine.ts';
import { plainRender, plainSites } from './testing/plain-pages.ts';
import { seededRandom } from './testing/random.ts';

const SEED = 20261125;
const EDITS = 150;
const KILLS = 12;

/** Runs the publisher; kills it after so many milliseconds, at whatever it is doing. Tells whether it finished first. */
const run = (root: string, killAfterMs: number | null): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const script = fileURLToPath(new URL('./testing/killable.ts', import.meta.url));
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, root, String(SEED), String(EDITS)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    let timer: NodeJS.Timeout | undefined;
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
      if (killAfterMs !== null && !timer) timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    });
    child.on('error', reject);
    child.on('exit', () => (clearTimeout(timer), resolve(output.includes('finished'))));
  });

it('finishes its work after being killed at any moment: nothing lost, nothing half', async () => {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'crash-'));
  const random = seededRandom(SEED);
  let kills = 0;
  while (kills < KILLS && !(await run(root, random.below(120)))) kills++;
  expect(kills).toBeGreaterThan(3);
  expect(await run(root, null)).toBe(true);

  const editor = createEditor((await sampleDocuments()) as never, plainSites.map(({ id }) => id));
  const replay = seededRandom(SEED);
  for (let i = 1; i <= EDITS; i++) editor.edit(replay, i);
  const { publisher, release, targets } = openEngine({ sites: plainSites, renderers: new Map(plainSites.map(({ id }) => [id, plainRender])), now: () => Date.parse('2026-11-25T06:30:00Z') });
  await publisher.absorb(editor.everything());
  await release();
  for (const { id } of plainSites) {
    const live = path.join(root, 'releases', id, 'current');
    const expected = new Map([...targets.get(id)!.pages].map(([page, body]) => [fileOf(page), body]));
    const found = fs.readdirSync(live, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(fs.realpathSync(live), path.join(fs.realpathSync(entry.parentPath), entry.name)));
    const pages = found.filter((file) => !/\.(br|gz|tmp)$/.test(file));
    expect(pages.sort()).toEqual([...expected.keys()].sort());
    for (const file of pages) expect(fs.readFileSync(path.join(live, file)).equals(expected.get(file)!), file).toBe(true);
  }
}, 120_000);
