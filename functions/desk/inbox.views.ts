import { QUEUES, type CaseList, type CaseType, type Queue } from '@pune/desk/case-type';
import type { MergedList } from '@pune/desk/merged-list';
import type { View as KeptView } from '@pune/desk/views';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { empty } from '@pune/ui/empty';
import { linkList } from '@pune/ui/list';
import { attributes, html, type Content, type Markup } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { tabs } from '@pune/ui/tabs';
import type { Officer } from '@pune/staff/officer';
import { to } from './addresses.ts';
import { bulkForms } from './bulk-form.views.ts';
import type { Others } from './others.views.ts';
import { caseRows } from './rows.views.ts';
import { maySupervise } from './visit.ts';

export type Counts = Readonly<Record<Queue, number>>;

export interface InboxState {
  /** The types that the officer may see, with the number of cases in each queue. */
  types: readonly { type: CaseType; counts: Counts }[];
  queue: Queue;
  after: string | null;
  /**
   * The cases of the queue: one order over all types. Completed cases have no common order, and are
   * listed by type.
   */
  found:
    | { kind: 'Merged'; list: MergedList }
    | { kind: 'ByType'; lists: readonly { type: CaseType; list: CaseList }[] };
  others: Others;
  views: readonly KeptView[];
}

/** The person's posts, with those held for another person. */
export function postLine({ posts }: Officer, { locale }: View): Content {
  const T = t(locale);
  const [first] = posts;
  const others = posts.filter(({ via }) => via !== 'own');
  const more = new Set(posts.map(({ id }) => id)).size - 1;
  const post = first?.designation[locale] ?? '';
  const amount = formatNumber(more, locale);
  return [
    first &&
      html`<p>
        ${more > 0 ? T('desk:signed_in_as_more', { post, amount }) : T('desk:signed_in_as', { post })}
      </p>`,
    others.length > 0 &&
      html`<p>
        ${T('desk:acting_for', { posts: others.map(({ designation }) => designation[locale]).join(', ') })}
      </p>`,
  ];
}

const queueTabs = (
  name: string,
  counts: Counts,
  current: Queue,
  address: (queue: Record<string, string>) => string,
  view: View,
): Markup =>
  tabs(
    name,
    QUEUES.map((queue) => ({
      href: address(queue === QUEUES[0] ? {} : { queue }),
      label: t(view.locale)(`desk:queue_${queue}`),
      count: formatNumber(counts[queue], view.locale),
      isCurrent: queue === current,
    })),
  );

/** The queues of one type. */
export const listTabs = (type: CaseType, counts: Counts, current: Queue, view: View): Markup =>
  queueTabs(
    `${type.title(view.locale)}: ${t(view.locale)('desk:queues')}`,
    counts,
    current,
    (query) => to.list(type, view, query),
    view,
  );

const sumOf = (types: InboxState['types']): Counts =>
  Object.fromEntries(
    QUEUES.map((queue) => [queue, types.reduce((sum, { counts }) => sum + counts[queue], 0)]),
  ) as Counts;

const queueQuery = (queue: Queue): Record<string, string> => (queue === QUEUES[0] ? {} : { queue });

/** An empty queue of today, with the way to the officer's open cases. */
function nothingToday({ types }: InboxState, view: View): Markup {
  const T = t(view.locale);
  const counts = sumOf(types);
  const queue = (['mine', 'office'] as const).find((name) => counts[name] > 0);
  if (!queue) return empty(T('desk:inbox_nothing'));
  const amount = formatNumber(counts[queue], view.locale);
  return empty([
    T('desk:inbox_nothing'),
    html`<br><a href="${to.inbox(view, { queue })}">${T(`desk:inbox_go_${queue}`, { amount })}</a>`,
  ]);
}

/** One order over all types, with the forms of bulk actions. */
function merged(state: InboxState, list: MergedList, view: View) {
  const { types, queue, after, others } = state;
  const T = t(view.locale);
  if (list.rows.length === 0)
    return queue === QUEUES[0] ? nothingToday(state, view) : empty(T('desk:list_nothing'));
  const query = String(new URLSearchParams(queueQuery(queue)));
  const pages = [
    after !== null && {
      href: to.inbox(view, queueQuery(queue)),
      label: T('desk:list_first'),
      rel: null,
    },
    list.next !== null && {
      href: to.inbox(view, { ...queueQuery(queue), after: list.next }),
      label: T('desk:list_more'),
      rel: 'next',
    },
  ].filter((link) => link !== false);
  return [
    caseRows(list.rows, { others, arePicked: true, areTyped: types.length > 1 }, view),
    pages.length > 0 &&
      html`<p>${pages.map(({ href, label, rel }) => html`<a${attributes({ class: 'btn alt', href, rel })}>${label}</a>`)}</p>`,
    bulkForms(list.rows, { back: { of: 'inbox', query }, isWhole: false }, view),
  ];
}

const byType = (
  { queue, others }: InboxState,
  lists: readonly { type: CaseType; list: CaseList }[],
  view: View,
): Content =>
  lists.map(({ type, list }) =>
    section(`of-${type.name}`, type.title(view.locale), [
      list.rows.length > 0
        ? caseRows(
            list.rows.map((row) => ({ type, row })),
            { others },
            view,
          )
        : empty(t(view.locale)('desk:list_nothing')),
      list.next &&
        html`<p><a href="${to.list(type, view, queueQuery(queue))}">${t(view.locale)('desk:inbox_all')}</a></p>`,
    ]),
  );

/** The links to the lists of each type, which have search and filters. */
function typeLinks({ types, queue }: InboxState, view: View): Content {
  const T = t(view.locale);
  const links = types.map(({ type, counts }) => ({
    href: to.list(type, view, queueQuery(queue)),
    label: T('desk:type_list', {
      type: type.title(view.locale),
      queue: T(`desk:queue_${queue}`),
      amount: formatNumber(counts[queue], view.locale),
    }),
  }));
  return links.length > 0 && section('types', T('desk:types_title'), linkList(links));
}

/** The links of supervisors, above the cases: the list may be long. */
function loadLinks({ types }: InboxState, officer: Officer, view: View): Content {
  const T = t(view.locale);
  const supervised = types.filter(({ type }) => maySupervise(type, officer));
  return (
    supervised.length > 0 &&
    html`<p class="meta">
      ${supervised.map(({ type }) => html`<a href="${to.load(type, view)}">${`${type.title(view.locale)}: ${T('desk:load_title')}`}</a>`)}
    </p>`
  );
}

/** The links to kept views, of one type or of all. */
export const viewLinks = (
  types: readonly CaseType[],
  views: readonly KeptView[],
  view: View,
): Content => {
  const links = views.flatMap(({ type: name, name: label, query }) => {
    const type = types.find((one) => one.name === name);
    return type
      ? [{ href: to.list(type, view, Object.fromEntries(new URLSearchParams(query))), label }]
      : [];
  });
  return links.length > 0 && section('views', t(view.locale)('desk:views_title'), linkList(links));
};

export function inboxPage(
  state: InboxState,
  officer: Officer,
  view: View,
): { title: string; main: string } {
  const { types, queue, found, views } = state;
  const T = t(view.locale);
  const title = T('desk:inbox_title');
  const below = [postLine(officer, view), loadLinks(state, officer, view)];
  const name = `${title}: ${T('desk:queues')}`;
  const address = (query: Record<string, string>) => to.inbox(view, query);
  const main = page(
    { title, below, ...(queue === QUEUES[0] && { lead: T('desk:inbox_lead') }) },
    types.length === 0
      ? empty(T('desk:inbox_no_types'))
      : [
          queueTabs(name, sumOf(types), queue, address, view),
          html`<h2 class="vh">${T(`desk:queue_${queue}`)}</h2>`,
          html`<div data-list="">${found.kind === 'Merged' ? merged(state, found.list, view) : byType(state, found.lists, view)}</div>`,
          typeLinks(state, view),
          viewLinks(
            types.map(({ type }) => type),
            views,
            view,
          ),
        ],
  );
  return { title, main: safe(main) };
}
