import type { Configuration, Target } from './configuration.ts';
import { addEntries, type History } from './history.ts';
import { dayOf, firstSlotOf, slotAt, timeOf, type Entry, type Outcome } from './results.ts';

/** The parts of a round that reach outside. */
export interface RoundOptions {
  configuration: Pick<Configuration, 'targets'>;
  history: History;
  now: () => Date;
  probe: (target: Target) => Promise<Outcome>;
  /** Writes entries to the file of a day; they are on the disk afterwards. */
  append: (day: string, entries: readonly Entry[]) => void;
  /** The days that have a file. */
  days: () => string[];
  /** Words for the operator. */
  say: (words: string) => void;
}

const addressOf = ({ url, isPublic }: Target): string => {
  if (!isPublic) return '';
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};

/** The entries by which a file says what is watched from a slot on. */
function watchedEntries(
  targets: readonly Target[],
  { targets: known }: History,
  slot: number,
): Entry[] {
  const ids = new Set(targets.map(({ id }) => id));
  const ended = [...known].filter(([id, { periods }]) => !ids.has(id) && periods.at(-1)!.to > slot);
  return [
    ...ended.map(([target]): Entry => ({ kind: 'ended', slot, target })),
    ...targets.map((target): Entry => ({
      kind: 'watched',
      slot,
      target: target.id,
      service: target.service,
      address: addressOf(target),
    })),
  ];
}

/** Creates the rounds: each requests every target once and records the results. */
export function createRounds(options: RoundOptions) {
  const { configuration, history, now, probe, append, days, say } = options;
  const { targets } = configuration;
  /** The day whose file says what is watched. */
  let announced: string | null = null;

  function write(day: string, entries: readonly Entry[]): void {
    append(day, entries);
    addEntries(history, entries);
  }

  /** Marks results that a wrong clock dated into the future; they count no longer. */
  function takeBack(slot: number): void {
    say(
      `The clock went back from ${timeOf(history.lastSlot)} to ${timeOf(slot)}. Results of this time are unknown until they are recorded again. Is the time set by NTP?`,
    );
    const mark: Entry = { kind: 'clock', slot };
    for (const day of days().filter((one) => one >= dayOf(slot))) append(day, [mark]);
    addEntries(history, [mark]);
    announced = null;
  }

  return {
    /**
     * Makes the round of this moment. A slot that has results already gets no others.
     *
     * @returns the entries of the results; null without a round
     */
    async run(): Promise<Entry[] | null> {
      const slot = slotAt(now());
      if (slot < history.lastSlot) takeBack(slot);
      if (slot === history.lastSlot) return null;
      const day = dayOf(slot);
      if (announced !== day) {
        // The file of a day says from its first slot on what was watched before as well.
        const before = announced !== null ? firstSlotOf(day) : slot;
        write(day, watchedEntries(targets, history, before));
        announced = day;
      }
      const results = await Promise.all(
        targets.map(async (target): Promise<Entry> => ({
          kind: 'result',
          slot,
          target: target.id,
          ...(await probe(target)),
        })),
      );
      write(day, results);
      return results;
    },
  };
}
