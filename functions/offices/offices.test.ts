import { LOCALES, type Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { createOfficesHandler } from './offices.handler.ts';
import type { OfficesAnswer } from '@pune/search/offices.schema';
import { OFFICER, testOffices } from '@pune/search/offices.testing';

const SHELL =
  '<!DOCTYPE html><html><head><title>&lt;!--shell:title--&gt;</title></head><body><main id="main"><!--shell:main--></main></body></html>';

const list = (locale: string) => JSON.stringify(testOffices(locale as Locale));

function start(published: (locale: string) => string | null = list) {
  const handle = createOfficesHandler({
    pages: async (_, page) => (page.endsWith('/index.json') ? published(page.slice(1, 3)) : SHELL),
  });
  const ask = (query: Record<string, string>, accept = 'text/html') =>
    handle(
      new Request(`http://city.localhost:8080/api/offices?${new URLSearchParams(query)}`, {
        headers: { accept },
      }),
      { ip: '127.0.0.1' } as never,
    );
  return {
    ask,
    page: async (query: Record<string, string>) => parse(await (await ask(query)).text()),
  };
}
const { ask, page } = start();

describe('the function offices', () => {
  test.each(LOCALES)(
    'shows the office of a PIN code with a telephone to ring, in %s',
    async (lang) => {
      const root = await page({ q: '411037', lang });
      const headings = root.querySelectorAll('section h2 a');
      expect(headings.map((link) => link.getAttribute('href'))).toEqual([`/${lang}/offices/east/`]);
      expect(root.querySelector('a[href^="tel:"]')!.getAttribute('href')).toBe('tel:02025508700');
      expect(root.text).toContain(OFFICER[lang]);
      expect(root.querySelector('svg .here')!.getAttribute('href')).toBe('#w-WO-15');
      expect(root.querySelector('input[name=q]')!.getAttribute('value')).toBe('411037');
    },
  );

  test('names all candidates of a PIN code, and says that one of them is it', async () => {
    const root = await page({ q: '411038', lang: 'en' });
    expect(root.querySelectorAll('section h2 a')).toHaveLength(2);
    expect(root.querySelector('.paati')!.text).toContain(
      t('en')('offices:found_several', { known: '411038' }),
    );
  });

  test('says in words that nothing is known, and shows what was typed as text', async () => {
    const root = await page({ q: '<script>alert(1)</script>', lang: 'hi' });
    expect(root.querySelector('main script')).toBeNull();
    expect(root.querySelector('.paati.warn')!.text).toContain('alert(1)');
    expect(root.querySelectorAll('section h2 a')).toHaveLength(0);
    expect(root.querySelector('a[href="/hi/offices/"]')).not.toBeNull();
  });

  test('explains what to type if nothing was typed', async () =>
    expect((await page({ lang: 'mr' })).querySelector('.paati')!.text).toContain(
      t('mr')('offices:find_hint'),
    ));

  test('answers programs in JSON', async () => {
    const answer = await ask({ q: 'Katraj', lang: 'en' }, 'application/json');
    const { by, known, offices } = (await answer.json()) as OfficesAnswer;
    expect([by, known, offices.map(({ code }) => code)]).toEqual(['area', 'Katraj', ['WO-06']]);
  });

  test('never shows an Aadhaar number again', async () =>
    expect((await page({ q: '9999 4105 7058', lang: 'en' })).toString()).not.toContain(
      '9999 4105',
    ));

  test('refuses a text without end, and says so if the list is away', async () => {
    expect((await ask({ q: 'x'.repeat(500) })).status).toBe(400);
    expect((await start(() => null).ask({ q: '411037' })).status).toBe(503);
    expect((await start(() => '{"a":').ask({ q: '411037' })).status).toBe(503);
  });
});
