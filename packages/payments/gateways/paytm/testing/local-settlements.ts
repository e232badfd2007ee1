import { addDays } from '@pune/std/india-time';
import { rupeesText } from '../../../money.ts';

export type Status = 'TXN_SUCCESS' | 'TXN_FAILURE' | 'PENDING';
export interface Order {
  orderId: string;
  amount: string;
  callbackUrl: string;
  token: string;
  /** The last attempt. */
  payment: { txnId: string; status: Status; at: string; isRefundable: boolean } | null;
}
export interface Refund {
  refundId: string;
  refId: string;
  orderId: string;
  txnId: string;
  paise: number;
  status: Status;
  at: string;
}
interface Asked {
  merchantId: string;
  orders: ReadonlyMap<string, Order>;
  refunds: ReadonlyMap<string, Refund>;
  /** `utrProcessedStartTime`, `pageNum` and `pageSize`. */
  values: Readonly<Record<string, string>>;
}
const COMMISSION = { commission: '1.00', gst: '0.18' };
const NOTHING = { commission: '0.00', gst: '0.00' };

/** The settlements of a day: what was paid, and given back, on the day before it. */
export function localSettlements({ merchantId, orders, refunds, values }: Asked): object {
  const day = values.utrProcessedStartTime!;
  const isOfDay = (at: string) => addDays(at.slice(0, 10), 1) === day;
  const settled = { mid: merchantId, utr: `YESB${day.replaceAll('-', '')}`, payoutDate: day };
  const utrProcessedTime = `${day} 12:00:00.0`;
  const rows = [
    ...[...orders.values()].flatMap(({ orderId, amount, payment }) =>
      payment?.status === 'TXN_SUCCESS' && isOfDay(payment.at)
        ? [
            {
              ...settled,
              txnId: payment.txnId,
              txnType: 'ACQUIRING',
              txnDate: payment.at,
              txnAmount: amount,
              orderId,
              utrProcessedTime,
              ...COMMISSION,
            },
          ]
        : [],
    ),
    ...[...refunds.values()].flatMap(({ refundId, orderId, paise, status, at }) =>
      status === 'TXN_SUCCESS' && isOfDay(at)
        ? [
            {
              ...settled,
              txnId: refundId,
              txnType: 'REFUND',
              txnDate: at,
              txnAmount: `-${rupeesText(paise)}`,
              orderId,
              utrProcessedTime,
              ...NOTHING,
            },
          ]
        : [],
    ),
  ];
  if (rows.length === 0) return { status: 'RECORD_NOT_FOUND' };
  const [page, size] = [Number(values.pageNum), Number(values.pageSize)];
  return {
    status: 'SUCCESS',
    totalCount: rows.length,
    settlementDetailList: rows.slice((page - 1) * size, page * size),
    paginatorPageNum: page,
    paginatorTotalPage: Math.ceil(rows.length / size),
  };
}
