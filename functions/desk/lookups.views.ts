import type { Configuration } from '@pune/grievances/configuration';
import { categoryLabel, officeName } from '@pune/grievances/configuration';
import { GRIEVANCES_API, type PublicGrievance } from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { formatDateTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { empty } from '@pune/ui/empty';
import { html, type Content, type Markup } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { slip } from '@pune/ui/slip';
import { clocks, ownerOf } from '../grievances/steps.views.ts';
import { FILINGS, inLanguage, LOOKUPS } from '../staff/addresses.ts';
import { formView, type FormState } from '../staff/form.views.ts';

const TYPED_CHARACTERS_MAX = 30;
const EXAMPLE_NUMBER = 'PN-7K4M-29XC';

export interface LookupPage {
  state: FormState;
  /** Null before the first look-up. */
  found: readonly PublicGrievance[] | null;
  configuration: Configuration | null;
  /** The portal on which everybody sees the steps. */
  portal: string;
}

export const officeLine = (
  office: string | null,
  configuration: Configuration | null,
  { locale }: Pick<View, 'locale'>,
): string =>
  office === null
    ? t(locale)('grievances:status_office_to_find')
    : officeName(configuration, office, locale);

/** A case as an operator reads it out to the citizen. */
function foundSlip(found: PublicGrievance, page_: LookupPage, view: View): Markup {
  const { locale } = view;
  const T = t(locale);
  const { number, status, category, officeId, submittedAt } = found;
  const { configuration, portal } = page_;
  return slip({
    id: `found-${number}`,
    title: categoryLabel(configuration, category, locale),
    rows: [
      [T('grievances:receipt_number'), formatTrackingNumber(number), 'mono'],
      [T('grievances:status_now'), T(`grievances:status_${status}`)],
      [T('grievances:status_office'), officeLine(officeId, configuration, view)],
      [T('grievances:status_owner'), ownerOf(found, locale)],
      [
        T('grievances:status_registered'),
        html`<time datetime="${submittedAt}">${formatDateTime(submittedAt, locale)}</time>`,
      ],
    ],
    below: html`${clocks(found, view)}
      <p>
        <a href="${`${portal}${GRIEVANCES_API}/${number}?lang=${locale}`}"
          >${T('grievances:lookup_steps', { number: formatTrackingNumber(number) })}</a
        >
      </p>`,
  });
}

/** The page on which an operator finds the case of a citizen who calls. */
export function lookupPage(state: LookupPage, view: View): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const title = T('grievances:lookup_title');
  const { found, state: form } = state;
  const results: Content =
    found &&
    html`<section aria-labelledby="found" class="mt1">
      <h2 id="found">${T('grievances:lookup_found')}</h2>
      ${found.length === 0 ? empty(T('grievances:lookup_none')) : found.map((one) => foundSlip(one, state, view))}
    </section>`;
  const main = page(
    {
      title,
      lead: T('grievances:lookup_lead'),
      tags: html`<a href="${inLanguage(FILINGS, locale)}">${T('grievances:behalf_title')}</a>`,
    },
    [
      formView(
        {
          id: 'lookup',
          action: LOOKUPS,
          fields: [
            {
              kind: 'text',
              name: 'number',
              label: T('grievances:lookup_number'),
              hint: T('grievances:lookup_hint', { example: EXAMPLE_NUMBER }),
              charactersMax: TYPED_CHARACTERS_MAX,
              autocomplete: 'off',
              required: true,
            },
          ],
          submit: T('grievances:action_lookup'),
        },
        form,
        locale,
      ),
      results,
    ],
  );
  const isWrong = Object.keys(form.errors).length > 0;
  return { title: isWrong ? T('functions:title_error', { title }) : title, main: safe(main) };
}
