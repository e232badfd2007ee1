import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openLake } from './lake.ts';

const ROUNDS = 6;

/**
 * Runs the sender until it has said `count` lines, and kills it in the middle of its work. @returns
 * what was acknowledged
 */
async function sendAndKill(
  folder: string,
  database: string,
  first: number,
  count: number,
): Promise<number[]> {
  const child = spawn(
    process.execPath,
    [
      fileURLToPath(new URL('testing/endless-sender.ts', import.meta.url)),
      folder,
      database,
      String(first),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split('\n').length > count) child.kill('SIGKILL');
    });
    child.once('close', () => resolve());
  });
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map(Number);
}

it('has every reading that was acknowledged, and no half file, after it was killed at any moment', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-crash-'));
  const acknowledged = new Set<number>();
  for (let round = 0; round < ROUNDS; round++)
    for (const batch of await sendAndKill(
      path.join(folder, 'lake'),
      path.join(folder, 'services.db'),
      round * 1000,
      5 + round * 7,
    ))
      acknowledged.add(batch);
  const lake = openLake({ folder: path.join(folder, 'lake'), threads: 1 });
  const found = async (feed: 'air' | 'wifi') =>
    (await lake.readings(feed, '2026-11-25')).map(
      ({ entity, observedAt }) =>
        `${entity} ${(Date.parse(observedAt) - Date.parse('2026-11-24T19:00:00Z')) / 1000}`,
    );
  const [air, wifi] = [new Set(await found('air')), new Set(await found('wifi'))];
  expect(acknowledged.size).toBeGreaterThan(ROUNDS * 5);
  expect(
    [...acknowledged].filter(
      (batch) =>
        !air.has(`urn:a ${batch}`) || !air.has(`urn:b ${batch}`) || !wifi.has(`urn:c ${batch}`),
    ),
  ).toEqual([]);
  await lake.close();
  fs.rmSync(folder, { recursive: true, force: true });
});
