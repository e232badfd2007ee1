import type { BillChange } from '../bills/bill.ts';
import type { BillContent } from '../bills/issue.ts';
import {
  billOfContent,
  contentOf,
  digestOf,
  factsText,
  storedFacts,
  type VersionReason,
  type VersionRow,
} from '../bills/versions.ts';
import { creditsOfBills, type Db, type Tx } from '../ledger.ts';
import { INTENT_FINAL, isPaid } from '../transitions.ts';
import type { ImportRow } from './import-file.ts';

/** Why a bill of an import stays as it is. */
export type KeptReason = 'paid' | 'under_way' | 'changed_since';
export interface KeptBill {
  head: string;
  accountNumber: string;
  period: string;
  reason: KeptReason;
}

export interface UndoCommand {
  /** The number of the import. */
  serial: number;
  /** Reason and order, which everybody who sees a bill reads; null to count alone. */
  change: BillChange | null;
  /** The number of bills to change, as the dry run said it; null to count alone. */
  declared: number | null;
}
export interface UndoSupport {
  db: Db;
  now: () => Date;
  signal?: AbortSignal;
  progress?: (bills: number) => void;
  /** Called for each bill that stays as it is. */
  kept?: (bill: KeptBill) => void;
}
export interface UndoCounts {
  /** Bills that the import had issued. */
  cancelled: number;
  /** Bills that the import had revised or cancelled: they are as before. */
  restored: number;
  kept: number;
}
export type UndoResult =
  | { kind: 'NotFound' }
  /** Nothing was written. */
  | { kind: 'Counted'; counts: UndoCounts }
  | { kind: 'Differs'; counts: UndoCounts; declared: number }
  | { kind: 'Undone'; counts: UndoCounts }
  | { kind: 'UndoneBefore'; at: string }
  /** The same command goes on from there. */
  | { kind: 'Interrupted'; counts: UndoCounts };

const BILLS_IN_BATCH = 1_000;
const NO_COUNTS: UndoCounts = { cancelled: 0, restored: 0, kept: 0 };

type Step =
  /** An earlier run undid it. */
  | { kind: 'Done' }
  | { kind: 'Kept'; bill: KeptBill }
  | { kind: 'Write'; content: BillContent; reason: VersionReason; last: VersionRow };

/** @returns the bills that an import wrote, after a bill, in the order of their ids */
async function billsOfImport(db: Db | Tx, serial: number, after: string): Promise<string[]> {
  const rows = await db
    .selectFrom('payment_bill_versions')
    .select('bill_id')
    .distinct()
    .where('import_serial', '=', serial)
    .where('bill_id', '>', after)
    .orderBy('bill_id')
    .limit(BILLS_IN_BATCH)
    .execute();
  return rows.map(({ bill_id }) => bill_id);
}

/** @returns those of bills for which a payment has begun that may still come */
async function billsUnderWay(db: Db | Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('payment_intent_bills')
    .innerJoin('payment_intents', 'payment_intents.id', 'payment_intent_bills.intent_id')
    .select(['bill_id', 'state'])
    .where('bill_id', 'in', ids)
    .execute();
  return new Set(
    rows
      .filter(({ state }) => !INTENT_FINAL.includes(state) && !isPaid(state))
      .map(({ bill_id }) => bill_id),
  );
}

/** Decides about each bill of a batch; in a transaction that locks them, no payment comes between. */
async function stepsOf(
  db: Db | Tx,
  ids: readonly string[],
  { serial, change }: Pick<UndoCommand, 'serial' | 'change'>,
): Promise<Step[]> {
  const versions = Map.groupBy(
    await db
      .selectFrom('payment_bill_versions')
      .selectAll()
      .where('bill_id', 'in', ids)
      .orderBy('bill_id')
      .orderBy('revision')
      .execute(),
    ({ bill_id }) => bill_id,
  );
  const credits = await creditsOfBills(db, ids);
  const underWay = await billsUnderWay(db, ids);
  return ids.map((id) => {
    const chain = versions.get(id)!;
    const last = chain.at(-1)!;
    const own = chain.findIndex(({ import_serial }) => import_serial === serial);
    const bill = billOfContent(last.content);
    if (storedFacts(bill.facts).change?.undone === serial) return { kind: 'Done' };
    const paid = (credits.get(id) ?? []).reduce((sum, { paise }) => sum + paise, 0) > 0;
    const reason: KeptReason | null =
      last.import_serial !== serial
        ? 'changed_since'
        : paid
          ? 'paid'
          : underWay.has(id)
            ? 'under_way'
            : null;
    if (reason)
      return {
        kind: 'Kept',
        bill: {
          head: bill.head,
          accountNumber: bill.account_number,
          period: bill.period,
          reason,
        },
      };
    const before = own === 0 ? null : billOfContent(chain[own - 1]!.content);
    const stored = storedFacts((before ?? bill).facts);
    const undone: BillChange | null = change && {
      ...change,
      kind: before && stored.change?.kind !== 'cancelled' ? 'revised' : 'cancelled',
      undone: serial,
    };
    return {
      kind: 'Write',
      reason: undone?.kind ?? 'cancelled',
      content: { ...(before ?? bill), facts: factsText({ ...stored, change: undone }) },
      last,
    };
  });
}

function count(counts: UndoCounts, steps: readonly Step[]): void {
  for (const step of steps)
    if (step.kind === 'Kept') counts.kept += 1;
    else if (step.kind === 'Write')
      counts[step.reason === 'cancelled' ? 'cancelled' : 'restored'] += 1;
}

/** Writes the next version of each bill of a batch in two statements. */
async function writeSteps(tx: Tx, steps: readonly Step[], now: Date): Promise<void> {
  const writes = steps.flatMap((step) => (step.kind === 'Write' ? [step] : []));
  if (writes.length === 0) return;
  await tx
    .insertInto('payment_bills')
    .values(writes.map(({ content }) => ({ ...content, version: 0 })))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        issued_on: ref('excluded.issued_on'),
        sample: ref('excluded.sample'),
        facts: ref('excluded.facts'),
        owner: ref('excluded.owner'),
      })),
    )
    .execute();
  await tx
    .insertInto('payment_bill_versions')
    .values(
      writes.map(({ content, reason, last }) => {
        const text = contentOf(content);
        return {
          bill_id: content.id,
          revision: last.revision + 1,
          reason,
          content: text,
          digest: digestOf(last.digest, reason, text),
          at: now.toISOString(),
        };
      }),
    )
    .execute();
}

/** Counts what an undoing would do, and tells the bills that stay. */
async function counted(
  command: UndoCommand,
  { db, kept }: Pick<UndoSupport, 'db' | 'kept'>,
): Promise<UndoCounts> {
  const counts = { ...NO_COUNTS };
  for (let after = ''; ;) {
    const ids = await billsOfImport(db, command.serial, after);
    if (ids.length === 0) return counts;
    const steps = await stepsOf(db, ids, command);
    count(counts, steps);
    for (const step of steps) if (step.kind === 'Kept') kept?.(step.bill);
    after = ids.at(-1)!;
  }
}

/** Undoes a batch and moves the place of the undoing, both or neither. */
async function undoBatch(
  tx: Tx,
  begun: ImportRow,
  ids: readonly string[],
  command: UndoCommand,
  now: Date,
): Promise<Step[]> {
  const after = begun.undo_after;
  const { numUpdatedRows } = await tx
    .updateTable('payment_demand_imports')
    .set({ undo_after: ids.at(-1)! })
    .where('id', '=', begun.id)
    .where('undo_after', after === null ? 'is' : '=', after)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n)
    throw new Error('[payments] [demands] Another process undoes the same import: wait for it');
  await tx
    .updateTable('payment_bills')
    .set((columns) => ({ version: columns('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
  const steps = await stepsOf(tx, ids, command);
  await writeSteps(tx, steps, now);
  return steps;
}

const importOf = (db: Db, serial: number): Promise<ImportRow | undefined> =>
  db
    .selectFrom('payment_demand_imports')
    .selectAll()
    .where('serial', '=', serial)
    .executeTakeFirst();

/**
 * Undoes an import: a bill that it issued is cancelled, one that it changed is as before, each as a
 * further version under the order that is given. A bill stays as it is if something was paid towards
 * it, if a payment is under way, or if it was changed since. Batches are written in a transaction
 * each: an undoing that was interrupted or killed goes on after its last batch. The file may then be
 * imported again.
 */
export async function undoImport(command: UndoCommand, support: UndoSupport): Promise<UndoResult> {
  const { db, now, signal, progress } = support;
  const { serial, change, declared } = command;
  let begun = await importOf(db, serial);
  if (!begun) return { kind: 'NotFound' };
  if (begun.undone_at) return { kind: 'UndoneBefore', at: begun.undone_at };
  if (begun.undo === null) {
    if (declared === null || change === null)
      return { kind: 'Counted', counts: await counted(command, support) };
    const counts = await counted(command, { db });
    if (declared !== counts.cancelled + counts.restored)
      return { kind: 'Differs', counts, declared };
    await db
      .updateTable('payment_demand_imports')
      .set({ undo: JSON.stringify(change) })
      .where('id', '=', begun.id)
      .where('undo', 'is', null)
      .execute();
    begun = (await importOf(db, serial))!;
  } else if (change === null) return { kind: 'Counted', counts: await counted(command, support) };
  const counts = { ...NO_COUNTS };
  // An undoing that goes on has the order with which it began.
  const order = { ...command, change: JSON.parse(begun.undo!) as BillChange };
  for (let row = begun; ;) {
    if (signal?.aborted) return { kind: 'Interrupted', counts };
    const ids = await billsOfImport(db, serial, row.undo_after ?? '');
    if (ids.length === 0) break;
    const steps = await db.transaction().execute((tx) => undoBatch(tx, row, ids, order, now()));
    count(counts, steps);
    row = { ...row, undo_after: ids.at(-1)! };
    progress?.(counts.cancelled + counts.restored + counts.kept);
  }
  await db
    .updateTable('payment_demand_imports')
    .set({ undone_at: now().toISOString(), id: `${begun.id} undone ${serial}` })
    .where('id', '=', begun.id)
    .execute();
  const { kept } = await counted(command, support);
  return { kind: 'Undone', counts: { ...counts, kept } };
}
