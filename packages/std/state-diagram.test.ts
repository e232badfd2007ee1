import { expect, it } from 'vitest';
import { stateDiagram } from './state-diagram.ts';

it('draws every transition, from each of its states, and the end', () => {
  const table = {
    open: { from: [null], to: 'opened', means: 'a door is opened' },
    shut: { from: ['opened', 'ajar'], to: 'shut', means: 'it is shut' },
  };
  expect(stateDiagram(table, ['shut']).split('\n')).toEqual([
    '```mermaid',
    'stateDiagram-v2',
    '    [*] --> opened: open (a door is opened)',
    '    opened --> shut: shut (it is shut)',
    '    ajar --> shut: shut (it is shut)',
    '    shut --> [*]',
    '```',
  ]);
});
