import { addDays, dayInIndia, dayStart, type Day } from '@pune/std/india-time';
import { alarm } from '../../books.ts';
import type { Context } from '../../context.ts';
import { ask, REPORT_TIMEOUT_MS, type Gateway } from '../../gateway.ts';
import type { Tx } from '../../ledger.ts';
import { reconcile } from '../../reconcile.ts';
import { postBankItem } from './bank-money.ts';
import { BANK, classifyBank, classifyPayments, type Item, type ItemClass } from './classify.ts';
import {
  bankLines,
  coveredUntil,
  ourPayments,
  reportFacts,
  settlements,
  storeReport,
} from './sides.ts';

/** A day that failed is tried again by each run; one that is older is left to a command. */
const DAYS_BACK = 7;
/** The days over which the bank's lines are compared. */
export const BANK_DAYS_BACK = 60;
const RETRY_MS = 600_000;
/** A momentary fault is gone by then. */
const FAILED_TOLD_AT = 3;

const KEYS_AT_ONCE = 500;

const itemOf = (row: {
  key: string;
  gateway: string;
  class: string;
  day: string;
  paise: number;
  off_paise: number;
  netted_paise: number;
  line_id: string | null;
  intent_id: string | null;
}): Item => ({
  key: row.key,
  gateway: row.gateway,
  class: row.class as ItemClass,
  day: row.day,
  paise: Number(row.paise),
  offPaise: Number(row.off_paise),
  nettedPaise: Number(row.netted_paise),
  lineId: row.line_id,
  intentId: row.intent_id,
});

const isSame = (one: Item, other: Item): boolean =>
  (Object.keys(one) as (keyof Item)[]).every((name) => one[name] === other[name]);

/** The classes about which a person is told; money in suspense is told by itself. */
async function isTold(tx: Tx, { key, gateway, class: name }: Item): Promise<boolean> {
  if (name === 'missing_theirs') return true;
  if (name !== 'amount_differs' && name !== 'status_differs') return false;
  const prefix = `payment ${gateway} `;
  if (!key.startsWith(prefix)) return false;
  const aside = await tx
    .selectFrom('payment_suspense')
    .select('id')
    .where('gateway', '=', gateway)
    .where('subject', '=', `payment ${key.slice(prefix.length)}`)
    .executeTakeFirst();
  return aside === undefined;
}

/** Stores an item if it is new or changed, and what follows from it, in one transaction. */
async function storeItem(context: Context, tx: Tx, item: Item): Promise<boolean> {
  const row = await tx
    .selectFrom('payment_reconciliation_items')
    .selectAll()
    .where('key', '=', item.key)
    .executeTakeFirst();
  const before = row ? itemOf(row) : null;
  if (before && isSame(before, item)) return false;
  const at = context.now().toISOString();
  const values = {
    gateway: item.gateway,
    class: item.class,
    day: item.day,
    paise: item.paise,
    off_paise: item.offPaise,
    netted_paise: item.nettedPaise,
    line_id: item.lineId,
    intent_id: item.intentId,
    changed_at: at,
  };
  await tx
    .insertInto('payment_reconciliation_items')
    .values({ key: item.key, ...values, first_seen_at: at })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
    .execute();
  const isBank = !item.key.startsWith('payment ');
  if (isBank) await postBankItem(context, tx, item, before);
  if (item.class !== before?.class && (await isTold(tx, item)))
    await alarm(context, tx, `item ${item.key} ${item.class} ${at}`, {
      item: item.key,
      reason: item.class,
      gateway: item.gateway,
      ...(item.intentId !== null && { intentId: item.intentId }),
    });
  return true;
}

/** Stores the items that changed. @returns their number */
async function storeItems(context: Context, items: readonly Item[]): Promise<number> {
  const known = new Map<string, Item>();
  for (let at = 0; at < items.length; at += KEYS_AT_ONCE) {
    const rows = await context.db
      .selectFrom('payment_reconciliation_items')
      .selectAll()
      .where(
        'key',
        'in',
        items.slice(at, at + KEYS_AT_ONCE).map(({ key }) => key),
      )
      .execute();
    for (const row of rows) known.set(row.key, itemOf(row));
  }
  const isKnown = (item: Item): boolean => {
    const before = known.get(item.key);
    return before !== undefined && isSame(before, item);
  };
  let changed = 0;
  for (const item of items.filter((one) => !isKnown(one)))
    if (await context.db.transaction().execute((tx) => storeItem(context, tx, item))) changed += 1;
  return changed;
}

/**
 * Takes back the items of the bank that exist no more: a line that was without an explanation is
 * now the line of a settlement.
 */
async function retireItems(context: Context, from: Day, items: readonly Item[]): Promise<number> {
  const present = new Set(items.map(({ key }) => key));
  const rows = await context.db
    .selectFrom('payment_reconciliation_items')
    .selectAll()
    .where('day', '>=', from)
    .where('key', 'not like', 'payment %')
    .execute();
  const gone = rows.filter(({ key }) => !present.has(key)).map(itemOf);
  for (const item of gone)
    await context.db.transaction().execute(async (tx) => {
      const explained: Item = { ...item, class: 'matched', offPaise: 0, nettedPaise: 0 };
      await postBankItem(context, tx, explained, item);
      await tx.deleteFrom('payment_reconciliation_items').where('key', '=', item.key).execute();
    });
  return gone.length;
}

/** Records that a day was compared, or why it could not be. */
export async function recordRun(
  context: Context,
  day: Day,
  gateway: string,
  error: string | null,
): Promise<void> {
  const values = {
    state: error === null ? 'done' : 'failed',
    error,
    finished_at: context.now().toISOString(),
  };
  await context.db.transaction().execute(async (tx) => {
    const { attempts } = await tx
      .insertInto('payment_reconciliation_runs')
      .values({ day, gateway, attempts: 1, ...values })
      .onConflict((conflict) =>
        conflict.columns(['day', 'gateway']).doUpdateSet(({ eb }) => ({
          ...values,
          attempts: eb('payment_reconciliation_runs.attempts', '+', 1),
        })),
      )
      .returning('attempts')
      .executeTakeFirstOrThrow();
    if (error !== null && attempts >= FAILED_TOLD_AT)
      await alarm(context, tx, `reconciliation ${gateway} ${day}`, {
        reason: 'reconciliation_failed',
        gateway,
        day,
      });
  });
}

export interface DayResult {
  day: Day;
  gateway: string;
  changed: number;
  /** Why the day could not be compared; null if it was. */
  error: string | null;
}

/**
 * Compares the payments of a day with the reports that are stored.
 *
 * @returns the number of items that changed
 */
export async function compareDay(
  context: Context,
  gateway: string,
  day: Day,
  reported: (day: Day) => boolean,
): Promise<number> {
  const items = classifyPayments({
    gateway,
    ours: await ourPayments(context.db, gateway, day),
    theirs: await reportFacts(context.db, gateway, day),
    reported,
  });
  // A report may name a payment that our books have under a day before: that day is compared again.
  return storeItems(
    context,
    items.filter((item) => item.day === day || reported(item.day)),
  );
}

/**
 * Compares one day of a gateway with our books: takes its report, applies what only the report knew,
 * and stores the class of each payment. It can be repeated at any time.
 */
export async function reconcileDay(
  context: Context,
  gatewayName: string,
  day: Day,
): Promise<DayResult> {
  const gateway = context.gateways.get(gatewayName);
  const [from, to] = [dayStart(day), dayStart(addDays(day, 1))];
  const report = gateway?.fetchReport
    ? await ask(() => gateway.fetchReport!(from, to), REPORT_TIMEOUT_MS)
    : null;
  const failed = async (error: string): Promise<DayResult> => {
    await recordRun(context, day, gatewayName, error);
    return { day, gateway: gatewayName, changed: 0, error };
  };
  if (report === null) return failed('no report');
  if (report.kind !== 'Report') return failed(report.reason);
  const applied = await reconcile(context, gatewayName, from, to, report);
  if (applied.kind !== 'Reconciled') return failed(applied.kind);
  await storeReport(context.db, gatewayName, report.facts);
  const done = await context.db
    .selectFrom('payment_reconciliation_runs')
    .select('day')
    .where('gateway', '=', gatewayName)
    .where('state', '=', 'done')
    .execute();
  const reported = new Set([day, ...done.map((row) => row.day)]);
  const changed = await compareDay(context, gatewayName, day, (one) => reported.has(one));
  if (applied.failed.length > 0) return failed(applied.failed[0]!.error);
  await recordRun(context, day, gatewayName, null);
  return { day, gateway: gatewayName, changed, error: null };
}

/** Compares the payments of gateways to the bank with all lines of the last weeks. */
export async function reconcileBank(context: Context): Promise<number> {
  const { db } = context;
  const today = dayInIndia(context.now());
  const from = addDays(today, -BANK_DAYS_BACK);
  const items = classifyBank({
    settlements: await settlements(db, from),
    lines: await bankLines(db, from, today),
    coveredUntil: await coveredUntil(db),
  });
  const retired = await retireItems(context, from, items);
  const changed = retired + (await storeItems(context, items));
  await recordRun(context, today, BANK, null);
  return changed;
}

/** The days of a gateway that were not compared yet: those that failed wait before the next try. */
async function openDays(
  context: Context,
  { name: gateway, reportDays = 0 }: Pick<Gateway, 'name' | 'reportDays'>,
): Promise<Day[]> {
  const from = addDays(dayInIndia(context.now()), -DAYS_BACK - reportDays);
  const runs = await context.db
    .selectFrom('payment_reconciliation_runs')
    .selectAll()
    .where('gateway', '=', gateway)
    .where('day', '>=', from)
    .execute();
  const known = new Map(runs.map((run) => [run.day, run]));
  const before = new Date(context.now().getTime() - RETRY_MS).toISOString();
  const days = Array.from({ length: DAYS_BACK }, (_, index) => addDays(from, index));
  return days.filter((day) => {
    const run = known.get(day);
    return !run || (run.state === 'failed' && run.finished_at <= before);
  });
}

/** True if statements or reports came since the bank was compared, and once on each day. */
async function isBankOpen(context: Context): Promise<boolean> {
  const { db } = context;
  const last = await db
    .selectFrom('payment_reconciliation_runs')
    .select(({ fn }) => [fn.max('finished_at').as('at'), fn.max('day').as('day')])
    .where('gateway', '=', BANK)
    .executeTakeFirst();
  if ((last?.day ?? '') < dayInIndia(context.now())) return true;
  const statement = await db
    .selectFrom('bank_statements')
    .select(({ fn }) => fn.max('imported_at').as('at'))
    .executeTakeFirst();
  const run = await db
    .selectFrom('payment_reconciliation_runs')
    .select(({ fn }) => fn.max('finished_at').as('at'))
    .where('gateway', '!=', BANK)
    .executeTakeFirst();
  const newest = [statement?.at ?? '', run?.at ?? ''].toSorted().at(-1)!;
  return newest !== '' && newest >= (last?.at ?? '');
}

/**
 * Compares every day that is open, of every gateway with a report, and the bank if anything came
 * since. A schedule calls it; a run that was interrupted goes on with the next call.
 */
export async function reconcileOpen(
  context: Context,
): Promise<{ days: DayResult[]; bankChanged: number | null }> {
  const days: DayResult[] = [];
  for (const gateway of context.gateways.values()) {
    if (!gateway.fetchReport) continue;
    for (const day of await openDays(context, gateway))
      days.push(await reconcileDay(context, gateway.name, day));
  }
  const isOpen = days.length > 0 || (await isBankOpen(context));
  return { days, bankChanged: isOpen ? await reconcileBank(context) : null };
}
