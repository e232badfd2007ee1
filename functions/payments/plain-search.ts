import { html, raw } from 'hono/html';
import { t } from '@pune/i18n/server';
import { BILLS_API } from '@pune/payments/addresses.constants';
import { ACCOUNT_NUMBER_CHARACTERS_MAX, BILL_HEADS, type BillHead } from '@pune/payments/schema';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';

/**
 * Renders a plain version of the search form, so that the input can be shown again even when the
 * portal's pages are unavailable.
 */
export function plainSearch({ locale, embedded }: View, head: BillHead | undefined): string {
  const T = t(locale);
  const heads = BILL_HEADS.map(
    (name) =>
      html`<label class="pick"
        ><input
          type="radio"
          name="head"
          value="${name}"
          ${name === head ? raw(' checked') : ''}
        >${T(`payments:head_${name}`)}</label
      >`,
  );
  return safe(
    html`<form class="form" data-form="payments" action="${BILLS_API}" method="post">
      <input type="hidden" name="language" value="${locale}"><input
        type="hidden"
        name="channel"
        value="${embedded ? 'embed' : 'web'}"
      >
      <fieldset class="f" data-field="head">
        <legend>${T('payments:label_head')}</legend>
        ${heads}
      </fieldset>
      <div class="f" data-field="accountNumber">
        <label for="payments-accountNumber">${T('payments:label_number')}</label
        ><input
          id="payments-accountNumber"
          name="accountNumber"
          type="text"
          required
          maxlength="${ACCOUNT_NUMBER_CHARACTERS_MAX}"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
        >
      </div>
      <button class="btn big" type="submit">${T('payments:action_find')}</button>
    </form>`,
  );
}
