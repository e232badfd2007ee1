import type { Kysely } from 'kysely';
import { hmacOf, NO_HMAC, type AnchorRow } from './audit.ts';
import { isSignatureRight } from './audit-anchors.ts';
import { auditKeys, type AuditKeys } from './audit-keys.ts';
import type { StaffTables } from './staff.tables.ts';

const ROWS_AT_ONCE = 5_000;

export type AuditFault =
  /** An entry was changed, or an anchor was signed over another one. */
  | { kind: 'Broken'; seq: number }
  /** An entry between others was removed. */
  | { kind: 'Missing'; seq: number }
  /** Entries after `seq` were removed, up to `until` at least. */
  | { kind: 'Truncated'; seq: number; until: number }
  /** An anchor was not signed by the key of the audit. */
  | { kind: 'Unsigned'; seq: number };

export interface ChainFinding {
  chain: string;
  entries: number;
  /** The last entry up to which an anchor proves the chain; 0 without one. */
  anchored: number;
  fault: AuditFault | null;
}

interface Expected {
  head: { seq: number; hmac: string } | undefined;
  anchors: readonly AnchorRow[];
}

/** Recomputes a chain from its first entry on, and compares its end and its anchors. */
async function verifyChain(
  db: Kysely<StaffTables>,
  chain: string,
  { head, anchors }: Expected,
  keys: AuditKeys,
): Promise<ChainFinding> {
  const signed = new Map(anchors.map((anchored) => [anchored.seq, anchored.hmac]));
  let seq = 0;
  let previous = NO_HMAC;
  let anchored = 0;
  /** The key of the entry before is most likely that of the next one. */
  let last = keys;
  const found = (fault: AuditFault | null): ChainFinding => ({
    chain,
    entries: seq,
    anchored,
    fault,
  });
  const live = [keys, ...(keys.others ?? [])];
  const unsigned = anchors.find((one) => !live.some((key) => isSignatureRight(one, key)));
  if (unsigned) return found({ kind: 'Unsigned', seq: unsigned.seq });
  for (;;) {
    const rows = await db
      .selectFrom('staff_audit')
      .selectAll()
      .where('chain', '=', chain)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const entry of rows) {
      const { hmac } = entry;
      if (entry.seq !== seq + 1) return found({ kind: 'Missing', seq: seq + 1 });
      const signedHmac = signed.get(entry.seq);
      const right = [last, ...live].find((key) => hmac === hmacOf(key, entry, previous));
      if (!right || (signedHmac ?? hmac) !== hmac) return found({ kind: 'Broken', seq: entry.seq });
      if (signedHmac !== undefined) anchored = entry.seq;
      seq = entry.seq;
      previous = hmac;
      last = right;
    }
    if (rows.length < ROWS_AT_ONCE) break;
  }
  const until = Math.max(head?.seq ?? 0, ...signed.keys());
  if (until > seq) return found({ kind: 'Truncated', seq, until });
  if (head?.seq !== seq || head.hmac !== previous) return found({ kind: 'Broken', seq });
  return found(null);
}

/**
 * Verifies all chains of the audit. It only reads, from one snapshot.
 *
 * @param kept anchors that were kept outside of the database. Without them, a database that was
 *   restored from an old backup is consistent with itself.
 */
export async function verifyAudit(
  given: Kysely<any>,
  { kept = [], keys = auditKeys() }: { kept?: readonly AnchorRow[]; keys?: AuditKeys } = {},
): Promise<ChainFinding[]> {
  const db = given as Kysely<StaffTables>;
  return db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (snapshot) => {
      const heads = await snapshot.selectFrom('staff_audit_heads').selectAll().execute();
      const stored = await snapshot.selectFrom('staff_audit_anchors').selectAll().execute();
      const entered = await snapshot.selectFrom('staff_audit').select('chain').distinct().execute();
      const anchors = [...stored, ...kept];
      const chains = new Set([...heads, ...anchors, ...entered].map(({ chain }) => chain));
      const findings: ChainFinding[] = [];
      for (const chain of [...chains].toSorted())
        findings.push(
          await verifyChain(
            snapshot,
            chain,
            {
              head: heads.find((head) => head.chain === chain),
              anchors: anchors.filter((one) => one.chain === chain),
            },
            keys,
          ),
        );
      return findings;
    });
}

export const isIntact = (findings: readonly ChainFinding[]): boolean =>
  findings.every(({ fault }) => fault === null);

function stateOf({ entries, anchored, fault }: ChainFinding): string {
  switch (fault?.kind) {
    case 'Broken':
      return `broken at entry ${fault.seq}`;
    case 'Missing':
      return `entry ${fault.seq} is missing`;
    case 'Truncated':
      return `truncated after entry ${fault.seq}: there were ${fault.until} or more`;
    case 'Unsigned':
      return `the anchor of entry ${fault.seq} has no valid signature`;
    case undefined:
      return entries === anchored
        ? 'good, all entries anchored'
        : `good, unanchored after entry ${anchored}`;
  }
}

/** Formats findings, one line for each chain. */
export const auditReport = (findings: readonly ChainFinding[]): string =>
  findings.length === 0
    ? 'The audit has no entries.'
    : findings
        .map((finding) => `${finding.chain}: ${finding.entries} entries, ${stateOf(finding)}`)
        .join('\n');
