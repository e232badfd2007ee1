import fs from 'node:fs';
import { statusOfNothing, type ServiceStatus } from '@pune/publisher/service-status';

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

/** Reads the status file; a missing or damaged file counts as never written. */
export function readHeartbeat(file: string, now: number = Date.now()): Heartbeat {
  try {
    const text = fs.readFileSync(/* turbopackIgnore: true */ file, 'utf8');
    return heartbeatOf(JSON.parse(text), now);
  } catch {
    return { kind: 'NeverSeen' };
  }
}

/** Reads a status that a publisher of this or another version wrote. */
export function heartbeatOf(found: unknown, now: number): Heartbeat {
  const status = statusFrom(found as Partial<PublisherStatus> | null);
  if (!status) return { kind: 'NeverSeen' };
  return now - Date.parse(status.at) > HEARTBEAT_MS_MAX
    ? { kind: 'Silent', since: status.at, status }
    : { kind: 'Answers', status };
}

function statusFrom(found: Partial<PublisherStatus> | null): PublisherStatus | null {
  if (!found || Number.isNaN(Date.parse(found.at ?? ''))) return null;
  const none = statusOfNothing(found.at!);
  const known = Object.keys(none).map((name) => [name, found[name as keyof PublisherStatus]]);
  const given = Object.fromEntries(known.filter(([, value]) => value !== undefined));
  return { ...none, pid: found.pid ?? 0, ...given, work: { ...none.work, ...found.work } };
}

const STARTING_EVERY_MS = 1000;

/**
 * Reports the status of a publisher, from before its service runs: until its first report it says
 * that it starts, with what was reported last.
 */
export function reportStatus(
  write: (status: PublisherStatus) => void,
  last: Heartbeat,
): { report: (status: ServiceStatus) => void; stop: () => void } {
  const { pid } = process;
  const starting = (): void => {
    const at = new Date().toISOString();
    const before = last.kind === 'NeverSeen' ? statusOfNothing(at) : last.status;
    write({ ...before, at, pid, state: 'starting', trouble: null, progress: null });
  };
  starting();
  const timer = setInterval(starting, STARTING_EVERY_MS);
  return {
    report(status) {
      clearInterval(timer);
      write({ ...status, pid });
    },
    stop: () => clearInterval(timer),
  };
}
