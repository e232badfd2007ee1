import { randomBytes } from 'node:crypto';
import type { Write } from '@pune/database/together';
import type { Locale } from '@pune/i18n';
import { appendAudit } from '@pune/staff/audit';
import type { Kysely, Transaction } from 'kysely';
import type { Part } from './moderation.constants.ts';
import type { Db, ItemRow, ModerationTables, Tx } from './moderation.tables.ts';
import { scan } from '@pune/std/personal-data';
import {
  isOpen,
  statesOf,
  transition,
  type Actor,
  type ItemEvent,
  type ItemStatus,
} from './transitions.ts';

export interface Picture {
  /** The key in the store of the source. */
  key: string;
  /** A MIME type. */
  type: string;
}

/** A text or a picture that its author allows to be shown: words have a text, a photo a picture. */
export interface NewItem {
  /** The feature, such as `grievances`. */
  source: string;
  /** The id of the object there. */
  object: string;
  part: Part;
  /** The number that the author knows, as it is written: `PN-7K4M-29XC`. */
  reference: string;
  /** The place in the hierarchy: its officers moderate the item. */
  department: string;
  office: string | null;
  text: string | null;
  language: Locale;
  picture: Picture | null;
  /** The time until which an officer has to decide. */
  dueAt: string;
  now: Date;
}

/** Letters and digits of a number, as a search compares them. */
export const referenceKey = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const LETTER: Readonly<Record<Part, string>> = { words: 'W', photo: 'P' };

/** True if an officer must look at the item before it is approved: no scan reads pictures. */
export const isMarked = ({ part, text }: Pick<ItemRow, 'part' | 'text'>): boolean =>
  part === 'photo' || scan(text ?? '').length > 0;

export const newEvent = (item: string, event: ItemEvent, status: ItemStatus, at: string) => ({
  item_id: item,
  step: 1,
  event,
  status,
  at,
  by: 'author',
  post: null,
  reason: null,
  words: null,
  language: null,
});

/** Builds the writes of an item and its first event, for the transaction of the source. */
export function insertItem(
  db: Kysely<any> | Transaction<any>,
  { picture, now, dueAt, reference, ...item }: NewItem,
): Write[] {
  const tables = db as Kysely<ModerationTables>;
  const at = now.toISOString();
  const id = randomBytes(12).toString('hex');
  const submitted = transition(null, 'submit', 'author', isMarked(item));
  if (submitted.kind !== 'Moved') throw new Error('[moderation] An item could not be submitted');
  const row: ItemRow = {
    ...item,
    id,
    number: `${reference}-${LETTER[item.part]}`,
    reference: referenceKey(reference),
    picture_key: picture?.key ?? null,
    picture_type: picture?.type ?? null,
    approved_text: null,
    status: submitted.to,
    stage: 'open',
    version: 1,
    submitted_at: at,
    due_at: dueAt,
    sorted_at: dueAt,
    changed_at: at,
    reason: null,
    withheld_by: null,
    appealed_at: null,
    appeal_decided_by: null,
    owner_post: null,
    escalate_at: dueAt,
    undo: null,
  };
  return [
    { query: tables.insertInto('moderation_items').values(row) },
    {
      query: tables
        .insertInto('moderation_events')
        .values(newEvent(id, 'submit', submitted.to, at)),
    },
  ];
}

/** Submits an item in the transaction of the source. Nothing is shown before it is approved. */
export async function submitItem(tx: Transaction<any>, item: NewItem): Promise<void> {
  for (const { query } of insertItem(tx, item)) await tx.executeQuery(query.compile());
}

/** The parts of an object that may be shown. `words`: as approved, perhaps without parts. */
export interface ApprovedParts {
  words: { text: string; language: Locale } | null;
  photo: Picture | null;
}

const PUBLIC: readonly ItemStatus[] = ['approved', 'redacted'];

/** Reads what may be shown of each object; one without an approved part is absent. */
export async function approvedParts(
  db: Kysely<any>,
  source: string,
  objects: readonly string[],
): Promise<Map<string, ApprovedParts>> {
  if (objects.length === 0) return new Map();
  const rows = await (db as Db)
    .selectFrom('moderation_items')
    .select(['object', 'part', 'approved_text', 'language', 'picture_key', 'picture_type'])
    .where('source', '=', source)
    .where('object', 'in', objects)
    .where('status', 'in', PUBLIC)
    .execute();
  const parts = new Map<string, ApprovedParts>();
  for (const row of rows) {
    const found = parts.get(row.object) ?? { words: null, photo: null };
    if (row.approved_text !== null)
      found.words = { text: row.approved_text, language: row.language as Locale };
    if (row.picture_key !== null) found.photo = { key: row.picture_key, type: row.picture_type! };
    parts.set(row.object, found);
  }
  return parts;
}

/**
 * The state of a part, for its author. `reason`: why it is not shown; `words`: an officer's
 * explanation.
 */
export interface PartState {
  status: ItemStatus;
  reason: string | null;
  words: { text: string; language: Locale } | null;
}

/** Reads the states of the parts of an object; a part that was never submitted is absent. */
export async function partStates(
  db: Kysely<any>,
  source: string,
  object: string,
): Promise<Partial<Record<Part, PartState>>> {
  const rows = await (db as Db)
    .selectFrom('moderation_items as item')
    .leftJoin('moderation_events as event', (join) =>
      join
        .onRef('event.item_id', '=', 'item.id')
        .onRef('event.step', '=', 'item.version')
        .on('event.event', 'in', ['withhold', 'uphold']),
    )
    .select(['item.part', 'item.status', 'item.reason', 'event.words', 'event.language'])
    .where('source', '=', source)
    .where('object', '=', object)
    .execute();
  return Object.fromEntries(
    rows.map(({ part, status, reason, words, language }): [string, PartState] => [
      part,
      {
        status: status as ItemStatus,
        reason,
        words: words === null ? null : { text: words, language: language as Locale },
      },
    ]),
  );
}

/** The columns of a withdrawn item: text and picture are erased. */
const erased = (at: string) => ({
  status: 'withdrawn',
  stage: 'completed',
  text: null,
  approved_text: null,
  picture_key: null,
  picture_type: null,
  owner_post: null,
  escalate_at: null,
  undo: null,
  sorted_at: at,
  changed_at: at,
});

/**
 * Withdraws the items of an object at once, in the transaction of the source: the author took the
 * consent back, or is forgotten. Texts and pictures are erased; idempotent.
 *
 * @param given.part one of the parts; by default all
 *
 * @returns the number of items that were withdrawn
 */
export async function withdraw(
  transaction: Transaction<any>,
  source: string,
  object: string,
  { part, by = 'author', now }: { part?: Part; by?: Exclude<Actor, 'moderator'>; now: Date },
): Promise<number> {
  const tx = transaction as Tx;
  const at = now.toISOString();
  let query = tx
    .updateTable('moderation_items')
    .set((row) => ({ ...erased(at), version: row('version', '+', 1) }))
    .where('source', '=', source)
    .where('object', '=', object)
    .where('status', 'in', statesOf('withdraw'));
  if (part) query = query.where('part', '=', part);
  const withdrawn = await query.returning(['id', 'version']).execute();
  for (const { id, version } of withdrawn) {
    await tx
      .updateTable('moderation_events')
      .set({ words: null, language: null })
      .where('item_id', '=', id)
      .execute();
    await tx
      .insertInto('moderation_events')
      .values({ ...newEvent(id, 'withdraw', 'withdrawn', at), step: version, by })
      .execute();
  }
  for (const { id, version } of withdrawn)
    await appendAudit(tx, {
      chain: 'moderation',
      at: now,
      person: null,
      post: null,
      action: 'withdraw',
      object: id,
      after: { status: 'withdrawn', version },
    });
  return withdrawn.length;
}

/** The queue of a state. */
export const stageOf = (status: ItemStatus): 'open' | 'completed' =>
  isOpen(status) ? 'open' : 'completed';

/** Reads the references of items by their ids. */
export async function referencesOf(
  given: Kysely<any>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await (given as Db)
    .selectFrom('moderation_items')
    .select(['id', 'number'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}
