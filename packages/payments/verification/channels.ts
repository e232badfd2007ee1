import type { Check } from './check.ts';

const WITH_CHANNEL = ['payment_events', 'payment_receipts', 'ledger_entries'] as const;
const SHOWN_MAX = 100;

/** Checks that events, receipts and entries have the channel of their payment. */
export const checkChannels: Check = async (tx) => {
  const violations: string[] = [];
  let checked = 0;
  for (const table of WITH_CHANNEL) {
    const { count } = await tx
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as('count'))
      .where('intent_id', 'is not', null)
      .executeTakeFirstOrThrow();
    checked += Number(count);
    const wrong = await tx
      .selectFrom(table)
      .innerJoin('payment_intents', 'payment_intents.id', `${table}.intent_id`)
      .select(['payment_intents.id', 'payment_intents.channel as paid', `${table}.channel as said`])
      .whereRef(`${table}.channel`, '<>', 'payment_intents.channel')
      .orderBy('payment_intents.id')
      .limit(SHOWN_MAX)
      .execute();
    for (const { id, paid, said } of wrong)
      violations.push(`payment ${id} by ${paid}: ${table} says ${said}`);
  }
  return [{ invariant: 'each event, receipt and entry names the channel', checked, violations }];
};
