import type { Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { html, type Markup } from '@pune/ui/markup';
import type { Counts } from './report.ts';

const BAR = 8;
const HEIGHT = 24;
const LOW = 8;

type Kind = 'ok' | 'bad' | 'gap' | 'none';

/** `gap`: nothing failed, but results are missing. */
export const kindOf = ({ expected, up, down }: Counts): Kind => {
  if (expected === 0) return 'none';
  if (down > 0) return 'bad';
  return up === expected ? 'ok' : 'gap';
};

function bar(counts: Counts, n: number): Markup {
  const x = n * BAR;
  const kind = kindOf(counts);
  if (kind === 'none') return html`<circle class="none" cx="${x + 3}" cy="${HEIGHT - 2}" r="1" />`;
  // Height and outline say the same as the colour.
  const height = kind === 'ok' ? LOW : HEIGHT - 2;
  return html`<rect class="${kind}" x="${x + 0.5}" y="${HEIGHT - 1 - height}" width="5" height="${height}" />`;
}

/** Bars of periods, one a period, with their description in words. */
export function strip(
  counts: readonly Counts[],
  message: 'prober:hours_alt' | 'prober:days_alt',
  locale: Locale,
): Markup {
  const number = (kind: Kind) =>
    formatNumber(counts.filter((one) => kindOf(one) === kind).length, locale);
  const label = t(locale)(message, { bad: number('bad'), unknown: number('gap') });
  const width = counts.length * BAR;
  return html`<svg
    class="bars"
    viewBox="0 0 ${width} ${HEIGHT}"
    width="${width}"
    height="${HEIGHT}"
    role="img"
    aria-label="${label}"
  >
    ${counts.map(bar)}
  </svg>`;
}
