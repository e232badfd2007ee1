import { CLAIM_FINAL, CLAIM_TRANSITIONS } from './incentives/claim-states.ts';
import { stateDiagram } from '@pune/std/state-diagram';
import {
  REQUEST_FINAL,
  REQUEST_TRANSITIONS,
} from './refund-requests/refund-requests.transitions.ts';
import {
  INTENT_FINAL,
  INTENT_TRANSITIONS,
  REFUND_FINAL,
  REFUND_TRANSITIONS,
} from './transitions.ts';

/**
 * Draws the tables of `transitions.ts` as diagrams for the documentation; a test compares
 * `docs/payment-states.md` with it.
 */
export const statesDocument = (): string => `# States of a payment

Drawn from \`packages/payments/transitions.ts\` and \`packages/payments/incentives/claim-states.ts\` by \`node packages/payments/draw-states.ts\`. An event that is not drawn at a state tells
nothing new there and changes nothing: so the same news twice, or in any order, ends in the same state.

## An attempt to pay

${stateDiagram(INTENT_TRANSITIONS, INTENT_FINAL)}

Forward only, with one exception: a payment that failed may still be authorised or captured, because banks answer late. An unknown
outcome stays pending and is polled until the gateway's horizon. Money that arrives for an attempt that expired or was cancelled goes
to suspense with an alarm.

## A refund

${stateDiagram(REFUND_TRANSITIONS, REFUND_FINAL)}

## A request for money back

${stateDiagram(REQUEST_TRANSITIONS, REQUEST_FINAL)}

The payer asks by the link of the payment. Open requests follow the refunds of their payment, whoever
decided them.

## A discount

${stateDiagram(CLAIM_TRANSITIONS, CLAIM_FINAL)}
`;
