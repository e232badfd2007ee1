import { CODE_DIGITS, MOBILE_PATTERN } from '@pune/citizens/schema';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { t } from '@pune/i18n/server';
import { codeInput, field, input, mobileInput } from '@pune/ui/field';
import { hidden, html, type Content } from '@pune/ui/markup';
import { page } from '@pune/ui/page';

/**
 * Renders the form for a mobile number to which a code is sent.
 *
 * @param refused what was typed, with its error
 */
export function mobileForm(
  action: string,
  hint: string,
  { locale }: View,
  refused: { typed: string; error: string } | null,
): Content {
  const T = t(locale);
  const mobile = field(
    {
      id: 'grievances-mobile',
      name: 'mobile',
      label: T('grievances:label_mobile_short'),
      hint,
      error: refused?.error,
    },
    mobileInput({ class: 's', pattern: MOBILE_PATTERN, value: refused?.typed ?? '' }),
  );
  return html`<form class="form" action="${action}" method="post">
    ${hidden({ lang: locale })}${mobile}
    <button class="btn" type="submit">${T('grievances:action_send_code')}</button>
  </form>`;
}

/**
 * Renders the form for an e-mail address.
 *
 * @param refused what was typed, with its error
 */
export function emailForm(
  to: string,
  { hint, action }: { hint: string; action: string },
  { locale }: View,
  refused: { typed: string; error: string } | null,
): Content {
  const email = field(
    {
      id: 'grievances-email',
      name: 'email',
      label: t(locale)('grievances:label_email_short'),
      hint,
      error: refused?.error,
    },
    input({
      type: 'email',
      autocomplete: 'email',
      maxlength: 254,
      required: true,
      value: refused?.typed ?? '',
    }),
  );
  return html`<form class="form" action="${to}" method="post">
    ${hidden({ lang: locale })}${email}
    <button class="btn alt" type="submit">${action}</button>
  </form>`;
}

/** The recipient of a code, masked. */
export interface SentTo {
  channel: 'sms' | 'email';
  shown: string;
}

export interface CodePage {
  action: string;
  back: string;
  sentTo: SentTo;
  error: string | null;
}

/**
 * Renders the page for the code from the message.
 *
 * @param from the address of the form for the number
 * @param given the labels of the button and of the way back, the recipient, and the error of the
 *   last code
 */
export function codePage(
  from: string,
  { locale }: View,
  { action, back, sentTo, error }: CodePage,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('grievances:follow_code_title');
  const isEmail = sentTo.channel === 'email';
  const code = field(
    {
      id: 'grievances-code',
      name: 'code',
      label: T(isEmail ? 'grievances:label_code_email' : 'grievances:label_code'),
      error,
    },
    codeInput({ class: 's mono', maxlength: CODE_DIGITS + 4, autofocus: true }),
  );
  const main = page(
    {
      title,
      lead: isEmail
        ? T('grievances:code_email_lead', { email: sentTo.shown })
        : T('grievances:follow_code_lead', { number: sentTo.shown }),
    },
    html`<form class="form" action="${from}/code" method="post">
        ${hidden({ lang: locale })}${code}
        <button class="btn" type="submit">${action}</button>
      </form>
      <p><a href="${from}?lang=${locale}">${back}</a></p>`,
  );
  return { title: error ? T('functions:title_error', { title }) : title, main: safe(main) };
}
