import { formatDate, formatNumber } from '@pune/i18n/format';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { INCENTIVES_API } from '@pune/payments/addresses.constants';
import { formatAmount } from '@pune/payments/format-amounts';
import type { IncentiveFigures } from '@pune/payments/incentives/figures';
import { CELL_MIN, isReminderRule, type Measure } from '@pune/payments/incentives/measures';
import type { Fact } from '@pune/ui/fact-rows';
import { html, type Content } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { slip } from '@pune/ui/slip';

const percent = (value: number, locale: Locale): string =>
  `${formatNumber(Number(value.toFixed(1)), locale)}%`;
const signed = (value: number, locale: Locale): string =>
  `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatNumber(Number(Math.abs(value).toFixed(1)), locale)}`;
const nameIn = (names: Record<string, string>, locale: Locale): string =>
  names[locale] ?? names['en'] ?? '';

/** The cost of a discount: its days, its budget, and the sum that was given. */
function costSlip(one: IncentiveFigures, locale: Locale): Content {
  const T = t(locale);
  const amount = (paise: number) => formatAmount(paise, locale);
  const rows: Fact[] = [
    [
      T('finance:incentive_days'),
      `${formatDate(one.fromDay, locale)} – ${formatDate(one.untilDay, locale)}`,
    ],
    [T('finance:incentive_budget'), amount(one.capPaise), 'num'],
    [T('finance:incentive_given'), amount(one.grantedPaise), 'num'],
    [T('finance:incentive_reserved'), amount(one.reservedPaise), 'num'],
    [T('finance:incentive_bills'), formatNumber(one.bills, locale), 'num'],
  ];
  return slip({ id: `incentive-${one.id}`, title: nameIn(one.names, locale), rows });
}

const titleOf = ({ kind, name, names }: Measure, locale: Locale): string =>
  kind === 'discount' && names
    ? nameIn(names, locale)
    : t(locale)('finance:measure_reminder', {
        rule: isReminderRule(name) ? t(locale)(`finance:reminder_${name}`) : name,
      });

/** The effect of a discount or a reminder, with the share of each group. */
function measureSlip(measure: Measure, locale: Locale): Content {
  const T = t(locale);
  const { groups, name, measuredAt } = measure;
  const share = ({ paid, bills }: { paid: number; bills: number }) =>
    T('finance:measure_share', {
      share: percent((100 * paid) / bills, locale),
      bills: formatNumber(bills, locale),
    });
  const rows: Fact[] = groups
    ? [
        [T('finance:measure_treated'), share(groups.treated), 'num'],
        [T('finance:measure_held_out'), share(groups.heldOut), 'num'],
        [
          T('finance:measure_difference'),
          html`<b>${T('finance:measure_points', { points: signed(groups.points, locale) })}</b><br>${T(
            'finance:measure_interval',
            { from: signed(groups.from, locale), to: signed(groups.to, locale) },
          )}`,
          'num',
        ],
        [T('finance:measure_on'), formatDate(measuredAt, locale)],
      ]
    : [
        [
          T('finance:measure_difference'),
          T('finance:measure_few', { min: formatNumber(CELL_MIN, locale) }),
        ],
      ];
  return slip({ id: `measure-${name}`, title: titleOf(measure, locale), rows });
}

/** Renders what discounts cost, and what they and reminders changed. */
export function incentivesPage(
  { incentives, measures }: { incentives: IncentiveFigures[]; measures: Measure[] },
  { locale }: View,
): { title: string; main: string } {
  const T = t(locale);
  const title = T('finance:incentives_title');
  const main = page({ title, lead: T('finance:incentives_lead') }, [
    section(
      'changed',
      T('finance:measures_title'),
      html`<p>${T('finance:measures_how')}</p>${
        measures.length === 0
          ? html`<p>${T('finance:measures_none')}</p>`
          : measures.map((one) => measureSlip(one, locale))
      }`,
    ),
    section(
      'cost',
      T('finance:incentives_cost'),
      incentives.length === 0
        ? html`<p>${T('finance:incentives_none')}</p>`
        : html`${incentives.map((one) => costSlip(one, locale))}`,
    ),
    html`<p class="mt1"><a href="${INCENTIVES_API}?format=json">${T('finance:incentives_data')}</a></p>`,
  ]);
  return { title, main: safe(main) };
}
