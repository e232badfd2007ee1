import { LOCALES, type Locale } from '@pune/i18n';
import { messagesOf } from '@pune/i18n/server';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { createChangesHandler } from './changes.handler.ts';

const BASE = 'http://north.localhost:8080';
const pageIn = (locale: Locale) => `/${locale}/circulars/fees/`;
const DAYS = ['2026-11-02', '2026-11-20', '2026-12-01'];
/** The page of texts as it is published: the newest first. */
const textsIn = (locale: Locale) => `<html lang="${locale}"><head><title>Texts</title></head><body>
<main><form data-form="changes" action="/api/changes/as-of"><div class="f" data-field="date">
<label for="changes-date">Date</label><span class="hint" id="changes-date-hint">Hint</span>
<input id="changes-date" name="date" type="text" aria-describedby="changes-date-hint"></div></form>
<ul>${DAYS.toReversed()
  .map((day) => `<li><a href="${pageIn(locale)}as-of/${day}/" data-day="${day}">${day}</a></li>`)
  .join('')}</ul></main></body></html>`;

describe('the function changes', () => {
  let isAway = false;
  const handle = createChangesHandler({
    now: () => new Date('2026-12-05T06:00:00Z'),
    pages: async () => null,
    chosen: async (_, path) => {
      if (isAway) return { kind: 'Unavailable' };
      const locale = /^\/(en|mr|hi)\/circulars\/fees\/as-of\/$/.exec(path)?.[1];
      return locale ? { kind: 'Published', page: textsIn(locale as Locale) } : { kind: 'Absent' };
    },
  });
  const ask = (page: string, date: string, accept = 'text/html', ip = '203.0.113.9') =>
    handle(
      new Request(`${BASE}/api/changes/as-of?${new URLSearchParams({ page, date })}`, {
        headers: { accept, 'accept-language': 'en' },
      }),
      { ip } as never,
    );

  test.each([
    ['2026-11-02', '2026-11-02'],
    ['2026-11-19', '2026-11-02'],
    ['20/11/2026', '2026-11-20'],
    ['३०-११-२०२६', '2026-11-20'],
    ['05.12.2026', '2026-12-01'],
  ])('leads from %s to the text of %s', async (date, day) => {
    const answer = await ask(pageIn('mr'), date);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `${pageIn('mr')}as-of/${day}/`,
    ]);
  });

  test('tells programs the day and the address', async () =>
    expect(await (await ask(pageIn('en'), '2026-11-30', 'application/json')).json()).toEqual({
      since: '2026-11-20',
      address: `${pageIn('en')}as-of/2026-11-20/`,
    }));

  test.each(LOCALES)('says in %s why there is no text, beside the field', async (locale) => {
    const texts = messagesOf('changes', locale);
    for (const [date, message] of [
      ['31/02/2026', texts.error_day],
      ['', texts.error_day],
      ['2026-12-06', texts.error_future],
      ['1/11/2026', texts.error_early.split('{{date}}').at(-1)!.trim()],
    ] as const) {
      const answer = await ask(pageIn(locale), date);
      const root = parse(await answer.text());
      expect(answer.status, date).toBe(422);
      expect(root.querySelector('#changes-date-error')?.text, date).toContain(message);
      expect(root.querySelector('input[name="date"]')?.getAttribute('value')).toBe(date);
    }
  });

  test.each(LOCALES)('keeps the date while the portal is away, in %s', async (locale) => {
    isAway = true;
    const answer = await ask(pageIn(locale), '20/11/2026');
    isAway = false;
    const root = parse(await answer.text());
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '120']);
    expect(root.querySelector('form[action="/api/changes/as-of"]')).not.toBeNull();
    expect(root.querySelector('input[name="page"]')?.getAttribute('value')).toBe(pageIn(locale));
    expect(root.querySelector('input[name="date"]')?.getAttribute('value')).toBe('20/11/2026');
    expect(root.querySelector('label')?.text).toBe(messagesOf('changes', locale).date);
  });

  test('limits the dates that a sender asks for', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 61; n++)
      statuses.push((await ask(pageIn('en'), '2026-11-20', 'text/html', '198.51.100.7')).status);
    expect(statuses).toEqual([...Array(60).fill(303), 429]);
  });

  test('has nothing for a page without earlier texts, or for another address', async () =>
    expect([
      (await ask('/en/circulars/other/', '2026-11-20')).status,
      (await ask('//evil.example/', '2026-11-20')).status,
    ]).toEqual([404, 400]));
});
