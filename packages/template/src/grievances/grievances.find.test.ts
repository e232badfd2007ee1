import { soundOf } from '@pune/content/search-text';
import { expect, test } from 'vitest';
import { POLE } from './grievances.testing.ts';
import { isFound, matchingOrAll } from './grievances.find.tsx';
import { wordsIn } from './grievances.words.ts';

const tile = (...names: string[]) => ({
  words: names.join('|').toLowerCase(),
  sounds: names.map(soundOf).join(' '),
});
const POTHOLE = tile('Pothole', 'खड्डा', 'गड्ढा', 'road pit');
const LIGHT = tile('Street light', 'पथदिवा', 'स्ट्रीट लाइट', 'बत्ती', 'अंधार');

test.each([
  ['POT', true, false],
  ['खड्', true, false],
  ['khadda', true, false],
  ['khaddaa', true, false],
  ['gaddha', true, false],
  ['pit', true, false],
  ['batti', false, true],
  ['andhar', false, true],
  ['बत्ती', false, true],
  ['  ', true, true],
  ['water', false, false],
  ['!?', false, false],
])('%s finds its category in any script', (typed, isPothole, isLight) => {
  expect([isFound(typed, POTHOLE), isFound(typed, LIGHT)]).toEqual([isPothole, isLight]);
});

test('the words of active categories are those of the configuration, in all languages', () => {
  const label = { en: 'Pothole', mr: 'खड्डा', hi: 'गड्ढा' };
  const words = wordsIn([
    { code: 'pothole', label, keywords: ['Road pit'], isActive: true },
    { ...POLE, isActive: false },
  ]);
  expect(Object.keys(words)).toEqual(['pothole']);
  expect(words.pothole!.words).toBe('pothole|खड्डा|गड्ढा|road pit');
  expect(isFound('khadda', words.pothole!)).toBe(true);
});

test('a word that no category has leaves all categories to choose from', () => {
  const even = (count: number): boolean => count % 2 === 0;
  expect(matchingOrAll([1, 2, 3], even)).toEqual([2]);
  expect(matchingOrAll([1, 3], even)).toEqual([1, 3]);
});
