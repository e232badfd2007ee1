import { existsSync, readFileSync, statfsSync } from 'node:fs';
import path from 'node:path';

/**
 * `missing`: not configured. A feature is then unavailable, but visitors need not be sent to
 * another server.
 */
export type CheckState = 'ok' | 'failing' | 'missing';
export type Check = () => CheckState | Promise<CheckState>;

const CHECK_MS_MAX = 1_000;
/** The endpoint is public, so results are cached for a second to protect the databases. */
const KEPT_MS = 1_000;
const FREE_BYTES_MIN = 100 * 1024 ** 2;
/** The publisher writes its status every second; a long release may delay it. */
const SILENT_MS_MAX = 60_000;

/**
 * Creates `/livez` and `/readyz` for monitors. The responses contain names of checks only, none of
 * portals, functions or releases.
 */
export function createReadiness(
  checks: Readonly<Record<string, Check>>,
  { now = Date.now, timeoutMs = CHECK_MS_MAX } = {},
) {
  let kept:
    | { at: number; result: Promise<{ ready: boolean; checks: Record<string, CheckState> }> }
    | undefined;

  async function outcomeOf(check: Check): Promise<CheckState> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<CheckState>(
      (resolve) => (timer = setTimeout(resolve, timeoutMs, 'failing')),
    );
    try {
      return await Promise.race([Promise.resolve().then(check), late]);
    } catch {
      return 'failing';
    } finally {
      clearTimeout(timer);
    }
  }

  async function runAll() {
    const outcomes = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await outcomeOf(check)] as const),
    );
    return {
      ready: outcomes.every(([, state]) => state !== 'failing'),
      checks: Object.fromEntries(outcomes),
    };
  }

  const headers = { 'cache-control': 'no-store' };
  return {
    live: (): Response => Response.json({ status: 'live' }, { headers }),
    async ready(): Promise<Response> {
      // The clock may be set back.
      if (!kept || Math.abs(now() - kept.at) > KEPT_MS) kept = { at: now(), result: runAll() };
      const { ready, checks: states } = await kept.result;
      return Response.json(
        { status: ready ? 'ready' : 'failing', checks: states },
        { status: ready ? 200 : 503, headers },
      );
    },
  };
}
export type Readiness = ReturnType<typeof createReadiness>;

/** Checks that every portal has a live release. */
export const releaseCheck =
  (releases: string, ids: readonly string[]): Check =>
  () =>
    ids.length > 0 && ids.every((id) => existsSync(path.join(releases, id, 'current')))
      ? 'ok'
      : 'failing';

export const diskCheck =
  (folder: string, statfs = statfsSync): Check =>
  () => {
    const { bavail, bsize } = statfs(folder);
    return bavail * bsize >= FREE_BYTES_MIN ? 'ok' : 'failing';
  };

/** Judges a status of the publisher: recent and without an error. */
export const stateOfPublisher = (
  { at, trouble }: { at: string; trouble: string | null },
  now: number,
): CheckState => (Math.abs(now - Date.parse(at)) <= SILENT_MS_MAX && !trouble ? 'ok' : 'failing');

/** Checks the publisher by its status file. */
export const publisherCheck =
  (file: string, now: () => number = Date.now): Check =>
  () =>
    stateOfPublisher(JSON.parse(readFileSync(file, 'utf8')), now());

/**
 * A replica that has not read the bucket for this long may show older pages than other hosts: less
 * than the time after which the publisher waits for it no more.
 */
const UNREAD_MS_MAX = 8_000;

/** Checks a replica by its status file: it has read the bucket lately and shows the newest pages. */
export function replicaCheck(file: string, now: () => number = Date.now): Check {
  let behindSince: number | null = null;
  return () => {
    const { seenAt, behind } = JSON.parse(readFileSync(file, 'utf8')) as {
      seenAt: number;
      behind: string[];
    };
    behindSince = behind.length > 0 ? (behindSince ?? now()) : null;
    const isLate = behindSince !== null && now() - behindSince > UNREAD_MS_MAX;
    return Math.abs(now() - seenAt) <= UNREAD_MS_MAX && !isLate ? 'ok' : 'failing';
  };
}
