import type { TextareaField } from 'payload';
import { describe, expect, it } from 'vitest';
import { namedFields } from '../example-data.ts';
import { searchTerms } from './search-terms.collection.ts';
import { searchTermExamples } from './search-terms.examples.ts';
import { linesOf, SEARCH_TERM_LIMITS } from './search-terms.rules.ts';

const field = namedFields(searchTerms.fields).get('typed') as TextareaField;
const check = (value: unknown) => field.validate!(value as string, {} as never);

describe('the lines of a search term', () => {
  it('are words and short phrases, without blanks', () =>
    expect(linesOf(' house tax \n\n घरपट्टी\n')).toEqual(['house tax', 'घरपट्टी']));

  it.each([
    ['a text', 'house tax'],
    ['no text', null],
    ['a text for each language, as the seeds write', { en: 'house tax', mr: 'घरपट्टी', hi: null }],
  ])('may be %s', (_, value) => expect(check(value)).toBe(true));

  it.each([
    ['a number', 7],
    ['too many', 'x\n'.repeat(SEARCH_TERM_LIMITS.lines + 1)],
    ['too long', 'x'.repeat(SEARCH_TERM_LIMITS.characters + 1)],
    ['too long in one language', { en: 'x', mr: 'x'.repeat(100) }],
  ])('are refused in words if they are %s', (_, value) =>
    expect(typeof check(value)).toBe('string'),
  );

  it('of the examples fit', () => {
    for (const { typed, means } of searchTermExamples)
      expect([check(typed), check(means)]).toEqual([true, true]);
  });
});
