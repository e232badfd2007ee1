import { openDatabase } from '@pune/database';
import { migrateShared } from '@pune/database/shared';
import { createRemarks, type Remarks } from '@pune/remarks';
import { migrateRemarks } from '@pune/remarks/migrations';
import { pagesSchema } from '@pune/remarks/schema';
import { PAGE_REMARKS } from '@pune/std/page-remarks';
import { signRequest } from '@pune/std/signed-request';
import { LOCALES, type Locale } from '@pune/i18n';
import { messagesOf } from '@pune/i18n/server';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRemarksHandler } from './remarks.handler.ts';

const NOW = new Date('2026-11-29T06:00:00Z');
const KEY = 'a key that the CMS shares with the functions';
const BASE = 'http://north.localhost:8080';
const pathIn = (locale: Locale) => `/${locale}/services/water/`;
const SHELL =
  '<html lang="en"><head><title><!--shell:title--></title></head><body><main id="main"><!--shell:main--></main></body></html>';

describe('the function remarks', () => {
  let remarks: Remarks;
  let handle: ReturnType<typeof createRemarksHandler>;
  let isAway = false;
  const ask = (path: string, init: RequestInit = {}, ip = '203.0.113.9') =>
    handle(new Request(BASE + path, { redirect: 'manual', ...init }), {
      ip,
      site: { id: 'north' },
    } as never);
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    ask('/api/remarks', {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'text/html',
        origin: BASE,
        ...headers,
      },
    });
  const kept = async () => pagesSchema.parse(await remarks.pages()).pages;

  beforeAll(async () => {
    const db = openDatabase<any>(':memory:');
    await migrateShared(db);
    await migrateRemarks(db);
    remarks = createRemarks({ db, now: () => NOW });
    handle = createRemarksHandler({
      remarks: async () => remarks,
      keys: () => [KEY],
      now: () => NOW,
      pages: async (_, path) => (path.includes('_shell') ? SHELL : null),
      chosen: async (_, path) => {
        if (isAway) return { kind: 'Unavailable' };
        return /^\/(en|mr|hi)\/services\/water\/$/.test(path)
          ? {
              kind: 'Published',
              page: '<html><body><main><h1>Water &amp; taps</h1></main></body></html>',
            }
          : { kind: 'Absent' };
      },
    });
  });

  test.each(LOCALES)('asks about a page in its language, %s', async (locale) => {
    const answer = await ask(`/api/remarks?page=${pathIn(locale)}`, {
      headers: { accept: 'text/html', 'accept-language': 'en' },
    });
    const root = parse(await answer.text());
    const texts = messagesOf('remarks', locale);
    expect([answer.status, root.querySelector('h1')?.text]).toEqual([200, texts.ask]);
    const link = root.querySelector(`a[href="${pathIn(locale)}"]`);
    expect(link?.text).toBe('Water & taps');
    expect(
      root.querySelectorAll('input[name="useful"]').map((input) => input.getAttribute('value')),
    ).toEqual(['yes', 'no']);
    expect(root.querySelector('label[for="remarks-words"]')?.text).toBe(texts.words);
  });

  test('does not ask about a page that is not there', async () => {
    const of = async (query: string) => (await ask(`/api/remarks${query}`)).status;
    expect([
      await of(''),
      await of('?page=/en/services/gone/'),
      await of(`?page=${encodeURIComponent('//evil.example/')}`),
    ]).toEqual([400, 404, 400]);
  });

  test('keeps an answer and thanks, with the way back', async () => {
    const page = pathIn('mr');
    const answer = await post({ page, useful: 'no', words: 'शुल्क किती ते कळत नाही' });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/api/remarks/thanks?page=${encodeURIComponent(page)}`,
    ]);
    expect((await kept())[0]).toMatchObject({
      site: 'north',
      path: page,
      no: 1,
      words: [{ day: '2026-11-29', useful: false, words: 'शुल्क किती ते कळत नाही' }],
    });
    const thanks = parse(
      await (
        await ask(answer.headers.get('location')!, { headers: { accept: 'text/html' } })
      ).text(),
    );
    expect(thanks.querySelector(`a[href="${page}"]`)?.text).toBe(messagesOf('remarks', 'mr').back);
  });

  test.each(LOCALES)(
    'refuses personal data with words in %s, and shows the form again',
    async (locale) => {
      const before = await kept();
      const answer = await post({
        page: pathIn(locale),
        useful: 'no',
        words: 'Call 98765 43210',
      });
      const root = parse(await answer.text());
      const texts = messagesOf('remarks', locale);
      expect([answer.status, root.querySelector('#remarks-words-error')?.text]).toEqual([
        422,
        texts.error_personal,
      ]);
      expect(root.querySelector('.errs a')?.getAttribute('href')).toBe('#remarks-words');
      expect(root.querySelector('textarea')?.text.trim()).toBe('Call 98765 43210');
      expect(root.querySelector('input[value="no"]')?.hasAttribute('checked')).toBe(true);
      expect(await kept()).toEqual(before);
    },
  );

  test('takes as many lines as the field of the form does', async () => {
    const words = `${'a'.repeat(9)}\r\n`.repeat(50).trim();
    expect(words.replaceAll('\r', '')).toHaveLength(499);
    const page = pathIn('hi');
    expect((await post({ page, useful: 'yes', words: `${words}b` })).status).toBe(303);
    expect((await post({ page, useful: 'yes', words: `${words}bb` })).status).toBe(422);
  });

  test('refuses a form without an answer, from another site, and of a page that is not there', async () => {
    const page = pathIn('en');
    expect([
      (await post({ page })).status,
      (await post({ page, useful: 'yes' }, { origin: 'https://evil.example' })).status,
      (await post({ page: '/en/services/gone/', useful: 'yes' })).status,
    ]).toEqual([422, 403, 404]);
  });

  test('thanks for a page that is there alone', async () => {
    const of = async (page: string) =>
      (await ask(`/api/remarks/thanks?page=${page}`, { headers: { accept: 'text/html' } })).status;
    expect([await of(pathIn('en')), await of('/en/services/gone/')]).toEqual([200, 404]);
  });

  test.each(LOCALES)('keeps what was typed while the portal is away, in %s', async (locale) => {
    const before = await kept();
    isAway = true;
    const typed = { page: pathIn(locale), useful: 'no', words: 'नळाला पाणी नाही' };
    const [form, answer, json, thanks] = await Promise.all([
      ask(`/api/remarks?page=${typed.page}`, { headers: { accept: 'text/html' } }),
      post(typed),
      post(typed, { accept: 'application/json' }),
      ask(`/api/remarks/thanks?page=${typed.page}`, { headers: { accept: 'text/html' } }),
    ]);
    isAway = false;
    // The remark is stored already, so the page of thanks is shown.
    expect([form.status, answer.status, json.status, thanks.status]).toEqual([503, 503, 503, 200]);
    expect(answer.headers.get('retry-after')).toBe('120');
    const root = parse(await answer.text());
    expect(root.querySelector('.errs h2')?.text).toBe(
      messagesOf('functions', locale).problem_unavailable_title,
    );
    expect(root.querySelector('textarea')?.text.trim()).toBe(typed.words);
    expect(root.querySelector('input[value="no"]')?.hasAttribute('checked')).toBe(true);
    expect(root.querySelector('input[name="page"]')?.getAttribute('value')).toBe(typed.page);
    expect(await kept()).toEqual(before);
    expect((await post(typed)).status).toBe(303);
  });

  test('limits the forms of a sender, and keeps what was typed', async () => {
    const look = (ip: string) => ask(`/api/remarks?page=${pathIn('en')}`, {}, ip);
    const statuses: number[] = [];
    for (let n = 0; n < 61; n++) statuses.push((await look('198.51.100.7')).status);
    expect(statuses).toEqual([...Array(60).fill(200), 429]);
    expect((await look('198.51.100.8')).status).toBe(200);
    const answer = await ask(
      '/api/remarks',
      {
        method: 'POST',
        body: new URLSearchParams({ page: pathIn('en'), useful: 'yes', words: 'Clear' }).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          accept: 'text/html',
          origin: BASE,
        },
      },
      '198.51.100.7',
    );
    const root = parse(await answer.text());
    expect([answer.status, root.querySelector('textarea')?.text.trim()]).toEqual([429, 'Clear']);
  });

  test('shows what is kept to the CMS alone', async () => {
    expect((await ask(PAGE_REMARKS.path)).status).toBe(401);
    const answer = await ask(PAGE_REMARKS.path, {
      headers: signRequest(KEY, PAGE_REMARKS.purpose, { body: '', at: NOW }),
    });
    expect([answer.status, pagesSchema.parse(await answer.json()).pages.length]).toEqual([
      200,
      LOCALES.length,
    ]);
  });
});
