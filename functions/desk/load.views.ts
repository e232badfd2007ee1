import type { BreachCount, CaseType, PostLoad, Sampled } from '@pune/desk/case-type';
import { formatDate, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { empty } from '@pune/ui/empty';
import { figureList } from '@pune/ui/list';
import { html, type Content, type Markup } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { to } from './addresses.ts';
import { caseTrail } from './case.views.ts';
import { listParameters } from './list-query.ts';
import type { Others } from './others.views.ts';
import { caseRows } from './rows.views.ts';

const COLUMNS = ['open', 'today', 'overdue'] as const;
const figuresOf = ({ open, dueToday, overdue }: PostLoad) => [open, dueToday, overdue];

/** The posts with most overdue cases first, then those with most that are due today. */
const byUrgency = (one: PostLoad, other: PostLoad): number =>
  other.overdue - one.overdue || other.dueToday - one.dueToday || other.open - one.open;

/** The list of the open cases of a post. */
const openCases = (type: CaseType, filters: NonNullable<PostLoad['filters']>, view: View) =>
  to.list(type, view, listParameters({ queue: 'office', filters, search: '', sort: 'due' }));

function postCell(type: CaseType, { post, holders, filters }: PostLoad, view: View): Content {
  const name = post(view.locale);
  return html`${filters ? html`<a href="${openCases(type, filters, view)}">${name}</a>` : name}${
    holders &&
    html`<br><span class="soft">${holders.join(', ') || t(view.locale)('desk:load_vacant')}</span>`
  }`;
}

function table(type: CaseType, posts: readonly PostLoad[], view: View): Markup {
  const { locale } = view;
  const T = t(locale);
  const numbers = (figures: readonly number[]) =>
    figures.map(
      (figure, n) =>
        html`<td class="num" data-l="${T(`desk:column_${COLUMNS[n]!}`)}">${formatNumber(figure, locale)}</td>`,
    );
  const total = posts
    .map(figuresOf)
    .reduce((sums, figures) => sums.map((sum, n) => sum + figures[n]!), [0, 0, 0]);
  return html`<div class="reg">
    <table>
      <caption class="vh">
        ${T('desk:load_title')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${T('desk:column_post')}</th>
          <th scope="col">${T('desk:column_office')}</th>
          ${COLUMNS.map((name) => html`<th scope="col" class="num">${T(`desk:column_${name}`)}</th>`)}
          <th scope="col">${T('desk:column_oldest')}</th>
        </tr>
      </thead>
      <tbody>
        ${posts.toSorted(byUrgency).map(
          (load) =>
            html`<tr>
              <th scope="row">${postCell(type, load, view)}</th>
              <td data-l="${T('desk:column_office')}">${load.office?.(locale) ?? '–'}</td>
              ${numbers(figuresOf(load))}
              <td data-l="${T('desk:column_oldest')}">${load.oldestAt ? formatDate(load.oldestAt, locale) : '–'}</td>
            </tr>`,
        )}
        <tr>
          <th scope="row"><b>${T('desk:load_total')}</b></th>
          <td class="none"></td>
          ${numbers(total)}
          <td class="none"></td>
        </tr>
      </tbody>
    </table>
  </div>`;
}

export interface Supervised {
  type: CaseType;
  posts: readonly PostLoad[];
  /** Null for a type that does not count them. */
  breaches: readonly BreachCount[] | null;
  sample: readonly Sampled[] | null;
  others: Others;
}

function causes({ breaches }: Supervised, { locale }: View): Content {
  const T = t(locale);
  return (
    breaches &&
    section(
      'breaches',
      T('desk:breaches_title'),
      breaches.length > 0
        ? figureList(
            breaches.map(({ cause, count }) => ({
              name: cause(locale),
              figure: formatNumber(count, locale),
            })),
          )
        : empty(T('desk:breaches_none')),
    )
  );
}

function sampled({ type, sample, others }: Supervised, view: View): Content {
  const T = t(view.locale);
  if (!sample) return null;
  const rows = sample.map(({ row, reason }) => ({ type, row, note: reason(view.locale) }));
  return section('sample', T('desk:sample_title'), [
    html`<p>${T('desk:sample_lead')}</p>`,
    rows.length > 0 ? caseRows(rows, { others }, view) : empty(T('desk:sample_none')),
  ]);
}

/** The open cases of each post, the causes of breaches and a sample of work, for supervisors. */
export function loadPage(state: Supervised, view: View): { title: string; main: string } {
  const { type, posts } = state;
  const T = t(view.locale);
  const title = T('desk:load_title');
  const main = page({ title, lead: T('desk:load_lead'), tags: caseTrail(type, view) }, [
    posts.length > 0 ? table(type, posts, view) : empty(T('desk:load_none')),
    posts.some(({ filters }) => filters) && html`<p class="soft">${T('desk:load_absent')}</p>`,
    causes(state, view),
    sampled(state, view),
  ]);
  return { title, main: safe(main) };
}
