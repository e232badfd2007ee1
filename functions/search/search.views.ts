import { raw } from 'hono/html';
import { to } from '@pune/content/routes';
import { LOCALE_NAMES, type Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import {
  addressOf,
  QUERY_CHARACTERS_MAX,
  SEARCH_API,
  SEARCH_TYPES,
  type SearchQuery,
  type SearchType,
} from '@pune/search/schema';
import type { Hit, Piece, Results } from '@pune/search';
import { safe } from '@pune/http/markup';
import { noResults } from '@pune/ui/empty';
import { facts } from '@pune/ui/facts';
import { icon } from '@pune/ui/icon';
import { linkList, listOf } from '@pune/ui/list';
import { hidden, html } from '@pune/ui/markup';
import { page } from '@pune/ui/page';

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

/** A result with the address where it is done online, if it has one. */
interface Row {
  hit: Hit;
  begin?: string;
}

const titleOf = ({ title }: Hit) => title.map((piece) => piece.text).join('');

/**
 * Joins a task and the service of the same title that stand on one page of results: the service says
 * what it costs and the task is its button.
 */
function withTasks(hits: readonly Hit[]): Row[] {
  const isPair = (one: Hit, other: Hit) =>
    one.locale === other.locale && titleOf(one) === titleOf(other);
  const ofType = (type: SearchType) => hits.filter((hit) => hit.type === type);
  return hits.flatMap((hit): Row[] => {
    if (hit.type === 'tasks' && ofType('services').some((service) => isPair(service, hit)))
      return [];
    const task =
      hit.type === 'services' ? ofType('tasks').find((task) => isPair(task, hit)) : undefined;
    return [{ hit, ...(task && { begin: addressOf(task) }) }];
  });
}

function result({ hit, begin }: Row, locale: Locale) {
  const T = t(locale);
  const foreign = hit.locale === locale ? '' : raw(` lang="${hit.locale}"`);
  const file =
    hit.file &&
    html`<p class="meta"><a href="${hit.file.href}">${T('search:pdf_page', { page: formatNumber(hit.file.page, locale) })}</a></p>`;
  return html`<li class="result"><p class="kicker">${T(`search:one_${hit.type}`)}${foreign ? html` · <span lang="${hit.locale}">${LOCALE_NAMES[hit.locale]}</span>` : ''}</p><h3${foreign}><a href="${addressOf(hit)}"${foreign ? raw(` hreflang="${hit.locale}"`) : ''}>${text(hit.title)}</a></h3><p${foreign}>${text(hit.excerpt)}</p>${begin ? html`<p class="meta"><a href="${begin}">${T('search:begin')}</a></p>` : ''}${file}</li>`;
}

/** The address of the form of a service: a path of the portal has no language. */
const applyHref = (href: string, locale: Locale): string =>
  /^\/(?!api\/|media\/|\/)/.test(href) ? `/${locale}${href}` : href;

function timeLimit(days: number | null, locale: Locale): string {
  const T = t(locale);
  if (days === null) return T('no_time_limit');
  return days === 0 ? T('at_once') : T('days', { count: days, days: formatNumber(days, locale) });
}

/** The first hit as a card, if it is something to do: what it costs, how long, where, and the way. */
function answer(hit: Hit, { answer: known }: Results, locale: Locale) {
  const T = t(locale);
  if (hit.type !== 'tasks' && !known) return null;
  const href = addressOf(hit);
  const way = known?.apply ? applyHref(known.apply, locale) : null;
  const rows =
    known &&
    facts([
      [T('fee'), known.fee ?? T('fee_unknown')],
      [T('time_limit'), timeLimit(known.timeLimitDays, locale)],
      [T('where'), known.where ?? T('ask_office')],
    ]);
  const foreign = hit.locale === locale ? '' : raw(` lang="${hit.locale}"`);
  return html`<section class="card answer" aria-labelledby="answer"${foreign}><p class="kicker">${T(`search:one_${hit.type}`)}</p><h2 id="answer"><a href="${href}">${text(hit.title)}</a></h2><p>${text(hit.excerpt)}</p>${rows}${
    way
      ? html`<p><a class="btn" href="${way}">${/^https?:/.test(way) ? html`${T('apply_online')} <span class="xt">${T('external')}</span>` : T('search:begin')}</a></p>`
      : hit.type === 'tasks'
        ? html`<p><a class="btn" href="${href}">${T('search:begin')}</a></p>`
        : ''
  }</section>`;
}

/** Renders the filter by type as links: each address can be shared, and one step is enough. */
function kinds({ q, type }: SearchQuery, { types }: Results, locale: Locale) {
  const T = t(locale);
  const all = Object.values(types).reduce((sum, count) => sum + count, 0);
  const link = (kind: SearchType | undefined, label: string, count: number) =>
    html`<li><a href="${address({ q, type: kind }, locale)}"${
      kind === type ? raw(' aria-current="true"') : ''
    }>${label} <span class="num">${formatNumber(count, locale)}</span></a></li>`;
  return html`<nav class="kinds" aria-label="${T('search:narrow')}"><ul>${link(undefined, T('search:kind_all'), all)}${SEARCH_TYPES.filter(
    (kind) => types[kind],
  ).map((kind) => link(kind, T(`search:type_${kind}`), types[kind]!))}</ul></nav>`;
}

function pager({ q, type }: SearchQuery, { page, pages }: Results, locale: Locale) {
  if (pages === 1) return '';
  const T = t(locale);
  const step = (to: number, label: string, rel: string) =>
    html`<a class="btn alt" href="${address({ q, type, page: to }, locale)}" rel="${rel}">${label}</a>`;
  return html`<nav class="pager" aria-label="${T('search:pages')}">
    ${page > 1 ? step(page - 1, T('search:previous'), 'prev') : ''}
    <span aria-current="page">${T('search:page', { page: formatNumber(page, locale), pages: formatNumber(pages, locale) })}</span>
    ${page < pages ? step(page + 1, T('search:next'), 'next') : ''}
  </nav>`;
}

function elsewhere({ q }: SearchQuery, { elsewhere: portals }: Results, locale: Locale) {
  if (portals.length === 0) return '';
  const T = t(locale);
  return html`<section class="elsewhere" aria-labelledby="elsewhere">
    <h2 id="elsewhere">${T('search:elsewhere')}</h2>
    ${linkList(
      portals.map(({ name, origin, total }) => ({
        href: `${origin}${address({ q }, locale)}`,
        label: `${name} (${formatNumber(total, locale)})`,
      })),
    )}
  </section>`;
}

function empty(query: SearchQuery, results: Results, locale: Locale) {
  const T = t(locale);
  const { q, type } = query;
  const narrowed = Object.keys(results.types).length > 0 && type;
  const title = T('search:empty_title', { query: q });
  const ways = [
    { href: to.services.list({ locale }), label: T('search:empty_services') },
    { href: to.grievances.landing({ locale }), label: T('search:empty_grievances') },
    { href: to.portal.home({ locale }), label: T('search:empty_home') },
  ];
  const near =
    results.nearest.length > 0 &&
    html`<p>${T('search:nearest')} ${results.nearest.map(
      (word) => html`<a href="${address({ q: word }, locale)}">${word}</a> `,
    )}</p>`;
  return html`${noResults(
    { id: 'results', icon: icon('search'), title },
    html`${
      narrowed
        ? html`<p><a href="${address({ q }, locale)}">${T('search:empty_filtered')}</a></p>`
        : html`${near}<p>${T('search:empty')}</p>`
    }${linkList(ways)}`,
  )}${elsewhere(query, results, locale)}`;
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
        : results.languages === 'translated'
          ? T('search:translated')
          : results.by === 'words'
            ? null
            : T(`search:by_${results.by}`);
    const [first, ...rest] = results.hits;
    const best = results.page === 1 && !query.type ? answer(first!, results, locale) : null;
    // Insert the query last: it may contain the same digits as the count.
    const count = T('search:results', { count: results.total, query: QUERY_MARK })
      .replace(String(results.total), formatNumber(results.total, locale))
      .replace(QUERY_MARK, () => q);
    return html`<h2 class="mt2" id="results">${count}</h2>
      ${note ? html`<p>${note}</p>` : ''}
      <div class="two found">
        ${kinds(query, results, locale)}
        <section aria-labelledby="results">
          ${best}${listOf(withTasks(best ? rest : results.hits).map((row) => result(row, locale)))}
          ${pager(query, results, locale)}
        </section>
        ${elsewhere(query, results, locale)}
      </div>`;
  };
  return {
    title,
    main: safe(page({ title: T('search:title') }, [form(q, locale), body()])),
  };
}
