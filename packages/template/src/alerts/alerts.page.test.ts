// @vitest-environment happy-dom
import { ROUTES, to } from '@pune/content/routes';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const NOW = Date.parse('2026-06-02T05:00:00Z');
const MINUTE_MS = 60_000;

const section = (id: string, { minutes = 30, role = 'status', message = 1 } = {}) =>
  `<section id="alert-${id}" data-expires="${new Date(NOW + minutes * MINUTE_MS).toISOString()}" data-key="${id}@${message}" data-role="${role}"><a href="/mr/alerts/${id}/">${id}</a><button type="button">x</button></section>`;

/** Opens a page while the fragment says this; gives the strip that is laid over it. */
async function open(fragment: string | null, page = ''): Promise<Element | null> {
  document.documentElement.lang = 'mr';
  document.body.innerHTML = page;
  const fetcher = vi.fn(async (_address: string, _options: RequestInit) =>
    fragment === null ? Promise.reject(new TypeError('network')) : new Response(fragment),
  );
  vi.stubGlobal('fetch', fetcher);
  vi.resetModules();
  await import('./alerts.page.ts');
  expect(fetcher.mock.calls).toEqual([[to.alerts.banner({ locale: 'mr' }), { cache: 'no-cache' }]]);
  vi.advanceTimersByTime(100);
  return document.querySelector('.sirens');
}
/** Strips that are part of the page, by what they say. */
const ofPage = () =>
  [...document.querySelectorAll<HTMLElement>('body > section')]
    .filter(({ style }) => style.visibility !== 'hidden')
    .map(({ textContent }) => textContent);
const shown = () => document.querySelector('.sirens section')?.id ?? null;

beforeEach(() => {
  // The build replaces it.
  vi.stubEnv('ALERTS_BANNER', ROUTES.alerts.banner.path);
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  localStorage.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('the banner of alerts', () => {
  it('lays the first alert over the page, in a region that speaks as loudly as the alert is grave', async () => {
    const strip = await open(section('flood', { role: 'alert' }) + section('water'));
    expect([
      strip?.getAttribute('role'),
      shown(),
      document.querySelectorAll('.sirens section').length,
    ]).toEqual(['alert', 'alert-flood', 1]);
  });

  it('creates the live region before its content', async () => {
    vi.stubGlobal('fetch', async () => new Response(section('water')));
    document.body.innerHTML = '';
    vi.resetModules();
    await import('./alerts.page.ts');
    expect([document.querySelector('.sirens')?.getAttribute('role'), shown()]).toEqual([
      'status',
      null,
    ]);
    vi.advanceTimersByTime(100);
    expect(shown()).toBe('alert-water');
  });

  it('passes over one that is over, as in a page that was kept', async () => {
    await open(section('flood', { minutes: -1 }) + section('water'));
    expect(shown()).toBe('alert-water');
  });

  it('takes an alert away in its minute, from the page as well', async () => {
    await open(
      section('flood', { minutes: 5 }) + section('water', { minutes: 5 }),
      section('water', { minutes: 5 }),
    );
    expect([shown(), ofPage()]).toEqual(['alert-flood', ['waterx']]);
    vi.advanceTimersByTime(5 * MINUTE_MS);
    expect([shown(), ofPage()]).toEqual([null, []]);
  });

  it('keeps on the device which alert was put aside, and forgets those that are over', async () => {
    localStorage.setItem('alerts-hidden', 'old@1');
    const strip = await open(section('flood') + section('water'));
    strip!.querySelector('button')!.click();
    expect([shown(), localStorage.getItem('alerts-hidden')]).toEqual([null, 'flood@1']);
    await open(section('flood') + section('water'));
    expect(shown()).toBe('alert-water');
  });

  it('shows an alert again that was corrected', async () => {
    localStorage.setItem('alerts-hidden', 'flood@0');
    await open(section('flood'));
    expect(shown()).toBe('alert-flood');
  });

  it('does not repeat alerts of the page', async () => {
    expect(await open(section('flood'), '<main id="alert-flood"></main>')).toBeNull();
  });

  it('hides a strip of the page whose alert is no longer in force, and keeps its place', async () => {
    expect(await open('', section('flood'))).toBeNull();
    expect([ofPage(), document.querySelectorAll('section').length]).toEqual([[], 1]);
  });

  it('replaces a strip of the page whose alert was corrected since', async () => {
    await open(section('flood', { message: 2 }), section('flood'));
    expect([shown(), ofPage()]).toEqual(['alert-flood', []]);
  });

  it('leaves the strips of the page as they are when the network is away', async () => {
    await open(null, section('flood'));
    expect(ofPage()).toEqual(['floodx']);
  });

  it('stays away when nothing is in force, and when the network is', async () => {
    expect(await open('')).toBeNull();
    expect(await open(null)).toBeNull();
  });

  it('works in a browser that keeps nothing', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('denied');
      },
    });
    const strip = await open(section('flood'));
    strip!.querySelector('button')!.click();
    expect(shown()).toBeNull();
  });
});
