import {
  SORTS,
  type CaseList,
  type CaseQuery,
  type CaseType,
  type Option,
  type Queue,
} from '@pune/desk/case-type';
import { VIEW_NAME_CHARACTERS_MAX, type View as KeptView } from '@pune/desk/views';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { buttonForm } from '@pune/ui/button-form';
import { empty } from '@pune/ui/empty';
import { field, input, type Tied } from '@pune/ui/field';
import { foldout } from '@pune/ui/foldout';
import { listOf } from '@pune/ui/list';
import { attributes, hidden, html, type Content, type Markup } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { to } from './addresses.ts';
import { bulkForms } from './bulk-form.views.ts';
import { listTabs } from './inbox.views.ts';
import { filterParameter, listParameters } from './list-query.ts';
import type { Others } from './others.views.ts';
import { caseRows } from './rows.views.ts';

export interface ListState {
  type: CaseType;
  query: CaseQuery;
  found: CaseList;
  counts: Readonly<Record<Queue, number>>;
  others: Others;
  /** The options of each filter, in the order of the type. */
  options: readonly (readonly Option[])[];
  /** The officer's kept views of this type. */
  views: readonly KeptView[];
  /** A line about what was done, or why not. */
  said: { text: string; isError: boolean } | null;
}

const select =
  (options: readonly { value: string; label: string }[], chosen: string) =>
  (tied: Tied): Markup =>
    html`<select${attributes(tied)}>${options.map(({ value, label }) => html`<option${attributes({ value, selected: value === chosen })}>${label}</option>`)}</select>`;

function searchForm({ type, query, options }: ListState, view: View): Markup {
  const { locale } = view;
  const T = t(locale);
  const all = { value: '', label: T('desk:option_all') };
  const filters = type.filters.map(
    (filter, n) =>
      options[n]!.length > 0 &&
      field(
        { id: `list-${filter.name}`, name: filterParameter(filter), label: filter.label(locale) },
        select(
          [all, ...options[n]!.map(({ value, label }) => ({ value, label: label(locale) }))],
          query.filters[filter.name] ?? '',
        ),
      ),
  );
  const search = field(
    {
      id: 'list-search',
      name: 'search',
      label: T('desk:label_search'),
      hint: T('desk:hint_search'),
    },
    input({ type: 'search', value: query.search, maxlength: 100 }),
  );
  const sort = field(
    { id: 'list-sort', name: 'sort', label: T('desk:label_sort') },
    select(
      SORTS.map((value) => ({ value, label: T(`desk:sort_${value}`) })),
      query.sort,
    ),
  );
  const isChanged = query.search !== '' || Object.keys(query.filters).length > 0;
  return foldout(
    T('desk:search_title'),
    html`<form action="${to.list(type, view)}" method="get">
      ${hidden({ lang: locale, queue: query.queue })}${search}
      <div class="grid">${filters}${sort}</div>
      <button class="btn" type="submit">${T('desk:action_search')}</button>
    </form>`,
    { isOpen: isChanged },
  );
}

/** The rows of the list, with the forms of bulk actions. */
function rowsOf({ type, found, query, others }: ListState, view: View): Content {
  const marks = attributes({ 'data-list': type.name });
  if (found.rows.length === 0)
    return html`<div${marks}>${empty(t(view.locale)('desk:list_nothing'))}</div>`;
  const rows = found.rows.map((row) => ({ type, row }));
  const back = { of: 'list', query: String(new URLSearchParams(listParameters(query))) } as const;
  // Without a script a whole page would be ticked row by row.
  const isWhole = rows.length > 1 || found.next !== null || query.after !== null;
  return html`<div${marks}>${caseRows(rows, { others, arePicked: true }, view)}${bulkForms(rows, { back, isWhole }, view)}</div>`;
}

function viewForms({ type, query, views }: ListState, view: View): Markup {
  const { locale } = view;
  const T = t(locale);
  const stored = String(new URLSearchParams(listParameters(query)));
  const common = { _lang: locale, type: type.name, query: stored };
  const kept = views.map(
    ({ id, name, query: parameters }) =>
      html`<li>
        <a href="${to.list(type, view, Object.fromEntries(new URLSearchParams(parameters)))}"
          >${name}</a
        >
        ${buttonForm({
          action: to.inbox(view),
          label: T('desk:action_forget', { name }),
          kind: 'alt',
          fields: { ...common, forget: id },
        })}
      </li>`,
  );
  const name = field(
    { id: 'view-name', name: 'name', label: T('desk:label_view'), hint: T('desk:hint_view') },
    input({
      type: 'text',
      required: true,
      maxlength: VIEW_NAME_CHARACTERS_MAX,
      autocomplete: 'off',
    }),
  );
  return section('views', T('desk:views_title'), [
    views.length > 0 && listOf(kept),
    html`<form action="${to.inbox(view)}" method="post">
      ${hidden(common)}${name}
      <button class="btn alt" type="submit">${T('desk:action_keep')}</button>
    </form>`,
  ]);
}

export function listPage(state: ListState, view: View): { title: string; main: string } {
  const { type, query, found, counts, said } = state;
  const T = t(view.locale);
  const title = type.title(view.locale);
  const parameters = listParameters(query);
  const pages = [
    query.after && {
      href: to.list(type, view, parameters),
      label: T('desk:list_first'),
      rel: null,
    },
    found.next && {
      href: to.list(type, view, { ...parameters, after: found.next }),
      label: T('desk:list_more'),
      rel: 'next',
    },
  ].filter((link) => link !== null && link !== '');
  const main = page(
    {
      title,
      tags: html`<a href="${to.inbox(view)}">${T('desk:link_inbox')}</a>`,
    },
    [
      said && noticeLine(said.text, said.isError ? 'bad' : 'ok', 'status'),
      listTabs(type, counts, query.queue, view),
      searchForm(state, view),
      html`<h2 class="vh">${T(`desk:queue_${query.queue}`)}</h2>`,
      rowsOf(state, view),
      pages.length > 0 &&
        html`<p>${pages.map(({ href, label, rel }) => html`<a${attributes({ class: 'btn alt', href, rel })}>${label}</a>`)}</p>`,
      viewForms(state, view),
    ],
  );
  return { title: `${T(`desk:queue_${query.queue}`)} – ${title}`, main: safe(main) };
}
