import { secondsToWait, type Limit } from '@pune/database/rate-limit';
import { dayInIndia } from '@pune/std/india-time';
import { issueBill } from './bills/issue.ts';
import type { Context } from './context.ts';
import { ask, type Gateway } from './gateway.ts';
import { insertIntent } from './intents.ts';
import { financialYear } from './india-dates.ts';

/** `silent`: no answer in time, or one that makes no sense. */
export type GatewayAnswer = 'answers' | 'silent';
export type Rehearsal =
  /** `kind` is `Ready` if a person can begin to pay by every gateway. */
  | { kind: 'Ready' | 'GatewaySilent'; gateways: Record<string, GatewayAnswer> }
  | { kind: 'TooMany'; waitSeconds: number };

/** A prober asks twice a minute. Its count is the commit that a rehearsal makes. */
const REHEARSALS: Limit = { scope: 'payments rehearsals', perWindow: 12, windowSeconds: 60 };
const FEE_PAISE = 2_500;
/** An order that no gateway has. */
const NO_ORDER = 'rehearsal_of_the_status_page';

/** Undoes the transaction of a rehearsal. */
class Rehearsed extends Error {}

/**
 * Issues a bill and begins to pay it, as a person does, in a transaction that is undone: neither the
 * bill nor the attempt is ever seen, and no number of a receipt is used.
 */
async function rehearseIntent(context: Context, gateway: Gateway): Promise<void> {
  const now = context.now();
  const today = dayInIndia(now);
  const id = context.randomText(18);
  const demand = {
    id,
    head: 'certificate_fees' as const,
    accountNumber: `REHEARSAL/${id}`,
    period: financialYear(today),
    issuedOn: today,
    sample: true,
    facts: { paise: FEE_PAISE },
    owner: null,
  };
  const request = { bills: [id], gateway: gateway.name, channel: 'web', language: 'en' } as const;
  const undone = await context.db
    .transaction()
    .execute(async (tx) => {
      await issueBill(tx, demand, now);
      const inserted = await insertIntent(context, tx, gateway, { ...request, bills: [id] }, null);
      if (inserted.kind !== 'Inserted')
        throw new Error(`[payments] [rehearsal] The attempt ended with ${inserted.kind}`);
      throw new Rehearsed();
    })
    .catch((error: unknown) => error);
  if (!(undone instanceof Rehearsed)) throw undone;
}

/** Asks a gateway about an order that it cannot have: its answer proves the way and the key. */
async function askGateway(gateway: Gateway): Promise<GatewayAnswer> {
  const order = { orderId: NO_ORDER, reference: NO_ORDER, amountPaise: FEE_PAISE };
  const { kind } = await ask(() => gateway.fetchStatus(order));
  return kind === 'Unknown' ? 'silent' : 'answers';
}

/**
 * Rehearses the beginning of a payment for a prober: a commit with its second copy, a bill, an
 * attempt, and the answer of each gateway. No money moves, and nothing remains in the books.
 *
 * @throws if the database or its second copy fails
 */
export async function rehearse(context: Context): Promise<Rehearsal> {
  const waitSeconds = await secondsToWait(context.db, REHEARSALS, 'prober', context.now());
  if (waitSeconds > 0) return { kind: 'TooMany', waitSeconds };
  const gateways = [...context.gateways.values()];
  await rehearseIntent(context, gateways[0]!);
  const answers = await Promise.all(
    gateways.map(async (gateway) => [gateway.name, await askGateway(gateway)] as const),
  );
  const isReady = answers.every(([, answer]) => answer === 'answers');
  return { kind: isReady ? 'Ready' : 'GatewaySilent', gateways: Object.fromEntries(answers) };
}
