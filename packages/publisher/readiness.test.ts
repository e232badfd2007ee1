import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  createReadiness,
  diskCheck,
  publisherCheck,
  releaseCheck,
  type Check,
} from './readiness.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'readiness-'));
afterAll(() => rmSync(folder, { recursive: true }));
const answerOf = async (checks: Record<string, Check>, options = {}) => {
  const answer = await createReadiness(checks, options).ready();
  return [answer.status, await answer.json()] as const;
};

describe('readiness', () => {
  test('fails if a check fails, throws or hangs, and names the check', async () => {
    expect(await answerOf({ disk: () => 'ok', gateways: () => 'missing' })).toEqual([
      200,
      { status: 'ready', checks: { disk: 'ok', gateways: 'missing' } },
    ]);
    const checks: Record<string, Check> = {
      disk: () => 'ok',
      database: () => new Promise(() => {}),
      publisher: () => {
        throw new Error('/srv/secret');
      },
    };
    expect(await answerOf(checks, { timeoutMs: 20 })).toEqual([
      503,
      { status: 'failing', checks: { disk: 'ok', database: 'failing', publisher: 'failing' } },
    ]);
  });

  test('runs the checks at most once a second', async () => {
    let [asked, now] = [0, 0];
    const readiness = createReadiness({ database: () => (asked++, 'ok') }, { now: () => now });
    await Promise.all([readiness.ready(), readiness.ready()]);
    now = 1500;
    await readiness.ready();
    expect(asked).toBe(2);
  });

  test('asks again when the clock was set back', async () => {
    let [asked, now] = [0, 7_200_000];
    const readiness = createReadiness({ database: () => (asked++, 'ok') }, { now: () => now });
    await readiness.ready();
    now = 0;
    await readiness.ready();
    expect(asked).toBe(2);
  });

  test('detects portals without pages, a full disk, and a publisher that is silent or reports an error', async () => {
    mkdirSync(path.join(folder, 'north/current'), { recursive: true });
    expect([
      releaseCheck(folder, ['north'])(),
      releaseCheck(folder, ['north', 'south'])(),
      releaseCheck(folder, [])(),
    ]).toEqual(['ok', 'failing', 'failing']);
    const withFree = (megabytes: number) =>
      diskCheck(folder, (() => ({ bavail: megabytes * 1024, bsize: 1024 })) as never)();
    expect([withFree(99), withFree(101)]).toEqual(['failing', 'ok']);
    const file = path.join(folder, 'publisher-status.json');
    const at = Date.parse('2026-11-27T10:00:00Z');
    const stateAt = (now: number) => publisherCheck(file, () => now)();
    expect(() => stateAt(at)).toThrow();
    writeFileSync(file, JSON.stringify({ at: new Date(at).toISOString(), trouble: null }));
    expect([stateAt(at + 2000), stateAt(at + 120_000)]).toEqual(['ok', 'failing']);
    writeFileSync(
      file,
      JSON.stringify({
        at: new Date(at).toISOString(),
        trouble: 'The content database does not answer',
      }),
    );
    expect(stateAt(at)).toBe('failing');
  });
});
