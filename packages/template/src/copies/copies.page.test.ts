// @vitest-environment happy-dom
import { to } from '@pune/content/routes';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => void vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

it('registers the worker after the page has loaded, and tells it of the page', async () => {
  const register = vi.fn(async () => {});
  const opened = vi.fn();
  const ready = Promise.resolve({ active: { postMessage: opened } });
  vi.stubGlobal('navigator', { serviceWorker: { register, ready } });
  vi.stubGlobal('location', { pathname: '/mr/services/water/' });
  await import('./copies.page.ts');
  expect(register).not.toHaveBeenCalled();
  dispatchEvent(new Event('load'));
  await expect.poll(() => opened.mock.calls).toContainEqual(['/mr/services/water/']);
  expect(register).toHaveBeenCalledWith(to.portal.worker());
});

it('does nothing in a browser without service workers', async () => {
  vi.stubGlobal('navigator', {});
  await import('./copies.page.ts');
  dispatchEvent(new Event('load'));
});
