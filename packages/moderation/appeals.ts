import type { Locale } from '@pune/i18n';
import { appendAudit } from '@pune/staff/audit';
import type { Transaction } from 'kysely';
import { isMarked, newEvent } from './items.ts';
import type { Part } from './moderation.constants.ts';
import type { Tx } from './moderation.tables.ts';
import { transition, type ItemStatus } from './transitions.ts';

export interface Appeal {
  part: Part;
  /** Why it should be shown, in the author's words; null without any. */
  words: string | null;
  language: Locale;
  /** The time until which another officer has to decide. */
  dueAt: string;
  now: Date;
}

/**
 * Records that the author of a withheld item asks another officer to look at it, in the transaction
 * of the source.
 *
 * @returns false if no item of the object is withheld there, or an appeal was decided before
 */
export async function appealItem(
  transaction: Transaction<any>,
  source: string,
  object: string,
  { part, words, language, dueAt, now }: Appeal,
): Promise<boolean> {
  const tx = transaction as Tx;
  const at = now.toISOString();
  const item = await tx
    .selectFrom('moderation_items')
    .select(['id', 'version', 'status', 'part', 'text'])
    .where('source', '=', source)
    .where('object', '=', object)
    .where('part', '=', part)
    .executeTakeFirst();
  if (!item) return false;
  const moved = transition(item.status as ItemStatus, 'appeal', 'author', isMarked(item));
  if (moved.kind !== 'Moved') return false;
  const { id, version } = item;
  const { numUpdatedRows } = await tx
    .updateTable('moderation_items')
    .set({
      status: moved.to,
      stage: 'open',
      version: version + 1,
      appealed_at: at,
      due_at: dueAt,
      sorted_at: dueAt,
      escalate_at: dueAt,
      undo: null,
      changed_at: at,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return false;
  await tx
    .insertInto('moderation_events')
    .values({
      ...newEvent(id, 'appeal', moved.to, at),
      step: version + 1,
      words,
      language: words && language,
    })
    .execute();
  await appendAudit(tx, {
    chain: 'moderation',
    at: now,
    person: null,
    post: null,
    action: 'appeal',
    object: id,
    before: { status: item.status, version },
    after: { status: moved.to, version: version + 1 },
  });
  return true;
}
