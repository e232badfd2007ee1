import fs from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page as Tab } from 'playwright-core';
import { root } from '../env.ts';
import type { PageFinding } from './finding.ts';

const AXE = fs.readFileSync(path.join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Injects axe-core by the debugger, which no Content-Security-Policy blocks. Puts the alert strip
 * into the flow of the page: as an overlay it would cover links partly, which axe reports as small
 * targets.
 */
async function bringAxe(tab: Tab): Promise<void> {
  await tab.evaluate(() => {
    new MutationObserver(() =>
      document.querySelector<HTMLElement>('.sirens')?.style.setProperty('position', 'static'),
    ).observe(document.body, { childList: true });
    document.querySelector<HTMLElement>('.sirens')?.style.setProperty('position', 'static');
  });
  await tab.evaluate(AXE);
}

/** Targets are at least 24 px, apart from links in running text (WCAG 2.5.8). */
export const TARGET_SIZE = { 'target-size': { enabled: true } };

/**
 * Findings of axe-core on the page of a tab.
 *
 * @param within the selector of a part to look at: a dialog, while the page behind it is out of reach
 */
export async function axeFindings(
  tab: Tab,
  rules: object = {},
  within?: string,
): Promise<PageFinding[]> {
  await bringAxe(tab);
  const { violations } = await tab.evaluate(
    ({ options, part }) =>
      (
        globalThis as unknown as {
          axe: { run(context: Document | string, options: object): Promise<AxeResults> };
        }
      ).axe.run(part ?? document, options),
    { options: { runOnly: TAGS, rules, resultTypes: ['violations'] }, part: within },
  );
  return violations.flatMap(({ id, help, helpUrl, nodes }) =>
    nodes.map(({ target }) => ({
      check: 'accessibility' as const,
      rule: id,
      message: help,
      element: target.join(' '),
      remedy: helpUrl,
    })),
  );
}

/** The findings of axe-core in words. */
export const axe = async (tab: Tab, rules: object = {}, within?: string): Promise<string[]> =>
  (await axeFindings(tab, rules, within)).map(
    ({ rule, message, element }) => `${rule}: ${message} (${element})`,
  );

/** Selectors of content that is wider than the window (WCAG 1.4.10). */
export const overflowing = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    );
    return [
      `is ${document.documentElement.scrollWidth} px wide in a window of ${width}: ${wide
        .slice(-3)
        .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
        .join(', ')}`,
    ];
  });
