import fc from 'fast-check';
import { fold } from '@pune/content/search-text';
import { describe, expect, it } from 'vitest';
import { isStopWord } from '@pune/content/stop-words';
import { distanceOf, stemOf } from './words.ts';

describe('stems', () => {
  it.each([
    ['मालमत्तेचा', 'मालमत्ता'],
    ['खड्डे', 'खड्डा'],
    ['रस्त्यावरचे', 'रस्ता'],
    ['certificates', 'certificate'],
    ['properties', 'property'],
  ])('%s and %s begin alike', (a, b) => expect(stemOf(fold(a))).toBe(stemOf(fold(b))));

  it.each(['कर', 'घर', 'tax', 'bus', 'class'])('%s has no shorter one', (word) =>
    expect(stemOf(word)).toBe(word),
  );

  it('are the beginning of their word, or its oblique stem', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        expect(word.startsWith(stemOf(word))).toBe(true);
        expect(stemOf(word) === '').toBe(word === '');
      }),
    ));
});

describe('the distance of two words', () => {
  it.each([
    ['certficate', 'certificate', 1],
    ['recieve', 'receive', 1],
    ['संपती', 'संपत्ती', 2],
    ['tax', 'tax', 0],
    ['water', 'garden', 3],
  ])('%s, %s: %i', (a, b, away) => expect(distanceOf(a, b, 2)).toBe(away));

  it('is the same both ways, and never more than one beyond the limit', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(distanceOf(a, b, 2)).toBe(distanceOf(b, a, 2));
        expect(distanceOf(a, b, 2)).toBeLessThanOrEqual(3);
        expect(distanceOf(a, a, 2)).toBe(0);
      }),
    ));
});

it('words that only ask are known in every language', () => {
  for (const word of ['how', 'कसे', 'कैसे', 'kaise']) expect(isStopWord(fold(word))).toBe(true);
  for (const word of ['tax', 'कर', 'पानी']) expect(isStopWord(fold(word))).toBe(false);
});
