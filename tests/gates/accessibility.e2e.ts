import os from 'node:os';
import { expect, it } from 'vitest';
import { axe, overflowing, TARGET_SIZE } from '../../tools/check-site/axe.ts';
import { describeInBrowser, type Tab as Browser } from '../support/browser.ts';
import { equalAccess } from '../support/equal-access.ts';
import { grouped } from '../support/findings.ts';
import { browsedPages, fewPages, nameOf, type Page } from '../support/pages.ts';
import { system } from '../support/visit.ts';

const SIZES = { wide: { width: 1280, height: 800 }, narrow: { width: 320, height: 640 } };

type OpenTab = Awaited<ReturnType<Browser['open']>>;

/**
 * Checks pages in as many tabs as there are processors; each tab takes the next page of the queue.
 */
async function lookAt(
  pages: readonly Page[],
  open: () => Promise<OpenTab>,
  look: (tab: OpenTab, page: Page) => Promise<readonly string[]>,
): Promise<string[]> {
  const findings: { page: string; message: string }[] = [];
  const left = [...pages];
  const each = async () => {
    const tab = await open();
    for (let page = left.shift(); page; page = left.shift()) {
      await tab.goto(page.site.url + page.path);
      for (const message of await look(tab, page)) findings.push({ page: nameOf(page), message });
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, each));
  return grouped(findings);
}

interface Look {
  name: string;
  size: keyof typeof SIZES;
  dark: boolean;
}
const LOOKS: Look[] = [
  { name: 'wide and light', size: 'wide', dark: false },
  { name: 'narrow and dark', size: 'narrow', dark: true },
  // Its layout is that of the first look, its colours are those of the second.
  ...(system.all ? ([{ name: 'wide and dark', size: 'wide', dark: true }] as const) : []),
];

describeInBrowser('accessibility', ({ open }) => {
  // The looks take the templates in turn, each in another portal and language; with `--all` each
  // look takes all pages.
  it.each(LOOKS.map((look, turn) => ({ ...look, turn })))(
    'axe-core finds nothing, $name',
    { timeout: 1_200_000 },
    async ({ size, dark, turn }) => {
      const pages = fewPages(turn).filter(
        (_, place) => system.all || place % LOOKS.length === turn,
      );
      const tab = () => open({ viewport: SIZES[size], colorScheme: dark ? 'dark' : 'light' });
      expect(
        await lookAt(pages, tab, async (page, { path: address }) => {
          // Targets are smallest where the window is.
          const found = await axe(page, size === 'narrow' ? TARGET_SIZE : {});
          // A blocked script or style, a missing file, an exception.
          const refused = page.errors
            .splice(0)
            .filter((message) => !(address.endsWith('404.html') && message.includes('404')));
          return [...found, ...refused.map((message) => `console: ${message}`)];
        }),
      ).toEqual([]);
    },
  );

  // A second engine, with rules of its own: a page of every third template, all pages with
  // `--all`. axe-core looks at each of them.
  it('IBM Equal Access finds nothing', { timeout: 3_600_000 }, async () => {
    const pages = fewPages(1).filter((_, place) => system.all || place % 3 === 0);
    expect(await lookAt(pages, () => open({ viewport: SIZES.wide }), equalAccess)).toEqual([]);
  });

  it('no page is wider than a window of 320 px', { timeout: 600_000 }, async () => {
    expect(
      await lookAt(
        browsedPages(),
        () => open({ viewport: SIZES.narrow, javaScriptEnabled: true }),
        overflowing,
      ),
    ).toEqual([]);
  });

  it('text of twice the size loses nothing on a phone', { timeout: 300_000 }, async () => {
    expect(
      await lookAt(
        fewPages(2),
        async () => {
          const tab = await open({ viewport: SIZES.narrow });
          const session = await tab.context().newCDPSession(tab);
          await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
          return tab;
        },
        overflowing,
      ),
    ).toEqual([]);
  });

  it('text spacing loses nothing', async () => {
    expect(
      await lookAt(
        fewPages(),
        () => open({ viewport: SIZES.narrow, bypassCSP: true }),
        async (tab) => {
          await tab.addStyleTag({
            content:
              '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
          }); // WCAG 1.4.12
          return overflowing(tab);
        },
      ),
    ).toEqual([]);
  });
});
