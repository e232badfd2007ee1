import type { CaseType } from '@pune/desk/case-type';
import type { TypedRow } from '@pune/desk/merged-list';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { View } from '@pune/http/view';
import { choice } from '@pune/ui/choice';
import { attributes, hidden, html, type Content } from '@pune/ui/markup';
import { section } from '@pune/ui/section';
import { to } from './addresses.ts';
import { bulkActions, bulkFormId } from './bulk-actions.ts';
import { backFields, CASES_MAX, type Back } from './bulk-choice.ts';
import { keysOf } from './rows.views.ts';

export interface BulkPlace {
  back: Back;
  /** True for a list that can be chosen as a whole, with its other pages. */
  isWhole: boolean;
}

function formOf(
  type: CaseType,
  rows: readonly TypedRow[],
  place: BulkPlace,
  isNamed: boolean,
  view: View,
): Content {
  const { locale } = view;
  const own = rows.filter((one) => one.type === type);
  const possible = bulkActions(type).filter(({ name }) =>
    own.some(({ row }) => row.actions.includes(name)),
  );
  if (possible.length === 0) return null;
  const all = choice({
    type: 'checkbox',
    name: '_all',
    value: '1',
    label: t(locale)('desk:bulk_all', { max: formatNumber(CASES_MAX, locale) }),
  });
  const keys = keysOf(
    type,
    possible.map(({ name }) => name),
  );
  const marks = attributes({ id: bulkFormId(type), 'data-keys': keys || null });
  return html`<form action="${to.list(type, view)}" method="post"${marks}>
    ${hidden({ _lang: locale, ...backFields(place.back) })}${isNamed && html`<h3>${type.title(locale)}</h3>`}
    ${place.isWhole && html`<p>${all}</p>`}
    <p>
      ${possible.map(
        ({ name, label }) =>
          html`<button class="btn alt" type="submit" name="_action" value="${name}">
            ${label(locale)}
          </button>`,
      )}
    </p>
  </form>`;
}

/** A form for each type of the rows, with a button for each bulk action. */
export function bulkForms(rows: readonly TypedRow[], place: BulkPlace, view: View): Content {
  const types = [...new Set(rows.map(({ type }) => type))];
  const forms = types.map((type) => formOf(type, rows, place, types.length > 1, view));
  const T = t(view.locale);
  return (
    forms.some(Boolean) &&
    section('bulk', T('desk:bulk_title'), [html`<p>${T('desk:bulk_hint')}</p>`, forms])
  );
}
