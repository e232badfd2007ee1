import { randomBytes } from 'node:crypto';
import { rmSync, statfsSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import { endAlarm, raiseAlarm } from '@pune/std/alarms';
import { spaceOf, type Blocks, type DiskSpace } from '@pune/std/disk-space';

const MEGABYTE = 1024 ** 2;
/** Thousands of payments: one writes some 10 kB. */
const RESERVE_BYTES = 32 * MEGABYTE;
/** Below this, a commit may find no room for its log. */
const FULL_BYTES = 16 * MEGABYTE;
const ALARM = 'disk';

export interface DiskWatchOptions {
  /** The folder of the data. */
  folder: string;
  log: Logger;
  /** The bytes that are kept for payments; 0 keeps none. */
  reserveBytes?: number;
  everyMs?: number;
  statfs?: (folder: string) => Blocks;
  now?: () => Date;
}

const WORDS: Record<Exclude<DiskSpace, 'ample'>, string> = {
  scarce:
    'New releases, compaction and lines of logs without trouble wait; edits, forms and payments go on',
  critical: 'Photos and documents are refused, and new releases wait; texts and payments go on',
};

function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Watches the disk of the data: raises an alarm while it is almost full, and keeps a reserve, a file
 * that is deleted when nothing else is left, so that payments that have begun are completed.
 */
export function watchDisk({
  folder,
  log,
  reserveBytes = RESERVE_BYTES,
  everyMs = 2_000,
  statfs = statfsSync,
  now = () => new Date(),
}: DiskWatchOptions) {
  const reserve = path.join(folder, 'reserve.bin');
  let said: string | null = null;
  let writing: Promise<void> | null = null;
  /** True since the reserve was given, until there is room again. */
  let isGiven = false;

  function say(words: string | null, free: number): void {
    if (words === said) return;
    said = words;
    if (!words) {
      log.warn(`! The disk of ${folder} has room again`);
      return endAlarm(folder, ALARM);
    }
    const left = `${Math.round(free / MEGABYTE)} MB are left on the disk of ${folder}`;
    log.error({ alarm: ALARM }, `! ${left}. ${words}. Make room`);
    // Its file may be the one for which there is no room.
    raiseAlarm(folder, { id: ALARM, since: now().toISOString(), message: `${left}. ${words}` });
  }

  /** Random bytes, because a file system that compresses would keep no room for others. */
  async function writeReserve(): Promise<void> {
    const draft = `${reserve}.tmp`;
    try {
      await writeFile(draft, randomBytes(reserveBytes), { mode: 0o600 });
      await rename(draft, reserve);
    } catch {
      rmSync(draft, { force: true });
    }
  }

  async function keepReserve(): Promise<void> {
    if (reserveBytes === 0 || bytesOf(reserve) >= reserveBytes) return;
    writing ??= writeReserve().finally(() => (writing = null));
    await writing;
  }

  async function look(): Promise<void> {
    try {
      const blocks = statfs(folder);
      const [space, free] = [spaceOf(blocks), blocks.bavail * blocks.bsize];
      if (free < FULL_BYTES && bytesOf(reserve) > 0) {
        rmSync(reserve, { force: true });
        isGiven = true;
        say(`The reserve was given to payments; ${lowerFirst(WORDS.critical)}`, free);
      } else if (space === 'ample') {
        isGiven = false;
        if (said) say(null, free);
        await keepReserve();
      } else if (!isGiven) say(WORDS[space], free);
    } catch (error) {
      log.warn({ code: (error as NodeJS.ErrnoException).code }, 'the disk could not be watched');
    }
  }

  void look();
  const timer = setInterval(() => void look(), everyMs).unref();
  return { look, stop: () => clearInterval(timer) };
}

const lowerFirst = (text: string) => text[0]!.toLowerCase() + text.slice(1);
