/**
 * The lines of the raw files: `time,target,result,ms,detail`, one file a day in India. Files only
 * grow. A reader needs these lines alone to compute every number of the status page again.
 */
import { addDays, dayInIndia, dayStart, INDIA_OFFSET, toIndiaClock } from '@pune/std/india-time';

/** Each target is requested once in a slot of this length. */
export const INTERVAL_SECONDS = 30;
export const SLOT_MS = INTERVAL_SECONDS * 1000;
export const SLOTS_PER_DAY = 86_400 / INTERVAL_SECONDS;

export const SERVICES = ['pages', 'search', 'forms', 'payments', 'cms'] as const;
/** The id of the target that begins a payment and undoes it; the pages explain it. */
export const REHEARSAL_TARGET = 'payments.rehearsal';
export type Service = (typeof SERVICES)[number];

/**
 * The reasons of failures: no answer within the time limit; the connection was refused or reset;
 * no address for the name; no valid certificate; another status; an answer without the expected
 * text; no network. `prober` is a failure of the prober itself, whose result is unknown.
 */
export const REASONS = [
  'timeout',
  'refused',
  'reset',
  'dns',
  'tls',
  'status',
  'text',
  'network',
  'prober',
] as const;
export type Reason = (typeof REASONS)[number];

export interface Outcome {
  result: 'up' | 'down' | 'unknown';
  ms: number;
  /** Null for `up`. */
  reason: Reason | null;
  /** A status that was not expected. */
  status?: number;
}

/** Slots are counted from 1970; a slot is the number of intervals up to its start. */
export type Entry =
  | ({ kind: 'result'; slot: number; target: string } & Outcome)
  /** From this slot on the target is requested in every slot. */
  | { kind: 'watched'; slot: number; target: string; service: Service; address: string }
  /** From this slot on the target is not requested any more. */
  | { kind: 'ended'; slot: number; target: string }
  /** The clock was set back to this slot: lines above it with a later slot have a wrong time. */
  | { kind: 'clock'; slot: number };

export const HEADER = 'time,target,result,ms,detail\n';

export const slotAt = (at: Date | number): number => Math.floor(Number(at) / SLOT_MS);
export const startOf = (slot: number): Date => new Date(slot * SLOT_MS);
export const dayOf = (slot: number): string => dayInIndia(slot * SLOT_MS);
/** A cache: each line of a file asks. */
const firstSlots = new Map<string, number>();
/** The first slot of a day in India. */
export function firstSlotOf(day: string): number {
  let slot = firstSlots.get(day);
  if (slot === undefined) firstSlots.set(day, (slot = slotAt(dayStart(day))));
  return slot;
}
export const dayAfter = (day: string, days = 1): string => addDays(day, days);

/** A slot as the files and the pages of programs write it: `2026-11-28T18:00:30+05:30`. */
export const timeOf = (slot: number): string =>
  `${toIndiaClock(slot * SLOT_MS)
    .toISOString()
    .slice(0, 19)}${INDIA_OFFSET}`;

/** Writes one line with its end. */
export function lineOf(entry: Entry): string {
  const time = timeOf(entry.slot);
  switch (entry.kind) {
    case 'result': {
      const { target, result, ms, reason, status } = entry;
      return `${time},${target},${result},${ms},${[reason, status].filter(Boolean).join(' ')}\n`;
    }
    case 'watched': {
      const { target, service, address } = entry;
      return `${time},${target},watched,,${`${service} ${address.replaceAll(',', '%2C')}`.trim()}\n`;
    }
    case 'ended':
      return `${time},${entry.target},ended,,\n`;
    case 'clock':
      return `${time},,clock,,\n`;
  }
}

export const TARGET_ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const LINE =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:[03]0\+05:30),([a-z0-9.-]*),(up|down|unknown|watched|ended|clock),(\d*),([^,]*)$/;

/** Reads one line without its end; null for a damaged one, such as one that a crash cut off. */
export function readLine(line: string): Entry | null {
  const [, time = '', target = '', kind = '', ms = '', detail = ''] = LINE.exec(line) ?? [];
  const at = Date.parse(time);
  if (Number.isNaN(at)) return null;
  const slot = slotAt(at);
  if (kind === 'clock') return { kind, slot };
  if (!TARGET_ID.test(target)) return null;
  if (kind === 'ended') return { kind, slot, target };
  const [word = '', more = ''] = detail.split(' ');
  if (kind === 'watched') {
    const service = SERVICES.find((name) => name === word);
    return service ? { kind, slot, target, service, address: more } : null;
  }
  const result = kind as Outcome['result'];
  const reason = REASONS.find((name) => name === word) ?? null;
  if (ms === '' || (result === 'up') !== (detail === '') || (detail !== '' && !reason)) return null;
  const status = Number(more);
  return {
    kind: 'result',
    slot,
    target,
    result,
    ms: Number(ms),
    reason,
    ...(status && { status }),
  };
}
