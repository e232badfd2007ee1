import type { APIRoute } from 'astro';
import { site } from 'virtual:pune/site';

export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nDisallow: /api/\n${site.locales.map((locale) => `Disallow: /${locale}/_shell/\nDisallow: /${locale}/_alerts/\n${site.capabilities.includes('payments') ? `Disallow: /${locale}/payments/_shell/\n` : ''}`).join('')}Sitemap: ${new URL('/sitemap.xml', site.url)}\n`,
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
