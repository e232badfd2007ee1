import {
  dayAfter,
  dayOf,
  firstSlotOf,
  readLine,
  REASONS,
  SLOTS_PER_DAY,
  type Entry,
  type Reason,
  type Service,
} from './results.ts';

/**
 * The state of a target in a slot: not watched, up, or a failure by its reason. A watched slot
 * without a line is `NO_RESULT`: unknown, which never counts as up.
 */
export type Cell = number;
export const NOT_WATCHED: Cell = 0;
export const UP: Cell = 1;
export const NO_RESULT: Cell = 2;
const FIRST_REASON = 3;

const cellOf = (reason: Reason | null): Cell =>
  reason === null ? UP : FIRST_REASON + REASONS.indexOf(reason);
/** The reason of a failure; null for any other cell. */
export const reasonOf = (cell: Cell): Reason | null => REASONS[cell - FIRST_REASON] ?? null;
/** True if nothing is known of the service: no line, or a failure of the prober. */
export const isUnknown = (cell: Cell): boolean => cell === NO_RESULT || reasonOf(cell) === 'prober';

interface Target {
  service: Service;
  address: string;
  /** Slots in which the target is watched: from the first up to, without, the last. */
  periods: { from: number; to: number }[];
  /** The recorded cells of each day; 0 without a line. */
  days: Map<string, Uint8Array>;
}

/** The results that the raw files contain. */
export interface History {
  targets: Map<string, Target>;
  /** The last slot with a result; -1 without one. */
  lastSlot: number;
  /** Lines that cannot be read. */
  unreadable: number;
}

export const emptyHistory = (): History => ({ targets: new Map(), lastSlot: -1, unreadable: 0 });

function watch(history: History, { slot, target: id, service, address }: EntryOf<'watched'>): void {
  const target = history.targets.get(id);
  if (!target) {
    const periods = [{ from: slot, to: Infinity }];
    history.targets.set(id, { service, address, periods, days: new Map() });
    return;
  }
  Object.assign(target, { service, address });
  const last = target.periods.at(-1)!;
  if (last.to < slot) target.periods.push({ from: slot, to: Infinity });
  // After a clock that was set back, a period may begin or end later than this slot.
  else Object.assign(last, { from: Math.min(last.from, slot), to: Infinity });
}

type EntryOf<K extends Entry['kind']> = Extract<Entry, { kind: K }>;

/** Records a result of a day. Of two results of one slot the worse one counts. */
function record(
  history: History,
  { slot, target: id, reason }: EntryOf<'result'>,
  day: string,
): void {
  const target = history.targets.get(id);
  if (!target) return;
  let cells = target.days.get(day);
  if (!cells) target.days.set(day, (cells = new Uint8Array(SLOTS_PER_DAY)));
  const n = slot - firstSlotOf(day);
  cells[n] = Math.max(cells[n]!, cellOf(reason));
  history.lastSlot = Math.max(history.lastSlot, slot);
}

/** Forgets the results from a slot on, which a wrong clock dated. */
function revoke(history: History, from: number, days?: readonly string[]): void {
  const firstDay = dayOf(from);
  for (const { days: known } of history.targets.values())
    for (const [day, cells] of known)
      if (day >= firstDay && (!days || days.includes(day)))
        cells.fill(0, Math.max(0, from - firstSlotOf(day)));
  history.lastSlot = lastSlotOf(history);
}

function lastSlotOf({ targets }: History): number {
  let last = -1;
  for (const { days } of targets.values())
    for (const [day, cells] of days) {
      const n = cells.findLastIndex((cell) => cell !== 0);
      if (n >= 0) last = Math.max(last, firstSlotOf(day) + n);
    }
  return last;
}

/** Adds entries in the order in which they were written; `day` is that of their file. */
export function addEntries(history: History, entries: readonly Entry[], day?: string): void {
  for (const entry of entries) {
    if (entry.kind === 'watched') watch(history, entry);
    else if (entry.kind === 'result') record(history, entry, day ?? dayOf(entry.slot));
    else if (entry.kind === 'clock') revoke(history, entry.slot, day ? [day] : undefined);
    else {
      const last = history.targets.get(entry.target)?.periods.at(-1);
      if (last) last.to = Math.max(last.from, Math.min(last.to, entry.slot));
    }
  }
}

/** Adds a raw file. A last line without its end was cut off by a crash and is no line. */
export function addFile(history: History, day: string, text: string): void {
  const lines = text.split('\n');
  const entries = lines.slice(0, -1).flatMap((line, n) => {
    if (line === '' || (n === 0 && line.startsWith('time,'))) return [];
    const entry = readLine(line);
    // A file holds its own day alone; only the mark of a clock that was set back is older.
    if (entry && (entry.kind === 'clock' || line.startsWith(day))) return entry;
    history.unreadable += 1;
    return [];
  });
  if (lines.at(-1) !== '') history.unreadable += 1;
  addEntries(history, entries, day);
}

/** Reads raw files one after another, the oldest first, so that one at a time is in memory. */
export function readFiles(days: readonly string[], read: (day: string) => string): History {
  const history = emptyHistory();
  for (const day of days.toSorted()) addFile(history, day, read(day));
  return history;
}

/** Reads raw files, given by day, in any order. */
export const historyOf = (files: Readonly<Record<string, string>>): History =>
  readFiles(Object.keys(files), (day) => files[day]!);

/**
 * The slot up to which a report goes, without it: a slot counts when it is over, or has results.
 *
 * @param now null counts what the files hold alone
 */
export const endOf = ({ lastSlot }: History, nowSlot: number | null): number =>
  Math.max(lastSlot + 1, nowSlot ?? 0);

/** Writes the cells of a target from a slot up to another one, without it. */
export function cellsOf(
  { periods, days }: Target,
  { from, to }: { from: number; to: number },
): Uint8Array {
  const cells = new Uint8Array(Math.max(0, to - from));
  for (const period of periods) {
    const first = Math.max(period.from, from);
    const last = Math.min(period.to, to);
    if (first < last) cells.fill(NO_RESULT, first - from, last - from);
  }
  for (let day = dayOf(from); firstSlotOf(day) < to; day = dayAfter(day)) {
    const known = days.get(day);
    if (!known) continue;
    const start = firstSlotOf(day) - from;
    for (let n = Math.max(0, -start); n < SLOTS_PER_DAY && start + n < cells.length; n += 1)
      // A result outside of the watched periods does not count.
      if (known[n] !== 0 && cells[start + n] !== NOT_WATCHED) cells[start + n] = known[n]!;
  }
  return cells;
}
