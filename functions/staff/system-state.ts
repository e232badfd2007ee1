import { X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs';
import path from 'node:path';
import type { ToldAlert } from '@pune/citizens/told-alerts';
import type { QueueState } from '@pune/database/queues';
import type { ChannelState } from '@pune/notify/channel-states';
import { readAlarms, type Alarm } from '@pune/std/alarms';
import type { PublishingState } from '@pune/std/publisher-state';
import { readRuns, type ScheduleRuns } from '@pune/std/schedule-runs';

/** The files and folders in which the parts of the system leave their state. */
export interface SystemPlaces {
  dataDir: string;
  /** The web server's certificate, a PEM file. */
  certificate: string | undefined;
  /** The folder of backups. */
  backups: string | undefined;
  /**
   * Requests the publisher's state, where publishers of several machines succeed each other; elsewhere the file
   * of this machine says so.
   */
  askPublisher?: (now: Date) => Promise<PublishingState | null>;
}

export interface Backup {
  startedAt: string;
  /** The last verification of any backup; null without one. */
  verified: { at: string; isRight: boolean } | null;
}

/** The state of the installation; null for a part whose state cannot be read. */
export interface SystemState {
  queues: readonly QueueState[] | null;
  channels: readonly ChannelState[] | null;
  /** The alerts of which people were told last. */
  alerts: readonly ToldAlert[] | null;
  schedules: readonly ScheduleRuns[];
  disk: { freeBytes: number; sizeBytes: number } | null;
  /** `unset`: no certificate is configured. */
  certificate: { expiresAt: string } | 'unset' | null;
  /** `unset`: no folder of backups is configured; `none`: it has no finished one. */
  backup: Backup | 'unset' | 'none' | null;
  /** `unknown`: the CMS, which knows, does not answer. */
  publisher: PublishingState | 'unknown' | null;
  alarms: readonly Alarm[];
}

const orNull = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

function readPublisher(dataDir: string): PublishingState {
  const { at, trouble, held, work } = readJson<{
    at: string;
    trouble: string | null;
    held: readonly unknown[];
    work: { total: number; failing: readonly unknown[] };
  }>(path.join(dataDir, 'publisher-status.json'));
  return {
    seenAt: at,
    trouble,
    held: held.length,
    waitingPages: work.total,
    failingPages: work.failing.length,
    machine: null,
    standBy: null,
  };
}

/** The newest finished backup, by its manifest, and the last verification. */
function readBackup(folder: string): Backup | 'none' {
  const manifests = path.join(folder, 'manifests');
  const newest = readdirSync(manifests)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1);
  if (!newest) return 'none';
  const { startedAt } = readJson<{ startedAt: string }>(path.join(manifests, newest));
  const verification = path.join(folder, 'verification.json');
  return {
    startedAt,
    verified: existsSync(verification) ? readJson<Backup['verified']>(verification) : null,
  };
}

/** Reads the parts of the state that are files of this machine. */
export function readSystemFiles(
  { dataDir, certificate, backups }: SystemPlaces,
  statfs = statfsSync,
): Omit<SystemState, 'queues' | 'channels' | 'alerts'> {
  return {
    schedules: readRuns(dataDir),
    disk: orNull(() => {
      const { bavail, bsize, blocks } = statfs(dataDir);
      return { freeBytes: bavail * bsize, sizeBytes: blocks * bsize };
    }),
    certificate: certificate
      ? orNull(() => {
          const { validTo } = new X509Certificate(readFileSync(certificate));
          return { expiresAt: new Date(validTo).toISOString() };
        })
      : 'unset',
    backup: backups ? orNull(() => readBackup(backups)) : 'unset',
    publisher: orNull(() => readPublisher(dataDir)),
    alarms: readAlarms(dataDir),
  };
}
