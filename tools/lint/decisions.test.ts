import { describe, expect, it } from 'vitest';
import { checkDecisions } from './decisions.ts';

const name = '2026-01-01-one-shelf.md';
const problemsOf = (index: string, decision: string) =>
  checkDecisions(
    new Map([
      ['docs/decisions/README.md', index],
      [`docs/decisions/${name}`, decision],
    ]),
  ).map(({ message }) => message);

const inForce = '# Use one shelf\n\n**Context.** Books.\n';
const superseded =
  '# Use one shelf\n\n_Superseded by [Use two](2026-01-02-two.md)._\n\n**Context.** Books.\n';

describe('the index of decisions', () => {
  it.each([
    [`- [Use one shelf](${name}): in force`, inForce],
    [`- [Use one shelf](${name}): superseded by [Use two](2026-01-02-two.md)`, superseded],
    [`- [Use one\n  shelf](${name}): in force`, inForce],
  ])('agrees with the decisions: %s', (index, decision) => {
    expect(problemsOf(index, decision)).toEqual([]);
  });

  it.each([
    ['misses one', '', inForce, 'stands 0 times'],
    [
      'lists one twice',
      `- [Use one shelf](${name}): in force\n`.repeat(2),
      inForce,
      'stands 2 times',
    ],
    ['has another title', `- [Use a shelf](${name}): in force`, inForce, 'write "Use one shelf"'],
    [
      'calls one in force that is superseded',
      `- [Use one shelf](${name}): in force`,
      superseded,
      'is superseded',
    ],
    [
      'calls one superseded that is in force',
      `- [Use one shelf](${name}): superseded by x`,
      inForce,
      'is in force',
    ],
  ])('%s', (_, index, decision, message) => {
    expect(problemsOf(index, decision)).toEqual([expect.stringContaining(message)]);
  });
});
