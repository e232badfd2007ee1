import fs from 'node:fs';
import path from 'node:path';
import type { ServiceStatus } from '@pune/publisher/service-status';

/**
 * The publisher's status: written on every change, and about once a second in between; `at` is its
 * heartbeat.
 */
export type PublisherStatus = ServiceStatus & { pid: number };

/** A publisher whose status is older than this does not answer. */
export const HEARTBEAT_MS_MAX = 10_000;

export type Heartbeat =
  | { kind: 'Answers'; status: PublisherStatus }
  | { kind: 'Silent'; since: string; status: PublisherStatus }
  | { kind: 'NeverSeen' };

/** Replaces the status file atomically: a reader gets the whole old or the whole new status. */
export function writePublisherStatus(file: string, status: PublisherStatus): void {
  const draft = `${file}.${status.pid}.tmp`;
  fs.writeFileSync(draft, JSON.stringify(status));
  fs.renameSync(draft, file);
}

/** In the data folder of a publisher that stands by: touched every few seconds. */
export const STAND_BY = 'publisher-stand-by';

/** Records that this publisher is running as a stand-by. */
export const noteStandBy = (dataDir: string): void =>
  fs.writeFileSync(path.join(dataDir, STAND_BY), '');

/** Reads the status file; a missing or damaged file counts as never written. */
export function readHeartbeat(file: string, now: number = Date.now()): Heartbeat {
  const status = readStatus(file);
  if (!status) return { kind: 'NeverSeen' };
  return now - Date.parse(status.at) > HEARTBEAT_MS_MAX
    ? { kind: 'Silent', since: status.at, status }
    : { kind: 'Answers', status };
}

function readStatus(file: string): PublisherStatus | null {
  try {
    const found = JSON.parse(
      fs.readFileSync(/* turbopackIgnore: true */ file, 'utf8'),
    ) as Partial<PublisherStatus> | null;
    if (!found || Number.isNaN(Date.parse(found.at ?? ''))) return null;
    const {
      at,
      pid = 0,
      state = 'idle',
      trouble = null,
      releases = [],
      work,
      held = [],
      slowest = [],
      progress = null,
    } = found;
    return {
      at: at!,
      pid,
      state,
      trouble,
      releases,
      work: { total: work?.total ?? 0, failing: work?.failing ?? [] },
      held,
      slowest,
      progress,
    };
  } catch {
    return null;
  }
}
