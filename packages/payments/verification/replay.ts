import { INTENT_EVENT_OF, REFUND_EVENT_OF } from '../facts.ts';
import type { FactKind } from '../gateway.ts';
import type { Tx } from '../ledger.ts';
import {
  intentAfter,
  refundAfter,
  type IntentEvent,
  type IntentState,
  type RefundEvent,
  type RefundState,
} from '../transitions.ts';
import { BATCH, groupBy, pages, type Check, type Finding } from './check.ts';

interface Told {
  kind: string;
  outcome: string;
}
const OWN_REFUND = 'own_refund_';

const intentEventOf = (kind: string): IntentEvent | undefined =>
  kind.startsWith('own_')
    ? (kind.slice('own_'.length) as IntentEvent)
    : INTENT_EVENT_OF[kind as FactKind];
const refundEventOf = (kind: string): RefundEvent | undefined =>
  kind.startsWith(OWN_REFUND)
    ? (kind.slice(OWN_REFUND.length) as RefundEvent)
    : REFUND_EVENT_OF[kind as FactKind];

/**
 * Replays events in the order of application. Facts that were set aside or only stored have no
 * effect.
 */
function replay<State, Event>(
  events: readonly Told[],
  eventOf: (kind: string) => Event | undefined,
  after: (from: State | null, event: Event) => State | null,
): State | null {
  return events.reduce<State | null>((state, { kind, outcome }) => {
    const event = outcome === 'applied' || outcome === 'stale' ? eventOf(kind) : undefined;
    return event === undefined ? state : after(state, event);
  }, null);
}

const eventsOf = async (tx: Tx, column: 'intent_id' | 'refund_id', ids: string[]) =>
  groupBy(
    await tx
      .selectFrom('payment_events')
      .select(['intent_id', 'refund_id', 'kind', 'outcome', 'step'])
      .where(column, 'in', ids)
      .orderBy('step')
      .execute(),
    (row) => row[column]!,
  );

/** Checks that replaying all events yields the stored state of payments and refunds. */
export const checkReplay: Check = async (tx) => {
  const finding: Finding = {
    invariant: 'replaying all events yields the stored state',
    checked: 0,
    violations: [],
  };
  const compare = (what: string, id: string, stored: string, replayed: string | null) => {
    finding.checked += 1;
    if (replayed !== stored)
      finding.violations.push(`${what} ${id}: stored ${stored}, replayed ${replayed ?? 'nothing'}`);
  };
  for await (const intents of pages(
    (after) =>
      tx
        .selectFrom('payment_intents')
        .select(['id', 'state'])
        .where('id', '>', after)
        .orderBy('id')
        .limit(BATCH)
        .execute(),
    ({ id }) => id,
  )) {
    const events = await eventsOf(
      tx,
      'intent_id',
      intents.map(({ id }) => id),
    );
    for (const { id, state } of intents)
      compare(
        'payment',
        id,
        state,
        replay<IntentState, IntentEvent>(
          (events.get(id) ?? []).filter(({ refund_id }) => refund_id === null),
          intentEventOf,
          intentAfter,
        ),
      );
  }
  for await (const refunds of pages(
    (after) =>
      tx
        .selectFrom('payment_refunds')
        .select(['id', 'state'])
        .where('id', '>', after)
        .orderBy('id')
        .limit(BATCH)
        .execute(),
    ({ id }) => id,
  )) {
    const events = await eventsOf(
      tx,
      'refund_id',
      refunds.map(({ id }) => id),
    );
    for (const { id, state } of refunds)
      compare(
        'refund',
        id,
        state,
        replay<RefundState, RefundEvent>(events.get(id) ?? [], refundEventOf, refundAfter),
      );
  }
  return [finding];
};
