import { expect, test } from 'vitest';
import { shownCount } from './shown-count.ts';

test('a count is told to the nearest ten, and fewer than ten not at all', () =>
  expect([0, 1, 9, 10, 14, 15, 1234].map(shownCount)).toEqual([
    null,
    null,
    null,
    10,
    10,
    20,
    1230,
  ]));
