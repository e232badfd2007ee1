import { formatDateTime, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import type { ListedEntry } from '@pune/staff/directory';
import { empty } from '@pune/ui/empty';
import { field, input, type Field } from '@pune/ui/field';
import { attributes, hidden, html, type Markup } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { AUDIT, inLanguage } from './addresses.ts';
import { personName } from './person-name.views.ts';
import { pagerView, table } from './list.views.ts';

export interface AuditList {
  rows: readonly ListedEntry[];
  next: string | null;
  filters: Readonly<Record<'chain' | 'person' | 'action', string>>;
  choices: { chains: readonly string[]; actions: readonly string[] };
}

const select = (about: Field, value: string, all: string, options: readonly string[]): Markup =>
  field(
    about,
    (tied) =>
      html`<select${attributes(tied)}><option value="">${all}</option>${options.map((option) => html`<option${attributes({ value: option, selected: option === value, lang: 'en' })}>${option}</option>`)}</select>`,
  );

/** The entries of the audit, the newest first. Names of actions are those of the log. */
export function auditPage(
  { rows, next, filters, choices }: AuditList,
  { locale }: View,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('staff:audit_title');
  const all = T('staff:filter_all');
  const used = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
  const entries = table(
    title,
    [
      T('staff:column_time'),
      T('staff:column_person'),
      T('staff:column_action'),
      T('staff:column_object'),
    ],
    rows.map((row) => [
      html`<span class="num">${formatDateTime(row.at, locale)}</span><br><span class="soft"><span lang="en">${row.chain}</span> ${formatNumber(row.seq, locale)}</span>`,
      html`${row.person === null ? T('staff:audit_program') : personName(row.person)}${row.designation && html`<br><span class="soft">${row.designation[locale]}</span>`}${row.behalf && html`<br><span class="soft">${T('staff:audit_behalf', { name: row.behalf })}</span>`}`,
      html`<code>${row.action}</code>`,
      html`<code>${row.object}</code>`,
    ]),
  );
  const after = next && inLanguage(AUDIT, locale, { ...used, before: next });
  const main = page(
    { title, lead: T('staff:audit_lead') },
    html`<form class="form" action="${AUDIT}">${hidden({ lang: locale })}
      ${field({ id: 'person', name: 'person', label: T('staff:label_search_person') }, input({ type: 'search', value: filters.person, maxlength: 100 }))}
      ${select({ id: 'chain', name: 'chain', label: T('staff:label_chain') }, filters.chain, all, choices.chains)}
      ${select({ id: 'action', name: 'action', label: T('staff:column_action') }, filters.action, all, choices.actions)}
      <button class="btn alt" type="submit">${T('staff:action_filter')}</button></form>
      ${rows.length > 0 ? entries : empty(T('staff:audit_none'))}${pagerView({ before: null, after }, locale)}`,
  );
  return { title, main: safe(main) };
}
