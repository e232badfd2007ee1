import type { APIRoute } from 'astro';
import { site } from 'virtual:pune/site';
import { documentHref } from '../shared/links.ts';
import { redirectLines } from './redirects.ts';

/**
 * The portal's redirects as a `_redirects` file for web servers:
 * https://docs.netlify.com/manage/routing/redirects/overview/
 */
export const GET: APIRoute = ({ locals: { content } }) => {
  const redirects = content
    .list('redirects', { locale: site.locales[0]!, order: 'oldest', fields: ['card'] })
    .map(({ card }) => card);
  const lines = redirectLines(redirects, {
    locales: site.locales,
    documentHref: ({ collection, id }, locale) => documentHref(content, collection, id, locale),
  });
  return new Response(lines.map((line) => `${line}\n`).join(''), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
