import { account } from '../ledger.ts';
import { CURRENCY } from '../money.ts';
import { signedRupees, type Check } from './check.ts';

/** Checks that each budget is what its discounts come to, that none is exceeded, and the ledger. */
export const checkIncentives: Check = async (tx) => {
  const incentives = await tx.selectFrom('payment_incentives').selectAll().orderBy('id').execute();
  const sums = await tx
    .selectFrom('payment_incentive_claims')
    .select(({ fn }) => [
      'incentive_id',
      'state',
      fn.sum<string>('paise').as('paise'),
      fn.sum<string>('returned_paise').as('returned'),
    ])
    .groupBy(['incentive_id', 'state'])
    .execute();
  // Attempts at one bill share one reservation: the largest.
  const kept = await tx
    .selectFrom(
      tx
        .selectFrom('payment_incentive_claims')
        .select(({ fn }) => ['incentive_id', 'bill_id', fn.max('paise').as('paise')])
        .where('state', '=', 'reserved')
        .groupBy(['incentive_id', 'bill_id'])
        .as('bill'),
    )
    .select(({ fn }) => ['incentive_id', fn.sum<string>('paise').as('paise')])
    .groupBy('incentive_id')
    .execute();
  const reservedOf = new Map(kept.map(({ incentive_id, paise }) => [incentive_id, Number(paise)]));
  const balances = new Map(
    (
      await tx
        .selectFrom('ledger_balances')
        .select(['account', 'balance_paise'])
        .where('currency', '=', CURRENCY)
        .where('account', 'like', 'incentive:%')
        .execute()
    ).map(({ account: name, balance_paise }) => [name, Number(balance_paise)]),
  );
  const violations = incentives.flatMap((row) => {
    const of = (states: readonly string[]) =>
      sums
        .filter(({ incentive_id, state }) => incentive_id === row.id && states.includes(state))
        .reduce((sum, { paise, returned }) => sum + Number(paise) - Number(returned), 0);
    const [reserved, granted] = [Number(row.reserved_paise), Number(row.granted_paise)];
    const found = {
      reserved: reservedOf.get(row.id) ?? 0,
      granted: of(['granted', 'settled', 'returned']),
      ledger: balances.get(account.incentive(row.id)) ?? 0,
    };
    return [
      ...(found.reserved === reserved
        ? []
        : [
            `${row.id} has ${signedRupees(reserved)} reserved, its payments ${signedRupees(found.reserved)}`,
          ]),
      ...(found.granted === granted && found.ledger === granted
        ? []
        : [
            `${row.id} has given ${signedRupees(granted)}, its payments ${signedRupees(found.granted)}, the ledger ${signedRupees(found.ledger)}`,
          ]),
      ...(reserved + granted <= Number(row.cap_paise)
        ? []
        : [`${row.id} is beyond its budget of ${signedRupees(Number(row.cap_paise))}`]),
    ];
  });
  return [
    {
      invariant: 'each incentive is what its discounts come to',
      checked: incentives.length,
      violations,
    },
  ];
};
