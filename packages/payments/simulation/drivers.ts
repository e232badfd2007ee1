import type { GatewayUnderTest, Message } from '../gateways/gateway.testing.ts';
import type { Db } from '../ledger.ts';
import { createPayments } from '../payments.ts';
import { isRight, reportOf, verifyLedger } from '../verification/verification.ts';
import { chanceOf } from './chance.ts';

/** The fees of the samples. */
const ACCOUNTS = Array.from({ length: 15 }, (_, n) => `F/2026/000${100 + n}`);
const HOUR = 3_600;

export interface DriverStory {
  /** The count of each kind of event. */
  counts: Record<string, number>;
  problems: string[];
}

/**
 * Simulates payers of a driver, against the server of its provider: answers and webhooks are lost,
 * repeated, shuffled and forged. Then simulates the days until the gateway's horizon without faults,
 * in which every payment must come to an end.
 *
 * @returns the violations of what must hold: the ledger is right, and each order that was paid at the
 *   provider has one receipt or is set aside
 */
export async function simulateDriver(
  { gateway, now, pass, pay, webhooks, misbehave }: GatewayUnderTest,
  db: Db,
  seed: number,
  attempts: number,
): Promise<DriverStory> {
  const chance = chanceOf(seed);
  const counts: Record<string, number> = {};
  const count = (what: string) => void (counts[what] = (counts[what] ?? 0) + 1);
  const payments = createPayments({
    db,
    gateways: [gateway],
    now,
    random: chance.next,
    randomText: chance.text,
    returnUrl: ({ secret }) => `https://pmc.example/return/${secret}/${gateway.name}`,
    describe: () => 'simulated',
  });
  await payments.prepare();
  await payments.seedSamples();
  const paid = new Set<string>();
  const problems: string[] = [];
  const post = ({ body, headers }: Message) => payments.receiveWebhook(gateway.name, body, headers);

  /** Delivers what the provider sent: some of it never, some twice, in any order. */
  async function deliver(): Promise<void> {
    const sent = (await webhooks()).flatMap((message) =>
      chance.happens(0.3) ? (count('webhooks_lost'), []) : [message],
    );
    const again = sent.filter(() => chance.happens(0.3));
    again.forEach(() => count('webhooks_repeated'));
    for (const message of chance.shuffled([...sent, ...again])) {
      if (chance.happens(0.2)) {
        const body = Uint8Array.from(message.body);
        body[chance.between(0, body.length - 1)]! ^= 1;
        count('webhooks_forged');
        if ((await post({ ...message, body })).kind !== 'Refused')
          problems.push('A forged webhook was taken');
      }
      await post(message);
    }
  }

  async function orderOf(id: string): Promise<string | null> {
    const row = await db
      .selectFrom('payment_intents')
      .select('order_id')
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.order_id ?? null;
  }

  async function attempt(): Promise<void> {
    const accountNumber = chance.pick(ACCOUNTS);
    const [bill] = await payments.findBills({ head: 'certificate_fees', accountNumber });
    const isFaulty = chance.happens(0.3);
    if (isFaulty) misbehave(chance.pick(['nonsense', 'answers_lost'] as const));
    const request = {
      bills: [bill!.id],
      gateway: gateway.name,
      channel: 'web',
      language: 'en',
    } as const;
    const payer = `browser ${chance.between(1, 8)}`;
    let begun = await payments.createIntent({ ...request, bills: [bill!.id] }, payer);
    misbehave(null);
    if (begun.kind === 'GatewayUnavailable') {
      count('answers_lost');
      begun = await payments.createIntent({ ...request, bills: [bill!.id] }, payer);
    }
    count(begun.kind);
    const order = begun.kind === 'Created' ? await orderOf(begun.payment.id) : null;
    if (order === null || paid.has(order) || chance.happens(0.15)) return;
    const outcomes = chance.pick([
      ['success'],
      ['success'],
      ['declined'],
      ['declined', 'success'],
    ] as const);
    for (const outcome of outcomes) {
      try {
        await pay(order, outcome);
        count(outcome);
        if (outcome === 'success') paid.add(order);
      } catch {
        count('not_payable');
      }
      pass(chance.between(1, 30));
    }
  }

  for (let n = 0; n < attempts; n += 1) {
    await attempt();
    if (chance.happens(0.6)) await deliver();
    pass(chance.between(5, 1_200));
    if (chance.happens(0.3)) await payments.poll();
  }
  for (const hours of [...Array<number>(6).fill(1), ...Array<number>(30).fill(6)]) {
    pass(hours * HOUR);
    await deliver();
    const { errors } = await payments.poll();
    problems.push(...errors.map(String));
  }

  const findings = await verifyLedger(db);
  if (!isRight(findings)) problems.push(reportOf(findings));
  const intents = await db
    .selectFrom('payment_intents')
    .select(['id', 'order_id', 'state'])
    .execute();
  const aside = await db.selectFrom('payment_suspense').select('intent_id').execute();
  for (const { id, order_id, state } of intents) {
    const view = (await payments.findById(id))!;
    const isPaidThere = order_id !== null && paid.has(order_id);
    const isAside = aside.some(({ intent_id }) => intent_id === id);
    if (isPaidThere && !view.receipt && !isAside)
      problems.push(`Order ${order_id} was paid, and the payer has neither receipt nor notice`);
    if (view.receipt && !isPaidThere) problems.push(`Order ${order_id} has a receipt, unpaid`);
    if (state === 'created' || state === 'pending' || state === 'authorised')
      problems.push(`Order ${order_id} is ${state} for ever`);
    count(state);
  }
  return { counts, problems };
}
