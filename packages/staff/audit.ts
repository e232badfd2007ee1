import { createHmac } from 'node:crypto';
import { canonicalJson } from '@pune/std/canonical-json';
import type { Transaction } from 'kysely';
import { auditKeys, type AuditKeys } from './audit-keys.ts';
import type { StaffTables } from './staff.tables.ts';

/** The value before the first entry of a chain. */
export const NO_HMAC = '';

export interface AuditEntry {
  /** The feature: each one has its own chain. */
  chain: string;
  at: Date;
  /** The acting person; null for the program itself. */
  person: string | null;
  /** The post that the person acted for. */
  post: string | null;
  /** The person on whose behalf the action was taken: the one on leave, the delegator. */
  behalf?: string | null;
  /** A verb in snake case. */
  action: string;
  /** The id of the object, which reveals no personal data. */
  object: string;
  /** JSON values, of which keyed digests alone are stored; null if there is none. */
  before?: unknown;
  after?: unknown;
}

export type AuditRow = StaffTables['staff_audit'];
export type AnchorRow = StaffTables['staff_audit_anchors'];

/**
 * Returns the canonical JSON (RFC 8785) of an entry and the HMAC before. Sorted keys, texts and
 * integers need no general serialiser, which would take most of the time of a verification.
 */
export const entryJson = (entry: Omit<AuditRow, 'hmac'>, previous: string): string =>
  JSON.stringify({
    action: entry.action,
    after_digest: entry.after_digest,
    at: entry.at,
    before_digest: entry.before_digest,
    behalf: entry.behalf,
    chain: entry.chain,
    object: entry.object,
    person_id: entry.person_id,
    post_id: entry.post_id,
    previous,
    seq: entry.seq,
  });

export const hmacOf = (
  { hmac: key }: Pick<AuditKeys, 'hmac'>,
  entry: Omit<AuditRow, 'hmac'>,
  previous: string,
): string => createHmac('sha256', key).update(entryJson(entry, previous)).digest('base64url');

/** The digest is keyed, because the few possible values of a field could be tried otherwise. */
const digestOf = ({ digest }: AuditKeys, value: unknown): string | null =>
  value === undefined || value === null
    ? null
    : createHmac('sha256', digest).update(canonicalJson({ value })).digest('base64url');

/** Locks the head of a chain, and counts it up. */
async function advance(
  db: Transaction<StaffTables>,
  chain: string,
): Promise<{ seq: number; hmac: string }> {
  const counted = db
    .updateTable('staff_audit_heads')
    .set((row) => ({ seq: row('seq', '+', 1) }))
    .where('chain', '=', chain)
    .returning(['seq', 'hmac']);
  const head = await counted.executeTakeFirst();
  if (head) return head;
  await db
    .insertInto('staff_audit_heads')
    .values({ chain, seq: 0, hmac: NO_HMAC })
    .onConflict((conflict) => conflict.column('chain').doNothing())
    .execute();
  return counted.executeTakeFirstOrThrow();
}

/**
 * Appends an entry to the chain of a feature, in the transaction of the action. The row of the
 * chain's head is locked until that transaction ends, so entries of several processes follow one
 * another: append last, after all other locks.
 *
 * @returns the sequence number, from 1
 */
export async function appendAudit(
  transaction: Transaction<any>,
  { chain, at, person, post, behalf = null, action, object, before, after }: AuditEntry,
  keys: AuditKeys = auditKeys(),
): Promise<number> {
  const db = transaction as Transaction<StaffTables>;
  const head = await advance(db, chain);
  const entry = {
    chain,
    seq: head.seq,
    at: at.toISOString(),
    person_id: person,
    post_id: post,
    behalf,
    action,
    object,
    before_digest: digestOf(keys, before),
    after_digest: digestOf(keys, after),
  };
  const hmac = hmacOf(keys, entry, head.hmac);
  await db
    .insertInto('staff_audit')
    .values({ ...entry, hmac })
    .execute();
  await db.updateTable('staff_audit_heads').set({ hmac }).where('chain', '=', chain).execute();
  return entry.seq;
}
