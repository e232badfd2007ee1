import { dayStart, type Day } from '@pune/std/india-time';
import type { Tx } from '../ledger.ts';

/** Cash and cheques that a person brought to the bank, as reconciliation reads them. */
export interface BankDeposit {
  /** The source of the money in the books. */
  gateway: string;
  /** Unique at the source. */
  id: string;
  /** The number of the slip, by which the bank's line is found. */
  reference: string;
  day: Day;
  paise: number;
  /** The payments whose money it brings. */
  payments: readonly { orderId: string; paymentId: string | null; paise: number }[];
}

/** The kind of a fact that is no payment: what a deposit has more or less than its payments. */
export const DIFFERENCE = 'difference';

/**
 * Stores a deposit as the settlement of its payments, so that the bank's line is matched with it. A
 * count that differs, and cash brought on another day, is a fact of its own.
 */
export async function storeDeposit(
  tx: Tx,
  { gateway, id, reference, day, paise, payments }: BankDeposit,
): Promise<void> {
  const sum = payments.reduce((total, payment) => total + Number(payment.paise), 0);
  const common = {
    gateway,
    occurred_at: dayStart(day).toISOString(),
    day,
    settlement: reference,
    fee_paise: 0,
  };
  const rows = [
    ...payments.map((payment) => ({
      ...common,
      event_id: `deposit ${payment.orderId}`,
      kind: 'settled',
      order_id: payment.orderId,
      payment_id: payment.paymentId,
      amount_paise: Number(payment.paise),
    })),
    ...(sum === paise
      ? []
      : [
          {
            ...common,
            event_id: `deposit ${id} ${DIFFERENCE}`,
            kind: DIFFERENCE,
            order_id: id,
            payment_id: null,
            amount_paise: paise - sum,
          },
        ]),
  ];
  for (const row of rows)
    await tx
      .insertInto('payment_report_facts')
      .values(row)
      .onConflict((conflict) => conflict.columns(['gateway', 'event_id']).doNothing())
      .execute();
}
