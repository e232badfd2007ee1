/** Pages between two pauses: some 33 kB of WAL each, 1 GB. */
const PAGES_BETWEEN = 30_000;

export interface Barrier {
  /** Returns `true` if the next call of `pass` waits for the other workers. */
  isDue(): boolean;
  /** Waits for the other workers if a pause is due. Call it before these pages are rendered. */
  pass(pages: number): Promise<void>;
  /** Call it when a worker has rendered its last page. */
  leave(): void;
}

/**
 * Pauses all workers of a release together, so that for a moment none of them reads the snapshot.
 * SQLite resets its WAL only while no process reads from it; workers that overlap without a pause
 * would let it grow with every page of a release.
 * @param onPause runs while all workers wait; its errors are ignored
 */
export function createBarrier(
  workers: number,
  onPause: () => Promise<void>,
  pagesBetween = PAGES_BETWEEN,
): Barrier {
  let [running, since] = [workers, 0];
  let waiting: (() => void)[] = [];

  async function pauseIfComplete(): Promise<void> {
    if (waiting.length === 0 || waiting.length < running) return;
    const paused = waiting;
    [waiting, since] = [[], 0];
    await onPause().catch(() => {}); // The WAL then grows until the next pause.
    for (const resume of paused) resume();
  }

  const isDue = (): boolean => since >= pagesBetween;
  return {
    isDue,
    async pass(pages) {
      if (isDue())
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          void pauseIfComplete();
        });
      since += pages;
    },
    leave() {
      running--;
      void pauseIfComplete();
    },
  };
}
