// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const PAGE =
  '<form class="find"><input type="hidden" name="lang" value="en"><label for="q">Search</label><input id="q" name="q" type="search"></form>';
const FOUND = [
  { kind: 'Service', locale: 'en', title: 'Pay property tax', href: '/en/services/property-tax/' },
  { kind: 'Circular', locale: 'mr', title: 'परिपत्रक', href: '/mr/circulars/x/' },
];

let answer: () => Promise<Response> = async () => Response.json({ suggestions: FOUND });
const fetcher = vi.fn(async (_address: string, _options: RequestInit) => answer());
const went: string[] = [];

beforeEach(async () => {
  answer = async () => Response.json({ suggestions: FOUND });
  fetcher.mockClear();
  went.length = 0;
  vi.stubGlobal('fetch', fetcher);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(window.location, 'assign').mockImplementation(
    (address) => void went.push(String(address)),
  );
  document.body.innerHTML = PAGE;
  vi.resetModules();
  // @ts-expect-error A script of a page exports nothing.
  await import('./search.suggestions.ts');
  field().focus();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const field = () => document.querySelector<HTMLInputElement>('#q')!;
const list = () => document.querySelector<HTMLElement>('[role=listbox]')!;
const chosen = () =>
  document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;
async function type(text: string) {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await vi.advanceTimersByTimeAsync(200);
}
function press(key: string): boolean {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true });
  field().dispatchEvent(event);
  return event.defaultPrevented;
}

describe('suggestions', () => {
  it('are asked for once after a pause, in the language of the form', async () => {
    field().value = 'p';
    field().dispatchEvent(new Event('input', { bubbles: true }));
    await type('prop');
    expect(fetcher.mock.calls.map(([address]) => address)).toEqual([
      '/api/search/suggestions?q=prop&lang=en',
    ]);
    expect([field().getAttribute('aria-expanded'), list().hidden]).toEqual(['true', false]);
    expect(list().querySelectorAll('[role=option]').length).toBe(2);
    expect(list().querySelector('[lang=mr]')!.textContent).toBe('परिपत्रक');
  });

  it('are asked for at once for what was typed before the script arrived', async () => {
    document.body.innerHTML = PAGE;
    field().focus();
    field().value = 'prop';
    vi.resetModules();
    // @ts-expect-error A script of a page exports nothing.
    await import('./search.suggestions.ts');
    await vi.advanceTimersByTimeAsync(200);
    expect(list().querySelectorAll('[role=option]').length).toBe(2);
  });

  it('are chosen and opened by keyboard; Enter without a choice submits the form', async () => {
    await type('prop');
    expect(press('Enter')).toBe(false);
    expect(press('ArrowDown')).toBe(true);
    expect(chosen()).toContain('Pay property tax');
    press('ArrowUp');
    expect(chosen()).toContain('परिपत्रक');
    press('ArrowDown');
    expect(press('Enter')).toBe(true);
    expect(went).toEqual(['/en/services/property-tax/']);
  });

  it('close on Escape and when the field is left, and keep what was typed', async () => {
    await type('prop');
    expect(press('Escape')).toBe(true);
    expect([list().hidden, field().value]).toEqual([true, 'prop']);
    await type('prope');
    field().dispatchEvent(new Event('blur'));
    expect([list().hidden, field().getAttribute('aria-expanded')]).toEqual([true, 'false']);
    // A closed list leaves all keys to the field.
    expect(press('ArrowDown')).toBe(false);
  });

  it('stay closed after Escape, whatever was asked before it', async () => {
    await type('prop');
    const { promise, resolve } = Promise.withResolvers<Response>();
    answer = () => promise;
    fetcher.mockImplementationOnce(async (_address, { signal }) => {
      const late = await answer();
      signal!.throwIfAborted();
      return late;
    });
    await type('prope');
    press('Escape');
    resolve(Response.json({ suggestions: FOUND }));
    await vi.advanceTimersByTimeAsync(200);
    expect(list().hidden).toBe(true);
    // Nor is a query sent after a pause that had not ended.
    answer = async () => Response.json({ suggestions: FOUND });
    await type('proper');
    field().dispatchEvent(new Event('input', { bubbles: true }));
    fetcher.mockClear();
    press('Escape');
    await vi.advanceTimersByTimeAsync(200);
    expect([fetcher.mock.calls.length, list().hidden]).toEqual([0, true]);
  });

  it('stay away for one letter, an error, and no suggestion', async () => {
    await type('p');
    expect(fetcher).not.toHaveBeenCalled();
    for (const next of [
      async () => new Response('', { status: 429 }),
      async () => Promise.reject(new TypeError('network')),
      async () => Response.json({ suggestions: [] }),
    ]) {
      answer = next;
      await type('prop');
      expect(list().hidden).toBe(true);
    }
  });
});
