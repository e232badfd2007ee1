import type { ItemClass } from '../finance/reconciliation/classify.ts';
import type { ProviderEntry } from '../gateways/testing/provider-books.ts';
import { balanceOf, type Db } from '../ledger.ts';
import type { Simulated } from './simulation.ts';

/** The class of a payment that was set aside, by its reason. */
const CLASS_OF: Readonly<Record<string, ItemClass>> = {
  second_payment: 'duplicate',
  amount: 'amount_differs',
  currency: 'amount_differs',
  unknown_order: 'missing_ours',
  order: 'missing_ours',
  merchant: 'missing_ours',
  after_end: 'status_differs',
};

/** Compares each payment and refund of a provider with our books, to the paisa. */
async function astray(db: Db, name: string, entries: readonly ProviderEntry[]): Promise<string[]> {
  const intents = await db
    .selectFrom('payment_intents')
    .select(['payment_id', 'amount_paise'])
    .where('gateway', '=', name)
    .where('state', 'in', ['captured', 'settled'])
    .execute();
  const aside = await db
    .selectFrom('payment_suspense')
    .select(['subject', 'amount_paise'])
    .where('gateway', '=', name)
    .where('posted', '=', 1)
    .where('resolved_at', 'is', null)
    .execute();
  const refunds = await db
    .selectFrom('payment_refunds')
    .innerJoin('payment_intents', 'payment_intents.id', 'intent_id')
    .select(['gateway_refund_id', 'payment_refunds.amount_paise'])
    .where('gateway', '=', name)
    .where('payment_refunds.state', '=', 'refunded')
    .execute();
  const ours = new Map<string, number>([
    ...intents.map((row) => [`payment ${row.payment_id}`, Number(row.amount_paise)] as const),
    ...refunds.map((row) => [`refund ${row.gateway_refund_id}`, Number(row.amount_paise)] as const),
  ]);
  const held = new Map(aside.map((row) => [row.subject, Math.abs(Number(row.amount_paise))]));
  const found: string[] = [];
  for (const { kind, paymentId, refundId, paise } of entries) {
    const key = kind === 'payment' ? `payment ${paymentId}` : `refund ${refundId}`;
    const places = [ours.get(key), held.get(key)].filter((place) => place !== undefined);
    if (places.length !== 1 || places[0] !== paise)
      found.push(`${name}: ${key} of ${paise} paise is with us as ${places.join() || 'nothing'}`);
  }
  if (ours.size + held.size > entries.length)
    found.push(`${name}: we have ${ours.size + held.size} entries, the provider ${entries.length}`);
  return found;
}

/** Checks that each payment of a provider has one item, of the class that its fate explains. */
async function misclassified(
  db: Db,
  name: string,
  entries: readonly ProviderEntry[],
): Promise<string[]> {
  const items = await db
    .selectFrom('payment_reconciliation_items')
    .select(['key', 'class'])
    .where('key', 'like', `payment ${name} %`)
    .execute();
  const reasons = new Map(
    (
      await db
        .selectFrom('payment_suspense')
        .select(['subject', 'reason'])
        .where('gateway', '=', name)
        .where('resolved_at', 'is', null)
        .execute()
    ).map((row) => [row.subject, row.reason]),
  );
  const classes = new Map(items.map((item) => [item.key, item.class]));
  const found: string[] = [];
  const paid = entries.filter(({ kind }) => kind === 'payment');
  for (const { paymentId } of paid) {
    const reason = reasons.get(`payment ${paymentId}`);
    const expected = reason === undefined ? 'matched' : CLASS_OF[reason];
    const given = classes.get(`payment ${name} ${paymentId}`);
    if (given !== expected)
      found.push(`${name}: payment ${paymentId} is ${given ?? 'no item'}, expected ${expected}`);
  }
  if (items.length !== paid.length)
    found.push(`${name}: ${items.length} items for ${paid.length} payments`);
  return found;
}

/** Checks that the bank's items are what the bank did, and nothing else. */
async function bankDiffers(db: Db, { bank, nights }: Simulated, feesPaise: number) {
  const found: string[] = [];
  const items = await db
    .selectFrom('payment_reconciliation_items')
    .select(['key', 'class', 'off_paise'])
    .where('key', 'not like', 'payment %')
    .execute();
  const { short, twice, strays, charges } = bank.faults;
  const counted = (prefix: string, name: string) =>
    items.filter((item) => item.key.startsWith(prefix) && item.class === name).length;
  const expected = [
    ['settlement', 'amount_differs', short.size],
    ['settlement', 'missing_theirs', 0],
    ['settlement', 'awaited', 0],
    ['line', 'duplicate', twice.size],
    ['line', 'missing_ours', strays],
    ['line', 'fee', charges],
  ] as const;
  for (const [prefix, name, count] of expected)
    if (counted(`${prefix} `, name) !== count)
      found.push(
        `bank: ${counted(`${prefix} `, name)} ${prefix}s are ${name}, expected ${count}: ${items
          .filter((item) => item.key.startsWith(prefix) && item.class === name)
          .map(({ key, off_paise }) => `${key} ${off_paise}`)
          .slice(0, 6)
          .join('; ')}`,
      );
  for (const { key, class: name, off_paise } of items)
    if (name === 'amount_differs' && -Number(off_paise) !== short.get(key.split(' ').at(-1)!))
      found.push(`bank: ${key} is off by ${off_paise} paise`);
  const closing = bank.balancePaise();
  if ((await balanceOf(db, 'bank')) !== closing)
    found.push(
      `bank: the statement closes at ${closing}, our account is ${await balanceOf(db, 'bank')}`,
    );
  const fees = feesPaise + nights.unitFeesPaise() + bank.chargesPaise();
  if ((await balanceOf(db, 'fees')) !== fees)
    found.push(`fees: the others kept ${fees} paise, our books say ${await balanceOf(db, 'fees')}`);
  return found;
}

/**
 * Compares our books with each provider's and the bank's, in the end: every payment and refund by
 * itself, every account of the ledger, and the class of every item of the real reconciliation.
 *
 * @returns what differs without an explanation, in words
 */
export async function differences(db: Db, story: Simulated): Promise<string[]> {
  const found: string[] = [];
  let fees = 0;
  for (const { gateway, entries } of story.providers) {
    const theirs = await entries();
    found.push(...(await astray(db, gateway.name, theirs)));
    found.push(...(await misclassified(db, gateway.name, theirs)));
    fees += theirs.reduce((sum, { feePaise }) => sum + feePaise, 0);
    const open = await balanceOf(db, `gateway:${gateway.name}`);
    if (open !== 0) found.push(`${gateway.name}: paid out all, and our books say it owes ${open}`);
  }
  for (const name of ['bharatconnect', 'imps', 'agent', 'counter']) {
    const taken = story.payers
      .filter((payer) => payer.name === name)
      .reduce((sum, payer) => sum + payer.takenPaise(), 0);
    const { paise } = await db
      .selectFrom('ledger_lines')
      .select(({ fn }) => fn.sum('debit_paise').as('paise'))
      .where('account', '=', `gateway:${name}`)
      .executeTakeFirstOrThrow();
    if (Number(paise ?? 0) !== taken)
      found.push(`${name}: payers gave ${taken} paise, our books say ${Number(paise ?? 0)}`);
    const open = await balanceOf(db, `gateway:${name}`);
    if (open !== 0) found.push(`${name}: all was brought to the bank, and our books say ${open}`);
  }
  found.push(...(await bankDiffers(db, story, fees)));
  return found;
}
