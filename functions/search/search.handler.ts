import { to } from '@pune/content/routes';
import { maskAadhaar } from '@pune/database/aadhaar';
import { isLocale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import {
  QUERY_CHARACTERS_MAX,
  SEARCH_API,
  searchQuerySchema,
  SUGGESTIONS_API,
  suggestionsQuerySchema,
} from '@pune/search/schema';
import type { CountedMiss, Misses } from '@pune/search/misses';
import type { SearchEngine } from '@pune/search';
import { SEARCH_MISSES } from '@pune/std/search-misses';
import { htmlAnswer, jsonAnswer } from '@pune/http/answers';
import { readQuery } from '@pune/http/bodies';
import { createFeature } from '@pune/http/feature';
import type { PortalPages } from '@pune/http/portal-pages';
import { wantsHtml } from '@pune/http/requests';
import { withShell } from '@pune/http/shell';
import { isSignedRead } from '@pune/http/signed-requests';
import { createCallLimit } from './call-limit.ts';
import { searchPage } from './search.views.ts';

export interface HandlerOptions {
  engine: () => SearchEngine;
  pages: PortalPages;
  /** The portal's id, if the platform identifies it by another name. */
  site?: string | undefined;
  /** Counts searches without an answer. A search is answered whether it can count or not. */
  misses: () => Promise<Misses>;
  /** The keys that the CMS shares, to read these counts. */
  keys: () => readonly string[];
  now?: () => number;
}

/** A person who types quickly asks for four suggestions a second. */
const SUGGESTIONS_A_MINUTE = 240;

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
  elsewhere: [],
  nearest: [],
} as const;

/** Leaves out what has an answer since: editors wrote a page, or said what the words mean. */
async function unanswered(
  counted: readonly CountedMiss[],
  engine: SearchEngine,
): Promise<CountedMiss[]> {
  const found: CountedMiss[] = [];
  for (const miss of counted) {
    const { words: q, site, locale } = miss;
    if (!isLocale(locale) || (await engine.search({ q, site, locale, page: 1 })).total === 0)
      found.push(miss);
  }
  return found;
}

/**
 * Creates the handler of `GET /api/search?q=&lang=&type=&page=`, a page for people, JSON for
 * programs, and of `GET /api/search/suggestions?q=&lang=`, which a form asks while it is typed in.
 */
export function createSearchHandler({
  engine,
  pages,
  site,
  misses,
  keys,
  now = Date.now,
}: HandlerOptions) {
  const {
    app,
    problem,
    view: viewOf,
    log,
    handle,
  } = createFeature({
    feature: 'search',
    pages,
    machines: [SEARCH_MISSES.path],
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
    if (results?.total === 0 && !type && page === 1) {
      const noted = misses()
        .then((counts) => counts.note({ q, site: site ?? env.site?.id ?? '', locale }))
        .catch((error: unknown) => log.error('search not counted', error));
      env.waitUntil?.(noted);
    }
    if (!wantsHtml(request)) return jsonAnswer(results ?? NOTHING, 200, FROM_RESULTS);
    return htmlAnswer(
      await withShell(pages, request, { locale, ...searchPage(asked, results, locale) }),
      200,
      FROM_RESULTS,
    );
  });

  const isTooOften = createCallLimit({ perMinute: SUGGESTIONS_A_MINUTE, now });
  app.get(SUGGESTIONS_API, async ({ req, env }) => {
    const request = req.raw;
    const query = readQuery(request, suggestionsQuerySchema);
    if (query.kind === 'Invalid')
      return problem(request, viewOf(request), 'malformed', { refusals: query.refusals });
    if (isTooOften(env.ip))
      return problem(request, viewOf(request), 'too_many', { waitSeconds: 60 });
    const { locale } = viewOf(request, { language: query.value.lang });
    const T = t(locale);
    const q = maskAadhaar(query.value.q);
    try {
      const found = q
        ? await engine().suggest({ q, site: site ?? env.site?.id ?? '', locale })
        : [];
      return jsonAnswer({
        suggestions: found.map((one) => ({ ...one, kind: T(`search:one_${one.type}`) })),
      });
    } catch (error) {
      log.error('suggestions failed', error);
      return problem(request, viewOf(request), 'unavailable', { waitSeconds: 60 });
    }
  });

  app.get(SEARCH_MISSES.path, async ({ req }) => {
    const request = req.raw;
    const signed = { ...SEARCH_MISSES, keys: keys(), now: new Date(now()) };
    if (!isSignedRead(request, signed)) return problem(request, viewOf(request), 'sign_in');
    const counted = await (await misses()).list();
    return jsonAnswer({ misses: await unanswered(counted, engine()) });
  });

  return handle;
}
