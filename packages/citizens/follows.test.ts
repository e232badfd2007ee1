import { expect, test } from 'vitest';
import { FOLLOWS_ALL, isFollowed } from './follows.ts';

const change = { type: 'circulars', department: 'water-supply' };

test.each([
  ['everything', {}, true],
  ['its type', { types: ['policies', 'circulars'] }, true],
  ['another type', { types: ['policies'] }, false],
  ['its department', { departments: ['water-supply'] }, true],
  ['another department', { departments: ['roads'] }, false],
  ['its type, of another department', { types: ['circulars'], departments: ['roads'] }, false],
])('a person who follows %s hears of a change, or not', (_, follows, told) =>
  expect(isFollowed({ ...FOLLOWS_ALL, ...follows }, change)).toBe(told),
);

test('a change without a department is for those who chose no department', () => {
  const none = { ...change, department: null };
  expect(isFollowed(FOLLOWS_ALL, none)).toBe(true);
  expect(isFollowed({ ...FOLLOWS_ALL, departments: ['roads'] }, none)).toBe(false);
});
