import { expect, it } from 'vitest';
import {
  accountOf,
  correct,
  giveReason,
  loginAs,
  signIn,
  uniqueWord,
  until,
  type Doc,
} from './support/cms.ts';
import { describeInBrowser } from './support/browser.ts';
import { portalWith, system, visit } from './support/visit.ts';

describeInBrowser('an editor in the CMS', ({ open }) => {
  it('corrects a circular in Marathi, publishes it, and reads there that it is live', async () => {
    const site = portalWith(({ collections }) => collections.includes('circulars'));
    // The oldest is one of the samples, which are written in Marathi too.
    const [circular] = (await (
      await loginAs('publisher')
    ).find('circulars', { 'portals.equals': site.id }, 'depth=0&limit=1&sort=id')) as [Doc];
    const tab = await open({ viewport: { width: 1440, height: 1000 } });
    await signIn(tab, accountOf('publisher'));
    await tab.goto(
      `http://localhost:${system.cmsPort}/admin/collections/circulars/${circular.id}?locale=mr`,
    );
    const word = uniqueWord();
    const summary = tab.locator('#field-summary');
    await summary.fill(`परिपत्रकाचा सारांश ${word}`);
    await tab
      .getByRole('button', { name: /^publish/i })
      .first()
      .click();
    await giveReason(tab);
    await correct(tab);
    const status = tab.locator('.pune-receipt');
    await status.getByText(/live/i).first().waitFor();
    await until(async () =>
      (await visit(site, `/mr/circulars/${circular.slug}/`)).text.includes(word),
    );
    await until(async () => (await status.innerText()).includes('Marathi'));
    expect(await tab.getByRole('link', { name: /circulars/i }).count()).toBeGreaterThan(0);
  });
});
