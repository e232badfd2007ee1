import type { Locale } from '@pune/i18n';
import { formatDateTime, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import type { ListedKey, Uses } from '@pune/open311/keys';
import type { KeyRequestRow } from '@pune/open311/tables';
import { empty } from '@pune/ui/empty';
import { list } from '@pune/ui/list';
import { html, type Content } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { tag } from '@pune/ui/tag';
import { inLanguage, PARTNERS } from './addresses.ts';
import { table } from './list.views.ts';
import { personName } from './person-name.views.ts';

const usesText = (uses: Uses, locale: Locale): string =>
  t(locale)('staff:uses_line', {
    requests: formatNumber(uses.requests, locale),
    filed: formatNumber(uses.filed, locale),
    updates: formatNumber(uses.updates, locale),
    refused: formatNumber(uses.refused, locale),
  });

function stateOf({ revokedAt, lastUsedAt }: ListedKey, locale: Locale): Content {
  const T = t(locale);
  if (revokedAt)
    return html`${tag(T('staff:key_revoked'), 'bad')}<br><span class="soft num">${formatDateTime(revokedAt, locale)}</span>`;
  return lastUsedAt
    ? html`<span class="num">${formatDateTime(lastUsedAt, locale)}</span>`
    : T('staff:key_unused');
}

function rowOf(key: ListedKey, locale: Locale): Content[] {
  const T = t(locale);
  const change = (name: 'quota' | 'revoke') =>
    html`<a href="${inLanguage(`${PARTNERS}${key.id}/${name}/`, locale)}">${T(`staff:change_partners_${name}`)}</a>`;
  return [
    html`<b>${personName(key.name)}</b><br><span class="soft"><code>${key.partner}</code> · <span lang="en">${key.contact}</span></span>`,
    T(`staff:key_permission_${key.permission}`),
    T('staff:quota_line', {
      minute: formatNumber(key.quota.perMinute, locale),
      day: formatNumber(key.quota.perDay, locale),
    }),
    html`${T('staff:uses_today', { uses: usesText(key.today, locale) })}<br><span class="soft">${T('staff:uses_recent', { uses: usesText(key.recent, locale) })}</span>`,
    stateOf(key, locale),
    key.revokedAt ? '–' : html`${change('quota')}<br>${change('revoke')}`,
  ];
}

/** The requests on which an administrator decides. */
function requestList(requests: readonly KeyRequestRow[], locale: Locale): Content {
  const T = t(locale);
  if (requests.length === 0) return html`<p>${T('staff:requests_none')}</p>`;
  const decision = (id: string, name: 'accept' | 'refuse') =>
    html`<a class="btn${name === 'refuse' ? ' alt' : ''}" href="${inLanguage(`/staff/requests/${id}/${name}/`, locale)}">${T(`staff:change_requests_${name}`)}</a>`;
  return list(
    requests.map(
      ({ id, organisation, purpose, email, language, asked_at: at }) =>
        html`<p><b>${personName(organisation)}</b><br><span class="soft">${T('staff:request_line', {
          time: formatDateTime(at, locale),
          email,
        })}</span></p>
          <p${language !== locale && html` lang="${language}"`}>${purpose}</p>
          <p class="mt1">${decision(id, 'accept')} ${decision(id, 'refuse')}</p>`,
    ),
  );
}

/** The keys of partners with the account of their uses. */
export function partnersPage(
  { keys, requests }: { keys: readonly ListedKey[]; requests: readonly KeyRequestRow[] },
  { locale }: View,
  notice: Content,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('staff:partners_title');
  const columns = [
    T('staff:label_partner'),
    T('staff:label_key_permission'),
    T('staff:column_quota'),
    T('staff:column_uses'),
    T('staff:column_last_used'),
    T('staff:changes_title'),
  ];
  const issued =
    keys.length > 0
      ? table(
          title,
          columns,
          keys.map((key) => rowOf(key, locale)),
        )
      : empty(T('staff:partners_none'));
  const requestsPart = section('requests', T('staff:requests_title'), [
    requestList(requests, locale),
  ]);
  const main = page(
    { title, lead: T('staff:partners_lead', { interface: 'Open311' }) },
    html`${notice}
      <p><a class="btn" href="${inLanguage(`${PARTNERS}new/`, locale)}">${T('staff:change_partners_new')}</a></p>
      ${requestsPart}${issued}`,
  );
  return { title, main: safe(main) };
}

/** A key that was just issued, which is shown once. */
export function keyPage(
  locale: Locale,
  { key, name }: { key: string; name: string },
): { title: string; main: string } {
  const T = t(locale);
  const title = T('staff:issued_title');
  const main = page(
    { title, lead: personName(name) },
    html`${noticeLine(T('staff:issued_once'), 'warn', 'status')}
      <p>${T('staff:issued_text')}</p>
      <p><code id="key">${key}</code></p>
      <p><a class="btn" href="${inLanguage(PARTNERS, locale)}">${T('staff:action_on')}</a></p>`,
  );
  return { title, main: safe(main) };
}
