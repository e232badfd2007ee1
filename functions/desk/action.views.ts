import type { Action, CaseDetail, CaseRow, CaseType, Refusal } from '@pune/desk/case-type';
import type { Files } from '@pune/desk/kept-files';
import { LOCALE_NAMES } from '@pune/i18n';
import { formatNumber, formatRelative } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { words } from '@pune/ui/case-page';
import { errorSummary } from '@pune/ui/error-summary';
import { hidden, html, type Content, type Markup } from '@pune/ui/markup';
import { notice, noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import {
  fieldId,
  formFields,
  hasFileField,
  stateFields,
  type FormState,
  type OfferedField,
} from './action-form.views.ts';
import { to } from './addresses.ts';
import { caseMarks, caseTrail, eventLine } from './case.views.ts';
import { clockWords } from './clock.views.ts';
import { citizenWords, statusLabel } from './rows.views.ts';

export interface ActionState extends FormState {
  type: CaseType;
  action: Action;
  found: CaseRow;
  offered: readonly OfferedField[];
  typed: Readonly<Record<string, string>>;
  files: Files;
  refusals: readonly Refusal[];
}

interface Shown {
  title: string;
  main: string;
}

const countOf = (files: Files): number =>
  Object.values(files).reduce((count, list) => count + list.length, 0);

/** The case that a form is about: number, state, clock and the citizen's words. */
function caseLines(type: CaseType, found: CaseRow, view: View): Markup {
  return html`<p class="meta"${caseMarks(type, found)}>
      <b class="mono">${found.number}</b><span>${found.subject(view.locale)}</span
      ><span>${statusLabel(type, found.status, view)}</span><span>${clockWords(found.clock, view)}</span>
    </p>
    ${citizenWords(found, view)}`;
}

const headOf = (
  { type, found }: Pick<ActionState, 'type' | 'found'>,
  title: string,
  view: View,
) => ({
  title,
  tags: caseTrail(type, view),
  below: caseLines(type, found, view),
});

/** A form of the action, which sends all fields again. */
function actionForm(state: ActionState, content: Content, view: View): Markup {
  const { type, action, found } = state;
  return html`<form
    action="${to.action(type, found.id, action.name, view)}"
    method="post"
    ${hasFileField(action) && html`enctype="multipart/form-data"`}
    novalidate
  >
    ${stateFields(state, view)}${content}
  </form>`;
}

/** The refusals above the form: several fields may have the same one, so each names its field. */
const summaryOf = ({ action, refusals }: ActionState, { locale }: View): Content =>
  refusals.length > 0 &&
  errorSummary({
    prefix: 'desk',
    heading: t(locale)('functions:form_problems'),
    errors: refusals.map(({ field, message }) => {
      const label = action.fields.find(({ name }) => name === field)?.label(locale);
      return {
        detail: [label, message(locale)].filter(Boolean).join(' – '),
        target: fieldId(field),
      };
    }),
  });

const backLink = ({ type, found }: ActionState, view: View, label?: string): Markup =>
  html`<a class="btn alt" href="${to.case(type, found.id, view)}"
    >${label ?? t(view.locale)('desk:back_to_case')}</a
  >`;

/** The form to write in, with a button that leads on. */
function writing(state: ActionState, button: string, back: Markup, view: View): Markup {
  return actionForm(
    state,
    [
      // The first button is the one that Enter presses: not one that inserts a text.
      html`<button class="vh" type="submit" tabindex="-1" aria-hidden="true">${button}</button>`,
      formFields(state, view),
      html`<p><button class="btn" type="submit">${button}</button>${back}</p>`,
    ],
    view,
  );
}

export function actionPage(state: ActionState, view: View): Shown {
  const { action, found, refusals } = state;
  const T = t(view.locale);
  const title = action.label(view.locale);
  const button = action.message ? T('desk:action_preview') : title;
  const language = LOCALE_NAMES[found.citizenLanguage];
  const main = page(headOf(state, title, view), [
    summaryOf(state, view),
    noticeLine(
      action.message
        ? T('desk:action_public_in', { language })
        : T(action.isShown ? 'desk:action_shown' : 'desk:action_internal'),
      action.message ? 'ok' : 'warn',
    ),
    writing(state, button, backLink(state, view), view),
  ]);
  return {
    title: refusals.length > 0 ? T('functions:title_error', { title }) : title,
    main: safe(main),
  };
}

/** Another case that the action changes too, to compare it with this one. */
function otherCase({ type, action }: ActionState, other: CaseRow | null, view: View): Content {
  return (
    other &&
    action.other &&
    section('other', action.other.label(view.locale), [
      html`<p class="meta">
        <b class="mono">${other.number}</b><span>${other.subject(view.locale)}</span>
        ${other.place && html`<span>${other.place(view.locale)}</span>`}
      </p>
      <p class="meta">
        <span>${statusLabel(type, other.status, view)}</span>
        <span>${t(view.locale)('desk:opened', { when: formatRelative(other.openedAt, view.now, view.locale) })}</span>
        <span>${clockWords(other.clock, view)}</span>
      </p>`,
      citizenWords(other, view),
      html`<p><a href="${to.case(type, other.id, view)}">${t(view.locale)('desk:other_open', { number: other.number })}</a></p>`,
    ])
  );
}

/**
 * The message as the citizen will read it, before it is sent.
 *
 * @param other the other case that the action changes
 */
export function confirmPage(
  state: ActionState,
  message: string,
  other: CaseRow | null,
  view: View,
): Shown {
  const { action, found, typed, files } = state;
  const { locale } = view;
  const T = t(locale);
  const title = T('desk:confirm_title');
  const count = countOf(files);
  const language = LOCALE_NAMES[found.citizenLanguage];
  const main = page({ ...headOf(state, title, view), lead: T('desk:confirm_lead') }, [
    words('public', T('desk:confirm_language', { language }), message, found.citizenLanguage),
    otherCase(state, other, view),
    count > 0 && html`<p>${T('desk:confirm_files', { amount: formatNumber(count, locale) })}</p>`,
    actionForm(
      state,
      [
        hidden(typed),
        html`<p>
          <button class="btn" type="submit" name="_step" value="confirm">
            ${T('desk:action_send', { action: action.label(locale) })}
          </button>
          <button class="btn alt" type="submit" name="_step" value="change">
            ${T('desk:action_change')}
          </button>
        </p>`,
      ],
      view,
    ),
  ]);
  return { title, main: safe(main) };
}

/** The officer's typed values by the labels of their fields, to read and to copy. */
export function typedText(
  { fields }: Action,
  typed: Readonly<Record<string, string>>,
  { locale }: View,
): Content {
  return fields
    .filter(({ name }) => typed[name])
    .map(({ name, label }) => words('internal', label(locale), typed[name]!, locale));
}

export interface StaleState extends Omit<ActionState, 'found'> {
  found: CaseDetail;
  /** The number of events that the officer had seen when the action was decided. */
  seenBefore: number;
}

/** Both versions: what a colleague changed, and what the officer wrote. */
export function stalePage(state: StaleState, view: View): Shown {
  const { type, action, found, typed, seenBefore } = state;
  const { locale } = view;
  const T = t(locale);
  const title = T('desk:stale_title');
  const status = statusLabel(type, found.status, view);
  const isPossible = found.actions.includes(action.name);
  const label = action.label(locale);
  const discard = backLink(state, view, T('desk:action_discard'));
  const main = page(headOf(state, title, view), [
    notice({ id: 'stale', title: T('desk:stale_state', { status }), tone: 'warn' }, [
      html`<p>${T('desk:stale_lead')}</p>`,
      html`<p>
        ${isPossible ? T('desk:stale_again') : T('desk:not_possible_lead', { action: label, status })}
      </p>`,
    ]),
    section(
      'theirs',
      T('desk:stale_theirs'),
      eventLine(type, found.id, found.timeline.slice(seenBefore), view),
    ),
    section(
      'yours',
      T('desk:stale_yours'),
      isPossible
        ? writing(state, action.message ? T('desk:action_preview') : label, discard, view)
        : [typedText(action, typed, view), html`<p>${discard}</p>`],
    ),
  ]);
  return { title, main: safe(main) };
}

export function notPossiblePage(state: ActionState, view: View): Shown {
  const { type, action, found, typed } = state;
  const T = t(view.locale);
  const title = T('desk:not_possible_title');
  const status = statusLabel(type, found.status, view);
  const main = page(headOf(state, title, view), [
    noticeLine(T('desk:not_possible_lead', { action: action.label(view.locale), status }), 'bad'),
    keptText(action, typed, view),
    html`<p>${backLink(state, view)}</p>`,
  ]);
  return { title, main: safe(main) };
}

/**
 * The answer to an officer whose posts do not permit a step that is possible, or who took an earlier
 * step of the case: some steps are those of different persons.
 */
export function notYoursPage(state: ActionState, view: View): Shown {
  const T = t(view.locale);
  const title = T('desk:not_yours_title');
  const action = state.action.label(view.locale);
  const main = page(headOf(state, title, view), [
    noticeLine(T('desk:not_yours_lead', { action }), 'bad'),
    html`<p>${backLink(state, view)}</p>`,
  ]);
  return { title, main: safe(main) };
}

/** The typed values, where the form cannot be shown again. */
export function keptText(
  action: Action,
  typed: Readonly<Record<string, string>>,
  view: View,
): Content {
  const shown = typedText(action, typed, view) as readonly Content[];
  return shown.length > 0 && [html`<p>${t(view.locale)('desk:yours_kept')}</p>`, shown];
}

export interface LaterState {
  title: string;
  lead: string;
  action: Action;
  /** All text fields of the form, those of the desk too. */
  typed: Readonly<Record<string, string>>;
  /** The address to send the form to again; null if that cannot succeed. */
  address: string | null;
}

/** A form that was not carried out, to be sent again as it is. It shows nothing of the case. */
export function laterPage(state: LaterState, view: View): Shown {
  const { title, lead, action, typed, address } = state;
  const T = t(view.locale);
  const main = page({ title, lead }, [
    keptText(action, typed, view),
    address &&
      html`<form action="${address}" method="post">
        ${hidden({ ...typed, _step: 'write' })}
        <button class="btn alt" type="submit">${T('desk:action_again')}</button>
      </form>`,
  ]);
  return { title, main: safe(main) };
}
