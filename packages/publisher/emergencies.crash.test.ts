import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { fileOf } from './target.ts';
import { alert, cityChanges, NOON } from './testing/emergency-city.ts';
import { openEngine } from './testing/engine.ts';
import { plainRender, plainSites } from './testing/plain-pages.ts';

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'emergency-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/**
 * Runs a publisher and kills it after a number of batches, and after one more at the latest, however
 * late the kill comes.
 *
 * @returns true if it finished before
 */
async function run(batches: number): Promise<boolean> {
  const script = fileURLToPath(new URL('./testing/killable-emergency.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, root, String(batches + 1)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
    if (said.split('batch').length > batches) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return said.includes('finished');
}

const live = path.join(root, 'releases', 'current');
const written = (page: string) => fs.readFileSync(path.join(live, fileOf(page)));

it('an emergency reaches every page although the publisher is killed repeatedly', async () => {
  const full = openEngine({
    sites: plainSites.slice(0, 1),
    renderers: new Map([['pmc', plainRender]]),
    now: () => NOON,
  });
  await full.publisher.absorb([...cityChanges(), alert()]);
  await full.release();
  const { pages } = full.targets.get('pmc')!;
  const waiting = () =>
    [...pages].filter(
      ([page, bytes]) =>
        !fs.existsSync(path.join(live, fileOf(page))) || !written(page).equals(bytes),
    ).length;

  expect(await run(1)).toBe(false);
  const afterFirst = waiting();
  // The alert was applied, and most pages still lack it.
  expect(written('/en/_alerts/').toString()).toContain('River roads');
  expect(afterFirst).toBeGreaterThan(100);
  expect(await run(2)).toBe(false);
  expect(waiting()).toBeLessThan(afterFirst);
  expect(await run(Infinity)).toBe(true);
  expect(waiting()).toBe(0);
});
