import { describe, expect, test } from 'vitest';
import { acceptedLanguages, preferredLanguage } from './languages.ts';
import { localeOf } from './requests.ts';

const visit = (headers: Record<string, string>, address = '/api/things') =>
  new Request(`http://city.example${address}`, { headers });

describe('the language of a reader', () => {
  test.each([
    ['the reader’s own choice comes first', 'hi', 'en,mr;q=0.9', 'hi'],
    ['a choice that the portal does not speak is ignored', 'fr', 'en', 'en'],
    [
      'the most wanted language wins, whatever its place',
      undefined,
      'en;q=0.5, hi;q=0.9, mr;q=0.7',
      'hi',
    ],
    ['equal weights go by order', undefined, 'hi-IN,en-IN', 'hi'],
    ['a region is no other language', undefined, 'en-IN,en;q=0.9', 'en'],
    ['a refused language is not taken', undefined, 'en;q=0, hi;q=0.1', 'hi'],
    ['any language means the portal’s own', undefined, 'fr, *;q=0.1, en;q=0.05', 'mr'],
    ['unknown languages lead to the portal’s own', undefined, 'fr-FR,de', 'mr'],
    ['no header leads to the portal’s own', undefined, undefined, 'mr'],
    ['nonsense leads to the portal’s own', undefined, ';;q=x,,', 'mr'],
  ])('%s', (_name, cookie, acceptLanguage, expected) => {
    const request = visit({
      ...(cookie && { cookie: `other=en; lang=${cookie}` }),
      ...(acceptLanguage && { 'accept-language': acceptLanguage }),
    });
    expect(preferredLanguage(request, ['mr', 'en', 'hi'])).toBe(expected);
  });

  test('accepted languages are sorted by weight', () => {
    expect(acceptedLanguages('en;q=0.1,MR,hi;q=0.8,fr;q=0')).toEqual(['mr', 'hi', 'en']);
  });
});

describe('the language of an answer', () => {
  const headers = {
    cookie: 'lang=mr',
    'accept-language': 'hi-IN, en;q=0.5',
    referer: 'http://city.example/hi/services/',
  };
  const { referer: _, ...withoutReferer } = headers;

  test.each([
    ['the field of a form', visit(headers, '/api/things?lang=hi'), 'en', 'en'],
    ['the address', visit({ ...headers, referer: '' }, '/api/things?lang=hi'), undefined, 'hi'],
    ['the page that the reader comes from', visit(headers), 'fr', 'hi'],
    ['the reader’s own choice', visit(withoutReferer), undefined, 'mr'],
    ['the browser', visit({ ...withoutReferer, cookie: 'lang=fr' }), undefined, 'hi'],
    ['the first language of the system', visit({}), undefined, 'en'],
  ])('%s decides', (_name, request, chosen, expected) => {
    expect(localeOf(request, chosen)).toBe(expected);
  });
});
