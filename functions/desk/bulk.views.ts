import type { Action, ActResult, CaseRow, CaseType, Refusal } from '@pune/desk/case-type';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { words } from '@pune/ui/case-page';
import { empty } from '@pune/ui/empty';
import { errorSummary } from '@pune/ui/error-summary';
import { listOf } from '@pune/ui/list';
import { hidden, html, type Content, type Markup } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { fieldId, formFields, type OfferedField } from './action-form.views.ts';
import { to } from './addresses.ts';
import { backAddress, backFields, packed, type Back } from './bulk-choice.ts';
import { caseTrail } from './case.views.ts';
import { statusLabel } from './rows.views.ts';

export interface BulkState {
  type: CaseType;
  action: Action;
  /** The chosen cases on which the action is possible, and the others. */
  possible: readonly CaseRow[];
  others: readonly CaseRow[];
  /** The version of each case that the officer saw in the list. */
  versions: ReadonlyMap<string, number>;
  offered: readonly OfferedField[];
  /** The message to the citizen of each case. */
  messages: ReadonlyMap<string, string>;
  typed: Readonly<Record<string, string>>;
  refusals: readonly Refusal[];
  key: string;
  back: Back;
}

export type Outcomes = readonly { row: CaseRow; result: ActResult }[];

const caseLine = ({ type }: BulkState, row: CaseRow, view: View, content: Content = null): Markup =>
  html`<li>
    <a href="${to.case(type, row.id, view)}">${row.number}</a> ${row.subject(view.locale)} –
    ${statusLabel(type, row.status, view)} ${content}
  </li>`;

const backLink = ({ type, back }: BulkState, view: View): Markup => {
  const { locale } = view;
  const label = back.of === 'inbox' ? t(locale)('desk:link_inbox') : type.title(locale);
  return html`<a class="btn alt" href="${backAddress(type, back, view)}">${label}</a>`;
};

/** The form that confirms the action for the versions that the officer saw. */
function confirmForm(state: BulkState, view: View): Markup {
  const { type, action, possible, versions, offered, typed, refusals, key, back } = state;
  const { locale } = view;
  const T = t(locale);
  const found = possible[0]!;
  return html`<form action="${to.list(type, view)}" method="post" novalidate>
    ${hidden({ _lang: locale, _action: action.name, _step: 'confirm', _key: key, ...backFields(back) })}
    ${hidden({ _cases: packed(possible.map(({ id }) => ({ id, version: versions.get(id)! }))) })}
    ${formFields({ offered: offered.map((one) => ({ ...one, templates: [] })), found, typed, files: {}, refusals }, view)}
    <p>
      <button class="btn" type="submit">
        ${T('desk:action_bulk', { action: action.label(locale), amount: formatNumber(possible.length, locale) })}</button
      >${backLink(state, view)}
    </p>
  </form>`;
}

/** The effect of an action on each chosen case, before anything changes. */
export function bulkPreview(state: BulkState, view: View): { title: string; main: string } {
  const { type, action, possible, others, messages, refusals } = state;
  const { locale } = view;
  const T = t(locale);
  const title = T('desk:bulk_preview', { action: action.label(locale) });
  const shown = (value: number) => formatNumber(value, locale);
  const messageOf = ({ id, citizenLanguage }: CaseRow): Content => {
    const message = messages.get(id);
    return message && words('public', T('desk:bulk_message'), message, citizenLanguage);
  };
  const main = page({ title, tags: caseTrail(type, view) }, [
    refusals.length > 0 &&
      errorSummary({
        prefix: 'desk',
        heading: T('functions:form_problems'),
        errors: refusals.map(({ field, message }) => ({
          detail: message(locale),
          target: fieldId(field),
        })),
      }),
    noticeLine(
      T(
        action.message
          ? 'desk:action_public'
          : action.isShown
            ? 'desk:action_shown'
            : 'desk:action_internal',
      ),
      action.message ? 'ok' : 'warn',
    ),
    possible.length + others.length === 0 && empty(T('desk:bulk_none')),
    possible.length > 0 &&
      section(
        'will',
        T('desk:bulk_will', { amount: shown(possible.length) }),
        listOf(possible.map((row) => caseLine(state, row, view, messageOf(row)))),
      ),
    others.length > 0 &&
      section('others', T('desk:bulk_will_not', { amount: shown(others.length) }), [
        html`<p>${T('desk:bulk_not_possible')}</p>`,
        listOf(others.map((row) => caseLine(state, row, view))),
      ]),
    possible.length > 0 ? confirmForm(state, view) : html`<p>${backLink(state, view)}</p>`,
  ]);
  return { title, main: safe(main) };
}

const REASONS = {
  Invalid: 'desk:bulk_invalid',
  Stale: 'desk:bulk_stale',
  NotPossible: 'desk:bulk_not_possible',
  NotPermitted: 'desk:bulk_not_permitted',
  NotFound: 'desk:bulk_not_permitted',
} as const;

/** The form that takes back what was done, where the type has an undo. */
function undoForm(state: BulkState, acted: readonly CaseRow[], key: string, view: View): Content {
  const { type, action, back } = state;
  const { locale } = view;
  const undo = action.undo;
  if (undo === undefined) return null;
  const undoable = acted.filter(({ actions }) => actions.includes(undo));
  return (
    undoable.length > 0 &&
    html`<form action="${to.list(type, view)}" method="post" data-undo>
      ${hidden({ _lang: locale, _action: undo, _step: 'confirm', _key: key, ...backFields(back) })}
      ${hidden({ _cases: packed(undoable) })}
      <button class="btn alt" type="submit">
        ${t(locale)('desk:action_undo', { action: action.label(locale) })}
      </button>
    </form>`
  );
}

export function bulkResult(
  state: BulkState,
  outcomes: Outcomes,
  undoKey: string,
  view: View,
): { title: string; main: string } {
  const { type, action } = state;
  const { locale } = view;
  const T = t(locale);
  const title = T('desk:bulk_result', { action: action.label(locale) });
  const acted = outcomes.filter(({ result }) => result.kind === 'Acted').map(({ row }) => row);
  const failed = outcomes.flatMap(({ row, result }) =>
    result.kind === 'Acted' ? [] : [caseLine(state, row, view, html`– ${T(REASONS[result.kind])}`)],
  );
  const shown = (value: number) => formatNumber(value, locale);
  const main = page({ title, tags: caseTrail(type, view) }, [
    acted.length > 0 &&
      noticeLine(T('desk:bulk_acted', { amount: shown(acted.length) }), 'ok', 'status'),
    undoForm(state, acted, undoKey, view),
    acted.length > 0 && listOf(acted.map((row) => caseLine(state, row, view))),
    failed.length > 0 && [
      noticeLine(T('desk:bulk_failed', { amount: shown(failed.length) }), 'bad', 'status'),
      listOf(failed),
    ],
    html`<p>${backLink(state, view)}</p>`,
  ]);
  return { title, main: safe(main) };
}
