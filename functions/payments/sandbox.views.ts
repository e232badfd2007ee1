import { html, raw } from 'hono/html';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { PAYMENTS_API } from '@pune/payments/addresses.constants';
import type { HostedOrder } from '@pune/payments/gateways/sandbox/psp';
import { formatAmount } from '@pune/payments/format-amounts';
import { safe } from '@pune/http/markup';
import { SANDBOX_CHOICES, SANDBOX_METHODS } from './requests.schema.ts';

/**
 * The style of the fictional bank: different from the portal's, so that the two are not confused.
 */
export const SANDBOX_CSS = `:root{color-scheme:light dark;font:16px/1.6 "Noto Sans","Noto Sans Devanagari",Mukta,system-ui,sans-serif;--ink:#1a1a1f;--soft:#50505a;--page:#f3efe6;--card:#fff;--line:#767680;--accent:#5a3d00;--on:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#f1ede4;--soft:#bdb6a8;--page:#17140d;--card:#221e15;--line:#8d8676;--accent:#f0c869;--on:#17140d}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink)}
:lang(mr),:lang(hi){line-height:1.75}
header{border-bottom:6px double var(--accent);padding:1rem;background:var(--card)}
header p,header h1{max-width:34rem;margin:0 auto}
h1{font-size:1.5rem;line-height:1.45}
main{max-width:36rem;margin:0 auto;padding:1.5rem 1rem 3rem}
dl{margin:0 0 1.5rem}
dl div{display:flex;justify-content:space-between;gap:1rem;border-bottom:1px solid var(--line);padding:.5rem 0}
dt{color:var(--soft)}
dd{margin:0;font-weight:700;text-align:right;overflow-wrap:anywhere}
.amount{font-size:1.75rem}
fieldset{border:0;padding:0;margin:0 0 1.5rem}
legend,label{font-weight:700}
legend{padding:0;margin-bottom:.25rem}
.pick{display:flex;align-items:center;gap:.75rem;font-weight:400;min-height:2.75rem}
.pick input{width:1.5rem;height:1.5rem;margin:0;accent-color:var(--accent)}
.hint{display:block;color:var(--soft);margin-bottom:.5rem}
select{font:inherit;color:inherit;background:var(--card);border:2px solid var(--line);border-radius:4px;min-height:3rem;width:100%;padding:.4rem}
button,.button{display:block;width:100%;font:inherit;font-weight:700;font-size:1.125rem;text-align:center;text-decoration:none;background:var(--accent);color:var(--on);border:2px solid var(--accent);border-radius:4px;padding:.75rem 1rem;margin-top:1.5rem;cursor:pointer}
.button.quiet{background:none;color:var(--accent);margin-top:.75rem}
:focus-visible{outline:3px solid var(--ink);outline-offset:3px}
`;

export const sandboxAddress = (orderId: string): string => `${PAYMENTS_API}/sandbox/${orderId}`;

const frame = (locale: Locale, title: string, lead: string, main: unknown): string =>
  safe(
    html`<!DOCTYPE html>
      <html lang="${locale}">
        <head>
          <meta charset="utf-8">
          <title>${title}</title>
          <meta name="viewport" content="width=device-width,initial-scale=1">
          <meta name="robots" content="noindex">
          <meta name="color-scheme" content="light dark">
          <link rel="icon" href="data:,">
          <link rel="stylesheet" href="${PAYMENTS_API}/sandbox/sandbox.css">
        </head>
        <body>
          <header>
            <h1>${title}</h1>
            <p>${lead}</p>
          </header>
          <main>${main}</main>
        </body>
      </html>`,
  );

/** Renders the hosted page of an order, in the payer's language. */
export function sandboxPage(order: HostedOrder, locale: Locale): string {
  const T = t(locale);
  const amount = formatAmount(order.amountPaise, locale);
  const facts = html`<dl>
    <div>
      <dt>${T('payments:sandbox_to')}</dt>
      <dd>${T('payments:payee')}</dd>
    </div>
    <div>
      <dt>${T('payments:sandbox_for')}</dt>
      <dd>${order.description}</dd>
    </div>
    <div>
      <dt>${T('payments:label_amount')}</dt>
      <dd class="amount">${amount}</dd>
    </div>
  </dl>`;
  const back = html`<a
    class="button${order.state === 'open' || order.state === 'declined' ? ' quiet' : ''}"
    href="${order.returnUrl}"
    >${T(order.state === 'open' || order.state === 'declined' ? 'payments:sandbox_leave' : 'payments:sandbox_back')}</a
  >`;
  if (order.state !== 'open' && order.state !== 'declined')
    return frame(
      locale,
      T('payments:sandbox_title'),
      T('payments:sandbox_lead'),
      html`${facts}
        <p>${T('payments:sandbox_closed')}</p>
        ${back}`,
    );
  const methods = SANDBOX_METHODS.map(
    (method, i) =>
      html`<label class="pick"
        ><input
          type="radio"
          name="method"
          value="${method}"
          ${i === 0 ? raw(' checked') : ''}
        >${T(`payments:sandbox_method_${method}`)}</label
      >`,
  );
  const outcomes = SANDBOX_CHOICES.map(
    (outcome) =>
      html`<option value="${outcome}">${T(`payments:sandbox_outcome_${outcome}`)}</option>`,
  );
  return frame(
    locale,
    T('payments:sandbox_title'),
    T('payments:sandbox_lead'),
    html`${facts}
      <form method="post" action="${sandboxAddress(order.orderId)}">
        <fieldset>
          <legend>${T('payments:sandbox_method')}</legend>
          ${methods}
        </fieldset>
        <label for="outcome">${T('payments:sandbox_outcome')}</label
        ><span class="hint" id="outcome-hint">${T('payments:sandbox_outcome_hint')}</span
        ><select id="outcome" name="outcome" aria-describedby="outcome-hint">
          <option value="">${T('payments:sandbox_outcome_magic')}</option>
          ${outcomes}
        </select>
        <button type="submit">${T('payments:sandbox_pay', { amount })}</button>
      </form>
      ${back}`,
  );
}

export const sandboxNotFound = (locale: Locale): string =>
  frame(
    locale,
    t(locale)('payments:sandbox_title'),
    t(locale)('payments:sandbox_lead'),
    html`<p>${t(locale)('payments:sandbox_not_found')}</p>`,
  );
