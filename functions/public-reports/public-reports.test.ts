import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { createPublicReports } from '@pune/grievances/public-reports';
import {
  DATA_FILES,
  monthsAnswerSchema,
  reportsAnswerSchema,
  statisticsSchema,
} from '@pune/grievances/public-reports.schema';
import { publicGrievanceSchema } from '@pune/grievances/schema';
import { createTestOffice, PLACE, type TestOffice } from '@pune/grievances/testing';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { LOCALES } from '@pune/i18n';
import { formatDateTime, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { openKeyRequests } from '@pune/open311/key-requests';
import { migrateOpen311 } from '@pune/open311/migrations';
import fc from 'fast-check';
import { parse, type HTMLElement } from 'node-html-parser';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { published } from '../testing/configurations.ts';
import { createPublicReportsHandler } from './public-reports.handler.ts';
import type { Approved } from './report.views.ts';

const BASE = 'http://pmc.localhost:8080';
const HTML = { accept: 'text/html' };
const WORDS = 'The hole was filled with asphalt.';
const PERSONAL = {
  mobile: '9822012345',
  description: 'Anjali Kulkarni of flat 7 fell into the hole.',
  landmark: 'Before the house of Anjali',
};

describeOnEachDatabase('the public’s view of grievances', (open) => {
  let office: TestOffice;
  let handle: ReturnType<typeof createPublicReportsHandler>;
  let approved: Approved = { words: null, photo: null };
  let number: string;
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    handle(new Request(BASE + path, { method, headers }), { ip: '203.0.113.1' });
  const page = async (path: string): Promise<HTMLElement> => {
    const answer = await ask(path, HTML);
    expect(answer.status, path).toBe(200);
    return parse(await answer.text());
  };

  beforeAll(async () => {
    office = await createTestOffice((await open()).db, '2026-11-25T04:30:00.000Z');
    const filed = await office.file({ ...PERSONAL, ...PLACE });
    number = formatTrackingNumber(filed.number);
    await office.file({ category: 'street_light', area: 'WO-01' });
    office.pass(2.5);
    await office.act(filed.number, 'field', 'start');
    await office.act(filed.number, 'field', 'resolve', { words: WORDS }, [office.photo()]);
    handle = createPublicReportsHandler({
      reports: async () => createPublicReports(office.db, office.now),
      approved: async () => approved,
      photo: async (key) => (key === 'approved' ? Buffer.from('jpeg') : null),
      configurations: published(),
      partners: async () => office.db as never,
      pages: async (_, path) =>
        path.endsWith('.json')
          ? JSON.stringify({
              version: 'v',
              departments: { road: { en: 'Roads', mr: 'पथ विभाग', hi: 'सड़क विभाग' } },
            })
          : `<html lang="${path.slice(1, 3)}"><title>{{shell:title}}</title><body data-shell="${path}"><main><!--shell:main--></main></body></html>`,
      now: office.now,
    });
  });

  test.each(LOCALES)('lists reports with their place and promise, in %s', async (lang) => {
    const root = await page(`/api/reports?lang=${lang}`);
    expect(root.querySelector('body')!.getAttribute('data-shell')).toBe(
      `/${lang}/grievances/_shell/`,
    );
    const items = root.querySelectorAll('.reports > li');
    expect(items).toHaveLength(2);
    const own = items.find((item) => item.text.includes(number))!;
    expect(own.querySelector('use.here')!.getAttribute('href')).toBe('#ward-WO-03');
    expect(own.querySelector('circle')).not.toBeNull();
    expect(root.querySelector('#ward-WO-03')).not.toBeNull();
    const [first] = (await page(`/api/reports?lang=${lang}&office=WO-01`)).querySelectorAll('h3 a');
    expect(first!.getAttribute('href')).toMatch(new RegExp(`^/api/reports/PN-.*lang=${lang}$`));
    if (lang !== 'en') expect(own.querySelector('p')!.text).not.toMatch(/[A-Za-z]{3}/);
  });

  test('answers programs in the described shapes', async () => {
    reportsAnswerSchema.parse(await (await ask('/api/reports')).json());
    statisticsSchema.parse(await (await ask('/api/reports/statistics?period=year')).json());
    publicGrievanceSchema.parse(await (await ask(`/api/reports/${number}`)).json());
  });

  test('has a trend for the city and for each group, and a total beside the pages', async () => {
    office.pass(0.01);
    await office.grievances.refreshStatistics();
    const months = await (await ask('/api/reports/statistics/months')).json();
    expect(monthsAnswerSchema.parse(months).months[0]).toMatchObject({
      month: '2026-11',
      all: { filed: 2, resolved: 1 },
    });
    for (const lang of LOCALES) {
      const group = await page(`/api/reports/statistics/office/WO-01?lang=${lang}`);
      const trend = group.querySelector('[aria-labelledby=trend]')!;
      expect(trend.querySelectorAll('tbody tr')).toHaveLength(1);
      expect(trend.querySelector('svg[role=img]')!.querySelectorAll('path')).toHaveLength(2);
      const listed = await page(`/api/reports?lang=${lang}&office=WO-01`);
      expect(listed.text).toContain(
        t(lang)('public-reports:total', {
          number: formatNumber(1, lang),
          time: formatDateTime(office.now(), lang),
        }),
      );
    }
  });

  test('takes the request of a partner for a key, in three languages, and shows mistakes', async () => {
    await migrateOpen311(office.db);
    const send = (values: Record<string, string>) =>
      handle(
        new Request(`${BASE}/api/reports/partners`, {
          method: 'POST',
          headers: { ...HTML, origin: BASE },
          body: new URLSearchParams(values),
        }),
        { ip: '203.0.113.9' },
      );
    const values = { organisation: 'Fix It', purpose: 'An app.', email: 'api@fixit.example' };
    for (const lang of LOCALES) {
      expect((await page(`/api/reports/data?lang=${lang}`)).toString()).toContain(
        `/api/reports/partners?lang=${lang}`,
      );
      const wrong = await send({ ...values, email: 'api', purpose: '', lang });
      const root = parse(await wrong.text());
      expect([wrong.status, root.querySelectorAll('.msg').map(({ text }) => text)]).toEqual([
        422,
        [t(lang)('public-reports:error_purpose'), t(lang)('public-reports:error_email')],
      ]);
      expect(root.querySelector('[name=organisation]')!.getAttribute('value')).toBe('Fix It');
    }
    const statuses: number[] = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await send({ ...values, lang: 'hi' })).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
    expect(await openKeyRequests(office.db)).toHaveLength(5);
    expect((await openKeyRequests(office.db))[0]).toMatchObject({ ...values, language: 'hi' });
    const used = await ask(`/api/reports/partners/${'a'.repeat(32)}?lang=en`, HTML);
    expect([used.status, parse(await used.text()).querySelector('h1')!.text]).toEqual([
      404,
      t('en')('public-reports:problem_key_link_gone_title'),
    ]);
  });

  test('explains the interface to partners, from the open data and from the key', async () => {
    for (const lang of LOCALES) {
      const guide = await page(`/api/reports/partners?lang=${lang}`);
      const part = guide.querySelector('[aria-labelledby=guide]')!;
      expect(part.querySelectorAll('table')).toHaveLength(3);
      expect(part.querySelector('pre')!.text).toContain('/open311/v2/requests.json');
      expect(part.querySelector('a[href="/api/openapi.json"]')).not.toBeNull();
      for (const name of ['api_key', 'service_code', 'media_url', '429'])
        expect(part.querySelectorAll('th code').map(({ text }) => text)).toContain(name);
      const data = await page(`/api/reports/data?lang=${lang}`);
      expect(data.querySelector(`a[href="/api/reports/partners?lang=${lang}#guide"]`)!.text).toBe(
        t(lang)('public-reports:to_guide'),
      );
    }
  });

  test('is kept by caches for a minute if the address names the language, and reads no cookie', async () => {
    const answers = await Promise.all(
      ['lang=mr', 'lang=en'].map((cookie) =>
        ask('/api/reports?lang=hi', { ...HTML, cookie, 'accept-language': cookie.slice(5) }),
      ),
    );
    for (const { headers } of answers)
      expect([
        headers.get('cache-control'),
        headers.get('vary'),
        headers.get('set-cookie'),
      ]).toEqual(['public, max-age=60', 'Accept', null]);
    const [one, other] = await Promise.all(answers.map((answer) => answer.text()));
    expect(one).toBe(other);
    const { headers } = await ask('/api/reports', HTML);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('shows a report with its steps, and words and photo after approval alone', async () => {
    const before = await page(`/api/reports/${number}?lang=en`);
    expect(before.text).toContain(WORDS);
    expect(before.text).toContain('Junior Engineer');
    expect(before.text).toContain('Roads');
    expect(before.querySelector('#words')).toBeNull();
    expect((await ask(`/api/reports/${number}/photo`)).status).toBe(404);
    approved = {
      words: { text: 'A hole in the road.', language: 'en' },
      photo: { key: 'approved', type: 'image/jpeg' },
    };
    const after = await page(`/api/reports/${number}?lang=mr`);
    expect(after.querySelector('[aria-labelledby=words] blockquote[lang=en]')!.text).toContain(
      'A hole in the road.',
    );
    const photo = await ask(after.querySelector('img[src$="/photo"]')!.getAttribute('src')!);
    expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    approved = { words: null, photo: null };
  });

  test('shows figures of the city and of each group, with links between them', async () => {
    const root = await page('/api/reports/statistics?lang=en');
    const links = root.querySelectorAll('.tables th a').map((link) => link.getAttribute('href')!);
    expect(links.length).toBeGreaterThanOrEqual(6);
    for (const link of links) {
      const group = await page(link);
      expect(group.querySelectorAll('.facts dt')).toHaveLength(12);
    }
    expect((await ask('/api/reports/statistics/office/WO-77', HTML)).status).toBe(404);
    expect((await ask('/api/reports/statistics/office/__proto__', HTML)).status).toBe(404);
  });

  test('gives each file of the open data, as it is written', async () => {
    const root = await page('/api/reports/data?lang=en');
    const files = root.querySelectorAll('.rows a').map((link) => link.getAttribute('href'));
    expect(files).toEqual(DATA_FILES.map((name) => `/api/reports/data/${name}`));
    const rows = root.querySelectorAll('#office-codes ~ table tr, #kind-codes ~ table tr');
    const named = Object.fromEntries(
      rows.map((row) => [row.querySelector('code')?.text, row.querySelector('td')?.text]),
    );
    expect(named).toMatchObject({ 'WO-03': 'Kothrud-Bavdhan', street_light: 'Street light' });
    for (const name of DATA_FILES.filter((one) => !one.endsWith('parquet'))) {
      const plain = await (await ask(`/api/reports/data/${name}`)).text();
      const zipped = await ask(`/api/reports/data/${name}`, { 'accept-encoding': 'gzip' });
      expect(zipped.headers.get('content-encoding')).toBe('gzip');
      expect(zipped.headers.get('cache-control')).toContain('no-transform');
      expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(plain);
      if (name.endsWith('json')) expect(JSON.parse(plain)).toBeInstanceOf(Object);
    }
    const parquet = Buffer.from(
      await (await ask('/api/reports/data/events.parquet')).arrayBuffer(),
    );
    expect(parquet.subarray(0, 4).toString()).toBe('PAR1');
    expect((await ask('/api/reports/data/reports.csv', {}, 'HEAD')).status).toBe(200);
  });

  test('limits the files of one sender', async () => {
    let answer = await ask('/api/reports/data/reports.csv');
    for (let files = 0; files < 30 && answer.status === 200; files += 1) {
      await answer.body?.cancel();
      answer = await ask('/api/reports/data/reports.csv');
    }
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });

  test('contains no personal datum in any answer, whatever was filed', async () => {
    const paths = [
      '/api/reports?lang=en',
      '/api/reports/statistics?lang=en',
      '/api/reports/data/reports.csv',
      '/api/reports/data/events.csv',
      '/api/reports/data/reports.json',
      '/api/reports/data/reports.geojson',
    ];
    const digits = fc.stringMatching(/^[6-9]\d{9}$/);
    const name = fc.stringMatching(/^[a-z]{9,14}$/).map((text) => `Zq${text}`);
    await fc.assert(
      fc.asyncProperty(digits, name, name, fc.nat(9_999), async (mobile, who, where, far) => {
        const latitude = Number((18.52 + far / 1e6).toFixed(6));
        const filed = await office.file({
          mobile,
          description: `${who} writes about ${mobile}.`,
          landmark: where,
          latitude,
          longitude: 73.856789,
        });
        const shown = formatTrackingNumber(filed.number);
        const texts: string[] = [];
        for (const path of [...paths, `/api/reports/${shown}?lang=en`])
          for (const headers of path.includes('lang') ? [HTML, {}] : [{}])
            texts.push(
              await (
                await handle(new Request(BASE + path, { headers }), {
                  ip: `198.51.${far >> 8}.${texts.length}`,
                })
              ).text(),
            );
        const all = texts.join('\n');
        expect(all).toContain(shown);
        for (const secret of [mobile, who, where, filed.secret, filed.id, '73.856789'])
          expect(all).not.toContain(secret);
        expect(new RegExp(`${latitude}\\b`).test(all)).toBe(String(latitude).length <= 6);
      }),
      { numRuns: 5 },
    );
  });
});
