// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KPIS } from '@pune/dashboard/constants';
import type { TileView, TilesAnswer } from '@pune/dashboard/schema';
import { messagesOf, t } from '@pune/i18n/server';
import {
  RUNTIMES,
  chooseRuntime,
  openIsland,
  type Island,
  type Runtime,
} from '../../testing/islands.ts';
import { tilePlans } from './dashboard.ts';
import { dashboardMessages } from './dashboard.messages.ts';

const T = t('en');
const NOW = new Date('2026-11-25T12:00:00.000Z');
const view = (id: TileView['id'], more: Partial<TileView> = {}): TileView => ({
  id,
  group: KPIS.find((kpi) => kpi.id === id)!.group,
  name: `Name of ${id}`,
  value: '97.4',
  unit: '%',
  tone: 'ok',
  judgement: 'On target',
  target: 'Target: 90 %',
  owner: 'Owner: us',
  age: 'Today, 17:25',
  late: 'Late since 18:25',
  latestAt: '2026-11-25T11:55:00.000Z',
  lateAt: '2026-11-25T12:55:00.000Z',
  simulated: null,
  current: { now: 'now 96', last: 'last 96' },
  grade: null,
  hasData: true,
  chart: {
    height: 96,
    line: 'M0 3L50 5',
    rest: 'M50 5L100 7',
    area: 'M0 87L0 3L50 5L100 7L100 87z',
    good: [9, 20],
    target: { y: 29, hasLabel: true },
    axis: [{ y: 9, text: '100', isTarget: false }],
    base: 87,
    isBroken: false,
    end: { x: 100, y: 7, text: '97.4' },
    from: '27 Oct',
    to: '25 Nov',
    points: ['27 October: 97 %', '28 October: 97.2 %', '25 November: 97.4 %'],
    label: 'Rising',
  },
  href: `/api/dashboard/tiles/${id}?lang=en`,
  ...more,
});
const answer = (views = KPIS.map(({ id }) => view(id))) =>
  Response.json({ period: 'month', tiles: [], views } satisfies TilesAnswer, {
    headers: { date: NOW.toUTCString() },
  });
const served = () => vi.fn(async (_address: string) => answer());
let fetcher: ReturnType<typeof served>;

async function open(runtime: Runtime, channel: 'web' | 'embed' = 'web'): Promise<Island> {
  const { Dashboard } = await import('./dashboard.island.tsx');
  return openIsland(runtime, Dashboard, () => ({
    locale: 'en' as const,
    channel,
    plans: tilePlans('en', channel),
    messages: dashboardMessages(messagesOf('dashboard', 'en')),
  }));
}
const asked = () => fetcher.mock.calls.map(([address]) => address);
const tile = ({ root }: Island, id = 'air_quality') => root.querySelector(`#tile-${id}`)!;
const day = ({ root }: Island) => [...root.querySelectorAll<HTMLAnchorElement>('.seg a')][0]!;

describe.each(RUNTIMES)('the dashboard, on the %s runtime', (runtime) => {
  let island: Island;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: NOW });
    vi.stubGlobal('fetch', (fetcher = served()));
    chooseRuntime(runtime);
  });
  afterEach(async () => {
    await island.leave();
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('shows targets before hydration, and links to every figure', async () => {
    island = await open(runtime);
    for (const { id } of KPIS)
      expect(island.html).toContain(`href="/api/dashboard/tiles/${id}?lang=en"`);
    expect(island.html).toContain('href="/api/dashboard?lang=en"');
    expect(island.html).toContain('Sample target: 98% or more');
    expect(island.html).not.toContain(T('dashboard:simulated'));
    expect(island.complaints).toEqual([]);
    expect(island.runtime).toBe(runtime);
  });

  it('shows the figures of the moment with their time', async () => {
    island = await open(runtime);
    expect(asked()).toEqual(['/api/dashboard/tiles?lang=en&period=month']);
    expect(tile(island).querySelector('.v')!.textContent).toBe('97.4% now 96');
    expect(island.root.querySelector('.asof')!.textContent).toBe(
      '12 of 12 measured indicators on target Figures from 25 November 2026, 17:30',
    );
    expect(tile(island).querySelector('svg.plot title')!.textContent).toBe('Rising');
    expect(island.root.querySelectorAll('.kpi')).toHaveLength(KPIS.length);
  });

  it('labels simulated figures, and says if there is no line to draw', async () => {
    fetcher.mockImplementation(async () =>
      answer([
        view('air_quality', { simulated: 'Simulated readings', chart: null }),
        view('wifi_online'),
      ]),
    );
    island = await open(runtime);
    expect(tile(island).querySelector('.sim')!.textContent).toBe('Simulated readings');
    expect(tile(island).querySelector('.none')!.textContent).toBe(T('dashboard:trend_none'));
    expect(tile(island, 'wifi_online').querySelector('.sim')).toBeNull();
  });

  it('names the indicators without a figure in their group', async () => {
    fetcher.mockImplementation(async () =>
      answer([
        view('air_quality', { tone: 'warn' }),
        view('wifi_online'),
        view('drains_clear', { value: '–', hasData: false, chart: null, tone: 'stale' }),
      ]),
    );
    island = await open(runtime);
    expect(island.root.querySelectorAll('.kpi')).toHaveLength(2);
    expect(island.root.querySelector('.without')!.textContent).toBe(
      'No data yet: Name of drains_clear',
    );
    expect(island.root.querySelector('.met')!.textContent).toBe(
      '1 of 2 measured indicators on target',
    );
    expect(
      [...island.root.querySelectorAll('.kpi-group h2')].map(({ textContent }) => textContent),
    ).toEqual(['Air and water', 'Streets']);
  });

  it('asks again every minute', async () => {
    island = await open(runtime);
    fetcher.mockImplementation(async () => answer([view('air_quality', { value: '12' })]));
    await island.act(() => vi.advanceTimersByTime(60_000));
    expect(asked()).toHaveLength(2);
    expect(tile(island).querySelector('.v')!.textContent).toBe('12% now 96');
  });

  it('keeps figures with their time when they cannot be fetched again, and calls them late when they are', async () => {
    island = await open(runtime);
    fetcher.mockRejectedValue(new TypeError('network'));
    await island.act(() => vi.advanceTimersByTime(60_000));
    expect(island.root.querySelector('[role=status]')!.textContent).toBe(
      'The figures could not be updated: these are from 25 November 2026, 17:30.',
    );
    expect(tile(island).className).toBe('kpi');
    await island.act(() => vi.advanceTimersByTime(60 * 60_000));
    expect(tile(island).className).toBe('kpi late');
    expect(tile(island).querySelector('.tag')!.textContent).toBe('Late since 18:25');
    expect(tile(island).querySelector('.v')!.textContent).toBe('97.4% last 96');
  });

  it('goes by the server’s clock, not by one that is hours wrong', async () => {
    vi.setSystemTime(new Date(NOW.getTime() + 5 * 3_600_000));
    island = await open(runtime);
    expect(tile(island).className).toBe('kpi');
  });

  it.each([
    ['refused', async () => new Response('no', { status: 503 })],
    ['something else', async () => Response.json({ hello: 1 })],
    ['nothing', () => Promise.reject(new TypeError('network'))],
  ])(
    'keeps targets and links when the first answer is %s, and goes on trying',
    async (_, first) => {
      fetcher.mockImplementation(first as never);
      island = await open(runtime);
      expect(island.root.querySelector('[role=status]')!.textContent).toBe(
        T('dashboard:offline_first'),
      );
      expect(island.root.querySelector('.asof a')!.getAttribute('href')).toBe(
        '/api/dashboard?lang=en',
      );
      fetcher.mockImplementation(async () => answer());
      await island.act(() => vi.advanceTimersByTime(60_000));
      expect(island.root.querySelector('[role=status]')!.textContent).toBe('');
      expect(tile(island).querySelector('.v')!.textContent).toBe('97.4% now 96');
    },
  );

  it('changes the period in place, by a link that leads there without scripts too', async () => {
    island = await open(runtime);
    expect(day(island).getAttribute('href')).toBe('/api/dashboard?lang=en&period=day');
    await island.act(() => day(island).click());
    expect(asked().at(-1)).toBe('/api/dashboard/tiles?lang=en&period=day');
    expect(day(island).getAttribute('aria-current')).toBe('true');
  });

  it('does not poll while hidden, and polls at once when visible', async () => {
    island = await open(runtime);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await island.act(() => vi.advanceTimersByTime(300_000));
    expect(asked()).toHaveLength(1);
    hidden.mockReturnValue(false);
    await island.act(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(asked()).toHaveLength(2);
  });

  it('stays in its frame', async () => {
    island = await open(runtime, 'embed');
    expect(asked()).toEqual(['/api/dashboard/tiles?lang=en&period=month&embed=1']);
    expect(day(island).getAttribute('href')).toBe('/api/dashboard?lang=en&period=day&embed=1');
  });
});
