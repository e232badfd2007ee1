import { createDashboard, type Dashboard } from '@pune/dashboard';
import type { DashboardTables } from '@pune/dashboard/migrations';
import { KPIS, rowsAnswerSchema, tilesAnswerSchema } from '@pune/dashboard/schema';
import { databaseKinds, type TestDatabase } from '@pune/database/testing';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { published } from '../testing/configurations.ts';
import { createDashboardHandler } from './dashboard.handler.ts';

const BASE = 'http://smart.localhost:8080';
let now = new Date('2026-11-25T12:00:00.000Z');
const row = (entity: string, property: string, value: number, simulated = false) =>
  (['hour', 'day'] as const).map((period) => ({
    entity,
    property,
    period,
    start: period === 'hour' ? '2026-11-25T11:30:00.000Z' : '2026-11-24T18:30:00.000Z',
    readings: 1,
    total: value,
    lowest: value,
    highest: value,
    latest: value,
    latestAt: '2026-11-25T11:55:00.000Z',
    simulated,
  }));

describe('the function dashboard', () => {
  let database: TestDatabase<DashboardTables>;
  let dashboard: Dashboard;
  let handle: ReturnType<typeof createDashboardHandler>;
  const create = (opened: () => Promise<Dashboard>) =>
    createDashboardHandler({
      dashboard: opened,
      configurations: published(),
      embedOrigins: [],
      now: () => now,
      pages: async (_, path) =>
        `<html lang="en"><title>{{shell:title}}</title><body data-shell="${path}"><main><!--shell:main--></main></body></html>`,
    });
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    handle(new Request(BASE + path, { method, headers }), { ip: '203.0.113.1' });
  const page = async (path: string) =>
    parse(await (await ask(path, { accept: 'text/html' })).text());

  beforeAll(async () => {
    database = await databaseKinds[0]!.open<DashboardTables>();
    dashboard = createDashboard({ db: database.db, now: () => now });
    await dashboard.prepare();
    await dashboard.put({ feed: 'lights', day: '2026-11-25', digest: 'a' }, [
      ...row('urn:a:=katraj', 'lampsWorking', 97, true),
      ...row('urn:a:=katraj', 'lampsTotal', 100, true),
    ]);
    await dashboard.put(
      { feed: 'traffic', day: '2026-11-25', digest: 'a' },
      row('urn:t:swargate', 'averageVehicleSpeed', 31.25),
    );
    await dashboard.putEvents(
      'grievances',
      ['due', 'dueInTime'],
      [
        { at: '2026-11-25T09:00:00.000Z', entity: 'WO-01', property: 'due', total: 4 },
        { at: '2026-11-25T09:00:00.000Z', entity: 'WO-01', property: 'dueInTime', total: 3 },
      ],
      now,
    );
    handle = create(async () => dashboard);
  });
  afterAll(() => database.close());

  test('gives all tiles in the shape that it describes, in the language that is asked for', async () => {
    for (const lang of LOCALES) {
      const answer = await ask(`/api/dashboard/tiles?lang=${lang}&period=day`);
      const { tiles, views } = tilesAnswerSchema.parse(await answer.json());
      expect([
        answer.status,
        answer.headers.get('content-language'),
        answer.headers.get('access-control-allow-origin'),
      ]).toEqual([200, lang, '*']);
      expect(tiles.map(({ id }) => id)).toEqual(KPIS.map(({ id }) => id));
      expect(views.map(({ name }) => name)).toEqual(
        KPIS.map(({ id }) => t(lang)(`dashboard:kpi_${id}`)),
      );
      expect(tiles.find(({ id }) => id === 'lights_working')).toMatchObject({
        value: 97,
        standing: 'missed',
        simulated: true,
      });
    }
  });

  test('answers a known tag by 304, and is cached briefly', async () => {
    for (const path of [
      '/api/dashboard/tiles?lang=en',
      '/api/dashboard/tiles/lights_working?lang=en',
      '/api/dashboard/tiles/lights_working/rows.csv',
      '/api/dashboard/tiles/lights_working/rows.json',
    ]) {
      const first = await ask(path);
      const tag = first.headers.get('etag')!;
      expect(first.headers.get('cache-control')).toBe('public, max-age=15, must-revalidate');
      const again = await ask(path, { 'if-none-match': tag });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
      expect((await ask(path, { 'if-none-match': '"other"' })).status).toBe(200);
    }
  });

  test('has another tag when a figure changed, and not because time passes', async () => {
    const tag = async () => (await ask('/api/dashboard/tiles?lang=en')).headers.get('etag');
    const first = await tag();
    now = new Date(now.getTime() + 11_000);
    expect(await tag()).toBe(first);
    await dashboard.put(
      { feed: 'traffic', day: '2026-11-25', digest: 'b' },
      row('urn:t:swargate', 'averageVehicleSpeed', 12),
    );
    now = new Date(now.getTime() + 11_000);
    expect(await tag()).not.toBe(first);
  });

  test.each(LOCALES)('shows everything on a page without scripts, in %s', async (lang) => {
    const root = await page(`/api/dashboard?lang=${lang}`);
    expect(root.querySelector('body')!.getAttribute('data-shell')).toBe(
      `/${lang}/dashboard/_shell/`,
    );
    const without = root.querySelectorAll('.without a').map((link) => link.text);
    expect(root.querySelectorAll('.kpi').length + without.length).toBe(KPIS.length);
    const lights = root.querySelector('#tile-lights_working')!;
    expect(lights.querySelector('.sim')!.text).toBe(t(lang)('dashboard:simulated'));
    expect(lights.querySelector('a')!.getAttribute('href')).toBe(
      `/api/dashboard/tiles/lights_working?lang=${lang}&period=month`,
    );
    expect(lights.querySelector('a')!.text).toContain(t(lang)('dashboard:kpi_lights_working'));
    expect(root.querySelector('#tile-traffic_speed .sim')).toBeNull();
    expect(without).toContain(t(lang)('dashboard:kpi_wifi_online'));
    expect(
      root.querySelectorAll('.seg a').map((link) => link.getAttribute('aria-current')),
    ).toEqual([undefined, 'true']);
  });

  test('shows a figure that is too old as late, and not as good or bad', async () => {
    const before = now;
    now = new Date('2026-11-25T15:00:00.000Z');
    const tile = (await page('/api/dashboard?lang=en')).querySelector('#tile-lights_working')!;
    expect(tile.classNames).toContain('late');
    expect(tile.querySelector('.tag')!.text).toBe('Late since 18:25');
    now = before;
  });

  test('gives charts a text alternative', async () => {
    await dashboard.put({ feed: 'bicycles', day: '2026-11-25', digest: 'a' }, [
      ...row('a', 'availableBikeNumber', 9),
      ...row('a', 'availableBikeNumber', 5).map((one) => ({
        ...one,
        start: one.period === 'hour' ? '2026-11-25T10:30:00.000Z' : '2026-11-23T18:30:00.000Z',
      })),
    ]);
    now = new Date(now.getTime() + 11_000);
    const svg = (await page('/api/dashboard?lang=en&period=day')).querySelector(
      '#tile-bicycles_free svg.plot',
    )!;
    expect(svg.getAttribute('role')).toBe('img');
    expect(svg.querySelector(`#${svg.getAttribute('aria-labelledby')}`)!.text).toBe(
      'Shared bicycles free: between 5 bicycles and 9 bicycles in the period, 9 bicycles at its end. ' +
        'The dashed line is the target, 120 bicycles',
    );
    const table = await page('/api/dashboard/tiles/bicycles_free?lang=en&period=day');
    expect(
      table
        .querySelectorAll('aside table tbody tr')
        .slice(0, 2)
        .map((line) => line.querySelectorAll('th, td').map((cell) => cell.text.trim())),
    ).toEqual([
      ['25 November 2026, 17:00', '9'],
      ['25 November 2026, 16:00', '5'],
    ]);
  });

  test('leads from a tile to its rows and its query', async () => {
    const root = await page('/api/dashboard/tiles/lights_working?lang=en');
    expect(root.querySelector('h1')!.text).toBe('Street lights working');
    expect(root.querySelector('pre.query')!.text).toContain(
      "property in ('lampsWorking', 'lampsTotal')",
    );
    const links = root
      .querySelectorAll('.rows.link a')
      .map((link) => link.getAttribute('href')!.replaceAll('&amp;', '&'));
    expect(links).toEqual([
      '/api/dashboard/tiles/lights_working/rows.csv?period=month',
      '/api/dashboard/tiles/lights_working/rows.csv?period=month&of=trend',
      '/api/dashboard/tiles/lights_working/rows.json?period=month',
    ]);
    for (const link of links) expect((await ask(link)).status).toBe(200);
    expect(
      (await page('/api/dashboard/tiles/grievances_in_time?lang=mr')).querySelector('tbody th')!
        .text,
    ).toMatch(/[ऀ-ॿ]/);
  });

  test('gives rows as a table that no spreadsheet runs, and as JSON with the queries', async () => {
    await dashboard.put({ feed: 'wifi', day: '2026-11-25', digest: 'a' }, [
      ...row('=HYPERLINK("x")', 'accessPointsOnline', 1),
      ...row('=HYPERLINK("x")', 'accessPointsTotal', 2),
    ]);
    const csv = await ask('/api/dashboard/tiles/wifi_online/rows.csv');
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(csv.headers.get('content-disposition')).toBe(
      'attachment; filename="wifi_online-value-month.csv"',
    );
    expect(await csv.text()).toBe(
      'bucket_start,entity,part,whole\r\n2026-11-24T18:30:00.000Z,"\'=HYPERLINK(""x"")",1,2\r\n',
    );
    const rows = rowsAnswerSchema.parse(
      await (await ask('/api/dashboard/tiles/wifi_online/rows.json?of=trend&period=day')).json(),
    );
    expect(rows).toMatchObject({
      of: 'trend',
      period: 'day',
      rows: [{ part: 1, whole: 2 }],
      parameters: { period: 'hour' },
    });
  });

  test.each([
    '/api/dashboard/tiles/nothing',
    '/api/dashboard/tiles/nothing/rows.csv',
    '/api/dashboard/tiles/toString/rows.json',
    '/api/dashboard/other',
  ])('knows nothing at %s', async (path) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  });
  test.each(['?period=year', '?period=day&period=month', '?lang=fr', '?of=all', "?period=day'--"])(
    'refuses %s',
    async (query) => expect((await ask(`/api/dashboard/tiles${query}`)).status).toBe(400),
  );
  test('answers reading alone', async () =>
    expect((await ask('/api/dashboard/tiles', {}, 'DELETE')).status).toBe(405));

  test('says so when the database is away, and asks it again next time', async () => {
    let tries = 0;
    handle = create(() =>
      tries++ === 0 ? Promise.reject(new Error('away')) : Promise.resolve(dashboard),
    );
    const silent = console.error;
    console.error = () => {};
    expect((await ask('/api/dashboard/tiles')).status).toBe(503);
    console.error = silent;
    expect((await ask('/api/dashboard/tiles')).status).toBe(200);
  });
});
