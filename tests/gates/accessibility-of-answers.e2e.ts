import { expect, it } from 'vitest';
import { axe, overflowing } from '../../tools/check-site/axe.ts';
import { functionPages, type FunctionPage } from '../support/function-pages.ts';
import { describeInBrowser, type Tab as Browser } from '../support/browser.ts';
import { equalAccess } from '../support/equal-access.ts';
import { grouped } from '../support/findings.ts';
import { system } from '../support/visit.ts';

type OpenTab = Awaited<ReturnType<Browser['open']>>;
const NARROW = { width: 320, height: 640 };

describeInBrowser('accessibility of the answers of functions', ({ open }) => {
  it('axe-core and IBM Equal Access find nothing, and none is wider than a window of 320 px', async () => {
    const answers: FunctionPage[] = [];
    for (const [i, site] of system.sites.entries())
      answers.push(...(await functionPages(site, site.locales[i % site.locales.length]!)));
    // Portals take turns; with `--all` each one is looked at.
    const looked = system.all
      ? answers
      : [...Map.groupBy(answers, ({ name }) => name).values()].map(
          (same, i) => same[i % same.length]!,
        );
    const tabs = [
      await open({ viewport: NARROW, colorScheme: 'light' }),
      await open({ viewport: NARROW, colorScheme: 'dark' }),
    ];
    const findings: { page: string; message: string }[] = [];
    const look = async (tab: OpenTab, turn: number) => {
      for (const [i, { name, path: address, site, locale }] of looked.entries()) {
        if (!address || i % tabs.length !== turn) continue;
        await tab.goto(site.url + address);
        const found = [
          ...(await axe(tab)),
          ...(system.all || i % 3 === 0 ? await equalAccess(tab) : []),
          ...(await overflowing(tab)),
        ];
        for (const message of found)
          findings.push({ page: `${new URL(site.url).hostname} ${name} ${locale}`, message });
      }
    };
    await Promise.all(tabs.map(look));
    expect(grouped(findings)).toEqual([]);
  });
});
