import { addDays, dayInIndia } from '@pune/std/india-time';
import type { Context } from '../../context.ts';
import { WITHOUT_RECEIPT_SECONDS } from '../../receipts/receipt-watch.ts';
import { BANK, BANK_DAYS } from '../reconciliation/classify.ts';
import { coveredUntil } from '../reconciliation/sides.ts';
import { openAlarmCase } from './alarm-cases.ts';

const ROWS_AT_ONCE = 50;

/** Opens a case for each payment whose money a bank holds for too long without a receipt. */
async function watchReceipts(context: Context): Promise<void> {
  const before = new Date(context.now().getTime() - WITHOUT_RECEIPT_SECONDS * 1000);
  const rows = await context.db
    .selectFrom('payment_intents')
    .innerJoin('payment_events', 'payment_events.intent_id', 'payment_intents.id')
    .select('payment_intents.id')
    .distinct()
    .where('next_poll_at', 'is not', null)
    .where('state', '=', 'authorised')
    .where('kind', '=', 'authorised')
    .where('outcome', '=', 'applied')
    .where('received_at', '<=', before.toISOString())
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('payment_cases')
            .select('payment_cases.id')
            .whereRef('payment_cases.intent_id', '=', 'payment_intents.id')
            .where('payment_cases.reason', '=', 'receipt_late'),
        ),
      ),
    )
    .limit(ROWS_AT_ONCE)
    .execute();
  for (const { id } of rows) await openAlarmCase(context, { reason: 'receipt_late', intentId: id });
}

/** Opens a case once statements stay away: a day that no statement covers cannot be proven. */
async function watchStatements(context: Context): Promise<void> {
  const day = await coveredUntil(context.db);
  if (day === null || day >= addDays(dayInIndia(context.now()), -BANK_DAYS)) return;
  const known = await context.db
    .selectFrom('payment_cases')
    .select('id')
    .where('subject', '=', `alarm statement_missing ${BANK} ${day}`)
    .executeTakeFirst();
  if (!known) await openAlarmCase(context, { reason: 'statement_missing', gateway: BANK, day });
}

/** Opens the cases that follow from the passing of time, each once. */
export async function watch(context: Context): Promise<void> {
  await watchReceipts(context);
  await watchStatements(context);
}
