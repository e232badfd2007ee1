/** One event of a table of transitions; `null` is the state before the beginning. */
interface Transition {
  from: readonly (string | null)[];
  to: string;
  means: string;
}

const state = (name: string | null) => name ?? '[*]';

/** Draws a table of transitions as a Mermaid diagram in Markdown, with its final states. */
export function stateDiagram(table: Record<string, Transition>, final: readonly string[]): string {
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
