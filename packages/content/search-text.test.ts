import { describe, expect, it } from 'vitest';
import { soundOf } from './search-text.ts';

describe('soundOf', () => {
  it.each([
    ['malmatta kar', 'मालमत्ता कर'],
    ['malamatta kar', 'मालमत्ता कर'],
    ['khadda', 'खड्डा'],
    ['janma dakhla', 'जन्म दाखला'],
    ['janm dakhala', 'जन्म दाखला'],
    ['shwan parvana', 'श्वान परवाना'],
    ['vivah nondani', 'विवाह नोंदणी'],
    ['mahanagarpalika', 'महानगरपालिका'],
  ])('matches "%s" with %s', (latin, devanagari) =>
    expect(soundOf(latin)).toBe(soundOf(devanagari)),
  );

  it('distinguishes words that sound different', () =>
    expect(soundOf('कर')).not.toBe(soundOf('घर')));
});
