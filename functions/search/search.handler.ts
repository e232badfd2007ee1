import type { Context } from '@netlify/functions';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { QUERY_CHARACTERS_MAX, searchQuerySchema } from '@pune/search/schema';
import type { SearchEngine } from '@pune/search';
import type { PortalPages } from '../portal-pages.ts';
import { localeOf, wantsHtml } from '../requests.ts';
import { withShell } from '../shell.ts';
import { escapeHtml } from '../markup.ts';
import { searchPage } from './search.views.ts';

export interface HandlerOptions {
  engine: () => SearchEngine;
  pages: PortalPages;
  /** The portal's id where the platform knows it under another name. */
  site?: string | undefined;
}

const STATUS = { malformed: 400, method: 405, unavailable: 503 } as const;
const HEADERS = { 'cache-control': 'no-store', vary: 'Accept, Accept-Language', 'x-robots-tag': 'noindex' };

/** `GET /api/search?q=&lang=&type=&page=`: a page for people, JSON for programs. */
export function createSearchHandler({ engine, pages, site }: HandlerOptions) {
  async function problem(request: Request, kind: keyof typeof STATUS, headers: Record<string, string> = {}): Promise<Response> {
    const locale = localeOf(request);
    const T = t(locale);
    const [title, detail, status] = [T(`search:problem_${kind}_title`), T(`search:problem_${kind}`, { max: formatNumber(QUERY_CHARACTERS_MAX, locale) }), STATUS[kind]];
    if (!wantsHtml(request))
      return new Response(JSON.stringify({ type: `https://pune.example/problems/search/${kind}`, title, status, detail }), { status, headers: { ...HEADERS, 'content-type': 'application/problem+json; charset=utf-8', ...headers } });
    const { searchParams } = new URL(request.url);
    // The portal's own page searches in the browser when this function cannot.
    const instead = kind === 'unavailable' ? `<p><a class="btn" href="/${locale}/search/?${escapeHtml(new URLSearchParams({ q: searchParams.get('q') ?? '' }).toString())}">${escapeHtml(T('search:offline_link'))}</a></p>` : '';
    const main = `<div class="w"><div class="title"><h1>${escapeHtml(title)}</h1><p class="lead">${escapeHtml(detail)}</p></div>${instead}</div>`;
    return new Response(await withShell(pages, request, { locale, title, main }), { status, headers: { ...HEADERS, 'content-type': 'text/html; charset=utf-8', ...headers } });
  }

  return async (request: Request, context: Pick<Context, 'site'>): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return problem(request, 'method', { allow: 'GET, HEAD' });
    const { searchParams } = new URL(request.url);
    const query = searchQuerySchema.safeParse(Object.fromEntries(searchParams));
    if (!query.success) return problem(request, 'malformed');
    const { q, type, page, lang } = query.data;
    const locale = localeOf(request, lang);
    let results = null;
    try {
      if (q) results = await engine().search({ q, site: site ?? context.site.id ?? '', locale, page, ...(type && { type }) });
    } catch (error) {
      // What was searched for is nobody's business: the log gets the kind of failure only.
      console.error(JSON.stringify({ level: 'error', package: 'search', error: (error as Error).name, code: (error as { code?: string }).code }));
      return problem(request, 'unavailable', { 'retry-after': '60' });
    }
    if (!wantsHtml(request)) return Response.json(results ?? { hits: [], total: 0, page: 1, pages: 1, types: {}, by: 'words', languages: 'own' }, { headers: HEADERS });
    const body = await withShell(pages, request, { locale, ...searchPage(query.data, results, locale) });
    return new Response(body, { headers: { ...HEADERS, 'content-type': 'text/html; charset=utf-8' } });
  };
}
