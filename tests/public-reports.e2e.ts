import { expect, it } from 'vitest';
import { formatOf } from '../packages/grievances/public-reports.constants.ts';
import { LOCALES } from '../packages/i18n/i18n.ts';
import { t } from '../packages/i18n/server.ts';
import { axe, TARGET_SIZE } from '../tools/check-site/axe.ts';
import { describeInBrowser } from './support/browser.ts';
import { fileGrievance } from './support/function-pages.ts';
import { portalWith, visit } from './support/visit.ts';

const site = portalWith(({ capabilities }) => capabilities.includes('grievances'));

describeInBrowser('anybody who reads what became of reports', ({ open }) => {
  it.each(LOCALES)(
    'goes from the page about grievances to a report, its figures and the files, in %s',
    async (locale) => {
      const T = t(locale);
      const receipt = await fileGrievance(site, locale);
      const { number } = JSON.parse(
        (await visit(site, receipt, { headers: { accept: 'application/json' } })).text,
      ) as { number: string };
      const tab = await open({ viewport: { width: 320, height: 800 }, javaScriptEnabled: false });
      await tab.goto(`${site.url}/${locale}/grievances/`);
      await tab.getByRole('link', { name: T('public-reports:title'), exact: true }).click();
      const heading = (name: string) => tab.getByRole('heading', { name, level: 1 }).waitFor();
      await heading(T('public-reports:title'));
      await tab
        .getByLabel(T('public-reports:filter_category'), { exact: true })
        .selectOption('street_light');
      await tab.getByRole('button', { name: T('public-reports:apply') }).click();
      await tab.getByRole('link', { name: number }).click();
      await heading(T('public-reports:report_title', { number }));
      await tab.getByRole('link', { name: T('public-reports:tab_figures'), exact: true }).click();
      await heading(T('public-reports:figures_title'));
      await tab.getByRole('link', { name: T('public-reports:tab_data') }).click();
      await heading(T('public-reports:data_title'));
      const link = tab.getByRole('link', {
        name: `${T('public-reports:file_reports_csv')} (${formatOf('reports.csv')})`,
        exact: true,
      });
      const csv = await visit(site, (await link.getAttribute('href'))!);
      expect(csv.text).toContain(number);
      expect(tab.errors).toEqual([]);
    },
  );

  it.each([320, 1280])(
    'meets no obstacle and no sideways scrolling at %i pixels',
    async (width) => {
      const tab = await open({ viewport: { width, height: 900 } });
      for (const [index, path] of ['', '/statistics', '/data'].entries()) {
        const locale = LOCALES[index]!;
        await tab.goto(`${site.url}/api/reports${path}?lang=${locale}`);
        expect(await axe(tab, TARGET_SIZE)).toEqual([]);
        const overflow = await tab.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, path).toBeLessThanOrEqual(0);
      }
      expect(tab.errors).toEqual([]);
    },
  );
});
