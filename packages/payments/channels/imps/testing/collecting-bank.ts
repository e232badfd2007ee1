import { createHmac } from 'node:crypto';
import { IMPS_SIGNATURE_HEADER } from '../imps.ts';

export interface Transfer {
  accountNumber: string;
  amountPaise: number;
  utr: string;
  at: Date;
  currency?: string;
  mode?: 'IMPS' | 'NEFT' | 'RTGS';
}

/** Writes the notice of a credited virtual account, signed, as the collecting service posts it. */
export function noticeOf(
  { accountNumber, amountPaise, utr, at, currency = 'INR', mode = 'IMPS' }: Transfer,
  secret: string,
): { body: string; headers: Record<string, string> } {
  const created = Math.floor(at.getTime() / 1000);
  const body = JSON.stringify({
    entity: 'event',
    account_id: 'acc_PUNE',
    event: 'virtual_account.credited',
    contains: ['payment', 'virtual_account', 'bank_transfer'],
    payload: {
      payment: {
        entity: {
          id: `pay_${utr}`,
          entity: 'payment',
          amount: amountPaise,
          currency,
          status: 'captured',
          method: 'bank_transfer',
          email: 'payer@example.org',
          contact: '+919800000000',
          created_at: created,
        },
      },
      virtual_account: {
        entity: {
          id: `va_${accountNumber}`,
          status: 'active',
          receivers: [
            { entity: 'bank_account', ifsc: 'RATN0VAAPIS', account_number: accountNumber },
          ],
        },
      },
      bank_transfer: {
        entity: {
          id: `bt_${utr}`,
          entity: 'bank_transfer',
          payment_id: `pay_${utr}`,
          mode,
          bank_reference: utr,
          amount: amountPaise,
          payer_bank_account: {
            name: 'A Payer',
            ifsc: 'UTIB0000001',
            account_number: '765432123456789',
          },
        },
      },
    },
    created_at: created,
  });
  return {
    body,
    headers: { [IMPS_SIGNATURE_HEADER]: createHmac('sha256', secret).update(body).digest('hex') },
  };
}
