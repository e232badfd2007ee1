import {
  APPLICATION_FINAL,
  APPLICATION_TRANSITIONS,
  PAYMENT_FINAL,
  PAYMENT_TRANSITIONS,
  type Transition,
} from './transitions.ts';

const state = (name: string | null) => name ?? '[*]';

function drawing(table: Record<string, Transition<string>>, final: readonly string[]): string {
  const arrows = Object.entries(table).flatMap(([event, { from, to, means }]) =>
    from.map((source) => `    ${state(source)} --> ${to}: ${event} (${means})`),
  );
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...arrows,
    ...final.map((name) => `    ${name} --> [*]`),
    '```',
  ].join('\n');
}

/**
 * Draws the tables of `transitions.ts` as diagrams for the documentation; a test compares
 * `docs/benefit-states.md` with it.
 */
export const statesDocument = (): string => `# States of a benefit

Drawn from \`packages/benefits/transitions.ts\` by \`node packages/benefits/draw-states.ts\`. An event that is not drawn at a state is
refused there. Every step keeps its date; a pause, a hold and a return keep their reason, and the beneficiary reads it in words.

## An application

${drawing(APPLICATION_TRANSITIONS, APPLICATION_FINAL)}

## A payment

${drawing(PAYMENT_TRANSITIONS, PAYMENT_FINAL)}
`;
