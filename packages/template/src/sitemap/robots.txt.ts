import type { APIRoute } from 'astro';
import { to } from '@pune/content/routes';
import { site } from 'virtual:pune/site';
import { forOfficers } from '../shared/capabilities.ts';

const NOTHING = 'User-agent: *\nDisallow: /\n';

const exceptAnswers = (): string =>
  `User-agent: *\nDisallow: /api/\n${site.locales
    .flatMap((locale) => [
      to.portal.shell({ locale }),
      to.alerts.banner({ locale }),
      ...(site.capabilities.includes('payments') ? [to.payments.shell({ locale })] : []),
    ])
    .map((path) => `Disallow: ${path}\n`)
    .join('')}Sitemap: ${new URL(to.portal.siteMapIndex(), site.url)}\n`;

/** The rules for search engines, which leave out a portal for officers. */
export const GET: APIRoute = () =>
  new Response(forOfficers ? NOTHING : exceptAnswers(), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
