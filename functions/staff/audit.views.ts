import type { Locale } from '@pune/i18n';
import { formatDateTime, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { REPORTER_EVENTS } from '@pune/grievances/schema';
import type { ListedEntry } from '@pune/staff/directory';
import { empty } from '@pune/ui/empty';
import { field, input, type Field } from '@pune/ui/field';
import { attributes, hidden, html, type Content, type Markup } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import type { AuditRecord } from './audit-records.ts';
import type { CaseRecord } from './case-records.ts';
import { AUDIT, inLanguage, PERSONS } from './addresses.ts';
import { actionWord, chainWord, shownWord, type Word } from './audit-words.ts';
import { personName } from './person-name.views.ts';
import { pagerView, periodText, table } from './list.views.ts';

export interface AuditList {
  rows: readonly ListedEntry[];
  /** The records by the ids of the entries' objects. */
  records: ReadonlyMap<string, AuditRecord>;
  next: string | null;
  filters: Readonly<Record<'chain' | 'person' | 'action', string>>;
  choices: { chains: readonly string[]; actions: readonly string[] };
}

const select = (
  about: Field,
  value: string,
  { all, options }: { all: string; options: readonly { value: string; label: Word }[] },
): Markup =>
  field(
    about,
    (tied) =>
      html`<select${attributes(tied)}><option value="">${all}</option>${options.map((option) => html`<option${attributes({ value: option.value, selected: option.value === value, lang: option.label.isName && 'en' })}>${option.label.text}</option>`)}</select>`,
  );

const personLink = ({ id, name }: { id: string; name: string }, locale: Locale): Content =>
  html`<a href="${inLanguage(`${PERSONS}${id}/`, locale)}">${personName(name)}</a>`;

function caseView({ number, href }: CaseRecord, locale: Locale): Content {
  const shown = html`<span class="mono">${number}</span>`;
  return href ? html`<a href="${href}?lang=${locale}">${shown}</a>` : shown;
}

/** The record of an entry by its name and days; by its id if it is not known any more. */
function objectOf(entry: ListedEntry, record: AuditRecord | undefined, locale: Locale): Content {
  const { object, objectPerson, objectPost } = entry;
  if (objectPerson !== null) return personLink({ id: object, name: objectPerson }, locale);
  if (objectPost) return objectPost[locale];
  if (record?.case) return caseView(record.case, locale);
  if (record?.partner) return personName(record.partner);
  if (!record?.person) return html`<code>${object}</code>`;
  const { person, designation, period } = record;
  const about = [designation?.[locale], period && periodText(period, locale)].filter(Boolean);
  return html`${personLink(person, locale)}<br><span class="soft">${about.join(' · ')}</span>`;
}

/** The acts without an account of the desk that are not the program's own. */
const OUTSIDE: Readonly<Record<string, { by: 'citizen' | 'partner'; acts: readonly string[] }>> = {
  grievances: { by: 'citizen', acts: REPORTER_EVENTS },
  moderation: { by: 'citizen', acts: ['appeal'] },
  partners: { by: 'partner', acts: ['fetch_key'] },
};

function authorOf({ chain, action, person }: ListedEntry, locale: Locale): Content {
  if (person !== null) return personName(person);
  const outside = Object.hasOwn(OUTSIDE, chain) ? OUTSIDE[chain] : undefined;
  return t(locale)(
    outside?.acts.includes(action) ? `staff:audit_${outside.by}` : 'staff:audit_program',
  );
}

/** The entries of the audit, the newest first. */
export function auditPage(
  { rows, records, next, filters, choices }: AuditList,
  { locale }: View,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('staff:audit_title');
  const all = T('staff:filter_all');
  const chains = choices.chains.map((value) => ({ value, label: chainWord(value, locale) }));
  const actions = choices.actions.map((value) => ({
    value,
    label: actionWord(value, filters.chain || null, locale),
  }));
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
      html`<span class="num">${formatDateTime(row.at, locale)}</span><br><span class="soft">${shownWord(chainWord(row.chain, locale))} ${formatNumber(row.seq, locale)}</span>`,
      html`${authorOf(row, locale)}${row.designation && html`<br><span class="soft">${row.designation[locale]}</span>`}${row.behalf && html`<br><span class="soft">${T('staff:audit_behalf', { name: row.behalf })}</span>`}`,
      shownWord(actionWord(row.action, row.chain, locale)),
      objectOf(row, records.get(row.object), locale),
    ]),
  );
  const after = next && inLanguage(AUDIT, locale, { ...used, before: next });
  const main = page(
    { title, lead: T('staff:audit_lead') },
    html`<form class="form" action="${AUDIT}">${hidden({ lang: locale })}
      ${field({ id: 'person', name: 'person', label: T('staff:label_search_person') }, input({ type: 'search', value: filters.person, maxlength: 100 }))}
      ${select({ id: 'chain', name: 'chain', label: T('staff:label_chain') }, filters.chain, { all, options: chains })}
      ${select({ id: 'action', name: 'action', label: T('staff:column_action') }, filters.action, { all, options: actions })}
      <button class="btn alt" type="submit">${T('staff:action_filter')}</button></form>
      ${rows.length > 0 ? entries : empty(T('staff:audit_none'))}${pagerView({ before: null, after }, locale)}`,
  );
  return { title, main: safe(main) };
}
