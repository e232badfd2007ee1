import { describe, expect, test } from 'vitest';
import { chosenLanguage, languageCookie } from './languages.ts';

const locales = ['mr', 'en', 'hi'] as const;

describe('the choice of a language', () => {
  const chosen = (address: string, referer?: string) =>
    chosenLanguage(
      new Request(`http://city.example${address}`, { headers: referer ? { referer } : {} }),
      new URL(`http://city.example${address}`),
      locales,
    );

  test.each([
    [
      'a reader of the same page in another language has chosen',
      '/en/services/x/',
      'http://city.example/mr/services/x/',
      'en',
    ],
    ['also with a query', '/hi/', 'http://city.example/mr/?from=1', 'hi'],
    [
      'a link to another page is no choice',
      '/en/services/y/',
      'http://city.example/mr/services/x/',
      null,
    ],
    ['nor is the next page in the same language', '/en/', 'http://city.example/en/services/', null],
    ['nor a page of another site', '/en/', 'http://elsewhere.example/mr/', null],
    ['nor an address that was typed', '/en/', undefined, null],
    ['nor a language that the portal does not speak', '/fr/', 'http://city.example/mr/', null],
    ['nor what is no address', '/en/', 'mr', null],
  ])('%s', (_name, address, referer, expected) => {
    expect(chosen(address, referer)).toBe(expected);
  });

  test('is stored for a year, with `Secure` under TLS', () => {
    expect(languageCookie('mr', new URL('http://city.example/mr/'))).toBe(
      'lang=mr; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly',
    );
    expect(languageCookie('mr', new URL('https://city.example/mr/'))).toMatch(/; Secure$/);
  });
});
