import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { formatAmount } from '@pune/payments/format-amounts';
import type { RefundRequestView } from '@pune/payments/refund-requests';
import {
  REQUEST_KINDS,
  REQUEST_REASONS,
  WORDS_CHARACTERS_MAX,
} from '@pune/payments/refund-requests/schema';
import { REQUEST_FINAL } from '@pune/payments/refund-requests/transitions';
import type { Receipt } from '@pune/payments/schema';
import { safe } from '@pune/http/markup';
import { wording } from '@pune/http/problems';
import type { FieldRefusal } from '@pune/http/refusals';
import { address, type View } from '@pune/http/view';
import { buttonForm } from '@pune/ui/button-form';
import { choice } from '@pune/ui/choice';
import { field, fieldGroup, input, type Tied } from '@pune/ui/field';
import { list } from '@pune/ui/list';
import { attributes, hidden, html } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { tag, type Tone } from '@pune/ui/tag';
import { paymentAddress } from './payment-page.ts';

const TONES: Partial<Record<RefundRequestView['state'], Tone>> = {
  asked: 'warn',
  checking: 'warn',
  approved: 'ok',
  sent: 'ok',
  paid: 'ok',
  refused: 'bad',
  withdrawn: 'stale',
};

export const refundRequestAddress = (secret: string): string =>
  `${paymentAddress(secret)}/refund-request`;

/** @returns true while the office has a request of the payment */
export const hasOpenRequest = (requests: readonly RefundRequestView[]): boolean =>
  requests.some(({ state }) => !REQUEST_FINAL.includes(state));

/** Renders each request of a payment with its course; `at` is the address of the form. */
export const requestRows = (requests: readonly RefundRequestView[], at: string, view: View) => {
  const { locale } = view;
  const T = t(locale);
  return requests.map(
    ({ kind, state, steps, amountPaise, refusal, toAccountNumber }) =>
      html`<b>${T(`receipts:request_${kind}`)}</b> <span class="num">${formatAmount(amountPaise, locale)}</span>
        ${tag(T(`receipts:state_${state}`), TONES[state])}
        ${toAccountNumber && html`<br>${T('receipts:request_to')} <span class="mono">${toAccountNumber}</span>`}
        ${refusal && html`<br>${T(`receipts:refusal_${refusal}`)}`}
        ${steps.map(({ event, at }) => html`<br><span class="soft">${formatDate(at, locale)}: ${T(`receipts:event_${event}`)}</span>`)}
        ${
          state === 'asked' &&
          buttonForm({
            action: address(`${at}/withdraw`, view),
            label: T('receipts:action_withdraw'),
            kind: 'alt',
            fields: { language: locale },
          })
        }`,
  );
};

/** Renders the requests of a payment with their course, and the way to a new one. */
export function refundRequests(
  { requests, secret }: { requests: readonly RefundRequestView[]; secret: string },
  view: View,
) {
  const T = t(view.locale);
  const at = refundRequestAddress(secret);
  return section('refund-request', T('receipts:requests_title'), [
    requests.length > 0 && list(requestRows(requests, at, view)),
    !hasOpenRequest(requests) &&
      html`<p><a href="${address(at, view)}">${T('receipts:action_request')}</a></p>`,
  ]);
}

/** The fields of the form. */
export const REQUEST_FIELDS = ['kind', 'reason', 'words', 'head', 'accountNumber', 'language'];

/** @returns what is wrong with each field of the form, in the reader's language */
export const requestErrors = (
  refusals: readonly FieldRefusal[],
  { locale }: Pick<View, 'locale'>,
): RefundRequestPage['errors'] =>
  refusals.map(({ field: at, message, name }) => ({
    field: at ?? 'reason',
    detail: wording('payments', locale, message, { name: name ?? '', example: '' }),
  }));

export interface RefundRequestPage {
  /** The addresses of the form, and of the page with the payment. */
  at: string;
  back: string;
  receipt: Receipt;
  typed: Partial<Record<'kind' | 'reason' | 'words' | 'accountNumber', string>>;
  errors: readonly { field: string; detail: string }[];
}

const textarea =
  (value: string) =>
  ({ id, name, ...tied }: Tied) =>
    html`<textarea${attributes({ id, name, rows: 3, maxlength: WORDS_CHARACTERS_MAX, ...tied })}>${value}</textarea>`;

/** Renders the form that asks for money back. */
export function refundRequestPage(
  { at, back, receipt, typed, errors }: RefundRequestPage,
  view: View,
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const error = (name: string) => errors.find(({ field: at }) => at === name)?.detail;
  const title = T('receipts:request_title');
  const radios = (name: 'kind' | 'reason', values: readonly string[], chosen: string | undefined) =>
    values.map((value, i) =>
      choice({
        type: 'radio',
        name,
        value,
        label: T(
          `receipts:${name === 'kind' ? 'request' : 'reason'}_${value}` as 'receipts:reason_other',
        ),
        isChecked: value === chosen,
        input: { id: `request-${name}${i ? `-${value}` : ''}`, required: true },
      }),
    );
  const kinds =
    receipt.advancePaise > 0 &&
    html`${fieldGroup(
      {
        id: 'request-kind',
        name: 'kind',
        legend: T('receipts:request_kind'),
        error: error('kind'),
      },
      radios('kind', REQUEST_KINDS, typed.kind ?? 'refund'),
    )}${field(
      {
        id: 'request-accountNumber',
        name: 'accountNumber',
        label: T('receipts:label_to_number'),
        hint: T('receipts:hint_to_number'),
        error: error('accountNumber'),
      },
      input({
        type: 'text',
        class: 'mono',
        autocomplete: 'off',
        maxlength: 60,
        value: typed.accountNumber ?? '',
      }),
    )}`;
  // A number is never broken across lines.
  const [before, after] = T('receipts:request_lead', { number: '\0' }).split('\0');
  const lead = html`${before}<span class="mono">${receipt.number}</span>${after}`;
  const main = page({ title, lead }, [
    html`<form method="post" action="${address(at, view)}" novalidate>
      ${hidden({ language: locale })}
      ${fieldGroup(
        {
          id: 'request-reason',
          name: 'reason',
          legend: T('receipts:request_reason'),
          error: error('reason'),
        },
        radios('reason', REQUEST_REASONS, typed.reason),
      )}
      ${kinds}
      ${field(
        {
          id: 'request-words',
          name: 'words',
          label: T('receipts:label_words'),
          hint: T('receipts:hint_words'),
          error: error('words'),
        },
        textarea(typed.words ?? ''),
      )}
      <button class="btn" type="submit">${T('receipts:action_send_request')}</button>
    </form>`,
    html`<p><a href="${address(back, view)}">${T('receipts:back_to_receipt')}</a></p>`,
  ]);
  return {
    title: errors.length > 0 ? T('functions:title_error', { title }) : title,
    main: safe(main),
  };
}
