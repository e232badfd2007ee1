import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { system } from './visit.ts';

/** The addresses of the portals' configurations lead to the port of the system under test. */
export const hostRules = (): string =>
  system.sites.map(({ url }) => `MAP ${new URL(url).host} 127.0.0.1:${system.port}`).join(',');

export const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
];

/**
 * A page on a busy machine takes several seconds to answer; only one that stands still takes this
 * long.
 */
const STALLED_MS = 120_000;

export interface Tab {
  /** A fresh tab without memory; what the page logs as an error is kept. */
  open(options?: BrowserContextOptions): Promise<Page & { errors: string[] }>;
}

/** Tests in a browser; where there is none they are skipped, and the command has said why. */
export function describeInBrowser(name: string, tests: (tab: Tab) => void): void {
  describe.skipIf(!system.chromium)(name, () => {
    let browser: Browser;
    const contexts: BrowserContext[] = [];
    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath: system.chromium!,
        args: [...CHROMIUM_ARGS, `--host-resolver-rules=${hostRules()}`],
      });
    });
    afterEach(async () => {
      for (const context of contexts.splice(0)) await context.close();
    });
    afterAll(() => browser?.close());
    tests({
      async open(options = {}) {
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
      },
    });
  });
}
