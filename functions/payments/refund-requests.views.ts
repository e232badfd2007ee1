import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { formatAmount } from '@pune/payments/format-amounts';
import type { RefundRequestView } from '@pune/payments/refund-requests';
import {
  REQUEST_KINDS,
  REQUEST_REASONS,
  WORDS_CHARACTERS_MAX,
} from '@pune/payments/refund-requests/schema';
import type { Receipt } from '@pune/payments/schema';
import { safe } from '@pune/http/markup';
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

/** Renders the requests of a payment with their course, and the way to a new one. */
export function refundRequests(
  { requests, secret }: { requests: readonly RefundRequestView[]; secret: string },
  view: View,
) {
  const { locale } = view;
  const T = t(locale);
  const isOpen = requests.some(({ state }) => !['paid', 'refused', 'withdrawn'].includes(state));
  const action = address(refundRequestAddress(secret), view);
  const rows = requests.map(
    ({ kind, state, steps, amountPaise, refusal, toAccountNumber }) =>
      html`<b>${T(`receipts:request_${kind}`)}</b> <span class="num">${formatAmount(amountPaise, locale)}</span>
        ${tag(T(`receipts:state_${state}`), TONES[state])}
        ${toAccountNumber && html`<br>${T('receipts:request_to')} <span class="mono">${toAccountNumber}</span>`}
        ${refusal && html`<br>${T(`receipts:refusal_${refusal}`)}`}
        ${steps.map(({ event, at }) => html`<br><span class="soft">${formatDate(at, locale)}: ${T(`receipts:event_${event}`)}</span>`)}
        ${
          state === 'asked' &&
          buttonForm({
            action: address(`${refundRequestAddress(secret)}/withdraw`, view),
            label: T('receipts:action_withdraw'),
            kind: 'alt',
            fields: { language: locale },
          })
        }`,
  );
  return section('refund-request', T('receipts:requests_title'), [
    rows.length > 0 && list(rows),
    !isOpen && html`<p><a href="${action}">${T('receipts:action_request')}</a></p>`,
  ]);
}

export interface RefundRequestPage {
  secret: string;
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
  { secret, receipt, typed, errors }: RefundRequestPage,
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
  const main = page({ title, lead: T('receipts:request_lead', { number: receipt.number }) }, [
    html`<form method="post" action="${address(refundRequestAddress(secret), view)}">
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
    html`<p><a href="${address(paymentAddress(secret), view)}">${T('receipts:back_to_receipt')}</a></p>`,
  ]);
  return {
    title: errors.length > 0 ? T('functions:title_error', { title }) : title,
    main: safe(main),
  };
}
