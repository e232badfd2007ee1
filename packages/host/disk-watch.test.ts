import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import { readAlarms } from '@pune/std/alarms';
import { watchDisk } from './disk-watch.ts';
import { createHostLog } from './log.ts';

const MEGABYTE = 1024 ** 2;
const ends: (() => void)[] = [];
afterEach(() =>
  ends
    .splice(0)
    .reverse()
    .forEach((end) => end()),
);

function world(folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-disk-'))) {
  ends.push(() => fs.rmSync(folder, { recursive: true, force: true }));
  const lines: string[] = [];
  const log = createHostLog('warn', { write: (line: string) => void lines.push(line) });
  const alarm = () => readAlarms(folder).map(({ message }) => message)[0] ?? null;
  return { folder, log, lines, alarm, reserve: path.join(folder, 'reserve.bin') };
}

test('an almost full disk raises an alarm, which says what stops, and ends with it', async () => {
  const { folder, log, lines, alarm, reserve } = world();
  let freeMegabytes = 30_000;
  const watch = watchDisk({
    folder,
    log,
    reserveBytes: 4096,
    everyMs: 1e8,
    statfs: () => ({ bavail: freeMegabytes, blocks: 60_000, bsize: MEGABYTE }),
  });
  const at = async (megabytes: number) => {
    freeMegabytes = megabytes;
    await watch.look();
    return alarm();
  };
  expect(await at(30_000)).toBeNull();
  expect(fs.statSync(reserve).size).toBe(4096);
  expect(await at(8000)).toBe(
    `8000 MB are left on the disk of ${folder}. New releases, compaction and lines of logs without trouble wait; edits, forms and payments go on`,
  );
  expect(await at(1500)).toMatch(/^1500 MB .*\. Photos and documents are refused/);
  expect(fs.existsSync(reserve)).toBe(true);
  expect(await at(10)).toMatch(
    /^10 MB .*\. The reserve was given to payments; photos and documents/,
  );
  expect(fs.existsSync(reserve)).toBe(false);
  expect(await at(14)).toMatch(/The reserve was given/);
  expect(await at(30_000)).toBeNull();
  expect(fs.statSync(reserve).size).toBe(4096);
  expect(lines).toHaveLength(4);
  watch.stop();
});

/** Mounts a small disk, where this account may. */
function smallDisk(megabytes: number): string | null {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', folder], {
      stdio: 'ignore',
    });
  } catch {
    fs.rmdirSync(folder);
    return null;
  }
  ends.push(() => {
    execFileSync('umount', [folder]);
    fs.rmdirSync(folder);
  });
  return folder;
}

test('on a full disk the reserve lets writes of the database succeed', async ({ skip }) => {
  const disk = smallDisk(64);
  if (!disk) return skip('This account may not mount a disk');
  const data = path.join(disk, 'data');
  fs.mkdirSync(data);
  const { log, reserve, alarm } = world(data);
  const watch = watchDisk({ folder: data, log, reserveBytes: 8 * MEGABYTE, everyMs: 1e8 });
  ends.push(watch.stop);
  await expect.poll(() => fs.existsSync(reserve)).toBe(true);
  const db = new DatabaseSync(path.join(data, 'services.db'));
  ends.push(() => db.close());
  db.exec('pragma journal_mode = wal; pragma synchronous = full; create table paid (receipt text)');
  const pay = () => db.exec(`insert into paid values ('${'x'.repeat(20_000)}')`);
  pay();

  const filler = path.join(disk, 'filler');
  const fill = () => {
    for (let bytes = MEGABYTE; bytes >= 4096;)
      try {
        fs.appendFileSync(filler, Buffer.alloc(bytes));
      } catch {
        bytes /= 2;
      }
  };
  fill();
  expect(() => {
    for (let n = 0; n < 200; n += 1) pay();
  }).toThrow(/disk is full|disk I\/O error/);
  await watch.look();
  expect(fs.existsSync(reserve)).toBe(false);
  for (let n = 0; n < 20; n += 1) pay();
  expect(alarm()).toContain('The reserve was given to payments');
  const { count } = db.prepare('select count(*) as count from paid').get() as { count: number };
  expect(count).toBeGreaterThan(20);
  expect(db.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });

  fs.rmSync(filler);
  await watch.look();
  expect(fs.statSync(reserve).size).toBe(8 * MEGABYTE);
  expect(alarm()).toBeNull();
});
