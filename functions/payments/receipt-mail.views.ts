import { EMAIL_CHARACTERS_MAX } from '@pune/citizens/constants';
import { t } from '@pune/i18n/server';
import { address, type View } from '@pune/http/view';
import { field, input } from '@pune/ui/field';
import { hidden, html } from '@pune/ui/markup';
import { notice } from '@pune/ui/notice';
import { paymentAddress, type PaymentPage } from './payment-page.ts';

export interface MailField {
  id: string;
  typed: string | undefined;
  error: string | undefined;
  isRequired?: boolean;
}

/** Renders the field of an address for one receipt, with what it is used for. */
export const mailField = (
  { id, typed, error, isRequired = false }: MailField,
  { locale }: Pick<View, 'locale'>,
) =>
  field(
    {
      id,
      name: 'email',
      label: t(locale)(isRequired ? 'receipts:label_mail' : 'receipts:label_mail_optional'),
      hint: t(locale)('receipts:hint_mail'),
      error,
    },
    input({
      type: 'email',
      autocomplete: 'email',
      required: isRequired,
      maxlength: EMAIL_CHARACTERS_MAX,
      value: typed ?? '',
    }),
  );

/** @returns the address of the form that sends the receipt of a payment by mail */
export const receiptMailAddress = (secret: string): string => `${paymentAddress(secret)}/mail`;

/** Renders the form for the receipt by mail, or that it was asked for. */
export function receiptMail({ mail, secret }: PaymentPage, view: View) {
  const T = t(view.locale);
  if (!mail.isOffered) return false;
  if (mail.isSent)
    return notice(
      { id: 'mailed', title: T('receipts:mailed_title'), tone: 'ok' },
      html`<p>${T('receipts:mailed_text')}</p>`,
    );
  return html`<section aria-labelledby="mail">
    <h2 id="mail">${T('receipts:mail_title')}</h2>
    <form method="post" action="${address(receiptMailAddress(secret), view)}">
      ${hidden({ language: view.locale })}
      ${mailField({ id: 'receipt-email', typed: mail.typed, error: mail.error, isRequired: true }, view)}
      <button class="btn alt" type="submit">${T('receipts:action_mail')}</button>
    </form>
  </section>`;
}
