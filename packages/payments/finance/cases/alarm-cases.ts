import { z } from 'zod';
import type { Context } from '../../context.ts';
import { findIntent } from '../../payments.repository.ts';
import { openCase } from './open-cases.ts';
import { openRequestCase, REQUESTED } from './requests.ts';

/** The message of an alarm in the outbox, as the parts of payments write it. */
const alarmSchema = z.looseObject({
  reason: z.string().default('unknown'),
  suspenseId: z.string().optional(),
  intentId: z.string().optional(),
  refundId: z.string().optional(),
  gateway: z.string().optional(),
  item: z.string().optional(),
  day: z.string().optional(),
  /** The amount that it is about, where no payment has it. */
  paise: z.int().optional(),
});

/** The reasons that the desk has words for. Another part's reason is shown as `other`. */
export const ALARM_REASONS = [
  'horizon',
  'refund_horizon',
  'turn_failed',
  'merchant',
  'missing_theirs',
  'amount_differs',
  'status_differs',
  'reconciliation_failed',
  'receipt_late',
  'statement_missing',
  'counter_difference',
  'counter_unconfirmed',
  'counter_undeposited',
  'agent_late',
  'agent_float',
  'agent_limit',
  'agent_overdue',
  'other',
] as const;

const reasonOf = (reason: string): string =>
  (ALARM_REASONS as readonly string[]).includes(reason) ? reason : 'other';

/** Opens the case of an alarm. The same alarm again opens no second one. */
export async function openAlarmCase(context: Context, payload: unknown): Promise<void> {
  const alarm = alarmSchema.parse(payload);
  if (alarm.reason === REQUESTED && alarm.item) return openRequestCase(context, alarm.item);
  const now = context.now();
  await context.db.transaction().execute(async (tx) => {
    const row = alarm.suspenseId
      ? await tx
          .selectFrom('payment_suspense')
          .selectAll()
          .where('id', '=', alarm.suspenseId)
          .executeTakeFirst()
      : undefined;
    if (alarm.suspenseId && (!row || row.resolved_at !== null)) return;
    const intentId = row?.intent_id ?? alarm.intentId ?? null;
    const intent = intentId === null ? null : await findIntent(tx, { id: intentId });
    const base = {
      gateway: row?.gateway ?? alarm.gateway ?? intent?.gateway ?? null,
      intentId: intent?.id ?? null,
      ...(intent && { language: intent.language }),
    };
    const id = context.randomText(12);
    if (row?.posted === 1)
      return openCase(
        tx,
        {
          ...base,
          type: 'suspense',
          subject: `suspense ${row.id}`,
          reason: row.reason,
          paise: Number(row.amount_paise),
          suspenseId: row.id,
        },
        id,
        now,
      );
    const name = [
      alarm.reason,
      alarm.item ??
        alarm.suspenseId ??
        alarm.refundId ??
        alarm.intentId ??
        `${alarm.gateway} ${alarm.day}`,
    ].join(' ');
    return openCase(
      tx,
      {
        ...base,
        type: 'alarms',
        subject: `alarm ${name}`,
        reason: reasonOf(alarm.reason),
        paise: row ? Number(row.amount_paise) : (intent?.amount_paise ?? alarm.paise ?? 0),
      },
      id,
      now,
    );
  });
}

const advanceSchema = z.object({
  receiptNumber: z.string(),
  intentId: z.string(),
  advancePaise: z.int(),
});

/** Opens the case of an advance: more was paid than was due, and the payer may want it back. */
export async function openAdvanceCase(context: Context, payload: unknown): Promise<void> {
  const { intentId, advancePaise } = advanceSchema.parse(payload);
  await context.db.transaction().execute(async (tx) => {
    const intent = await findIntent(tx, { id: intentId });
    if (!intent) return;
    await openCase(
      tx,
      {
        type: 'suspense',
        subject: `advance ${intentId}`,
        reason: 'advance',
        paise: advancePaise,
        gateway: intent.gateway,
        intentId,
        language: intent.language,
      },
      context.randomText(12),
      context.now(),
    );
  });
}
