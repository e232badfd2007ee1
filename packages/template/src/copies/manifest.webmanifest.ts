import type { APIRoute } from 'astro';
import { hues, site, themeColor } from 'virtual:pune/site';
import { to } from '@pune/content/routes';
import { t } from '@pune/i18n/server';
import { ICONS } from '../../icon-sizes.ts';
import { forOfficers, offers } from '../shared/capabilities.ts';
import { localeOf, staticPaths } from '../shared/paths.ts';

export const getStaticPaths = staticPaths;

/**
 * The web app manifest (https://www.w3.org/TR/appmanifest/). One app for each portal, in the
 * language of the page that it is installed from.
 */
export const GET: APIRoute = ({ params, locals }) => {
  const locale = localeOf(params);
  const T = t(locale);
  const shortcuts = [
    offers('grievances') && { name: T('report_problem'), url: to.grievances.new({ locale }) },
    offers('payments') && {
      name: T('payments:landing_title'),
      url: to.payments.landing({ locale }),
    },
    offers('search') && { name: T('search'), url: to.search.page({ locale }) },
    offers('citizens') && {
      name: T('citizens:account_link'),
      url: to.citizens.account({ locale }),
    },
    offers('dashboard') && { name: T('dashboard:title'), url: to.dashboard.page({ locale }) },
    forOfficers && { name: site.name[locale], url: '/desk/' },
  ].filter((shortcut) => shortcut !== false);
  const manifest = {
    id: '/',
    name: site.name[locale],
    short_name: site.shortName[locale],
    description: locals.content.settings(locale, ['tagline'])?.tagline || undefined,
    lang: locale,
    dir: 'ltr',
    start_url: to.portal.home({ locale }),
    scope: '/',
    display: 'standalone',
    theme_color: themeColor.light,
    background_color: hues.h800,
    categories: ['government'],
    icons: ICONS.map(({ file, size, purpose }) => ({
      src: `/${file}`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
    shortcuts,
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
