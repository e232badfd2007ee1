import { setTimeout as wait } from 'node:timers/promises';
import { visit } from '../publish/processes.ts';

/** A page as one host shows it: when each edit of it was seen there first. */
export interface Watch {
  /** Milliseconds since 1970, by the number of the edit. */
  seenAt: ReadonlyMap<number, number>;
  /** The number that the host showed last. */
  newest(): number;
  /** Answers that showed an older edit than one before. */
  older(): number;
  /** Requests that were not answered. */
  failures(): number;
  stop(): void;
}

const EVERY_MS = 10;
export const markOf = (number: number): string => `edit${number}x`;
const MARK = /edit(\d+)x/;

/** Reads a page from a host a hundred times a second. */
export function watchPage(port: number, host: string, page: string): Watch {
  const seenAt = new Map<number, number>();
  const counts = { newest: 0, older: 0, failures: 0 };
  let isStopped = false;
  void (async () => {
    for (; !isStopped; await wait(EVERY_MS)) {
      const { status, text } = await visit(port, host, page);
      if (status !== 200) {
        counts.failures += 1;
        continue;
      }
      const number = Number(MARK.exec(text)?.[1] ?? 0);
      if (number < counts.newest) counts.older += 1;
      for (let n = counts.newest + 1; n <= number; n++) seenAt.set(n, Date.now());
      counts.newest = Math.max(counts.newest, number);
    }
  })();
  return {
    seenAt,
    newest: () => counts.newest,
    older: () => counts.older,
    failures: () => counts.failures,
    stop: () => void (isStopped = true),
  };
}
