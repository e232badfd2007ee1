import { t } from '@pune/i18n/server';
import { BILLS_API } from '@pune/payments/addresses.constants';
import { ACCOUNT_NUMBER_CHARACTERS_MAX, BILL_HEADS, type BillHead } from '@pune/payments/schema';
import { safe } from '@pune/http/markup';
import { channelOf, type View } from '@pune/http/view';
import { choice } from '@pune/ui/choice';
import { field, fieldGroup, input } from '@pune/ui/field';
import { hidden, html } from '@pune/ui/markup';

/**
 * Renders a plain version of the search form, so that the input can be shown again even when the
 * portal's pages are unavailable.
 */
export function plainSearch(view: View, head: BillHead | undefined): string {
  const { locale } = view;
  const T = t(locale);
  const heads = BILL_HEADS.map((name) =>
    choice({
      type: 'radio',
      name: 'head',
      value: name,
      label: T(`payments:head_${name}`),
      isChecked: name === head,
    }),
  );
  const number = field(
    { id: 'payments-accountNumber', name: 'accountNumber', label: T('payments:label_number') },
    input({
      type: 'text',
      required: true,
      maxlength: ACCOUNT_NUMBER_CHARACTERS_MAX,
      autocomplete: 'off',
      autocapitalize: 'characters',
      spellcheck: 'false',
    }),
  );
  return safe(
    html`<form class="form" data-form="payments" action="${BILLS_API}" method="post">
      ${hidden({ language: locale, channel: channelOf(view) })}${fieldGroup({ id: 'payments-head', name: 'head', legend: T('payments:label_head') }, heads)}${number}
      <button class="btn big" type="submit">${T('payments:action_find')}</button>
    </form>`,
  );
}
