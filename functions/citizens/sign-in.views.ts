import { CITIZENS_API, CODE_DIGITS, CODE_MINUTES, MOBILE_PATTERN } from '@pune/citizens/schema';
import { to } from '@pune/content/routes';
import type { Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { buttonForm } from '@pune/ui/button-form';
import { codeInput, field, mobileInput } from '@pune/ui/field';
import { hidden, html } from '@pune/ui/markup';
import { page } from '@pune/ui/page';

/**
 * The state of the code page. `isLast`: no new message was sent, the last code is valid. `wrong`:
 * the remaining tries, or `format` for an input that is no code.
 */
export type CodeState = ({ of: 'number'; number: string; isLast?: boolean } | { of: 'email' }) & {
  wrong?: number | 'format';
};

/** Renders a plain version of the sign-in form, with the conventions of the published one. */
export function plainSignIn(locale: Locale): string {
  const T = t(locale);
  const mobile = field(
    {
      id: 'citizens-mobile',
      name: 'mobile',
      label: T('citizens:label_mobile'),
      hint: T('citizens:hint_mobile'),
    },
    mobileInput({ pattern: MOBILE_PATTERN }),
  );
  return safe(
    html`<form class="form" data-form="citizens" action="${CITIZENS_API}/sign-in" method="post">
      ${hidden({ language: locale })}${mobile}
      <button class="btn" type="submit">${T('citizens:action_send_code')}</button>
    </form>`,
  );
}

function codeForm({ locale }: View, { of, wrong }: CodeState) {
  const T = t(locale);
  const error =
    wrong === undefined
      ? null
      : wrong === 'format'
        ? T('citizens:error_code')
        : // `count` is text in the reader's digits, while the translator's type expects a number.
          (T('citizens:code_wrong', {
            count: formatNumber(wrong, locale),
          } as never) as unknown as string);
  const code = field(
    {
      id: 'citizens-code',
      name: 'code',
      label: T(of === 'email' ? 'citizens:label_code_email' : 'citizens:label_code'),
      error,
    },
    codeInput({ class: 's mono', maxlength: CODE_DIGITS + 4, autofocus: true }),
  );
  return html`<form
    class="form"
    action="${CITIZENS_API}/${of === 'email' ? 'email/code' : 'code'}"
    method="post"
  >
    ${hidden({ language: locale })}${code}
    <button class="btn" type="submit">
      ${T(of === 'email' ? 'citizens:action_confirm' : 'citizens:action_sign_in')}
    </button>
  </form>`;
}

const titled = (locale: Locale, title: string, state: CodeState) =>
  state.wrong === undefined ? title : t(locale)('functions:title_error', { title });

/** Renders the second step of the sign-in. */
export function codePage(
  view: View,
  state: Extract<CodeState, { of: 'number' }>,
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const title = T('citizens:code_title');
  const lead = state.isLast
    ? T('citizens:code_last', { number: state.number })
    : T('citizens:code_lead', {
        number: state.number,
        minutes: formatNumber(CODE_MINUTES, locale),
      });
  const again = buttonForm({
    action: `${CITIZENS_API}/code/again`,
    label: T('citizens:action_code_again'),
    kind: 'alt',
    fields: { language: locale },
  });
  const main = page(
    { title, lead },
    html`<div class="two">
      <div>${codeForm(view, state)}</div>
      <aside aria-labelledby="again">
        <h2 id="again" class="t3">${T('citizens:code_again_title')}</h2>
        <p>${T('citizens:code_again')}</p>
        ${again}
        <p><a href="${to.citizens.account({ locale })}">${T('citizens:action_other_number')}</a></p>
      </aside>
    </div>`,
  );
  return { title: titled(locale, title, state), main: safe(main) };
}

/** Renders the page for the code that proves an email address. */
export function emailCodePage(
  view: View,
  state: Extract<CodeState, { of: 'email' }>,
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const title = T('citizens:email_code_title');
  const lead = T('citizens:email_code_lead', { minutes: formatNumber(CODE_MINUTES, locale) });
  const main = page(
    { title, lead },
    html`${codeForm(view, state)}
      <p><a href="${CITIZENS_API}/me?lang=${locale}">${T('citizens:action_back')}</a></p>`,
  );
  return { title: titled(locale, title, state), main: safe(main) };
}
