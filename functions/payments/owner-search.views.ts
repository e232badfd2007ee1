import { to } from '@pune/content/routes';
import { safe } from '@pune/http/markup';
import { address, type View } from '@pune/http/view';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { FIND_API } from '@pune/payments/addresses.constants';
import type { FoundAccount } from '@pune/payments/bills/find-by-owner';
import { OWNER_TEXT_MAX } from '@pune/payments/bills/owner-search.schema';
import { field, input, type Tied } from '@pune/ui/field';
import { listOf } from '@pune/ui/list';
import { attributes, hidden, html, type Markup } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { tag } from '@pune/ui/tag';
import { billAddress, findAddress, ownerText } from './bill.views.ts';

/** The prefix of the ids of the form. */
export const FINDER = 'finder';

export interface Ward {
  code: string;
  name: string;
}
type Page = { title: string; main: string };

const select =
  (wards: readonly Ward[], first: string) =>
  (tied: Tied): Markup =>
    html`<select${attributes({ ...tied, required: true })}><option value="">${first}</option>${wards.map(({ code, name }) => html`<option value="${code}">${name}</option>`)}</select>`;

/** The field of the ward office; where the list of offices is away, its code is typed. */
function wardField(wards: readonly Ward[], view: View): Markup {
  const T = t(view.locale);
  const shared = { id: `${FINDER}-wardOffice`, name: 'wardOffice', label: T('payments:find_ward') };
  return wards.length === 0
    ? field(
        { ...shared, hint: 'WO-03' },
        input({ type: 'text', required: true, maxlength: 10, autocomplete: 'off' }),
      )
    : field(
        {
          ...shared,
          hint: html`<a href="${to.offices.list({ locale: view.locale })}">${T('payments:find_ward_unknown')}</a>`,
        },
        select(wards, T('payments:find_ward_choose')),
      );
}

const byNumber = (view: View): Markup =>
  html`<p><a href="${findAddress(view, 'property_tax')}">${t(view.locale)('payments:find_by_number')}</a></p>`;

/** Renders the form, empty: typed values are filled in where it is shown again. */
export function findPage(wards: readonly Ward[], view: View): Page {
  const T = t(view.locale);
  const title = T('payments:find_title');
  const text = { type: 'text', required: true, maxlength: OWNER_TEXT_MAX, spellcheck: 'false' };
  const form = html`<form class="form" data-form="${FINDER}" method="post" action="${address(FIND_API, view)}">
      ${hidden({ language: view.locale })}${wardField(wards, view)}
      ${field(
        {
          id: `${FINDER}-name`,
          name: 'name',
          label: T('payments:find_name'),
          hint: T('payments:find_name_hint'),
        },
        input({ ...text, autocomplete: 'off' }),
      )}
      ${field(
        {
          id: `${FINDER}-address`,
          name: 'address',
          label: T('payments:find_address'),
          hint: T('payments:find_address_hint', { example: T('payments:find_example') }),
        },
        input({ ...text, autocomplete: 'off' }),
      )}
      <button class="btn big" type="submit">${T('payments:action_find')}</button>
      <p class="soft m0">${T('payments:find_privacy')}</p>
    </form>
    ${byNumber(view)}`;
  return { title, main: safe(page({ title, lead: T('payments:find_lead') }, form)) };
}

const ENDING_CHARACTERS = 3;
/** The end of a number, by which people recognise it. */
export const endingOf = ({ accountNumber }: Pick<FoundAccount, 'accountNumber'>): string =>
  accountNumber.slice(-ENDING_CHARACTERS);

/** Renders the accounts that fit, with masked owners, or what to do if there are none. */
export function foundPage(found: readonly FoundAccount[], view: View): Page {
  const { locale } = view;
  const T = t(locale);
  const again = html`<p><a href="${address(FIND_API, view)}">${T('payments:find_again')}</a></p>`;
  if (found.length === 0) {
    const title = T('payments:find_none');
    const lead = T('payments:find_none_text');
    return { title, main: safe(page({ title, lead }, [again, byNumber(view)])) };
  }
  const title = T('payments:find_found', {
    count: found.length,
    amount: formatNumber(found.length, locale),
  });
  const rows = found.map(
    (account) =>
      html`<li>
        <p class="m0">
          <b>${T(`payments:head_${account.head}`)}</b>: ${ownerText(account.owner, locale)}
          ${account.sample && tag(T('payments:bill_sample'), 'warn')}
        </p>
        <p class="soft m0">${T('payments:find_ending', { ending: endingOf(account) })}</p>
        <p class="m0"><a class="btn" href="${address(billAddress(account), view)}">${T('payments:find_open')}</a></p>
      </li>`,
  );
  return { title, main: safe(page({ title }, [listOf(rows), again])) };
}
