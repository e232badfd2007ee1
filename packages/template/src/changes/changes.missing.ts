import type { Card, Locale } from '@pune/content';
import type { TextIn } from '@pune/content-models/withdrawals';

/** The changes of one language that readers were told of and that a translation does not have yet. */
export interface MissingChanges {
  /** The language that changed. */
  source: Locale;
  /** The instant of the newest change. */
  at: string;
  /** The names of the parts that changed. */
  parts: string[];
  /** The notes, the newest first. */
  notes: { at: string; note: TextIn }[];
}

/**
 * Returns the changes that a translation does not have yet by the language that changed, the one
 * that changed last first.
 *
 * @param rows - the changes of the document, the newest first
 */
export function missingChanges(rows: readonly Card<'changes'>[]): MissingChanges[] {
  const bySource = new Map<Locale, MissingChanges>();
  for (const { card } of rows) {
    const { behind, at, note } = card;
    if (!behind) continue;
    const { source, parts } = behind;
    const known = bySource.get(source) ?? { source, at, parts: [], notes: [] };
    bySource.set(source, {
      ...known,
      parts: [...new Set([...known.parts, ...parts])],
      notes: note ? [...known.notes, { at, note }] : known.notes,
    });
  }
  return [...bySource.values()];
}
