// @vitest-environment happy-dom
import { to } from '@pune/content/routes';
import { t } from '@pune/i18n/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const ADDRESS = '/mr/services/water/';
const T = t('mr');
const WORDS = Object.fromEntries(
  (['share', 'copy_link', 'copied', 'keep', 'kept', 'failed'] as const).map((word) => [
    word,
    T(`copies:${word}`),
  ]),
);
const LINE = '<dl><div><dt>x</dt><dd><a href="https://wa.me/?text=x">WhatsApp</a></dd></div></dl>';

interface Device {
  isKept?: boolean;
  /** What the worker says when it was asked to keep the page. */
  keeps?: boolean;
  share?: unknown;
}

/** Opens a page on a device; gives what the device was asked for. */
async function open(body: string, { isKept = false, keeps = true, share }: Device = {}) {
  document.documentElement.lang = 'mr';
  document.body.innerHTML = body;
  const asked = {
    copied: vi.fn(async (_text: string) => {}),
    kept: vi.fn(),
  };
  const active = {
    postMessage(address: string, [port]: [MessagePort]) {
      asked.kept(address);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has none
      port.postMessage(keeps);
    },
  };
  vi.stubGlobal('navigator', {
    serviceWorker: { ready: Promise.resolve({ active }) },
    clipboard: { writeText: asked.copied },
    ...(share !== undefined && { share }),
  });
  vi.stubGlobal('caches', { open: async () => ({ match: async () => isKept || undefined }) });
  vi.stubGlobal('location', { pathname: ADDRESS, origin: 'https://pmc.example' });
  vi.resetModules();
  await import('./copies.share.ts');
  await vi.waitFor(() => undefined);
  return asked;
}
const buttons = () => [...document.querySelectorAll('button')].map((one) => one.textContent);
const press = (word: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent === word)!.click();
const listed = () => document.querySelector(`a[href="${to.portal.copies({ locale: 'mr' })}"]`);

beforeEach(() => void vi.stubEnv('COPIES_WORDS', JSON.stringify({ mr: WORDS })));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

it('copies the address of the page, without anything after it', async () => {
  const { copied } = await open(LINE);
  press(WORDS['copy_link']!);
  await expect.poll(buttons).toContain(WORDS['copied']);
  expect(copied).toHaveBeenCalledWith(`https://pmc.example${ADDRESS}`);
});

it('offers the sharing of the device only where there is one', async () => {
  await open(LINE);
  expect(buttons()).not.toContain(WORDS['share']);
  const share = vi.fn(async () => {});
  await open(LINE, { share });
  press(WORDS['share']!);
  expect(share).toHaveBeenCalledWith({
    title: document.title,
    url: `https://pmc.example${ADDRESS}`,
  });
});

it('keeps the page by the worker, and leads to the list then', async () => {
  const { kept } = await open(LINE);
  await expect.poll(buttons).toContain(WORDS['keep']);
  press(WORDS['keep']!);
  await expect.poll(() => listed()?.textContent).toBe(WORDS['kept']);
  expect(kept).toHaveBeenCalledWith(ADDRESS);
  expect(buttons()).not.toContain(WORDS['keep']);
  expect(document.activeElement).toBe(listed());
});

it('says when a page could not be kept, and lets it be tried again', async () => {
  await open(LINE, { keeps: false });
  await expect.poll(buttons).toContain(WORDS['keep']);
  press(WORDS['keep']!);
  await expect.poll(buttons).toContain(WORDS['failed']);
  expect(listed()).toBeNull();
});

it('leads to the list on a page that is kept', async () => {
  await open(LINE, { isKept: true });
  await expect.poll(listed).not.toBeNull();
  expect(buttons()).toEqual([WORDS['copy_link']]);
});
