import { html, raw } from 'hono/html';
import type { Export } from '@pune/citizens';
import { CITIZENS_API, REGISTER } from '@pune/citizens/schema';
import { wardOffice } from '@pune/grievances/schema';
import { LOCALE_NAMES, type Locale } from '@pune/i18n';
import { formatDate, formatDateTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { deviceName } from './me.views.ts';

const me = (locale: Locale) => `${CITIZENS_API}/me?lang=${locale}`;

/** Renders all stored data, to read and to print. The downloaded file contains the same in full. */
export function exportPage(
  { exportedAt, account, consents, devices, pushSubscriptions, messages, events }: Export,
  { locale }: View,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('citizens:export_title');
  const section = (id: string, heading: string, rows: unknown[]) =>
    html`<section class="mt2" aria-labelledby="${id}">
      <h2 id="${id}">${heading}</h2>
      ${
        rows.length > 0
          ? html`<ul class="rows">
              ${rows.map((row) => html`<li>${row}</li>`)}
            </ul>`
          : html`<p>${T('citizens:export_none')}</p>`
      }
    </section>`;
  const fact = (name: string, value: unknown) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const place = (id: string) => wardOffice(id)?.name[locale] ?? id;
  const main = html`<div class="w">
    <div class="title">
      <h1>${title}</h1>
      <p class="lead">${T('citizens:export_lead', { time: formatDateTime(exportedAt, locale) })}</p>
    </div>
    <p class="noprint">
      <a class="btn alt" href="${CITIZENS_API}/export?download=1"
        >${T('citizens:action_download')}</a
      >
      <a href="${me(locale)}">${T('citizens:action_back')}</a>
    </p>
    <section aria-labelledby="account">
      <h2 id="account">${T('citizens:export_account')}</h2>
      <dl class="contact">
        ${fact(T('citizens:label_mobile'), html`<span class="num">${account.mobile}</span>`)}${fact(T('citizens:label_email'), account.email ?? T('citizens:export_none'))}${fact(T('citizens:export_language'), html`<span lang="${account.language}">${LOCALE_NAMES[account.language]}</span>`)}${fact(T('citizens:export_areas'), account.areas.length > 0 ? account.areas.map(place).join(', ') : T('citizens:areas_all'))}${fact(T('citizens:export_since'), formatDateTime(account.createdAt, locale))}
      </dl>
    </section>
    ${section(
      'consents',
      T('citizens:export_consents'),
      consents.map(
        ({ topic, channel, noticeVersion, givenAt, withdrawnAt }) =>
          html`<b
              >${topic === 'account' ? T('citizens:topic_account') : T('citizens:choice_label', { topic: T(`citizens:topic_${topic}`), channel: T(`notify:channel_${channel}`) })}</b
            ><br>${T('citizens:export_given', { time: formatDateTime(givenAt, locale), date: formatDate(noticeVersion, locale) })};
            ${withdrawnAt ? T('citizens:export_withdrawn', { time: formatDateTime(withdrawnAt, locale) }) : T('citizens:export_holds')}`,
      ),
    )}
    ${section(
      'devices',
      T('citizens:devices_title'),
      devices.map(
        ({ device, signedInAt }) =>
          html`${deviceName(device, locale)} – ${formatDateTime(signedInAt, locale)}`,
      ),
    )}
    ${section(
      'push',
      T('citizens:push_title'),
      pushSubscriptions.map(
        ({ device, createdAt }) =>
          html`${deviceName(device, locale)} – ${formatDateTime(createdAt, locale)}`,
      ),
    )}
    ${section(
      'sent',
      T('citizens:sent_title'),
      messages.map(
        ({ template, channel, status, at }) =>
          html`${T(`notify:${template}_subject` as 'notify:sign_in_code_subject')} –
          ${T(`notify:channel_${channel}` as 'notify:channel_sms')}, ${formatDateTime(at, locale)}:
          ${T(`citizens:status_${status}` as 'citizens:status_sent')}`,
      ),
    )}
    ${section(
      'history',
      T('citizens:export_history'),
      events.map(
        ({ at, event }) => html`${formatDateTime(at, locale)} – ${T(`citizens:event_${event}`)}`,
      ),
    )}
  </div>`;
  return { title, main: safe(main) };
}

/** Renders the confirmation before the account is deleted. */
export function erasePage({ locale }: View, unconfirmed = false): { title: string; main: string } {
  const T = t(locale);
  const title = T('citizens:erase_title');
  const kept = REGISTER.filter(({ erasure }) => erasure === 'kept_without_name');
  const main = html`<div class="w">
    <div class="title">
      <h1>${title}</h1>
      <p class="lead">${T('citizens:erase_lead')}</p>
    </div>
    <p>${T('citizens:erase_kept')}</p>
    <ul>
      ${kept.map(({ id }) => html`<li>${T(`citizens:held_${id}`)}</li>`)}
    </ul>
    <p>${T('citizens:erase_elsewhere')}</p>
    <form class="form" action="${CITIZENS_API}/erase" method="post">
      <input type="hidden" name="language" value="${locale}">
      <div class="f${unconfirmed ? ' err' : ''}" data-field="confirm">
        ${unconfirmed ? html`<p class="msg" id="citizens-confirm-error" role="alert">${T('citizens:error_confirm')}</p>` : ''}
        <div>
          <label class="pick"
            ><input
              type="checkbox"
              id="citizens-confirm"
              name="confirm"
              value="1"
              required${unconfirmed ? raw(' aria-invalid="true" aria-describedby="citizens-confirm-error"') : ''}
            >${T('citizens:label_erase')}</label
          >
        </div>
      </div>
      <button class="btn bad" type="submit">${T('citizens:action_erase')}</button>
      <a href="${me(locale)}">${T('citizens:action_back')}</a>
    </form>
  </div>`;
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
  const main = html`<div class="w">
    <div class="title">
      <h1>${title}</h1>
      <p class="lead">${T(`citizens:${done}`)}</p>
    </div>
    <p>
      <a class="btn" href="${href}"
        >${done === 'erased' ? T('functions:action_home') : T('citizens:action_sign_in_page')}</a
      >
    </p>
  </div>`;
  return { title, main: safe(main) };
}
