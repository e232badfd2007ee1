import { raw } from 'hono/html';
import { to } from '@pune/content/routes';
import { LOCALE_NAMES, type Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import {
  QUERY_CHARACTERS_MAX,
  SEARCH_API,
  SEARCH_TYPES,
  type SearchQuery,
  type SearchType,
} from '@pune/search/schema';
import type { Hit, Piece, Results } from '@pune/search';
import { safe } from '@pune/http/markup';
import { choice } from '@pune/ui/choice';
import { noResults } from '@pune/ui/empty';
import { fieldGroup } from '@pune/ui/field';
import { icon } from '@pune/ui/icon';
import { linkList, listOf } from '@pune/ui/list';
import { hidden, html } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { tag } from '@pune/ui/tag';

/**
 * A placeholder for the query while the numbers of a message are converted to the reader's digits.
 */
const QUERY_MARK = '\u0001';

const text = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text));

const address = (
  { q, type, page }: { q: string; type?: SearchType | undefined; page?: number },
  locale: Locale,
): string =>
  `${SEARCH_API}?${new URLSearchParams({ q, lang: locale, ...(type && { type }), ...(page && page > 1 && { page: String(page) }) })}`;

function form(q: string, locale: Locale) {
  const T = t(locale);
  return html`<form
    class="find"
    role="search"
    aria-label="${T('search:label')}"
    action="${SEARCH_API}"
  >
    ${hidden({ lang: locale })}<label class="vh" for="q"
      >${T('search:label')}</label
    ><input
      id="q"
      name="q"
      type="search"
      value="${q}"
      maxlength="${QUERY_CHARACTERS_MAX}"
      autocomplete="off"
    ><button class="btn" type="submit">${T('search:action')}</button>
  </form>`;
}

function result(hit: Hit, locale: Locale) {
  const foreign = hit.locale === locale ? '' : raw(` lang="${hit.locale}"`);
  return html`<li class="result"><h3${foreign}><a href="${to[hit.type].detail(hit)}"${foreign ? raw(` hreflang="${hit.locale}"`) : ''}>${text(hit.title)}</a></h3><p${foreign}>${text(hit.excerpt)}</p><p class="meta">${tag(t(locale)(`search:type_${hit.type}`))}${foreign ? html`<span lang="${hit.locale}">${LOCALE_NAMES[hit.locale]}</span>` : ''}</p></li>`;
}

/**
 * Renders the filter by type as a form with radio buttons: its address can be shared, and it needs no
 * script.
 */
function filter({ q, type }: SearchQuery, { types }: Results, locale: Locale) {
  const T = t(locale);
  const option = (value: string, label: string) =>
    choice({ type: 'radio', name: 'type', value, label, isChecked: (type ?? '') === value });
  const all = Object.values(types).reduce((sum, count) => sum + count, 0);
  const options = [
    option('', `${T('search:kind_all')} (${formatNumber(all, locale)})`),
    ...SEARCH_TYPES.filter((kind) => types[kind]).map((kind) =>
      option(kind, `${T(`search:type_${kind}`)} (${formatNumber(types[kind]!, locale)})`),
    ),
  ];
  return html`<aside aria-labelledby="narrow">
    <form class="filters" action="${SEARCH_API}">
      <h2 id="narrow">${T('search:narrow')}</h2>
      ${hidden({ lang: locale, q })}
      ${fieldGroup({ id: 'type', name: 'type', legend: T('search:kind') }, options)}
      <button class="btn" type="submit">${T('search:kind_apply')}</button>
    </form>
  </aside>`;
}

function pager({ q, type }: SearchQuery, { page, pages }: Results, locale: Locale) {
  if (pages === 1) return '';
  const T = t(locale);
  const step = (to: number, label: string, rel: string) =>
    html`<li><a href="${address({ q, type, page: to }, locale)}" rel="${rel}">${label}</a></li>`;
  return html`<nav aria-label="${T('search:pages')}">
    <ul class="opts">
      ${page > 1 ? step(page - 1, T('search:previous'), 'prev') : ''}
      <li aria-current="page">
        ${T('search:page', { page: formatNumber(page, locale), pages: formatNumber(pages, locale) })}
      </li>
      ${page < pages ? step(page + 1, T('search:next'), 'next') : ''}
    </ul>
  </nav>`;
}

function empty({ q, type }: SearchQuery, results: Results, locale: Locale) {
  const T = t(locale);
  const elsewhere = Object.keys(results.types).length > 0 && type;
  const title = T('search:empty_title', { query: q });
  const ways = [
    { href: to.services.list({ locale }), label: T('search:empty_services') },
    { href: to.grievances.landing({ locale }), label: T('search:empty_grievances') },
    { href: to.portal.home({ locale }), label: T('search:empty_home') },
  ];
  return html`${noResults(
    { id: 'results', icon: icon('search'), title },
    elsewhere
      ? html`<p><a href="${address({ q }, locale)}">${T('search:empty_filtered')}</a></p>`
      : html`<p>${T('search:empty')}</p>`,
  )}${linkList(ways)}`;
}

/**
 * Renders the search page: an introduction without a query, links to other ways if nothing was found,
 * else the results with pager and filter.
 *
 * @param results `null` if no search was made
 * @returns the title as text, and the HTML of the page's main part
 */
export function searchPage(
  query: SearchQuery,
  results: Results | null,
  locale: Locale,
): { title: string; main: string } {
  const T = t(locale);
  const { q } = query;
  const title = q ? T('search:title_for', { query: q }) : T('search:title');
  const body = () => {
    if (!results || !q)
      return html`<section class="mt2">
        <h2>${T('search:start_title')}</h2>
        <p>${T('search:start')}</p>
      </section>`;
    if (results.hits.length === 0)
      return html`<div class="mt2">${empty(query, results, locale)}</div>`;
    const note =
      results.languages === 'other'
        ? T('search:other_languages')
        : results.by === 'sound'
          ? T('search:by_sound')
          : null;
    // Insert the query last: it may contain the same digits as the count.
    const count = T('search:results', { count: results.total, query: QUERY_MARK })
      .replace(String(results.total), formatNumber(results.total, locale))
      .replace(QUERY_MARK, () => q);
    return html`<div class="two mt2">
      <section aria-labelledby="results">
        <h2 id="results">${count}</h2>
        ${note ? html`<p>${note}</p>` : ''}${listOf(results.hits.map((hit) => result(hit, locale)))}
        ${pager(query, results, locale)}
      </section>
      ${filter(query, results, locale)}
    </div>`;
  };
  return {
    title,
    main: safe(page({ title: T('search:title') }, [form(q, locale), body()])),
  };
}
