// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';

const HOUR_MS = 3_600_000;
const ADDRESS = '/api/dashboard/tiles?lang=en&period=day';
const PAGE = `<ul data-live="${ADDRESS}"><li data-tile="air_quality"><a href="/">Air</a><b></b><span></span></li><li data-tile="wifi_online"><a href="/">Wi-Fi</a><b></b><span></span></li></ul>`;
const view = (id: string, more: object = {}) => ({
  id,
  value: '92',
  unit: 'index',
  hasData: true,
  age: '14:15',
  late: 'Late: 09:05',
  lateAt: new Date(Date.now() + HOUR_MS).toISOString(),
  simulated: null,
  ...more,
});

/** Opens a page with the list while the function answers this; gives the texts of the rows. */
async function open(answer: () => Promise<Response>, page = PAGE): Promise<string[]> {
  document.body.innerHTML = page;
  const fetcher = vi.fn((_address: string) => answer());
  vi.stubGlobal('fetch', fetcher);
  vi.resetModules();
  await import('./home.live.ts');
  expect(fetcher.mock.calls.map(([address]) => address)).toEqual(page ? [ADDRESS] : []);
  return [...document.querySelectorAll('li')].map(({ className, textContent }) =>
    [textContent, className].filter(Boolean).join(' | '),
  );
}
afterEach(() => vi.unstubAllGlobals());

describe('the list of live figures', () => {
  it('adds each figure with its age, and says which are simulated', async () => {
    const views = [view('air_quality', { simulated: 'Simulated readings' }), view('wifi_online')];
    expect(await open(async () => Response.json({ views }))).toEqual([
      'Air92 index14:15 · Simulated readings',
      'Wi-Fi92 index14:15',
    ]);
  });

  it('marks a late figure and says since when', async () => {
    const views = [view('air_quality', { lateAt: new Date(Date.now() - 1).toISOString() })];
    expect((await open(async () => Response.json({ views })))[0]).toBe(
      'Air92 indexLate: 09:05 | late',
    );
  });

  it('says so in the words of the list when nothing was counted', async () => {
    const views = [view('air_quality', { value: '–', unit: '', hasData: false })];
    const page = PAGE.replace('<ul ', '<ul data-none="Nothing counted yet" ');
    expect((await open(async () => Response.json({ views }), page))[0]).toBe(
      'AirNothing counted yet',
    );
  });

  it('leaves an indicator without a reading, and one that is not in the list, as they are', async () => {
    const views = [view('air_quality', { lateAt: null }), view('drains_clear')];
    expect(await open(async () => Response.json({ views }))).toEqual(['Air', 'Wi-Fi']);
  });

  it.each([
    ['the network is away', () => Promise.reject(new TypeError('network'))],
    ['the function is busy', async () => new Response(null, { status: 503 })],
  ])('leaves the names when %s', async (_, answer) => {
    expect(await open(answer)).toEqual(['Air', 'Wi-Fi']);
  });

  it('asks for nothing on a page without the list', async () => {
    expect(await open(async () => Response.json({ views: [] }), '')).toEqual([]);
  });
});
