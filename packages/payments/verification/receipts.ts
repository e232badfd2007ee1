import type { Receipt } from '../payments.schema.ts';
import { isPaid } from '../transitions.ts';
import { BATCH, groupBy, pages, signedRupees, type Check, type Finding } from './check.ts';

/**
 * Checks that each capture has one receipt and one ledger entry, of the requested amount, and each
 * settlement one entry.
 */
export const checkReceipts: Check = async (tx) => {
  const finding: Finding = {
    invariant: 'each captured payment has one receipt and one entry',
    checked: 0,
    violations: [],
  };
  const page = (after: string) =>
    tx
      .selectFrom('payment_intents')
      .select(['id', 'state', 'amount_paise'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
  for await (const intents of pages(page, ({ id }) => id)) {
    const ids = intents.map(({ id }) => id);
    const receipts = groupBy(
      await tx
        .selectFrom('payment_receipts')
        .select(['intent_id', 'content'])
        .where('intent_id', 'in', ids)
        .execute(),
      ({ intent_id }) => intent_id,
    );
    const entries = groupBy(
      await tx
        .selectFrom('ledger_entries')
        .innerJoin('ledger_lines', 'ledger_lines.entry_id', 'ledger_entries.id')
        .select([
          'intent_id',
          'ledger_entries.id',
          'reason',
          'account',
          'debit_paise',
          'credit_paise',
        ])
        .where('intent_id', 'in', ids)
        .where('reason', 'in', ['capture', 'settle'])
        .where('account', 'like', 'gateway:%')
        .execute(),
      ({ intent_id, reason }) => `${reason} ${intent_id}`,
    );
    for (const { id, state, amount_paise } of intents) {
      const [mine, captures, settles] = [
        receipts.get(id) ?? [],
        entries.get(`capture ${id}`) ?? [],
        entries.get(`settle ${id}`) ?? [],
      ];
      const paid = isPaid(state);
      const say = (words: string) => finding.violations.push(`payment ${id} (${state}) ${words}`);
      finding.checked += 1;
      if (mine.length !== (paid ? 1 : 0)) say(`has ${mine.length} receipts`);
      if (captures.length !== (paid ? 1 : 0)) say(`has ${captures.length} entries of a capture`);
      // Money settled while in suspense has an entry of its own kind, so a payment that was never
      // captured may have one.
      if (paid && settles.length < (state === 'settled' ? 1 : 0))
        say('has no entry of its settlement');
      for (const { debit_paise } of captures)
        if (Number(debit_paise) !== Number(amount_paise))
          say(
            `was captured with ${signedRupees(Number(debit_paise))} instead of ${signedRupees(Number(amount_paise))}`,
          );
      for (const { content } of mine) {
        const { amountPaise, bills, advancePaise } = JSON.parse(content) as Receipt;
        const shared = bills.reduce((sum, { creditedPaise }) => sum + creditedPaise, advancePaise);
        if (amountPaise !== Number(amount_paise) || shared !== amountPaise)
          say(
            `has a receipt of ${signedRupees(amountPaise)} that shares out ${signedRupees(shared)}`,
          );
      }
    }
  }
  return [finding, await checkSeries(tx)];
};

/** Checks that receipt numbers run from one without gaps. */
async function checkSeries(tx: Parameters<Check>[0]): Promise<Finding> {
  const series = await tx.selectFrom('payment_receipt_series').selectAll().execute();
  const years = await tx
    .selectFrom('payment_receipts')
    .select(({ fn }) => [
      'financial_year',
      fn.count('number').as('count'),
      fn.max('serial').as('max'),
      fn.min('serial').as('min'),
    ])
    .groupBy('financial_year')
    .execute();
  const lastOf = new Map(
    series.map(({ financial_year, last_serial }) => [financial_year, Number(last_serial)]),
  );
  const counted = new Map(years.map((row) => [row.financial_year, row]));
  const violations = [...new Set([...lastOf.keys(), ...counted.keys()])].sort().flatMap((year) => {
    const [last, row] = [lastOf.get(year) ?? 0, counted.get(year)];
    const whole = row
      ? Number(row.min) === 1 && Number(row.max) === last && Number(row.count) === last
      : last === 0;
    return whole
      ? []
      : [`${year}: ${Number(row?.count ?? 0)} receipts, but the last number is ${last}`];
  });
  return {
    invariant: 'receipt numbers have no gap',
    checked: years.reduce((sum, { count }) => sum + Number(count), 0),
    violations,
  };
}
