import { describe, expect, test } from 'vitest';
import { INTENT_EVENT_OF, isMoney, judge, type Verdict } from './facts.ts';
import { FACT_KINDS, type GatewayFact } from './gateway.ts';
import type { IntentRow } from './payments.repository.ts';
import { INTENT_STATES, INTENT_TRANSITIONS, isPaid, type IntentState } from './transitions.ts';

const intent = (
  state: IntentState,
  payment_id: string | null = null,
  order_id: string | null = 'o-1',
) => ({ id: 'i-1', state, order_id, payment_id, amount_paise: 500, currency: 'INR' }) as IntentRow;
const fact = (kind: GatewayFact['kind'], more: Partial<GatewayFact> = {}): GatewayFact => ({
  eventId: 'e',
  kind,
  merchantId: 'us',
  orderId: 'o-1',
  reference: 'i-1',
  paymentId: 'p-1',
  amountPaise: 500,
  currency: 'INR',
  feePaise: 0,
  occurredAt: '',
  refund: null,
  ...more,
});
const every = INTENT_STATES.flatMap((state) => FACT_KINDS.map((kind) => ({ state, kind })));

describe('every state with every fact of a gateway', () => {
  test('money that fits is taken in or set aside, and ignored only when it is there already', () => {
    for (const { state, kind } of every.filter(({ kind }) => isMoney(kind))) {
      for (const known of isPaid(state) ? ['p-1', 'p-2'] : [null]) {
        const verdict = judge(intent(state, known), 'us', fact(kind));
        const allowed: Verdict['kind'][] =
          known === 'p-1' ? ['Moves', 'Stale'] : ['Moves', 'Suspense'];
        expect(allowed, `${kind} at ${state}, known ${known}`).toContain(verdict.kind);
        if (verdict.kind === 'Moves')
          expect(INTENT_TRANSITIONS[verdict.steps.at(-1)!].to).toMatch(/^(captured|settled)$/);
        // A receipt is issued once: no step captures what was captured.
        if (verdict.kind === 'Moves' && isPaid(state)) expect(verdict.steps).toEqual(['settle']);
      }
    }
  });

  test.each<[string, Partial<GatewayFact>]>([
    ['merchant', { merchantId: 'them' }],
    ['order', { orderId: 'o-2' }],
    ['currency', { currency: 'USD' }],
    ['amount', { amountPaise: 501 }],
  ])('another %s never moves a payment', (reason, more) => {
    for (const { state, kind } of every)
      expect(judge(intent(state, isPaid(state) ? 'p-1' : null), 'us', fact(kind, more))).toEqual(
        INTENT_EVENT_OF[kind] ? { kind: 'Suspense', reason } : { kind: 'Stored' },
      );
  });

  test('money for an unknown order goes to suspense; other facts about it are stored', () => {
    for (const kind of FACT_KINDS)
      expect(judge(null, 'us', fact(kind)).kind).toBe(isMoney(kind) ? 'Suspense' : 'Stored');
  });

  test('a webhook may be faster than the answer that names the order', () => {
    expect(judge(intent('created', null, null), 'us', fact('captured'))).toEqual({
      kind: 'Moves',
      steps: ['capture'],
    });
    expect(judge(intent('created', null, null), 'us', fact('settled'))).toEqual({
      kind: 'Moves',
      steps: ['capture', 'settle'],
    });
  });

  test('only money moves a paid intent, and nothing leaves a final state', () => {
    for (const { state, kind } of every.filter(({ kind }) => !isMoney(kind))) {
      if (isPaid(state) || state === 'expired' || state === 'cancelled')
        expect(judge(intent(state, 'p-1'), 'us', fact(kind)).kind, `${kind} at ${state}`).not.toBe(
          'Moves',
        );
    }
  });
});
