import type { Config } from '@netlify/functions';
import { createOutbox } from '@pune/database/outbox';
import { TOPICS } from '@pune/payments/books';
import { CHEQUE_TOPIC } from '@pune/payments/counters/returned-cheques';
import { DECISION_TOPIC } from '@pune/payments/finance/decide';
import { GatewayMissing } from '@pune/payments/env';
import type { OpenedPayments } from '@pune/payments/open-payments';
import {
  followRefundRequests,
  REQUEST_STEP_TOPIC,
  type RequestStep,
} from '@pune/payments/refund-requests';
import { createLog } from '@pune/http/log';
import { opened } from '../payments/opened.ts';
import { createPaymentsHandler } from '../payments/payments.handler.ts';
import { deliverWebhooks } from '../payments/sandbox.routes.ts';
import { citizenMessages } from './citizen-messages.ts';

const log = createLog('payments-sweep');
/** The sandbox bank posts to the same routes as any gateway; it needs no pages. */
const handle = createPaymentsHandler({ opened, pages: async () => null, embedOrigins: [] });

/**
 * Compares our books with gateways and the bank, day by day. The trial bank hands its statements
 * over by itself.
 *
 * @returns the number of days that were compared
 */
async function reconcileAll({ payments, psp }: OpenedPayments): Promise<number> {
  if (psp) await payments.finance.takeTrialStatements(psp);
  const { days, bankChanged } = await payments.finance.reconcileOpen();
  if (bankChanged !== null) await payments.finance.publishProofs();
  const failed = days.filter(({ error }) => error !== null).length;
  if (failed > 0) log.warn('days could not be compared', { days: failed });
  return days.length;
}

/**
 * Runs every minute: delivers the sandbox bank's webhooks, polls unknown payments, and alerts
 * operators.
 */
export default async (request: Request): Promise<Response> => {
  const ready = await opened().catch((error: unknown) => {
    if (error instanceof GatewayMissing) return null;
    throw error;
  });
  // Without payments, report nothing here: the start of the installation has reported it.
  if (!ready) return new Response(null, { status: 204 });
  const { payments, psp, db } = ready;
  const delivered = psp ? await deliverWebhooks(psp, handle, new URL(request.url).origin) : 0;
  const { polled, errors } = await payments.poll();
  for (const error of errors) log.error('poll failed', error);
  const reconciled = await reconcileAll(ready).catch((error: unknown) => {
    log.error('reconciliation failed', error);
    return 0;
  });
  const messages = citizenMessages({ db }, log);
  await messages.remind().catch((error: unknown) => log.error('no reminders sent', error));
  const outbox = createOutbox({
    db,
    handlers: {
      [TOPICS.receipt]: (payload) =>
        messages.sendReceipt((payload as { intentId: string }).intentId),
      [TOPICS.refund]: async () => {},
      [REQUEST_STEP_TOPIC]: (payload) => messages.tellRequestStep(payload as RequestStep),
      [CHEQUE_TOPIC]: (payload) =>
        messages.tellReturnedCheque((payload as { intentId: string }).intentId),
      [TOPICS.advance]: async (payload) => {
        log.warn('more was paid than was due');
        await payments.finance.openAdvanceCase(payload);
      },
      [TOPICS.alarm]: async (payload) => {
        log.warn('money to look after');
        await payments.finance.openAlarmCase(payload);
      },
      [DECISION_TOPIC]: (payload) => payments.finance.refundReleased(payload),
    },
    onFailure: (_, error, attempts) => log.error('message failed', error, { attempts }),
  });
  let told = 0;
  for (let handled = await outbox.drain(); handled > 0; handled = await outbox.drain())
    told += handled;
  await payments.finance.followUp();
  await followRefundRequests(db, new Date());
  return Response.json({ delivered, polled, reconciled, told });
};

export const config: Config = { schedule: '* * * * *' };
