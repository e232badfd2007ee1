import { expect, test } from 'vitest';
import { blankToUndefined } from './blank.ts';

test('a blank text is absent, and any other value stays', () => {
  expect(['', ' ', '\t\n\u00a0'].map(blankToUndefined)).toEqual([undefined, undefined, undefined]);
  for (const value of [' a ', 0, false, null, [''], {}])
    expect(blankToUndefined(value)).toBe(value);
});
