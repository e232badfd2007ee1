import { stateDiagram } from '@pune/std/state-diagram';
import {
  APPLICATION_FINAL,
  APPLICATION_TRANSITIONS,
  PAYMENT_FINAL,
  PAYMENT_TRANSITIONS,
} from './transitions.ts';

/**
 * Draws the tables of `transitions.ts` as diagrams for the documentation; a test compares
 * `docs/benefit-states.md` with it.
 */
export const statesDocument = (): string => `# States of a benefit

Drawn from \`packages/benefits/transitions.ts\` by \`node packages/benefits/draw-states.ts\`. An event that is not drawn at a state is
refused there. Every step keeps its date; a pause, a hold and a return keep their reason, and the beneficiary reads it in words.

## An application

${stateDiagram(APPLICATION_TRANSITIONS, APPLICATION_FINAL)}

## A payment

${stateDiagram(PAYMENT_TRANSITIONS, PAYMENT_FINAL)}
`;
