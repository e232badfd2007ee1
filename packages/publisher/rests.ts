/** Pages between two rests: some 33 kB of journal each, 1 GB. */
const PAGES_BETWEEN = 30_000;

export interface Rests {
  /** Returns `true` if the next call of `before` waits for the others. */
  isDue(): boolean;
  /** Waits for the others if a rest is due. Call it before these pages are rendered. */
  before(pages: number): Promise<void>;
  /** One worker fewer: it has rendered its last page. */
  left(): void;
}

/**
 * Lets workers rest together, so that for a moment none of them reads the snapshot. SQLite begins
 * its journal (WAL) anew only when nothing in it is being read; workers that never pause together
 * would let it grow by every page of a release.
 * @param rest what is done meanwhile
 */
export function createRests(
  workers: number,
  rest: () => Promise<void>,
  pagesBetween = PAGES_BETWEEN,
): Rests {
  let [running, since] = [workers, 0];
  let waiting: (() => void)[] = [];

  async function begin(): Promise<void> {
    if (waiting.length === 0 || waiting.length < running) return;
    const resting = waiting;
    [waiting, since] = [[], 0];
    await rest().catch(() => {}); // The journal stays longer, and nothing else.
    for (const goOn of resting) goOn();
  }

  const isDue = (): boolean => since >= pagesBetween;
  return {
    isDue,
    async before(pages) {
      if (isDue())
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          void begin();
        });
      since += pages;
    },
    left() {
      running--;
      void begin();
    },
  };
}
