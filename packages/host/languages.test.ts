import { describe, expect, test } from 'vitest';
import { acceptedLanguages, preferredLanguage } from './languages.ts';

const locales = ['mr', 'en', 'hi'] as const;

describe('the language of a portal', () => {
  test.each([
    ['the reader’s own choice comes first', 'hi', 'en,mr;q=0.9', 'hi'],
    ['a choice that the portal does not speak is ignored', 'fr', 'en', 'en'],
    ['the most wanted language wins, whatever its place', undefined, 'en;q=0.5, hi;q=0.9, mr;q=0.7', 'hi'],
    ['equal weights go by order', undefined, 'hi-IN,en-IN', 'hi'],
    ['a region is no other language', undefined, 'en-IN,en;q=0.9', 'en'],
    ['a refused language is not taken', undefined, 'en;q=0, hi;q=0.1', 'hi'],
    ['any language means the portal’s own', undefined, 'fr, *;q=0.1, en;q=0.05', 'mr'],
    ['unknown languages lead to the portal’s own', undefined, 'fr-FR,de', 'mr'],
    ['no header leads to the portal’s own', undefined, undefined, 'mr'],
    ['nonsense leads to the portal’s own', undefined, ';;q=x,,', 'mr'],
  ])('%s', (_name, cookie, acceptLanguage, expected) => {
    expect(preferredLanguage({ cookie, acceptLanguage, locales })).toBe(expected);
  });

  test('accepted languages are sorted by weight', () => {
    expect(acceptedLanguages('en;q=0.1,MR,hi;q=0.8,fr;q=0')).toEqual(['mr', 'hi', 'en']);
  });
});
