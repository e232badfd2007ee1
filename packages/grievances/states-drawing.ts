import { stateDiagram } from '@pune/std/state-diagram';
import { canBeUndone, FINAL, GRIEVANCE_EVENTS, TRANSITIONS } from './transitions.ts';

/** The events that change the state: the others would be arrows from a state to itself. */
const moving = () =>
  Object.fromEntries(
    Object.entries(TRANSITIONS).flatMap(([event, { from, to, means }]) =>
      to === null ? [] : [[event, { from, to, means }]],
    ),
  );

const staying = (): string =>
  Object.entries(TRANSITIONS)
    .filter(([event, { to }]) => to === null && event !== 'undo')
    .map(([event, { means }]) => `- \`${event}\`: ${means}`)
    .join('\n');

const undoable = (): string =>
  GRIEVANCE_EVENTS.filter(canBeUndone)
    .map((event) => `\`${event}\``)
    .join(', ');

/**
 * Draws the table of `transitions.ts` as a diagram for the documentation; a test compares
 * `docs/grievance-states.md` with it.
 */
export const statesDocument = (): string => `# States of a grievance

Drawn from \`packages/grievances/transitions.ts\` by \`node packages/grievances/draw-states.ts\`. An event that is not drawn at a state is
refused there. The office never closes a grievance: it resolves one with evidence, and the reporter confirms or lets the period lapse.

${stateDiagram(moving(), FINAL)}

These events leave the state as it is:

${staying()}

\`undo\` returns to the state before the last step: ${TRANSITIONS.undo.means}.
These steps can be taken back: ${undoable()}.
`;
