import { createHmac } from 'node:crypto';
import { equalSecrets } from '@pune/std/equal-secrets';
import { dayInIndia } from '@pune/std/india-time';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { CURRENCY } from '../../money.ts';
import { arrivedAtBank, receiveMoney, setMoneyAside, type InboundChannel } from '../inbound.ts';
import { accountOfNumber } from './virtual-accounts.ts';

export const IMPS = 'imps';
/** The signature of the whole body, as the collecting service writes it: hex HMAC-SHA256. */
export const IMPS_SIGNATURE_HEADER = 'x-razorpay-signature';
const BYTES_MAX = 64_000;

export interface ImpsOptions {
  /** The letters and digits with which all our account numbers begin. */
  clientCode: string;
  /** Secrets that sign the notices; two while the service changes its secret. */
  webhookSecrets: readonly string[];
}

const at = z.int().min(1_000_000_000).max(9_999_999_999);

/**
 * A notice that a virtual account was credited, as Razorpay Smart Collect documents it
 * (https://razorpay.com/docs/webhooks/smart-collect). The payer's name, bank and account are in it
 * and are not read.
 */
const noticeSchema = z.object({
  event: z.literal('virtual_account.credited'),
  payload: z.object({
    payment: z.object({
      entity: z.object({
        id: z.string().max(60),
        amount: z.int().positive().max(Number.MAX_SAFE_INTEGER),
        currency: z.string().length(3),
        created_at: at,
      }),
    }),
    virtual_account: z.object({
      entity: z.object({
        receivers: z.array(z.object({ account_number: z.string().max(40) })).min(1),
      }),
    }),
    bank_transfer: z.object({
      entity: z.object({
        /** IMPS, NEFT or RTGS. */
        mode: z.string().max(10),
        /** The unique transaction reference of the bank. */
        bank_reference: z.string().regex(/^[A-Za-z0-9]{6,30}$/),
      }),
    }),
  }),
});
type Notice = z.output<typeof noticeSchema>;

function noticeOf(body: string): Notice | 'other' | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return null;
  }
  const notice = noticeSchema.safeParse(parsed);
  if (notice.success) return notice.data;
  const named = z.object({ event: z.string() }).safeParse(parsed);
  return named.success && named.data.event !== 'virtual_account.credited' ? 'other' : null;
}

const answered = (status: number, body: object) => ({
  kind: 'Answered' as const,
  status,
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
});

/**
 * Bank transfers (IMPS, NEFT, RTGS) to an account number that stands for one account of the city.
 * The money has come when the notice comes: it is credited to the bills of that account, or set
 * aside where the number stands for none.
 */
export function imps({ clientCode, webhookSecrets }: ImpsOptions): InboundChannel {
  const source = { name: IMPS, merchantId: clientCode } as const;

  const book = (context: Context, { payload }: Notice): Promise<unknown> =>
    context.db.transaction().execute(async (tx) => {
      const { payment, virtual_account, bank_transfer } = payload;
      const taken = new Date(payment.entity.created_at * 1000);
      const utr = bank_transfer.entity.bank_reference;
      // References of IMPS come again after years: the day belongs to them.
      const money = {
        orderId: `${utr} ${dayInIndia(taken)}`,
        paymentId: utr,
        amountPaise: payment.entity.amount,
        occurredAt: taken.toISOString(),
      };
      if (payment.entity.currency !== CURRENCY)
        return setMoneyAside(
          context,
          tx,
          source,
          { ...money, currency: payment.entity.currency },
          'currency',
        );
      const account = await accountOfNumber(
        tx,
        clientCode,
        virtual_account.entity.receivers[0]!.account_number,
      );
      if (!account) await setMoneyAside(context, tx, source, money, 'unknown_order');
      else
        await receiveMoney(context, tx, source, {
          ...money,
          ...account,
          channel: IMPS,
          paidOn: dayInIndia(taken),
          language: 'en',
        });
      // The collecting bank is ours: its statement shows the transfer under the same reference.
      return arrivedAtBank(context, tx, source, money);
    });

  return {
    ...source,
    receive: async (context, rawBody, headers) => {
      const given = headers.get(IMPS_SIGNATURE_HEADER) ?? '';
      const isSigned = webhookSecrets.some((secret) =>
        equalSecrets(createHmac('sha256', secret).update(rawBody).digest('hex'), given),
      );
      if (!isSigned) return { kind: 'Refused', reason: 'signature' };
      if (rawBody.byteLength > BYTES_MAX) return { kind: 'Refused', reason: 'malformed' };
      const notice = noticeOf(Buffer.from(rawBody).toString('utf8'));
      if (notice === null) return { kind: 'Refused', reason: 'malformed' };
      if (notice === 'other') return answered(200, { received: false });
      await book(context, notice);
      return answered(200, { received: true });
    },
  };
}
