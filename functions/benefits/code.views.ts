import { SANDBOX_CODE } from '@pune/benefits/drivers/sandbox';
import { CODE_MINUTES } from '@pune/benefits/schema';
import { to } from '@pune/content/routes';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { SANDBOX_INBOX_API } from '@pune/notify/constants';
import { safe } from '@pune/http/markup';
import { channelOf, type View } from '@pune/http/view';
import { codeInput, field } from '@pune/ui/field';
import { hidden, html } from '@pune/ui/markup';
import { page } from '@pune/ui/page';

/** The recipient of the code: the application's mobile, or the Aadhaar holder's. */
export type CodeWay = 'mobile' | 'aadhaar';

export type CodeError = 'error_code_wrong' | 'error_code_format';

export interface CodePlace {
  view: View;
  isSandbox: boolean;
  /** The address to request another code. */
  back: string;
}

function sandboxNote(way: CodeWay, { view: { locale }, isSandbox }: CodePlace) {
  if (!isSandbox) return '';
  const T = t(locale);
  return html`<p class="note soft">
    ${way === 'aadhaar' ? T('benefits:sandbox_code', { code: SANDBOX_CODE }) : html`<a href="${SANDBOX_INBOX_API}?lang=${locale}">${T('benefits:sandbox_inbox')}</a>`}
  </p>`;
}

/** Renders the form for the code, with the error of the last attempt. */
export function codePage(
  way: CodeWay,
  action: string,
  error: CodeError | null,
  place: CodePlace,
): { title: string; main: string } {
  const { view, back } = place;
  const { locale } = view;
  const T = t(locale);
  const title = T('benefits:code_title');
  const again = way === 'mobile' ? back : to.benefits.aadhaar({ locale });
  const code = field(
    {
      id: 'benefits-code',
      name: 'code',
      label: T('benefits:label_code'),
      hint: T('benefits:hint_code'),
      error: error && T(`benefits:${error}`),
    },
    codeInput({ class: 's mono', maxlength: 12 }),
  );
  const main = page(
    {
      title,
      lead: T(`benefits:code_lead_${way}`, { minutes: formatNumber(CODE_MINUTES, locale) }),
    },
    html`<div class="two">
      <div>
        <form data-form="benefits-code" action="${action}" method="post">
          ${hidden({ language: locale, channel: channelOf(view) })}${code}
          <button class="btn big" type="submit">${T('benefits:action_open')}</button>
        </form>
        ${sandboxNote(way, place)}
      </div>
      <aside aria-labelledby="no-code">
        <h2 id="no-code" class="t3">${T('benefits:no_code_title')}</h2>
        <p>${T('benefits:no_code')}</p>
        <p><a class="btn alt" href="${again}">${T('benefits:action_again')}</a></p>
      </aside>
    </div>`,
  );
  return { title: error ? T('functions:title_error', { title }) : title, main: safe(main) };
}
