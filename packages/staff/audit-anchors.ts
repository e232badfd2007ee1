import { sign, verify } from 'node:crypto';
import { canonicalJson } from '@pune/std/canonical-json';
import type { Kysely, Transaction } from 'kysely';
import type { AnchorRow } from './audit.ts';
import { auditKeys, type AuditKeys } from './audit-keys.ts';
import type { StaffDb } from './holding.ts';
import type { StaffTables } from './staff.tables.ts';

const bytesOf = ({ chain, seq, at, hmac, key_id }: Omit<AnchorRow, 'signature'>): Buffer =>
  Buffer.from(canonicalJson({ chain, seq, at, hmac, key_id }));

export const isSignatureRight = (
  { signature, ...anchored }: AnchorRow,
  { verifying, keyId }: Pick<AuditKeys, 'verifying' | 'keyId'>,
): boolean =>
  anchored.key_id === keyId &&
  verify(null, bytesOf(anchored), verifying, Buffer.from(signature, 'base64url'));

/**
 * Signs the present end of each chain that has grown since its last anchor. Copies of the anchors
 * outside of the database prove later that no entry up to them was removed or rewritten.
 *
 * @returns the new anchors
 */
export async function anchor(
  given: Kysely<any>,
  now: Date,
  {
    keys = auditKeys(),
    publish = async () => {},
  }: {
    keys?: AuditKeys;
    /** Queues the new anchors for another place, in the transaction that stores them. */
    publish?: (transaction: Transaction<any>, anchors: readonly AnchorRow[]) => Promise<void>;
  } = {},
): Promise<AnchorRow[]> {
  const db = given as Kysely<StaffTables>;
  return db.transaction().execute(async (transaction) => {
    const heads = await transaction
      .selectFrom('staff_audit_heads as head')
      .selectAll()
      .where('seq', '>', 0)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('staff_audit_anchors as anchored')
              .select('anchored.seq')
              .whereRef('anchored.chain', '=', 'head.chain')
              .whereRef('anchored.seq', '>=', 'head.seq'),
          ),
        ),
      )
      .orderBy('chain')
      .execute();
    const anchors: AnchorRow[] = [];
    for (const { chain, seq, hmac } of heads) {
      const anchored = { chain, seq, at: now.toISOString(), hmac, key_id: keys.keyId };
      const signature = sign(null, bytesOf(anchored), keys.signing).toString('base64url');
      const { numInsertedOrUpdatedRows } = await transaction
        .insertInto('staff_audit_anchors')
        .values({ ...anchored, signature })
        .onConflict((conflict) => conflict.columns(['chain', 'seq']).doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) anchors.push({ ...anchored, signature });
    }
    if (anchors.length > 0) await publish(transaction, anchors);
    return anchors;
  });
}

/** The newest anchors before an instant, the newest first. */
export const listAnchors = (
  db: StaffDb,
  { before, limit }: { before: string | null; limit: number },
): Promise<AnchorRow[]> =>
  db
    .selectFrom('staff_audit_anchors')
    .selectAll()
    .$if(before !== null, (query) => query.where('at', '<', before!))
    .orderBy('at', 'desc')
    .orderBy('chain')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
