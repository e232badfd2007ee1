import type { Locale } from '@pune/i18n';
import { appendAudit } from '@pune/staff/audit';
import type { AuditKeys } from '@pune/staff/audit-keys';
import { dayInIndia, type Day } from '@pune/std/india-time';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { RuleBook, StoredParameter } from '../bills/parameters.ts';
import type { Db, Tx } from '../ledger.ts';
import type { PaymentTables } from '../payments.tables.ts';
import { EDITABLE, type RuleName } from './editable.ts';

export type RuleRow = Selectable<PaymentTables['payment_rules']>;

/** A person who acts for a post. */
export interface RuleAuthor {
  at: Date;
  by: { person: string; post: string };
  keys?: AuditKeys | undefined;
}
export interface RuleDraft {
  rule: RuleName;
  value: unknown;
  from: Day;
  until: Day | null;
  /** The order or resolution, in the languages of readers. */
  words: Readonly<Record<Locale, string>>;
}
/** The reasons for which a change of a rule is refused. Texts: `staff:refused_<reason>`. */
export type RuleRefusal =
  | 'rate_value'
  | 'rate_from'
  | 'rate_until'
  | 'rate_decided'
  | 'rate_own_draft'
  | 'words_missing';
export type RuleChanged =
  | { kind: 'Done'; id: string }
  | { kind: 'Refused'; reasons: readonly RuleRefusal[] };

const parameterOf = (row: RuleRow): StoredParameter => {
  const words = JSON.parse(row.words) as Record<Locale, string>;
  return {
    value: JSON.parse(row.value) as unknown,
    from: row.from_day,
    until: row.until_day,
    source: words.en,
    words,
    decidedAt: row.decided_at ?? '',
  };
};

/** Adds a number to a rule book, as if it were in force. */
export const withRule = (book: RuleBook, row: RuleRow): RuleBook =>
  new Map([...book, [row.rule, [...(book.get(row.rule) ?? []), parameterOf(row)]]]);

/** Reads the numbers that were let in force. */
export async function ruleBook(db: Db | Tx): Promise<RuleBook> {
  const rows = await db
    .selectFrom('payment_rules')
    .selectAll()
    .where('state', '=', 'in_force')
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
  return rows.reduce<RuleBook>(withRule, new Map());
}

/** Lists drafts and numbers in force or withdrawn, the newest first. */
export const listRules = (db: Kysely<any>): Promise<RuleRow[]> =>
  (db as Db).selectFrom('payment_rules').selectAll().orderBy('drafted_at', 'desc').execute();

export const ruleById = (db: Kysely<any>, id: string): Promise<RuleRow | undefined> =>
  (db as Db).selectFrom('payment_rules').selectAll().where('id', '=', id).executeTakeFirst();

const note = (
  tx: Transaction<any>,
  { at, by, keys }: RuleAuthor,
  entry: { action: string; object: string; after?: unknown },
): Promise<number> =>
  appendAudit(tx, { chain: 'rates', at, person: by.person, post: by.post, ...entry }, keys);

function refusalsOf({ rule, value, from, until, words }: RuleDraft, at: Date): RuleRefusal[] {
  const editable = EDITABLE[rule];
  const refusals: RuleRefusal[] = [];
  if (!editable.schema.safeParse(value).success) refusals.push('rate_value');
  // A bill that was issued does not change: a number begins after today.
  if (from <= dayInIndia(at)) refusals.push('rate_from');
  if (until === null ? editable.needsEnd : until < from) refusals.push('rate_until');
  if (Object.values(words).some((text) => text.trim() === '')) refusals.push('words_missing');
  return refusals;
}

/** Drafts a number of a rule: bills do not follow it before a second person lets it in force. */
export async function draftRule(
  transaction: Transaction<any>,
  draft: RuleDraft,
  author: RuleAuthor,
  id: string,
): Promise<RuleChanged> {
  const reasons = refusalsOf(draft, author.at);
  if (reasons.length > 0) return { kind: 'Refused', reasons };
  const row: RuleRow = {
    id,
    rule: EDITABLE[draft.rule].rule.id,
    value: JSON.stringify(draft.value),
    from_day: draft.from,
    until_day: draft.until,
    words: JSON.stringify(draft.words),
    state: 'draft',
    drafted_by: author.by.person,
    drafted_at: author.at.toISOString(),
    decided_by: null,
    decided_at: null,
  };
  await (transaction as Tx).insertInto('payment_rules').values(row).execute();
  await note(transaction, author, { action: 'draft_rate', object: id, after: draft });
  return { kind: 'Done', id };
}

/**
 * Lets a draft in force, by another person than its author, or withdraws it. A draft whose first day
 * has come is withdrawn alone: bills of that day are issued.
 */
export async function decideRule(
  transaction: Transaction<any>,
  id: string,
  state: 'in_force' | 'withdrawn',
  author: RuleAuthor,
): Promise<RuleChanged> {
  const refuse = (reason: RuleRefusal): RuleChanged => ({ kind: 'Refused', reasons: [reason] });
  const tx = transaction as Tx;
  const row = await ruleById(tx, id);
  if (row?.state !== 'draft') return refuse('rate_decided');
  if (state === 'in_force') {
    if (row.drafted_by === author.by.person) return refuse('rate_own_draft');
    if (row.from_day <= dayInIndia(author.at)) return refuse('rate_from');
  }
  const { numUpdatedRows } = await tx
    .updateTable('payment_rules')
    .set({ state, decided_by: author.by.person, decided_at: author.at.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return refuse('rate_decided');
  const action = state === 'in_force' ? 'confirm_rate' : 'withdraw_rate';
  await note(transaction, author, { action, object: id, after: { state } });
  return { kind: 'Done', id };
}
