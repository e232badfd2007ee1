import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { system } from './visit.ts';

/** Chromium's rules that resolve the hosts of the portals to the port of the system under test. */
export const hostRules = (): string =>
  system.sites.map(({ url }) => `MAP ${new URL(url).host} 127.0.0.1:${system.port}`).join(',');

export const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  // Maps are drawn by WebGL, which a machine without a graphics card computes.
  '--enable-unsafe-swiftshader',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  // The portals under test are on this machine; pages of other sites that a test invents are not.
  '--disable-features=LocalNetworkAccessChecks',
];

/** The timeout of a page. A busy machine takes several seconds to answer; this is far more. */
const STALLED_MS = 120_000;

type Open = (options?: BrowserContextOptions) => Promise<Page & { errors: string[] }>;
export interface Tab {
  /**
   * Opens a tab in a new context, which records the errors that the page logs. In a short run it has
   * no service workers: each new context would install them first, in a process of their own.
   */
  open: Open;
  /** The same with service workers, for tests of what they do. */
  openWithWorkers: Open;
}

/** The pixels by which a page is wider than its window, when its style sheets are there. */
export async function overflow(tab: Page): Promise<number> {
  await tab.waitForLoadState();
  return tab.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** The environment of a browser, such as other fonts, and what undoes it. */
export interface Device {
  env: NodeJS.ProcessEnv;
  remove(): void;
}

/** The address of a page and the beginning of its text, for the messages of a failed test. */
async function described(page: Page): Promise<string> {
  const text = await page
    .locator('body')
    .innerText({ timeout: 5000 })
    .catch((error: Error) => `no text: ${error.message}`);
  return `${page.url()}\n${text.replace(/\n\s*/g, '\n').slice(0, 3000)}`;
}

/**
 * Runs tests in a browser. Without a browser they are skipped; the command has printed the reason.
 *
 * @param makeDevice the device of the browser, by default this one
 */
export function describeInBrowser(
  name: string,
  tests: (tab: Tab) => void,
  makeDevice?: () => Promise<Device>,
): void {
  describe.skipIf(!system.chromium)(name, () => {
    let browser: Browser;
    const contexts: BrowserContext[] = [];
    let device: Device | undefined;
    beforeAll(async () => {
      device = await makeDevice?.();
      browser = await chromium.launch({
        executablePath: system.chromium!,
        ...(device && { env: device.env as Record<string, string> }),
        args: [...CHROMIUM_ARGS, `--host-resolver-rules=${hostRules()}`],
      });
    });
    afterEach(async ({ task }) => {
      for (const context of contexts.splice(0)) {
        for (const error of task.result?.errors ?? [])
          for (const page of context.pages()) {
            // Reports print the stack, which begins with the message.
            const shown = `\nPage: ${await described(page)}`;
            error.message += shown;
            error.stack = `${error.stack ?? error.message}${shown}`;
          }
        await context.close();
      }
    });
    afterAll(async () => {
      await browser?.close();
      device?.remove();
    });
    const openWithWorkers: Open = async (options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(STALLED_MS);
      contexts.push(context);
      const page = Object.assign(await context.newPage(), { errors: [] as string[] });
      page.on('pageerror', (error) => page.errors.push(error.message));
      page.on(
        'console',
        (message) => message.type() === 'error' && page.errors.push(message.text()),
      );
      return page;
    };
    tests({
      open: (options) =>
        openWithWorkers({ ...(!system.all && { serviceWorkers: 'block' }), ...options }),
      openWithWorkers,
    });
  });
}
