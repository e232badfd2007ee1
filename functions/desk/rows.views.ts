import type { CaseRow, CaseType } from '@pune/desk/case-type';
import type { TypedRow } from '@pune/desk/merged-list';
import { caseKey } from '@pune/desk/presence';
import { formatRelative } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { View } from '@pune/http/view';
import { caseList, type CaseItem } from '@pune/ui/case-list';
import { choice } from '@pune/ui/choice';
import { html, type Content, type Markup } from '@pune/ui/markup';
import { to } from './addresses.ts';
import { bulkActions, bulkFormId } from './bulk-actions.ts';
import { clockWords, urgencyOf } from './clock.views.ts';
import { othersLine, type Others } from './others.views.ts';

export const statusLabel = (type: CaseType, status: string, { locale }: View): string =>
  type.statuses.find(({ value }) => value === status)?.label(locale) ?? status;

export interface RowsShown {
  others: Others;
  /** True if the cases can be chosen for a bulk action. */
  arePicked?: boolean;
  /** True if each row names its type, in a list of several. */
  areTyped?: boolean;
}

/** The action that each letter begins, for the script of the keyboard: `a:acknowledge r:reply`. */
export function keysOf({ actions }: CaseType, possible: readonly string[]): string {
  const keys = new Map<string, string>();
  for (const { name, shortcut } of actions)
    if (shortcut && possible.includes(name) && !keys.has(shortcut)) keys.set(shortcut, name);
  return [...keys].map(([key, name]) => `${key}:${name}`).join(' ');
}

/** A checkbox with the case and the version that the officer saw. */
const pickOf = (type: CaseType, { id, version, number }: CaseRow, { locale }: View): Markup =>
  choice({
    type: 'checkbox',
    name: 'case',
    value: `${version}:${id}`,
    label: html`<span class="vh">${t(locale)('desk:pick', { number })}</span>`,
    input: { form: bulkFormId(type) },
  });

function aboutOf({ type, row }: TypedRow, areTyped: boolean, view: View): Markup {
  const { locale, now } = view;
  const T = t(locale);
  const about = [
    areTyped && type.title(locale),
    statusLabel(type, row.status, view),
    row.place?.(locale),
    T('desk:opened', { when: formatRelative(row.openedAt, now, locale) }),
    row.owner?.(locale) ?? T('desk:owner_none'),
  ];
  return html`<p class="meta">
    <b class="mono">${row.number}</b>${about.map((part) => part && html`<span>${part}</span>`)}
  </p>`;
}

/** The types of which at least one row has an action for several cases. */
const pickedTypes = (rows: readonly TypedRow[]): ReadonlySet<CaseType> =>
  new Set(
    rows
      .filter(({ type, row }) => bulkActions(type).some(({ name }) => row.actions.includes(name)))
      .map(({ type }) => type),
  );

/** A row with a line about why it is in the list. */
export interface NotedRow extends TypedRow {
  note?: string;
}

/** The words of a citizen: those of the filing, and the last ones since. */
export const citizenWords = (
  { description, lastMessage, citizenLanguage: lang }: CaseRow,
  { locale }: View,
): Content[] =>
  (
    [
      ['desk:description', description],
      ['desk:last_message', lastMessage],
    ] as const
  ).map(
    ([label, said]) =>
      said && html`<p><small>${t(locale)(label)} <span lang="${lang}">${said}</span></small></p>`,
  );

function itemOf(typed: NotedRow, shown: RowsShown, isPicked: boolean, view: View): CaseItem {
  const { type, row } = typed;
  const { locale } = view;
  const key = caseKey({ type: type.name, id: row.id });
  return {
    href: to.case(type, row.id, view),
    subject: row.subject(locale),
    due: clockWords(row.clock, view),
    urgency: urgencyOf(row.clock, view),
    about: aboutOf(typed, shown.areTyped ?? false, view),
    message: [
      typed.note && html`<p><b>${typed.note}</b></p>`,
      citizenWords(row, view),
      othersLine(shown.others.get(key), view),
    ],
    ...(isPicked && { pick: pickOf(type, row, view) }),
    marks: {
      'data-case': key,
      'data-version': row.version,
      'data-keys': keysOf(type, row.actions) || null,
    },
  };
}

export function caseRows(rows: readonly NotedRow[], shown: RowsShown, view: View): Markup {
  const picked = shown.arePicked ? pickedTypes(rows) : null;
  const isPicked = ({ type, row }: TypedRow) =>
    row.actions.length > 0 && (picked?.has(type) ?? false);
  return caseList(rows.map((typed) => itemOf(typed, shown, isPicked(typed), view)));
}
