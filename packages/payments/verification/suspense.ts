import { account } from '../ledger.ts';
import { signedRupees, type Check } from './check.ts';

/**
 * Checks that the unresolved suspense items add up to the balance of the suspense account, and that
 * every unmatched event was set aside.
 */
export const checkSuspense: Check = async (tx) => {
  const open = await tx
    .selectFrom('payment_suspense')
    .select(({ fn }) => ['currency', fn.sum('amount_paise').as('paise'), fn.countAll().as('count')])
    .where('posted', '=', 1)
    .where('resolved_at', 'is', null)
    .groupBy('currency')
    .execute();
  const balances = await tx
    .selectFrom('ledger_balances')
    .select(['currency', 'balance_paise'])
    .where('account', '=', account.suspense)
    .execute();
  const listed = new Map(open.map(({ currency, paise }) => [currency, Number(paise)]));
  // Received money is a credit.
  const booked = new Map(
    balances.map(({ currency, balance_paise }) => [currency, -Number(balance_paise)]),
  );
  const currencies = [...new Set([...listed.keys(), ...booked.keys()])].sort();
  const told = await tx
    .selectFrom('payment_events')
    .select(['gateway', 'event_id', 'payment_id', 'detail'])
    .where('outcome', '=', 'suspense')
    .where('kind', 'not like', 'refund%')
    .execute();
  const subjects = new Set(
    (await tx.selectFrom('payment_suspense').select(['gateway', 'subject']).execute()).map(
      ({ gateway, subject }) => `${gateway} ${subject}`,
    ),
  );
  const lost = told.filter(
    ({ gateway, event_id, payment_id }) =>
      !subjects.has(`${gateway} payment ${payment_id}`) &&
      !subjects.has(`${gateway} event ${event_id}`),
  );
  return [
    {
      invariant: 'what is set aside is the balance of suspense',
      checked: open.reduce((sum, { count }) => sum + Number(count), 0),
      violations: currencies
        .filter((currency) => (listed.get(currency) ?? 0) !== (booked.get(currency) ?? 0))
        .map(
          (currency) =>
            `${currency}: listed ${signedRupees(listed.get(currency) ?? 0)}, in the ledger ${signedRupees(booked.get(currency) ?? 0)}`,
        ),
    },
    {
      invariant: 'every event that fitted nothing was set aside',
      checked: told.length,
      violations: lost.map(
        ({ gateway, event_id, detail }) =>
          `event ${event_id} of ${gateway} (${detail}) is in no list`,
      ),
    },
  ];
};
