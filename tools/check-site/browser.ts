import { chromium, type Page as Tab } from 'playwright-core';
import { messageOf } from '../../packages/std/errors.ts';
import { axeFindings, overflowing, TARGET_SIZE } from './axe.ts';
import type { Look } from './check-site.ts';
import { USER_AGENT } from './client.ts';
import type { PageFinding } from './finding.ts';

/** The windows in which pages are looked at: that of a desk, and a small telephone in the dark. */
const LOOKS = [
  { name: 'wide', viewport: { width: 1280, height: 800 }, colorScheme: 'light', rules: {} },
  {
    name: 'narrow',
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
    rules: TARGET_SIZE,
  },
] as const;

const ARGS = ['--headless', '--disable-gpu', '--disable-dev-shm-usage'];

interface Options {
  executablePath: string;
  /** Without it a page of a stranger could reach this machine. */
  sandbox: boolean;
  timeoutMs: number;
}

async function findingsOf(
  tab: Tab,
  { name, rules }: (typeof LOOKS)[number],
): Promise<PageFinding[]> {
  const found = await axeFindings(tab, rules);
  if (name !== 'narrow') return found;
  return [
    ...found,
    ...(await overflowing(tab)).map((message) => ({
      check: 'accessibility' as const,
      rule: 'reflow',
      message: `the page ${message}`,
      element: null,
      remedy: 'https://www.w3.org/WAI/WCAG22/Understanding/reflow.html',
    })),
  ];
}

const failed = (error: unknown): PageFinding => ({
  check: 'accessibility',
  rule: 'opens',
  message: `the page could not be looked at: ${messageOf(error).split('\n')[0]}`,
  element: null,
  remedy: 'Open it in a browser, and look at its errors.',
});

/** The findings of a page, each once: the same fault is seen in both windows. */
function distinct(findings: readonly PageFinding[]): PageFinding[] {
  const keyOf = ({ rule, message, element }: PageFinding) => `${rule} ${message} ${element}`;
  return [...new Map(findings.map((found) => [keyOf(found), found])).values()];
}

/** Looks at pages in Chromium with axe-core, and at their width in a window of 320 pixels. */
export const lookWith =
  ({ executablePath, sandbox, timeoutMs }: Options): Look =>
  async (pages, pause) => {
    const browser = await chromium.launch({
      executablePath,
      chromiumSandbox: sandbox,
      args: sandbox ? ARGS : [...ARGS, '--no-sandbox'],
    });
    try {
      const found = new Map<URL, PageFinding[]>(pages.map((page) => [page, []]));
      for (const look of LOOKS) {
        const { viewport, colorScheme } = look;
        const context = await browser.newContext({
          viewport,
          colorScheme,
          reducedMotion: 'reduce',
          acceptDownloads: false,
          userAgent: `Mozilla/5.0 (compatible; ${USER_AGENT})`,
        });
        context.setDefaultTimeout(timeoutMs);
        const tab = await context.newPage();
        for (const page of pages) {
          await pause();
          try {
            await tab.goto(page.href);
            found.get(page)!.push(...(await findingsOf(tab, look)));
          } catch (error) {
            found.get(page)!.push(failed(error));
          }
        }
        await context.close();
      }
      return [...found].map(([page, findings]) => ({ page, findings: distinct(findings) }));
    } finally {
      await browser.close();
    }
  };
