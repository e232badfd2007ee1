import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accountFor, loginAs, signIn, uniqueWord } from './support/cms.ts';
import { describeInBrowser } from './support/browser.ts';
import { portalWith, system } from './support/visit.ts';

/** The admin in Marathi, for an author of one department, in the built CMS. */

const cms = (path: string): string => `http://localhost:${system.cmsPort}${path}`;

/**
 * Latin words that stand in a Marathi admin: the name of the system, the languages' own names, what
 * this test and the sample content write, addresses and formats.
 */
const ALLOWED =
  /Pune Portals|English|https?:\S+|\/[\w./-]+|\b[\w.-]+@[\w.-]+|\b(?:PDF|JPEG|PNG|WebP|AVIF|MP4|WebM|WebVTT|GAD|Ctrl|K)\b|\b\d+\s*[kM]B\b/g;

/** The visible texts, placeholders and names of a page that have Latin words. */
const latinOn = async (tab: Page, written: readonly string[]): Promise<string[]> => {
  const texts = await tab.evaluate(() => {
    const found: string[] = [];
    const shown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true });
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      // Content keeps its own language; codes are no words.
      if (
        !parent ||
        parent.closest('script, style, code, [lang="en"], td, th[scope="row"], .cell-title')
      )
        continue;
      if (node.textContent?.trim() && shown(parent)) found.push(node.textContent.trim());
    }
    for (const element of document.querySelectorAll('[placeholder], [aria-label], [title]'))
      if (shown(element) && !element.closest('td'))
        for (const name of ['placeholder', 'aria-label', 'title'])
          found.push(element.getAttribute(name) ?? '');
    return [...new Set(found)];
  });
  return texts.filter((text) => {
    const rest = written.reduce((left, word) => left.replaceAll(word, ''), text);
    return /[A-Za-z]{2,}/.test(rest.replaceAll(ALLOWED, ''));
  });
};

describeInBrowser('the admin in Marathi', ({ open }) => {
  it('has no English word from the sign-in to a refusal, on any device of the account', async () => {
    const administrator = await loginAs('administrator');
    const [department] = await administrator.find('departments', { slug: 'water-supply' });
    const account = await accountFor(administrator, 'author', [department!.id]);
    const written = [account.email, 'author of one department', String(department!.title)];

    const tab = await open({ locale: 'mr-IN' });
    tab.setDefaultTimeout(60_000);
    await tab.goto(cms('/admin/login'));
    expect(await tab.locator('html').getAttribute('lang')).toBe('mr');
    expect(await latinOn(tab, written)).toEqual([]);
    await tab.locator('#field-email').fill(account.email);
    await tab.locator('#field-password').fill('a wrong password');
    await tab.locator('form.login__form button[type="submit"]').click();
    await tab
      .getByText(/पत्ता किंवा पासवर्ड चुकीचा आहे/)
      .first()
      .waitFor();
    await tab.locator('#field-password').fill(account.password);
    await tab.locator('form.login__form button[type="submit"]').click();
    await tab.waitForURL((url) => !url.pathname.endsWith('/login'));
    await tab.getByText('परिपत्रके').first().waitFor();
    expect(await latinOn(tab, written)).toEqual([]);

    await tab.goto(cms('/admin/collections/circulars'));
    await tab.locator('.collection-list').waitFor();
    expect(await latinOn(tab, written)).toEqual([]);

    const site = portalWith(({ collections }) => collections.includes('circulars'));
    const title = `परिपत्रक ${uniqueWord()}`;
    const draft = await administrator.create('circulars', 'mr', {
      title,
      summary: 'सोमवारी.',
      number: `E2E/${uniqueWord()}`,
      issuedOn: '2026-11-02',
      kind: 'circular',
      department: department!.id,
      portals: [site.id],
      validFrom: '2026-12-03',
      validUntil: '2026-11-01',
      _status: 'draft',
    });
    try {
      await tab.goto(cms(`/admin/collections/circulars/${draft.id}?locale=mr`));
      await tab.locator('form[data-form-ready="true"]').first().waitFor();
      await tab.locator('#field-title').waitFor();
      await tab.getByText('संकेतस्थळांवर').first().waitFor();
      const known = [...written, String(draft.number), 'E2E/', String(draft.slug), site.name.mr];
      expect(await latinOn(tab, known)).toEqual([]);

      // The refusal of a publisher's save, in the language of the account.
      const publisher = await accountFor(administrator, 'publisher', [department!.id]);
      const other = await open({ locale: 'mr-IN' });
      await other.goto(cms('/admin/login'));
      await other.locator('#field-email').fill(publisher.email);
      await other.locator('#field-password').fill(publisher.password);
      await other.locator('form.login__form button[type="submit"]').click();
      await other.waitForURL((url) => !url.pathname.endsWith('/login'));
      await other.goto(cms(`/admin/collections/circulars/${draft.id}?locale=mr`));
      await other.locator('form[data-form-ready="true"]').first().waitFor();
      await other.locator('#action-save').first().click();
      const refusal = other.locator('.pune-refusals');
      await refusal.waitFor();
      expect(await refusal.innerText()).toMatch(
        /वैधता: शेवट 1 नोव्हेंबर 2026 हा सुरुवातीच्या \(3 डिसेंबर 2026\) आधी आहे/,
      );
      expect(await latinOn(other, known)).toEqual([]);
    } finally {
      await administrator.delete('circulars', draft.id);
    }
  }, 240_000);

  it('follows the account to another browser', async () => {
    const administrator = await loginAs('administrator');
    const [department] = await administrator.find('departments', { slug: 'water-supply' });
    const account = await accountFor(administrator, 'translator', [department!.id]);
    const first = await open({ locale: 'en-GB' });
    await signIn(first, account);
    await first.goto(cms('/admin/account'));
    const stored = first.waitForResponse((answer) =>
      answer.url().includes('/payload-preferences/pune-language'),
    );
    await first.locator('.payload-settings__language .rs__control').click();
    await first.getByText('मराठी', { exact: true }).last().click();
    await stored;
    await first.getByText('सेवा').first().waitFor();

    const second = await open({ locale: 'en-GB' });
    await signIn(second, account);
    await second.getByText('परिपत्रके').first().waitFor();
    expect(
      (await second.context().cookies()).find(({ name }) => name === 'payload-lng')?.value,
    ).toBe('mr');
  }, 120_000);
});
