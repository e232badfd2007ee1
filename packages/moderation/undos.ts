import type { ItemRow } from './moderation.tables.ts';

/** Long enough to see the mistake, and short enough that an author does not wait for the news. */
export const UNDO_SECONDS = 120;

/** The columns that a decision changes, and that its undo restores. */
const RESTORED = [
  'status',
  'approved_text',
  'reason',
  'withheld_by',
  'appealed_at',
  'appeal_decided_by',
  'owner_post',
  'escalate_at',
] as const satisfies readonly (keyof ItemRow)[];
export type Restored = Pick<ItemRow, (typeof RESTORED)[number]>;

/** A decision of which the author is told later, as its item keeps it (`undo`). */
interface KeptDecision {
  person: string;
  /** ISO 8601. */
  until: string;
  event: string;
  before: Restored;
}

/** Keeps what the undo of a decision needs, in the row of the item. */
export function keepUndo(
  before: ItemRow,
  { person, event, until }: { person: string; event: string; until: Date },
): string {
  const columns = Object.fromEntries(RESTORED.map((name) => [name, before[name]])) as Restored;
  const kept: KeptDecision = { person, event, until: until.toISOString(), before: columns };
  return JSON.stringify(kept);
}

/** The own last decision that a person can take back now, of which the author was not told yet. */
export function undoOf(
  { undo }: Pick<ItemRow, 'undo'>,
  person: string,
  now: Date,
): Pick<KeptDecision, 'event' | 'before'> | null {
  if (undo === null) return null;
  const kept = JSON.parse(undo) as KeptDecision;
  return kept.person === person && kept.until > now.toISOString() ? kept : null;
}
