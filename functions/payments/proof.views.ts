import type { Locale } from '@pune/i18n';
import { formatDate, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { INCENTIVES_API, PROOF_API } from '@pune/payments/addresses.constants';
import { openTransit, type DayProof, type Difference } from '@pune/payments/finance/day-proof';
import type { ProofRow } from '@pune/payments/finance/proofs';
import { formatAmount } from '@pune/payments/format-amounts';
import { safe } from '@pune/http/markup';
import { address, type View } from '@pune/http/view';
import { dayInIndia } from '@pune/std/india-time';
import type { Fact } from '@pune/ui/fact-rows';
import { html, type Content } from '@pune/ui/markup';
import { notice } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { slip } from '@pune/ui/slip';
import { tag } from '@pune/ui/tag';

const DAY_MS = 86_400_000;

/** The proofs of a page, and money in transit by the day of its receipts. */
export interface ProofPage {
  rows: readonly ProofRow[];
  /** The proofs of all days that are known, for what is still in transit. */
  all: readonly DayProof[];
  /** The day before which earlier ones follow; null at the end. */
  before: string | null;
}

const differenceText = ({ class: name, of }: Difference, locale: Locale): string =>
  name === 'earlier'
    ? t(locale)('finance:difference_earlier', { day: formatDate(of, locale) })
    : t(locale)(`finance:difference_${name}`);

/** The money of a day's receipts that the bank has not booked, and for how many days. */
function openRow(day: string, paise: number, { locale, now }: View): Fact {
  const T = t(locale);
  const days = Math.round((Date.parse(dayInIndia(now)) - Date.parse(day)) / DAY_MS);
  return [
    T('finance:proof_open'),
    paise === 0
      ? T('finance:proof_open_none')
      : T('finance:proof_open_age', {
          amount: formatAmount(paise, locale),
          days: formatNumber(days, locale),
        }),
  ];
}

function daySlip({ proof }: ProofRow, open: ReadonlyMap<string, number>, view: View): Content {
  const { locale } = view;
  const T = t(locale);
  const { day, receipts, bank, differences, isSample } = proof;
  const amount = (paise: number) => formatAmount(paise, locale);
  const count = (value: number) => ({ number: formatNumber(value, locale) });
  const rows: Fact[] = [
    [
      T('finance:proof_bank', count(bank.count)),
      bank.isCovered ? amount(bank.paise) : T('finance:proof_no_statement_day'),
      bank.isCovered ? 'num' : undefined,
    ] as Fact,
    ...differences.map((one): Fact => [differenceText(one, locale), amount(one.paise), 'num']),
    [
      T('finance:proof_receipts', count(receipts.count)),
      html`<b>${amount(receipts.paise)}</b>`,
      'num',
    ],
    openRow(day, open.get(day) ?? 0, view),
  ];
  const written = formatDate(day, locale);
  return slip({
    id: `day-${day}`,
    title: written,
    above: isSample && html`<p>${tag(T('finance:proof_sample'), 'sim')}</p>`,
    rows,
    below: html`<p><a href="${PROOF_API}/${day}/receipts.csv">${T('finance:proof_list_receipts', { day: written })}</a><br>
      <a href="${PROOF_API}/${day}/lines.csv">${T('finance:proof_list_lines', { day: written })}</a></p>`,
  });
}

/** Renders the daily proof: a slip for each day, the newest first. */
export function proofPage(
  { rows, all, before }: ProofPage,
  view: View,
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const title = T('finance:proof_title');
  const open = new Map<string, number>();
  for (const { of, paise } of openTransit(all)) open.set(of, (open.get(of) ?? 0) + paise);
  const isCovered = all.some(({ bank }) => bank.isCovered);
  const main = page(
    { title, lead: T('finance:proof_lead') },
    html`${rows.length === 0 && notice({ id: 'none', title: T('finance:proof_none_title') }, html`<p>${T('finance:proof_none')}</p>`)}${
      rows.length > 0 &&
      !isCovered &&
      notice(
        { id: 'no-statement', title: T('finance:proof_no_statement_title'), tone: 'warn' },
        html`<p>${T('finance:proof_no_statement')}</p>`,
      )
    }${rows.map((row) => daySlip(row, open, view))}
    ${before && html`<p class="mt1"><a class="btn alt" href="${address(PROOF_API, view)}&amp;before=${before}">${T('finance:proof_older')}</a></p>`}${section(
      'check',
      T('finance:proof_check_title'),
      html`<p>${T('finance:proof_check')}</p>
        <p><a href="${PROOF_API}/days.csv">${T('finance:proof_days_csv')}</a><br>
          <a href="${PROOF_API}/chain">${T('finance:proof_chain')}</a></p>
        <p><a href="${address(INCENTIVES_API, view)}">${T('finance:incentives_title')}</a></p>`,
    )}`,
  );
  return { title, main: safe(main) };
}
