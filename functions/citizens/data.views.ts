import type { Grievances } from '@pune/grievances';
import type { Export } from '@pune/citizens';
import { CITIZENS_API, REGISTER } from '@pune/citizens/schema';
import { officeName, type Configuration } from '@pune/grievances/configuration';
import { LOCALE_NAMES, type Locale } from '@pune/i18n';
import { formatDate, formatDateTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { factRows } from '@pune/ui/fact-rows';
import { tickField } from '@pune/ui/field';
import { list } from '@pune/ui/list';
import { hidden, html, type Content } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { deviceName, followsInWords } from './me.views.ts';

const me = (locale: Locale) => `${CITIZENS_API}/me?lang=${locale}`;

type Following = Awaited<ReturnType<Grievances['followers']['ofCitizen']>>[number];

/** Renders all stored data, to read and to print. The downloaded file contains the same in full. */
export function exportPage(
  {
    exportedAt,
    account,
    consents,
    devices,
    pushSubscriptions,
    messages,
    events,
    kept,
    following,
  }: Export & { following: Following[] },
  { locale }: View,
  {
    configuration,
    departments,
  }: {
    configuration: Configuration | null;
    /** The names of departments by the last part of their address. */
    departments: ReadonlyMap<string, string>;
  },
): { title: string; main: string } {
  const T = t(locale);
  const title = T('citizens:export_title');
  const part = (id: string, heading: string, rows: Content[]) =>
    html`<section class="mt2" aria-labelledby="${id}">
      <h2 id="${id}">${heading}</h2>
      ${rows.length > 0 ? list(rows) : html`<p>${T('citizens:export_none')}</p>`}
    </section>`;
  const lead = T('citizens:export_lead', { time: formatDateTime(exportedAt, locale) });
  const areas =
    account.areas.length > 0 &&
    account.areas.map((id) => officeName(configuration, id, locale)).join(', ');
  const own = factRows([
    [T('citizens:label_mobile'), html`<span class="num">${account.mobile}</span>`],
    [T('citizens:label_email'), account.email ?? T('citizens:export_none')],
    [
      T('citizens:export_language'),
      html`<span lang="${account.language}">${LOCALE_NAMES[account.language]}</span>`,
    ],
    [T('citizens:export_areas'), areas || T('citizens:areas_all')],
    [T('citizens:export_follows'), followsInWords(account.follows, departments, locale)],
    [T('citizens:export_since'), formatDateTime(account.createdAt, locale)],
  ]);
  const main = page({ title, lead }, [
    html`<p class="noprint">
      <a class="btn alt" href="${CITIZENS_API}/export?download=1"
        >${T('citizens:action_download')}</a
      >
      <a href="${me(locale)}">${T('citizens:action_back')}</a>
    </p>`,
    section('account', T('citizens:export_account'), html`<dl class="contact">${own}</dl>`),
    part(
      'consents',
      T('citizens:export_consents'),
      consents.map(
        ({ topic, channel, noticeVersion, givenAt, withdrawnAt }) =>
          html`<b
              >${topic === 'account' ? T('citizens:topic_account') : T('citizens:choice_label', { topic: T(`citizens:topic_${topic}`), channel: T(`notify:channel_${channel}`) })}</b
            ><br>${T('citizens:export_given', { time: formatDateTime(givenAt, locale), date: formatDate(noticeVersion, locale) })};
            ${withdrawnAt ? T('citizens:export_withdrawn', { time: formatDateTime(withdrawnAt, locale) }) : T('citizens:export_holds')}`,
      ),
    ),
    part(
      'following',
      T('citizens:own_title'),
      following.map(
        ({ number, channels, since }) =>
          html`<span class="num">${number}</span> – ${formatDateTime(since, locale)}${channels.length > 0 && ` (${channels.map((channel) => T(`notify:channel_${channel}`)).join(', ')})`}`,
      ),
    ),
    part(
      'kept',
      T('citizens:export_kept'),
      kept.map(
        ({ kind, reference, since }) =>
          html`${T(`citizens:kept_${kind}`)} – <span class="mono">${reference}</span> –
          ${formatDateTime(since, locale)}`,
      ),
    ),
    part(
      'devices',
      T('citizens:devices_title'),
      devices.map(
        ({ device, signedInAt }) =>
          html`${deviceName(device, locale)} – ${formatDateTime(signedInAt, locale)}`,
      ),
    ),
    part(
      'push',
      T('citizens:push_title'),
      pushSubscriptions.map(
        ({ device, createdAt }) =>
          html`${deviceName(device, locale)} – ${formatDateTime(createdAt, locale)}`,
      ),
    ),
    part(
      'sent',
      T('citizens:sent_title'),
      messages.map(
        ({ template, channel, status, at }) =>
          html`${T(`notify:${template}_subject` as 'notify:sign_in_code_subject')} –
          ${T(`notify:channel_${channel}` as 'notify:channel_sms')}, ${formatDateTime(at, locale)}:
          ${T(`citizens:status_${status}` as 'citizens:status_sent')}`,
      ),
    ),
    part(
      'history',
      T('citizens:export_history'),
      events.map(
        ({ at, event }) => html`${formatDateTime(at, locale)} – ${T(`citizens:event_${event}`)}`,
      ),
    ),
  ]);
  return { title, main: safe(main) };
}

/** Renders the confirmation before the account is deleted. */
export function erasePage({ locale }: View, unconfirmed = false): { title: string; main: string } {
  const T = t(locale);
  const title = T('citizens:erase_title');
  const kept = REGISTER.filter(({ erasure }) => erasure === 'kept_without_name');
  const confirm = tickField({
    id: 'citizens-confirm',
    name: 'confirm',
    value: '1',
    label: T('citizens:label_erase'),
    error: unconfirmed && T('citizens:error_confirm'),
  });
  const main = page(
    { title, lead: T('citizens:erase_lead') },
    html`<p>${T('citizens:erase_kept')}</p>
      <ul>
        ${kept.map(({ id }) => html`<li>${T(`citizens:held_${id}`)}</li>`)}
      </ul>
      <p>${T('citizens:erase_elsewhere')}</p>
      <form class="form" action="${CITIZENS_API}/erase" method="post">
        ${hidden({ language: locale })}${confirm}
        <button class="btn bad" type="submit">${T('citizens:action_erase')}</button>
        <a href="${me(locale)}">${T('citizens:action_back')}</a>
      </form>`,
  );
  return { title: unconfirmed ? T('functions:title_error', { title }) : title, main: safe(main) };
}

/** The page after signing out or deleting the account, with links onwards. */
export function notePage(
  { locale }: View,
  done: 'signed_out' | 'erased',
  href: string,
): { title: string; main: string } {
  const T = t(locale);
  const title = T(`citizens:${done}_title`);
  const onwards =
    done === 'erased' ? T('functions:action_home') : T('citizens:action_sign_in_page');
  const main = page(
    { title, lead: T(`citizens:${done}`) },
    html`<p><a class="btn" href="${href}">${onwards}</a></p>`,
  );
  return { title, main: safe(main) };
}
