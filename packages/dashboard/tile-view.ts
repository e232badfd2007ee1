import type { Locale } from '@pune/i18n';
import { formatDateTime, formatNumber, formatTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { dayInIndia } from '@pune/std/india-time';
import { TILES_API, type Kpi, type Period } from './dashboard.constants.ts';
import { kpiOf } from './dashboard.ts';
import type { Tile, TileView } from './dashboard.schema.ts';
import { sparkOf } from './spark.ts';

/** Formats a figure without its unit, with the indicator's precision: `८७.४`. */
export const figure = (value: number, { digits }: Pick<Kpi, 'digits'>, locale: Locale): string =>
  formatNumber(Number(value.toFixed(digits)), locale);

/** Formats a figure with its unit: `87.4 %`, `४१ मायक्रोग्रॅम/घमी`. */
export const figureWithUnit = (
  value: number,
  kpi: Pick<Kpi, 'digits' | 'unit'>,
  locale: Locale,
): string => `${figure(value, kpi, locale)} ${t(locale)(`dashboard:unit_${kpi.unit}`)}`;

/** @returns the address of a tile's rows and query */
export const tileAddress = (
  id: string,
  { locale, period, embedded = false }: { locale: Locale; period?: Period; embedded?: boolean },
): string =>
  `${TILES_API}/${id}?lang=${locale}${period ? `&period=${period}` : ''}${embedded ? '&embed=1' : ''}`;

const isToday = (at: string, now: Date) => dayInIndia(at) === dayInIndia(now);

/** Formats the time of a reading: `Today, 17:25`, or the day with its time. */
export const moment = (at: string, locale: Locale, now: Date): string =>
  isToday(at, now)
    ? t(locale)('dashboard:today_at', { time: formatTime(at, locale) })
    : formatDateTime(at, locale);

const late = (at: string, locale: Locale, now: Date): string =>
  t(locale)('dashboard:late', {
    time: isToday(at, now) ? formatTime(at, locale) : formatDateTime(at, locale),
  });

/** @returns the target and its source, in words */
export function targetText({ id, target, direction, digits, unit }: Kpi, locale: Locale): string {
  const value = figureWithUnit(
    target.value,
    { digits: Number.isInteger(target.value) ? 0 : digits, unit },
    locale,
  );
  return target.kind === 'sample'
    ? t(locale)(`dashboard:target_sample_${direction}`, { value })
    : t(locale)(`dashboard:target_official_${id}` as 'dashboard:target_official_air_quality', {
        value,
      });
}

const judgement = ({ standing, direction }: Tile, locale: Locale): string =>
  t(locale)(
    standing === 'missed'
      ? `dashboard:judgement_missed_${direction}`
      : `dashboard:judgement_${standing}`,
  );

/** Builds the view of a tile: a function and an island that render it produce the same. */
export function tileView(
  tile: Tile,
  { locale, now, embedded = false }: { locale: Locale; now: Date; embedded?: boolean },
): TileView {
  const T = t(locale);
  const kpi = kpiOf(tile.id);
  const name = T(`dashboard:kpi_${tile.id}`);
  const shape = sparkOf(tile.trend, tile.target.value);
  const show = (value: number) => figureWithUnit(value, kpi, locale);
  return {
    id: tile.id,
    name,
    value: tile.value === null ? '–' : figure(tile.value, kpi, locale),
    unit: tile.value === null ? '' : T(`dashboard:unit_${kpi.unit}`),
    tone: tile.standing === 'none' ? 'stale' : tile.standing === 'met' ? 'ok' : 'warn',
    judgement: judgement(tile, locale),
    target: targetText(kpi, locale),
    owner: T('dashboard:owner', { owner: T(`dashboard:owner_${kpi.owner}`) }),
    age: tile.latestAt ? moment(tile.latestAt, locale, now) : T('dashboard:no_reading'),
    late: tile.lateAt ? late(tile.lateAt, locale, now) : '',
    latestAt: tile.latestAt,
    lateAt: tile.lateAt,
    simulated: tile.simulated ? T('dashboard:simulated') : null,
    spark: shape && {
      line: shape.line,
      area: shape.area,
      targetY: shape.targetY,
      end: shape.end,
      label: [
        T('dashboard:trend_range', {
          name,
          low: show(shape.low),
          high: show(shape.high),
          last: show(shape.last),
        }),
        ...(shape.targetY === null
          ? []
          : [T('dashboard:trend_target', { target: show(tile.target.value) })]),
      ].join('. '),
    },
    href: tileAddress(tile.id, { locale, period: tile.period, embedded }),
  };
}
