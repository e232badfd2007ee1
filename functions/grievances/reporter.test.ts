import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { createTestOffice, FAKE_PDF, type TestOffice } from '@pune/grievances/testing';
import { LOCALES, type Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { messagesOf, t } from '@pune/i18n/server';
import { createPortalPages } from '@pune/http/portal-pages';
import { icon } from '@pune/ui/icon';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { published } from '../testing/configurations.ts';
import { keepsNoPhotos } from '../testing/kept-photos.ts';
import { noCitizens } from '../testing/no-citizens.ts';
import { startPortal } from '../testing/portal.ts';
import { createGrievancesHandler } from './grievances.handler.ts';

const BASE = 'http://pmc.localhost:8080';
const HTML = 'text/html,application/xhtml+xml';
const NOTE = 'The hole was filled with asphalt.';

describeOnEachDatabase('the reporter of a grievance', (open) => {
  let office: TestOffice;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let handle: (request: Request, context: never) => Promise<Response>;
  const send = (pathname: string, init: RequestInit = {}) =>
    handle(new Request(`${BASE}${pathname}`, init), { ip: '203.0.113.9' } as never);
  const say = (locale: Locale) => messagesOf('grievances', locale);

  beforeAll(async () => {
    portal = await startPortal();
    // Wednesday, 10:00 in India.
    office = await createTestOffice((await open()).db, '2026-11-25T04:30:00.000Z');
    handle = createGrievancesHandler({
      grievances: async () => office.grievances,
      pages: createPortalPages({ origin: portal.origin }),
      configurations: published(),
      keptPhotos: keepsNoPhotos,
      citizens: noCitizens,
      embedOrigins: [],
      now: office.now,
    }) as never;
  });
  afterAll(() => portal.close());

  const resolved = async () => {
    const filed = await office.file();
    await office.act(filed.number, 'field', 'start');
    office.pass(0.1);
    await office.act(filed.number, 'field', 'resolve', { words: NOTE }, [office.photo()]);
    return filed;
  };
  const receipt = async (secret: string, locale: Locale, query = '') => {
    const path = `/api/grievances/receipt/${secret}?lang=${locale}${query}`;
    return parse(await (await send(path, { headers: { accept: HTML } })).text());
  };
  const post = (secret: string, body: URLSearchParams) =>
    send(`/api/grievances/receipt/${secret}`, {
      method: 'POST',
      body,
      headers: { accept: HTML, origin: BASE, 'sec-fetch-site': 'same-origin' },
    });
  /** Fills in a form of the page and sends it as a browser does. */
  const submit = async (secret: string, locale: Locale, action: string, words?: string) => {
    const form = (await receipt(secret, locale))
      .querySelectorAll('main form')
      .find((one) => one.querySelector('[name=action]')?.getAttribute('value') === action)!;
    expect(form.getAttribute('action')).toBe(`/api/grievances/receipt/${secret}`);
    const body = new URLSearchParams();
    for (const input of form.querySelectorAll('input'))
      body.set(input.getAttribute('name')!, input.getAttribute('value')!);
    if (words !== undefined) body.set('words', words);
    return post(secret, body);
  };

  test.each(LOCALES)(
    'sees the evidence, and disputes it by a plain form, in %s',
    async (locale) => {
      const { number, secret } = await resolved();
      const page = await receipt(secret, locale);
      const main = page.querySelector('main')!;
      expect(main.text).toContain(say(locale).reporter_resolved_title);
      expect(main.querySelector('blockquote')!.text).toContain(NOTE);
      expect(main.querySelector('blockquote')!.getAttribute('lang')).toBe(
        locale === 'en' ? undefined : 'en',
      );
      const photo = main.querySelector('img[src*="/evidence/"]')!.getAttribute('src')!;
      const picture = await send(photo);
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
      expect(picture.headers.get('content-security-policy')).toContain('sandbox');

      const refused = await submit(secret, locale, 'dispute', 'short');
      expect(refused.status).toBe(422);
      const again = parse(await refused.text());
      const field = again.querySelector('#grievances-dispute')!;
      expect([field.text.trim(), field.getAttribute('aria-invalid')]).toEqual(['short', 'true']);
      expect(again.querySelector('#grievances-dispute-error')!.text).toMatch(/10|१०/);

      const answer = await submit(secret, locale, 'dispute', 'The hole is still there.');
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `/api/grievances/receipt/${secret}?lang=${locale}&done=dispute`,
      ]);
      // The words and the photo of the office stand above the question, and the question above the
      // boards of the filing.
      const places = ['<blockquote', '/evidence/', 'id="solved"', 'case-number'].map((part) =>
        main.innerHTML.indexOf(part),
      );
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(0);
      // One question, one field beside it; a message to the office is behind a summary.
      expect(main.querySelectorAll('textarea').map(({ id }) => id)).toEqual([
        'grievances-dispute',
        'grievances-answer',
      ]);
      expect(main.querySelector('details #grievances-answer')).not.toBeNull();
      // The question is above the boards of the filing, and so is the result.
      const order = (html: string): boolean =>
        html.indexOf('grievances-dispute') < html.indexOf('case-number');
      expect(order(main.innerHTML)).toBe(true);
      expect(main.querySelector('h1')!.text).not.toBe(say(locale).receipt_title);
      const done = await receipt(secret, locale, '&done=dispute');
      const text = done.querySelector('main')!.innerHTML;
      expect(text.indexOf('role="status"')).toBeLessThan(text.indexOf('case-number'));
      expect(done.querySelector('main [role=status]')!.text).toBe(
        say(locale).reporter_done_dispute,
      );
      expect(done.querySelector('main')!.text).toContain('The hole is still there.');
      expect(await office.rowOf(number)).toMatchObject({
        status: 'reopened',
        owner_post: office.posts.ward,
      });
      // The superior is named, with the level.
      const status = await send(`/api/grievances/${number}?lang=${locale}`, {
        headers: { accept: HTML },
      });
      const shown = parse(await status.text()).querySelector('main')!.text;
      expect(shown).toContain(say(locale).level_ward_officer);
      expect(shown).not.toContain('The hole is still there.');
      expect(shown).not.toMatch(/\{\{|undefined|null/);
    },
  );

  test('confirms once; what is late is told, and changes nothing', async () => {
    const { number, secret } = await resolved();
    const { version } = await office.rowOf(number);
    const body = (action: string, words = '') =>
      new URLSearchParams({ action, words, version: String(version), lang: 'en' });
    expect((await post(secret, body('confirm'))).status).toBe(303);
    expect((await post(secret, body('confirm'))).status).toBe(303);
    const late = await post(secret, body('dispute', 'The hole is still there.'));
    expect(late.status).toBe(409);
    expect(parse(await late.text()).querySelector('main')!.text).toContain(
      say('en').reporter_not_possible,
    );
    expect((await office.rowOf(number)).status).toBe('closed');
    const status = await send(`/api/grievances/${number}?lang=en`, { headers: { accept: HTML } });
    // Closed is the good end: a cross would read as a failure.
    const shown = parse(await status.text()).querySelector('main')!.innerHTML;
    expect([shown.includes(String(icon('check'))), shown.includes(String(icon('cross')))]).toEqual([
      true,
      false,
    ]);
    expect((await post('unknown', body('confirm'))).status).toBe(404);
  });

  test('is answered as a program too', async () => {
    const { number, secret } = await office.file();
    const json = async (action: string, words: string) => {
      const { version } = await office.rowOf(number);
      const answer = await send(`/api/grievances/receipt/${secret}`, {
        method: 'POST',
        body: JSON.stringify({ action, words, version }),
        headers: { 'content-type': 'application/json' },
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    expect(await json('answer', 'It is near the bus stop.')).toMatchObject({
      status: 200,
      body: { actions: ['answer'], events: [{}, { event: 'answer' }] },
    });
    expect(await json('answer', '')).toMatchObject({ status: 422 });
    expect(await json('confirm', '')).toMatchObject({ status: 409 });
    for (let n = 0; n < 9; n += 1) await json('answer', `Message number ${n}.`);
    expect((await json('answer', 'One message too many.')).status).toBe(429);
  });

  test('a document is evidence that is downloaded, and only under its own number', async () => {
    const [one, other] = [await office.file(), await office.file()];
    await office.act(one.number, 'field', 'start');
    await office.grievances.desk.cases.act(
      {
        id: one.id,
        action: 'resolve',
        version: 2,
        input: { values: { words: NOTE }, files: { document: [FAKE_PDF] } },
        key: 'pdf',
      },
      await office.officer('field'),
    );
    const { events } = (await office.grievances.find(one.number))!;
    const id = events.at(-1)!.evidence[0]!.id;
    const file = await send(`/api/grievances/${one.number}/evidence/${id}`);
    expect([file.headers.get('content-type'), file.headers.get('content-disposition')]).toEqual([
      'application/pdf',
      'attachment; filename="evidence.pdf"',
    ]);
    for (const path of [
      `${other.number}/evidence/${id}`,
      `${one.number}/evidence/x`,
      `x/evidence/${id}`,
    ])
      expect((await send(`/api/grievances/${path}`)).status, path).toBe(404);
  });

  test.each(LOCALES)('reads in %s what comes next in each state, in words', async (locale) => {
    const next = async (secret: string) =>
      (await receipt(secret, locale)).querySelector('[aria-labelledby=coming]')!.text;
    const T = t(locale);
    const { number, secret } = await office.file();
    const other = await office.file({ area: undefined, landmark: 'Pimpri, chowk' });
    const first = await next(other.secret);
    expect(first).toContain(T('grievances:coming_confirm'));
    expect(first).toContain(T('grievances:coming_outside', { place: 'Pimpri' }));
    expect(first).not.toMatch(/\{\{|undefined|null/);
    const until = new Date(office.clock.now.getTime() + 9 * 86_400_000).toISOString().slice(0, 10);
    await office.act(number, 'field', 'park', { until, words: 'A drain must be built first.' });
    expect(await next(secret)).toContain(
      T('grievances:coming_parked', { date: formatDate(until, locale) }),
    );
    const done = await resolved();
    const { version } = await office.rowOf(done.number);
    const body = { action: 'confirm', words: '', version: String(version), lang: locale };
    expect((await post(done.secret, new URLSearchParams(body))).status).toBe(303);
    expect(await next(done.secret)).toContain(T('grievances:closed_by_confirm'));
    const page = await receipt(done.secret, locale);
    expect(page.querySelector('[aria-labelledby=resolution]')!.text).toContain(NOTE);
  });

  test.each(LOCALES)('learns in %s in which ward a position is', async (locale) => {
    const ask = (place: object) =>
      send('/api/grievances/place', {
        method: 'POST',
        body: JSON.stringify({ ...place, lang: locale }),
        headers: { 'content-type': 'application/json' },
      });
    const inside = (await (await ask({ latitude: 18.5195, longitude: 73.8553 })).json()) as {
      office: string;
      name: string;
      text: string;
    };
    expect(inside.office).toMatch(/^WO-/);
    expect(inside.text).toBe(t(locale)('grievances:place_found', { office: inside.name }));
    const outside = await ask({ latitude: 19.076, longitude: 72.8777 });
    expect(await outside.json()).toEqual({
      office: null,
      name: null,
      text: say(locale).error_point_outside,
    });
    expect((await ask({ latitude: 18.5 })).status).toBe(422);
  });

  test('a parked case says until when, and why', async () => {
    const { number } = await office.file();
    const until = new Date(office.clock.now.getTime() + 9 * 86_400_000).toISOString().slice(0, 10);
    await office.act(number, 'field', 'park', { until, words: 'A drain must be built first.' });
    const status = await send(`/api/grievances/${number}?lang=en`, { headers: { accept: HTML } });
    const text = parse(await status.text()).querySelector('main')!.text;
    expect(text).toContain('stands still until');
    expect(text).toContain('A drain must be built first.');
  });
});
