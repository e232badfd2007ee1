import type { CaseRow, CaseType } from '@pune/desk/case-type';
import { formatRelative } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { View } from '@pune/http/view';
import { caseList, type CaseItem } from '@pune/ui/case-list';
import { choice } from '@pune/ui/choice';
import { html, type Content, type Markup } from '@pune/ui/markup';
import { to } from './addresses.ts';
import { clockWords, urgencyOf } from './clock.views.ts';

export const statusLabel = (type: CaseType, status: string, { locale }: View): string =>
  type.statuses.find(({ value }) => value === status)?.label(locale) ?? status;

function itemOf(type: CaseType, row: CaseRow, view: View, pick?: Content): CaseItem {
  const { locale, now } = view;
  const T = t(locale);
  const about = [
    statusLabel(type, row.status, view),
    row.place?.(locale),
    T('desk:opened', { when: formatRelative(row.openedAt, now, locale) }),
    row.owner?.(locale) ?? T('desk:owner_none'),
  ];
  return {
    href: to.case(type, row.id, view),
    subject: row.subject(locale),
    due: clockWords(row.clock, view),
    urgency: urgencyOf(row.clock, view),
    about: html`<p class="meta">
      <b class="mono">${row.number}</b>${about.map((part) => part && html`<span>${part}</span>`)}
    </p>`,
    message:
      row.lastMessage &&
      html`<p>
        <small
          >${T('desk:last_message')}
          <span lang="${row.citizenLanguage}">${row.lastMessage}</span></small
        >
      </p>`,
    pick,
  };
}

/** A checkbox with the case and the version that the officer saw. */
const pickOf = ({ id, version, number }: CaseRow, { locale }: View): Markup =>
  choice({
    type: 'checkbox',
    name: 'case',
    value: `${version}:${id}`,
    label: html`<span class="vh">${t(locale)('desk:pick', { number })}</span>`,
  });

export const caseRows = (
  type: CaseType,
  rows: readonly CaseRow[],
  view: View,
  { arePicked = false }: { arePicked?: boolean } = {},
): Markup =>
  caseList(
    rows.map((row) =>
      itemOf(type, row, view, arePicked && row.actions.length > 0 ? pickOf(row, view) : undefined),
    ),
  );
