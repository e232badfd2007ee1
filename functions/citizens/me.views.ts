import { raw } from 'hono/html';
import type { Me } from '@pune/citizens';
import {
  CITIZENS_API,
  CONSENT_NOTICE_VERSION,
  EMAIL_CHARACTERS_MAX,
  channelsOf,
  FOLLOWED_TYPES,
  RHYTHMS,
  SENT_TOPICS,
  TOPICS,
  type Channel,
  type Topic,
} from '@pune/citizens/schema';
import { to } from '@pune/content/routes';
import type { Configuration } from '@pune/grievances/configuration';
import type { OwnGrievance } from '@pune/grievances/own-list';
import { LOCALE_NAMES, LOCALES, type Locale } from '@pune/i18n';
import { collator } from '@pune/std/collator';
import { formatDate, formatDateTime, fullStop } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { keptSections, type KeptParts } from './kept.views.ts';
import { OWN_LIST } from './own-list.ts';
import { ownRow } from './own-list.views.ts';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { buttonForm } from '@pune/ui/button-form';
import { choice } from '@pune/ui/choice';
import { field, fieldGroup, foldedFields, input } from '@pune/ui/field';
import { linkList, list } from '@pune/ui/list';
import { hidden, html } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { tag, type Tone } from '@pune/ui/tag';

export interface MeState {
  saved: boolean;
  pushKey: string | null;
  configuration: Configuration | null;
  /** The grievances that wait for this citizen's answer. */
  waiting: readonly OwnGrievance[];
  /** Bills, payments and benefits. */
  kept: KeptParts;
  /** The names of departments by the last part of their address. */
  departments: ReadonlyMap<string, string>;
  /** An invalid email address, as typed. */
  typedEmail?: string;
}

const checked = (is: boolean) => (is ? raw(' checked') : '');
const SENT_SHOWN_MAX = 20;
const TONES: Record<string, Tone> = { delivered: 'ok', failed: 'bad', suppressed: 'stale' };

/** Names of browsers and systems are English in every language. */
export const deviceName = (device: string, locale: Locale) =>
  device ? html`<span lang="en">${device}</span>` : t(locale)('citizens:device_unknown');

const press = (
  path: string,
  label: string,
  { locale, kind = 'alt', name }: { locale: Locale; kind?: 'alt' | 'bad'; name?: string },
) =>
  buttonForm({
    action: `${CITIZENS_API}/${path}`,
    label,
    kind,
    fields: { language: locale },
    ...(name && { name }),
  });

function choices({ messages, email, pushDevices }: Me, locale: Locale) {
  const T = t(locale);
  const channels: Channel[] = [
    'sms',
    ...(email ? ['email' as const] : []),
    ...(pushDevices.length > 0 ? ['webpush' as const] : []),
  ];
  const name = (channel: Channel) => T(`notify:channel_${channel}`);
  const isSent = (topic: Topic) => SENT_TOPICS.includes(topic);
  const isOffered = (topic: Topic, channel: Channel) =>
    isSent(topic) && channelsOf(topic).includes(channel);
  const holds = (topic: Topic, channel: Channel) => messages.includes(`${topic}.${channel}`);
  // A consent to a topic that is no longer sent stays until its owner withdraws it: then its row
  // disappears.
  const topics = TOPICS.filter(
    (topic) => isSent(topic) || channels.some((channel) => holds(topic, channel)),
  );
  const box = (topic: Topic, channel: Channel) =>
    html`<input
      type="checkbox"
      name="messages"
      value="${topic}.${channel}"
      aria-label="${T('citizens:choice_label', { topic: T(`citizens:topic_${topic}`), channel: name(channel) })}"
      ${checked(holds(topic, channel))}
    >`;
  const about = (topic: Topic) =>
    isSent(topic) ? T(`citizens:purpose_${topic}`) : T('citizens:not_sent');
  return html`<div class="scroll">
    <table>
      <caption class="vh">
        ${T('citizens:messages_title')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${T('citizens:column_topic')}</th>
          ${channels.map((channel) => html`<th scope="col">${name(channel)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${topics.map(
          (topic) =>
            html`<tr>
              <th scope="row">
                <b>${T(`citizens:topic_${topic}`)}</b><br><span class="soft"
                  >${about(topic)}</span
                >
              </th>
              ${channels.map((channel) => html`<td>${isOffered(topic, channel) || holds(topic, channel) ? box(topic, channel) : '–'}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function areasOf({ areas }: Me, configuration: Configuration | null, locale: Locale) {
  const T = t(locale);
  const offices = configuration?.offices ?? [];
  const chosen = offices.filter(({ id }) => areas.includes(id)).map(({ name }) => name[locale]);
  const boxes = offices.map(({ id, name }) =>
    choice({
      type: 'checkbox',
      name: 'areas',
      value: id,
      label: name[locale],
      isChecked: areas.includes(id),
    }),
  );
  return foldedFields(
    {
      summary: html`<b>${T('citizens:areas_title')}</b>
        ${chosen.length > 0 ? chosen.join(', ') : T('citizens:areas_all')}`,
      legend: T('citizens:areas_title'),
      hint: T('citizens:areas_hint'),
    },
    html`<div class="cols">${boxes}</div>`,
  );
}

/** Which changes of published texts, and how often: for those who have an address for them. */
function followsOf(
  { follows, email }: Me,
  departments: ReadonlyMap<string, string>,
  locale: Locale,
) {
  const T = t(locale);
  if (!email) return '';
  const kinds = FOLLOWED_TYPES.map((type): [string, string] => [
    type,
    T(`collection_${type}` as 'collection_circulars'),
  ]);
  const boxes = (
    name: 'types' | 'departments',
    legend: string,
    all: readonly (readonly [string, string])[],
  ) =>
    all.length > 0 &&
    fieldGroup(
      { id: `citizens-${name}`, name, legend },
      html`<div class="cols">${all.map(([value, label]) =>
        choice({
          type: 'checkbox',
          name,
          value,
          label,
          isChecked: follows[name].includes(value),
        }),
      )}</div>`,
    );
  const rhythm = fieldGroup(
    { id: 'citizens-rhythm', name: 'rhythm', legend: T('citizens:rhythm_title') },
    html`<div>${RHYTHMS.map((value) =>
      choice({
        type: 'radio',
        name: 'rhythm',
        value,
        label: T(`citizens:rhythm_${value}`),
        isChecked: follows.rhythm === value,
      }),
    )}</div>`,
  );
  return foldedFields(
    {
      summary: html`<b>${T('citizens:follows_title')}</b> ${followsInWords(follows, departments, locale)}`,
      legend: T('citizens:follows_title'),
      hint: T('citizens:follows_hint'),
    },
    html`${rhythm}${boxes('types', T('citizens:follows_types'), kinds)}${boxes(
      'departments',
      T('citizens:follows_departments'),
      [...departments].toSorted(([, one], [, other]) => collator(locale).compare(one, other)),
    )}`,
  );
}

/** The changes that a person follows: `Once a day, after 9:00: Circulars; Water supply`. */
export function followsInWords(
  { rhythm, types, departments }: Me['follows'],
  names: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const T = t(locale);
  const which = [
    types.map((type) => T(`collection_${type}` as 'collection_circulars')).join(', '),
    departments.map((slug) => names.get(slug) ?? slug).join(', '),
  ].filter(Boolean);
  return `${T(`citizens:rhythm_${rhythm}`)}: ${which.join('; ') || T('citizens:follows_all')}`;
}

function preferences(
  me: Me,
  { configuration, departments }: Pick<MeState, 'configuration' | 'departments'>,
  locale: Locale,
) {
  const T = t(locale);
  const languages = fieldGroup(
    { id: 'citizens-language', name: 'language', legend: T('citizens:language_title') },
    html`<div>${LOCALES.map((language) =>
      choice({
        type: 'radio',
        name: 'language',
        value: language,
        label: LOCALE_NAMES[language],
        lang: language,
        isChecked: me.language === language,
      }),
    )}</div>`,
  );
  const withdraw =
    me.messages.length > 0 &&
    html`<p class="mt1">${T('citizens:withdraw_text')}</p>
      ${press('consents/withdraw', T('citizens:action_withdraw'), { locale })}`;
  return section('messages', T('citizens:messages_title'), [
    html`<p>
      ${T('citizens:messages_lead')}
      <a href="${to.citizens.register({ locale })}">${T('citizens:notice_register')}</a
      >${fullStop(locale)}
      <span class="soft"
        >${T('citizens:notice_version', { date: formatDate(CONSENT_NOTICE_VERSION, locale) })}</span
      >
    </p>
    <form class="form" action="${CITIZENS_API}/preferences" method="post">
      ${choices(me, locale)}${areasOf(me, configuration, locale)}${followsOf(me, departments, locale)}${languages}
      <button class="btn" type="submit">${T('citizens:action_save')}</button>
    </form>`,
    withdraw,
  ]);
}

function emailOf({ email }: Me, locale: Locale, typed?: string) {
  const T = t(locale);
  const address = field(
    {
      id: 'citizens-email',
      name: 'email',
      label: T('citizens:label_email'),
      error: typed !== undefined && T('citizens:error_email'),
    },
    input({
      type: 'email',
      autocomplete: 'email',
      maxlength: EMAIL_CHARACTERS_MAX,
      required: true,
      value: typed ?? '',
    }),
  );
  const form = html`<p>${T('citizens:email_none')}</p>
    <form action="${CITIZENS_API}/email" method="post">
      ${hidden({ language: locale })}${address}
      <button class="btn alt" type="submit">${T('citizens:action_email_code')}</button>
    </form>`;
  return html`<section class="mt3" aria-labelledby="email">
    <h2 id="email">${T('citizens:email_title')}</h2>
    ${
      email
        ? html`<p>${email}</p>
            ${press('email/remove', T('citizens:action_email_remove'), { locale })}`
        : form
    }
  </section>`;
}

function pushOf({ pushDevices }: Me, locale: Locale, pushKey: string | null) {
  const T = t(locale);
  if (!pushKey && pushDevices.length === 0) return '';
  const allow = pushKey
    ? html`<form
          action="${CITIZENS_API}/push"
          method="post"
          data-push="${pushKey}"
          data-refused="${T('citizens:push_refused')}"
          hidden
        >
          <p>${T('citizens:push_lead')}</p>
          <button class="btn alt" type="submit">${T('citizens:action_push')}</button
          ><output></output>
        </form>
        <script type="module" src="${CITIZENS_API}/push.js"></script>`
    : '';
  const held =
    pushDevices.length > 0
      ? html`<p>${T('citizens:push_devices')}</p>
          <ul>
            ${pushDevices.map(({ device }) => html`<li>${deviceName(device, locale)}</li>`)}
          </ul>
          ${press('push/remove', T('citizens:action_push_remove'), { locale })}`
      : '';
  return html`<section class="mt3" aria-labelledby="push">
    <h2 id="push">${T('citizens:push_title')}</h2>
    ${held}${allow}
  </section>`;
}

function sentOf({ sent }: Me, locale: Locale) {
  const T = t(locale);
  const rows = sent.slice(0, SENT_SHOWN_MAX).map(
    ({ template, channel, status, at }) =>
      html`<b>${T(`notify:${template}_subject` as 'notify:sign_in_code_subject')}</b>
        ${tag(T(`citizens:status_${status}` as 'citizens:status_sent'), TONES[status])}<br><span class="soft"
          >${T(`notify:channel_${channel}` as 'notify:channel_sms')},
          ${formatDateTime(at, locale)}</span
        >`,
  );
  return html`<section class="mt3" aria-labelledby="sent">
    <h2 id="sent">${T('citizens:sent_title')}</h2>
    ${rows.length > 0 ? list(rows) : html`<p>${T('citizens:sent_none')}</p>`}
  </section>`;
}

function devicesOf({ devices }: Me, locale: Locale) {
  const T = t(locale);
  const rows = devices.map(({ id, device, seenAt, isThis }) => {
    const named = device || T('citizens:device_unknown');
    const name = T('citizens:action_end_label', { device: named });
    return html`<b>${deviceName(device, locale)}</b
      >${isThis && html` ${tag(T('citizens:device_this'))}`}<br><span class="soft"
        >${T('citizens:device_seen', { time: formatDateTime(seenAt, locale) })}</span
      >${!isThis && press(`sessions/${id}/end`, T('citizens:action_end'), { locale, name })}`;
  });
  return section('devices', T('citizens:devices_title'), [
    list(rows),
    html`<div class="mt1">
      ${press('sign-out', T('citizens:action_sign_out'), { locale })}${press('sign-out-everywhere', T('citizens:action_sign_out_everywhere'), { locale })}
    </div>`,
  ]);
}

function dataOf(locale: Locale) {
  const T = t(locale);
  return section('data', T('citizens:data_title'), [
    html`<p>${T('citizens:data_lead')}</p>`,
    linkList([
      { href: `${CITIZENS_API}/export?lang=${locale}`, label: T('citizens:action_see') },
      { href: `${CITIZENS_API}/export?download=1`, label: T('citizens:action_download') },
      { href: to.citizens.register({ locale }), label: T('citizens:notice_register') },
      { href: `${CITIZENS_API}/erase?lang=${locale}`, label: T('citizens:erase_link') },
    ]),
  ]);
}

/** The account page: subscriptions, signed-in devices, and the stored data. */
export function mePage(
  me: Me,
  view: View,
  { saved, pushKey, typedEmail, configuration, departments, waiting, kept }: MeState,
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const title = T('citizens:me_title');
  const lead = T('citizens:me_lead', { number: me.mobileMasked });
  const main = page({ title, lead }, [
    saved && noticeLine(T('citizens:saved'), 'ok', 'status'),
    waiting.length > 0 &&
      section('waiting', T('citizens:own_waiting_title'), [
        list(waiting.map((grievance) => ownRow(grievance, configuration, view))),
      ]),
    linkList([{ href: `${OWN_LIST}?lang=${locale}`, label: T('citizens:own_title') }]),
    keptSections(kept, view),
    html`<div class="two">
      <div>
        ${preferences(me, { configuration, departments }, locale)}${emailOf(me, locale, typedEmail)}${pushOf(me, locale, pushKey)}${sentOf(me, locale)}
      </div>
      <aside aria-label="${T('citizens:account_title')}">
        ${devicesOf(me, locale)}${dataOf(locale)}
      </aside>
    </div>`,
  ]);
  return {
    title: typedEmail === undefined ? title : T('functions:title_error', { title }),
    main: safe(main),
  };
}
