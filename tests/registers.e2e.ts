import { expect, it } from 'vitest';
import { describeInBrowser } from './support/browser.ts';
import { pagesOf } from './support/pages.ts';
import { system } from './support/visit.ts';
import fs from 'node:fs';

/** One page for each kind of register with a filter. */
const registers = [
  ...new Map(
    system.sites
      .flatMap(pagesOf)
      .filter(
        ({ file, locale }) =>
          locale === 'mr' && fs.readFileSync(file, 'utf8').includes('class="flt"'),
      )
      .map((page) => [page.template, page]),
  ).values(),
];

describeInBrowser('a register', ({ open }) => {
  it.each(registers.map((page) => [page.template, page] as const))(
    '%s is narrowed without JavaScript, says how many are left, and shows all again',
    async (_, page) => {
      const tab = await open({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
      await tab.goto(page.site.url + page.path);
      const rows = tab.locator('.flt [data-a]:not(tbody, section, p, ul, div):visible');
      const all = await rows.count();
      const said = tab.locator('.flt .said p:visible');
      expect(await said.count()).toBe(1);
      const everything = await said.innerText();
      const again = tab.locator('.flt [type=reset]');
      await tab.locator('.flt summary').click();
      expect(await again.isVisible()).toBe(false);
      await tab.locator('.flt select').first().focus();
      await tab.keyboard.press('ArrowDown');
      expect(await said.count()).toBe(1);
      expect(await said.innerText()).not.toBe(everything);
      const some = await rows.count();
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThanOrEqual(all);
      await again.click();
      expect([await rows.count(), await said.innerText()]).toEqual([all, everything]);
    },
  );
});
