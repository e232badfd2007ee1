import { isAmount } from '../money.ts';
import { isPaid } from '../transitions.ts';
import { groupBy, signedRupees, type Check } from './check.ts';

/** Formats invalid amounts too: a report must name them, not fail. */
const rupees = (paise: number | string): string =>
  Number.isSafeInteger(Number(paise)) ? signedRupees(Number(paise)) : `${paise} paise`;

/**
 * Checks that completed and pending refunds stay within the captured amount, that each sent refund
 * has one entry, and each returned one a second.
 */
export const checkRefunds: Check = async (tx) => {
  const refunds = await tx
    .selectFrom('payment_refunds')
    .innerJoin('payment_intents', 'payment_intents.id', 'intent_id')
    .select([
      'payment_refunds.id',
      'intent_id',
      'payment_refunds.state',
      'payment_refunds.amount_paise',
      'payment_intents.state as intent_state',
      'payment_intents.amount_paise as captured_paise',
    ])
    .execute();
  const entries = groupBy(
    await tx
      .selectFrom('ledger_entries')
      .innerJoin('ledger_lines', 'ledger_lines.entry_id', 'ledger_entries.id')
      .select(['refund_id', 'reason', 'debit_paise', 'credit_paise'])
      .where('refund_id', 'is not', null)
      .where('account', 'like', 'gateway:%')
      .execute(),
    ({ refund_id, reason }) => `${reason} ${refund_id}`,
  );
  const beyond = [...groupBy(refunds, ({ intent_id }) => intent_id)].flatMap(([id, rows]) => {
    const paise = rows.reduce(
      (sum, { state, amount_paise }) =>
        sum + (state === 'failed' || state === 'returned' ? 0 : Number(amount_paise)),
      0,
    );
    const captured = isPaid(rows[0]!.intent_state) ? Number(rows[0]!.captured_paise) : 0;
    return paise > captured
      ? [`payment ${id}: ${rupees(paise)} of refunds, ${signedRupees(captured)} captured`]
      : [];
  });
  const unbooked = refunds.flatMap(({ id, state, amount_paise }) => {
    const [out, back] = [
      entries.get(`refund ${id}`) ?? [],
      entries.get(`refund_return ${id}`) ?? [],
    ];
    const expected = [
      state === 'refunded' || state === 'returned' ? 1 : 0,
      state === 'returned' ? 1 : 0,
    ];
    const wrong =
      out.length !== expected[0] ||
      back.length !== expected[1] ||
      out.some(({ credit_paise }) => Number(credit_paise) !== Number(amount_paise)) ||
      back.some(({ debit_paise }) => Number(debit_paise) !== Number(amount_paise));
    return wrong
      ? [
          `refund ${id} (${state}) of ${rupees(amount_paise)} has ${out.length} entries out and ${back.length} back`,
        ]
      : [];
  });
  const odd = refunds.flatMap(({ id, amount_paise }) =>
    isAmount(Number(amount_paise)) ? [] : [`refund ${id} is over ${amount_paise} paise`],
  );
  return [
    {
      invariant: 'refunds are whole paise above nothing',
      checked: refunds.length,
      violations: odd,
    },
    {
      invariant: 'refunds stay within what was captured',
      checked: refunds.length,
      violations: beyond,
    },
    {
      invariant: 'each refund that left has one entry',
      checked: refunds.length,
      violations: unbooked,
    },
  ];
};
