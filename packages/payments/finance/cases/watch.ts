import { addDays, dayInIndia, dayStart } from '@pune/std/india-time';
import { sql } from 'kysely';
import { AGENT } from '../../channels/agents/agents.ts';
import { shortfalls } from '../../channels/agents/remittances.ts';
import { COUNTER } from '../../channels/counters/counters.constants.ts';
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

/** True if there is a case with this subject, open or closed. */
const isKnown = async (context: Context, subject: string): Promise<boolean> =>
  (await context.db
    .selectFrom('payment_cases')
    .select('id')
    .where('subject', '=', subject)
    .executeTakeFirst()) !== undefined;

/** Opens a case for each agent whose cash of an evening is not at the bank in the morning. */
async function watchAgents(context: Context): Promise<void> {
  for (const { deviceId, since, paise } of await shortfalls(
    context.db,
    dayInIndia(context.now()),
  )) {
    const item = `${deviceId} ${since}`;
    if (!(await isKnown(context, `alarm agent_overdue ${item}`)))
      await openAlarmCase(context, { reason: 'agent_overdue', item, gateway: AGENT, paise });
  }
}

/**
 * Opens a case for each day of a counter that no second person confirmed by the next day, and for
 * takings that are not at the bank after the bank's days.
 */
async function watchCounters(context: Context): Promise<void> {
  const today = dayInIndia(context.now());
  const rows = await context.db
    .selectFrom('payment_counter_sessions')
    .select(['id', 'confirmed_at'])
    .where('opened_at', '<', dayStart(today).toISOString())
    .where(({ or, and, eb, not, exists, selectFrom }) =>
      or([
        eb('confirmed_at', 'is', null),
        and([
          eb('confirmed_at', '<', dayStart(addDays(today, -BANK_DAYS)).toISOString()),
          exists(
            selectFrom('payment_counter_payments')
              .select('serial')
              .whereRef('session_id', '=', 'payment_counter_sessions.id'),
          ),
          not(
            exists(
              selectFrom('payment_counter_deposits')
                .select('kind')
                .whereRef('session_id', '=', 'payment_counter_sessions.id'),
            ),
          ),
        ]),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('payment_cases')
            .select('payment_cases.id')
            .where(
              'subject',
              '=',
              sql<string>`case when confirmed_at is null
                then 'alarm counter_unconfirmed ' else 'alarm counter_undeposited ' end
                || payment_counter_sessions.id`,
            ),
        ),
      ),
    )
    .limit(ROWS_AT_ONCE)
    .execute();
  for (const { id, confirmed_at } of rows)
    await openAlarmCase(context, {
      reason: confirmed_at === null ? 'counter_unconfirmed' : 'counter_undeposited',
      item: id,
      gateway: COUNTER,
    });
}

/** Opens the cases that follow from the passing of time, each once. */
export async function watch(context: Context): Promise<void> {
  await watchReceipts(context);
  await watchStatements(context);
  await watchAgents(context);
  await watchCounters(context);
}
