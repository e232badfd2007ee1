import type { CaseType, PostLoad } from '@pune/desk/case-type';
import { formatDate, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { empty } from '@pune/ui/empty';
import { html, type Markup } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { caseTrail } from './case.views.ts';

const COLUMNS = ['open', 'today', 'overdue'] as const;
const figuresOf = ({ open, dueToday, overdue }: PostLoad) => [open, dueToday, overdue];

function table(posts: readonly PostLoad[], { locale }: View): Markup {
  const T = t(locale);
  const numbers = (figures: readonly number[]) =>
    figures.map((figure) => html`<td class="num">${formatNumber(figure, locale)}</td>`);
  const total = posts
    .map(figuresOf)
    .reduce((sums, figures) => sums.map((sum, n) => sum + figures[n]!), [0, 0, 0]);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${T('desk:load_title')}">
    <table>
      <caption class="vh">
        ${T('desk:load_title')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${T('desk:column_post')}</th>
          <th scope="col">${T('desk:column_office')}</th>
          ${COLUMNS.map((name) => html`<th scope="col">${T(`desk:column_${name}`)}</th>`)}
          <th scope="col">${T('desk:column_oldest')}</th>
        </tr>
      </thead>
      <tbody>
        ${posts.map(
          (load) =>
            html`<tr>
              <th scope="row">${load.post(locale)}</th>
              <td>${load.office?.(locale) ?? '–'}</td>
              ${numbers(figuresOf(load))}
              <td>${load.oldestAt ? formatDate(load.oldestAt, locale) : '–'}</td>
            </tr>`,
        )}
        <tr>
          <th scope="row"><b>${T('desk:load_total')}</b></th>
          <td></td>
          ${numbers(total)}
          <td></td>
        </tr>
      </tbody>
    </table>
  </div>`;
}

/** The open cases of each post, for supervisors. */
export function loadPage(
  type: CaseType,
  posts: readonly PostLoad[],
  view: View,
): { title: string; main: string } {
  const T = t(view.locale);
  const title = T('desk:load_title');
  const main = page({ title, lead: T('desk:load_lead'), tags: caseTrail(type, view) }, [
    posts.length > 0 ? table(posts, view) : empty(T('desk:load_none')),
  ]);
  return { title, main: safe(main) };
}
