import { formatDate, formatDateTime } from '@pune/i18n/format';
import { LOCALE_NAMES, LOCALES, type Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { DEPOSITS, NOTES, toDeposit } from '@pune/payments/counters/close-day';
import type { CounterDay } from '@pune/payments/counters/desk';
import { formatAmount } from '@pune/payments/format-amounts';
import { empty } from '@pune/ui/empty';
import { html, type Content } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { slip } from '@pune/ui/slip';
import { tag } from '@pune/ui/tag';
import { COUNTER, inLanguage } from '../staff/addresses.ts';
import { formView, type FormState } from '../staff/form.views.ts';
import { table } from '../staff/list.views.ts';
import { personName } from '../staff/person-name.views.ts';
import { PAGES, paymentsTable, placeText, totalsTable } from './counter.views.ts';

/** The form with the count of the drawer. What is expected is shown after it. */
export function closePage(state: FormState, { locale }: View): { title: string; main: string } {
  const T = t(locale);
  const title = T('counters:close_title');
  const form = formView(
    {
      id: 'close',
      action: PAGES.close,
      submit: T('counters:action_close'),
      fields: [
        ...NOTES.map((note, index) => ({
          kind: 'number' as const,
          name: `note${note}`,
          label: T('counters:label_notes', { note }),
          ...(index === 0 && { hint: T('counters:hint_notes') }),
          charactersMax: 6,
        })),
        {
          kind: 'number',
          name: 'coins',
          label: T('counters:label_coins'),
          charactersMax: 6,
        },
      ],
    },
    state,
    locale,
  );
  const main = page(
    {
      title,
      lead: T('counters:close_lead'),
      tags: html`<a href="${inLanguage(COUNTER, locale)}">${T('counters:title')}</a>`,
    },
    form,
  );
  return { title, main: safe(main) };
}

/** The state of a session, with the difference of its drawer. */
function stateTag({ session, closing }: CounterDay, locale: Locale): Content {
  const T = t(locale);
  if (session.closed_at === null) return tag(T('counters:state_open'));
  const { differencePaise } = closing;
  return html`${
    session.confirmed_at === null
      ? tag(T('counters:state_closed'), 'warn')
      : tag(T('counters:state_confirmed'), 'ok')
  }${differencePaise !== 0 && html` ${tag(T(differencePaise < 0 ? 'counters:state_short' : 'counters:state_over'), 'bad')}`}`;
}

/** The days that an officer may see, those that wait for a confirmation first. */
export function daysPage(
  days: readonly CounterDay[],
  { locale }: View,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('counters:days_title');
  const main = page(
    { title, lead: T('counters:days_lead') },
    days.length === 0
      ? empty(T('counters:days_none'))
      : table(
          title,
          [
            T('counters:column_opened'),
            T('counters:label_session'),
            T('counters:column_clerk'),
            T('counters:column_state'),
            T('counters:column_difference'),
          ],
          days.map((day) => [
            html`<a href="${inLanguage(PAGES.day(day.session.id), locale)}">${formatDateTime(day.session.opened_at, locale)}</a>`,
            placeText(day.session, locale),
            personName(day.clerk),
            stateTag(day, locale),
            day.session.closed_at === null
              ? '–'
              : html`<span class="num">${formatAmount(day.closing.differencePaise, locale)}</span>`,
          ]),
        ),
  );
  return { title, main: safe(main) };
}

export interface DayPage {
  day: CounterDay;
  /** True if the officer confirms days of this office. */
  mayConfirm: boolean;
  isOwn: boolean;
  state: FormState;
  said: Content;
}

/** The words about the drawer: it agrees, or by how much it does not. */
function differenceNotice({ session, closing }: CounterDay, locale: Locale): Content {
  const T = t(locale);
  const { differencePaise } = closing;
  if (differencePaise === 0) return noticeLine(T('counters:day_agrees'), 'ok');
  const amount = formatAmount(Math.abs(differencePaise), locale);
  const words = T(differencePaise < 0 ? 'counters:day_short' : 'counters:day_over', { amount });
  return noticeLine(
    html`${words}${session.confirmed_at !== null && html` ${T('counters:day_case')}`}`,
    'bad',
  );
}

/** The sheet of a day: totals by means, the count, and who confirmed it. */
function sheet(day: CounterDay, locale: Locale): Content {
  const T = t(locale);
  const { session, closing } = day;
  const isClosed = session.closed_at !== null;
  const amount = (paise: number) => formatAmount(paise, locale);
  return [
    isClosed && differenceNotice(day, locale),
    slip({
      id: 'sheet',
      title: placeText(session, locale),
      rows: [
        [T('counters:label_clerk'), personName(day.clerk)],
        [T('counters:day_opening'), amount(Number(session.opening_paise)), 'num'],
        // An open drawer is counted before its clerk knows what is expected.
        ...(isClosed
          ? ([
              [T('counters:day_expected'), amount(closing.expectedCashPaise), 'num'],
              [T('counters:day_counted'), amount(closing.countedCashPaise), 'num'],
              [
                T('counters:day_difference'),
                html`<b>${amount(closing.differencePaise)}</b>`,
                'num',
              ],
            ] as const)
          : []),
        ...(day.confirmer === null
          ? []
          : [[T('counters:day_confirmed'), personName(day.confirmer)] as const]),
      ],
    }),
    isClosed && totalsTable(day, locale),
  ];
}

/** The confirmation by the second person. */
function confirmPart({ day, mayConfirm, isOwn }: DayPage, locale: Locale): Content {
  const T = t(locale);
  const { session } = day;
  if (session.closed_at === null || session.confirmed_at !== null) return null;
  if (isOwn) return noticeLine(T('counters:confirm_own'), 'warn');
  if (!mayConfirm) return null;
  return section('confirm', T('counters:confirm_title'), [
    html`<p>${T('counters:confirm_lead')}</p>`,
    formView(
      {
        id: 'confirm',
        action: `${PAGES.day(session.id)}confirm/`,
        fields: [],
        submit: T('counters:action_confirm'),
      },
      { values: {}, errors: {} },
      locale,
    ),
  ]);
}

/** The deposits of a confirmed day, and the form for those that are missing. */
function depositPart({ day, mayConfirm, state }: DayPage, locale: Locale): Content {
  const T = t(locale);
  const { session, closing, deposits } = day;
  if (session.confirmed_at === null) return null;
  const missing = DEPOSITS.filter(
    (kind) => toDeposit(closing, kind) > 0 && !deposits.some((one) => one.kind === kind),
  );
  const done = deposits.map(
    ({ kind, paise, reference, deposited_on }) =>
      html`<li>${T(`counters:deposit_${kind}` as 'counters:deposit_cash')}: ${T('counters:deposited', { amount: formatAmount(Number(paise), locale), reference, day: formatDate(deposited_on, locale) })}</li>`,
  );
  const form =
    mayConfirm &&
    missing.length > 0 &&
    formView(
      {
        id: 'deposit',
        action: `${PAGES.day(session.id)}deposit/`,
        submit: T('counters:action_deposit'),
        fields: [
          {
            kind: 'choice',
            name: 'kind',
            label: T('counters:label_kind'),
            options: missing.map((value) => ({
              value,
              label: `${T(`counters:deposit_${value}`)}: ${formatAmount(toDeposit(closing, value), locale)}`,
            })),
          },
          {
            kind: 'text',
            name: 'reference',
            label: T('counters:label_reference'),
            hint: T('counters:hint_reference'),
            required: true,
            charactersMax: 40,
          },
          {
            kind: 'day',
            name: 'day',
            label: T('counters:label_deposited'),
            hint: T('staff:hint_day'),
            required: true,
            charactersMax: 20,
          },
        ],
      },
      state,
      locale,
    );
  return section('deposit', T('counters:deposit_title'), [
    done.length > 0 && html`<ul>${done}</ul>`,
    form,
  ]);
}

/** One day of a counter: its sheet, the confirmation, the way to the bank, and each payment. */
export function dayPage(given: DayPage, { locale }: View): { title: string; main: string } {
  const T = t(locale);
  const { day, said } = given;
  const { session, payments } = day;
  const title = T('counters:day_title', {
    desk: session.desk,
    day: formatDate(session.opened_at, locale),
  });
  const main = page(
    {
      title,
      tags: html`<a href="${inLanguage(PAGES.days, locale)}">${T('counters:days_title')}</a>`,
      below: html`<p>${stateTag(day, locale)}</p>`,
    },
    [
      said,
      sheet(day, locale),
      confirmPart(given, locale),
      depositPart(given, locale),
      payments.length > 0 &&
        section(
          'payments',
          T('counters:day_payments'),
          paymentsTable(payments, T('counters:day_payments'), locale),
        ),
    ],
  );
  return { title, main: safe(main) };
}

export interface AssistPage {
  hasCalls: boolean;
  hasKiosks: boolean;
  call: FormState;
  kiosk: FormState;
  /** The address of the payment pages for a kiosk that was prepared. */
  link: string | null;
  said: Content;
}

/** The help for payers who pay alone: a link by text message, or the session of a kiosk. */
export function assistPage(given: AssistPage, { locale }: View): { title: string; main: string } {
  const T = t(locale);
  const { hasCalls, hasKiosks, call, kiosk, link, said } = given;
  const title = T('counters:assist_title');
  const callForm = formView(
    {
      id: 'call',
      action: PAGES.assist,
      submit: T('counters:action_send'),
      fields: [
        {
          kind: 'text',
          name: 'mobile',
          label: T('counters:label_mobile'),
          hint: T('counters:hint_mobile'),
          required: true,
          charactersMax: 20,
        },
        {
          kind: 'choice',
          name: 'messageLanguage',
          label: T('counters:label_language'),
          options: LOCALES.toSorted((a) => (a === 'mr' ? -1 : 0)).map((value) => ({
            value,
            label: LOCALE_NAMES[value],
          })),
        },
      ],
    },
    call,
    locale,
  );
  const kioskForm = formView(
    {
      id: 'kiosk',
      action: PAGES.kiosk,
      submit: T('counters:action_kiosk'),
      fields: [
        {
          kind: 'text',
          name: 'machine',
          label: T('counters:label_machine'),
          hint: T('counters:hint_desk', { example: 'kiosk-05' }),
          required: true,
          charactersMax: 40,
        },
      ],
    },
    kiosk,
    locale,
  );
  const main = page({ title, lead: T('counters:assist_lead') }, [
    said,
    hasCalls && section('call-title', T('counters:assist_call_title'), callForm),
    hasKiosks &&
      section('kiosk-title', T('counters:assist_kiosk_title'), [
        html`<p>${T('counters:assist_kiosk_text')} ${T('counters:assist_kiosk_hint')}</p>`,
        link
          ? html`<p><a class="btn big" href="${link}">${T('counters:assist_kiosk_link')}</a></p>`
          : kioskForm,
      ]),
    !hasCalls && !hasKiosks && empty(T('counters:assist_off')),
  ]);
  return { title, main: safe(main) };
}
