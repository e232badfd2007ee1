import { to } from '@pune/content/routes';
import { maskAadhaar } from '@pune/database/aadhaar';
import { t } from '@pune/i18n/server';
import { QUERY_CHARACTERS_MAX, SEARCH_API, searchQuerySchema } from '@pune/search/schema';
import type { SearchEngine } from '@pune/search';
import { htmlAnswer, jsonAnswer } from '@pune/http/answers';
import { readQuery } from '@pune/http/bodies';
import { createFeature } from '@pune/http/feature';
import type { PortalPages } from '@pune/http/portal-pages';
import { wantsHtml } from '@pune/http/requests';
import { withShell } from '@pune/http/shell';
import { searchPage } from './search.views.ts';

export interface HandlerOptions {
  engine: () => SearchEngine;
  pages: PortalPages;
  /** The portal's id, if the platform identifies it by another name. */
  site?: string | undefined;
}

/** Links from the results may send a referrer: its only content from the person is the query. */
const FROM_RESULTS = { 'referrer-policy': 'strict-origin-when-cross-origin' };
const NOTHING = {
  hits: [],
  total: 0,
  page: 1,
  pages: 1,
  types: {},
  by: 'words',
  languages: 'own',
} as const;

/**
 * Creates the handler of `GET /api/search?q=&lang=&type=&page=`: a page for people, JSON for
 * programs.
 */
export function createSearchHandler({ engine, pages, site }: HandlerOptions) {
  const {
    app,
    problem,
    view: viewOf,
    log,
    handle,
  } = createFeature({
    feature: 'search',
    pages,
    embedOrigins: [],
    values: () => ({ max: QUERY_CHARACTERS_MAX }),
    // When this function fails, the portal's own page searches in the browser.
    back: ({ locale }, kind, request) => {
      const T = t(locale);
      const q = maskAadhaar(new URL(request.url).searchParams.get('q') ?? '');
      return kind === 'unavailable'
        ? {
            href: `${to.search.page({ locale })}?${new URLSearchParams({ q })}`,
            label: T('search:offline_link'),
          }
        : { href: to.search.page({ locale }), label: T('search:title') };
    },
  });

  app.get(SEARCH_API, async ({ req, env }) => {
    const request = req.raw;
    const query = readQuery(request, searchQuerySchema);
    if (query.kind === 'Invalid')
      return problem(request, viewOf(request), 'malformed', { refusals: query.refusals });
    // An Aadhaar number finds nothing, and must not appear in the page or its links.
    const asked = { ...query.value, q: maskAadhaar(query.value.q) };
    const { q, type, page, lang } = asked;
    const { locale } = viewOf(request, { language: lang });
    let results = null;
    try {
      if (q)
        results = await engine().search({
          q,
          site: site ?? env.site?.id ?? '',
          locale,
          page,
          ...(type && { type }),
        });
    } catch (error) {
      log.error('search failed', error);
      return problem(request, viewOf(request), 'unavailable', { waitSeconds: 60 });
    }
    if (!wantsHtml(request)) return jsonAnswer(results ?? NOTHING, 200, FROM_RESULTS);
    return htmlAnswer(
      await withShell(pages, request, { locale, ...searchPage(asked, results, locale) }),
      200,
      FROM_RESULTS,
    );
  });

  return handle;
}
