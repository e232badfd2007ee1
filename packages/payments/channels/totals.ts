import type { Day } from '@pune/std/india-time';
import type { Db } from '../ledger.ts';
import { CHANNEL_NAMES, channelOf, type ChannelName } from './channels.ts';

/** The sum of one channel. `null` is money that matches no payment. */
export interface ChannelTotal {
  channel: ChannelName | null;
  payments: number;
  paise: number;
}

/**
 * Sums what was captured from one day to another, both included, by channel: the line of each
 * channel in the day book. The days are those of value.
 */
export async function channelTotals(db: Db, from: Day, to: Day): Promise<ChannelTotal[]> {
  const rows = await db
    .selectFrom('ledger_entries')
    .innerJoin('ledger_lines', 'ledger_lines.entry_id', 'ledger_entries.id')
    .select(({ fn }) => [
      'channel',
      'gateway',
      fn.countAll().as('payments'),
      fn.sum('debit_paise').as('paise'),
    ])
    .where('reason', 'in', ['capture', 'suspense'])
    .where('account', 'like', 'gateway:%')
    .where('debit_paise', '>', 0)
    .where('value_date', '>=', from)
    .where('value_date', '<=', to)
    .groupBy(['channel', 'gateway'])
    .execute();
  const totals = new Map<ChannelName | null, ChannelTotal>();
  for (const { channel, gateway, payments, paise } of rows) {
    const name = channelOf({ channel, gateway })?.name ?? null;
    const total = totals.get(name) ?? { channel: name, payments: 0, paise: 0 };
    total.payments += Number(payments);
    total.paise += Number(paise);
    totals.set(name, total);
  }
  return [...CHANNEL_NAMES, null].flatMap((name) => totals.get(name) ?? []);
}
