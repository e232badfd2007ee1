import type { Locale } from '@pune/i18n';
import {
  formatDateTime,
  formatDayMonth,
  formatNumber,
  formatShortDay,
  formatTime,
  withUnit,
} from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { dayInIndia } from '@pune/std/india-time';
import { TILES_API, type Kpi, type Period } from './dashboard.constants.ts';
import { airClass } from './air-classes.ts';
import { chartOf, TILE_CHART } from './chart.ts';
import { kpiOf } from './dashboard.ts';
import type { ChartView, Tile, TileView } from './dashboard.schema.ts';

/** Formats a figure without its unit, with the indicator's precision: `८७.४`. */
export const figure = (value: number, { digits }: Pick<Kpi, 'digits'>, locale: Locale): string =>
  formatNumber(Number(value.toFixed(digits)), locale);

/** Formats a figure with its unit: `87.4%`, `४१ मायक्रोग्रॅम/घमी`. */
export const figureWithUnit = (
  value: number,
  kpi: Pick<Kpi, 'digits' | 'unit'>,
  locale: Locale,
): string => withUnit(figure(value, kpi, locale), t(locale)(`dashboard:unit_${kpi.unit}`));

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

/** The class of the air in words, with the colour by which readers know it: `Moderate (yellow)`. */
export function gradeOf(
  id: string,
  value: number | null,
  locale: Locale,
): { level: number; text: string } | null {
  if (id !== 'air_quality' || value === null) return null;
  const level = airClass(value);
  return { level, text: t(locale)(`dashboard:air_${level}`) };
}

/** Builds the drawing of a tile's trend with its labels; `null` for fewer than two figures. */
export function chartView(
  { id, trend, period }: Pick<Tile, 'id' | 'trend' | 'period'>,
  locale: Locale,
  height = TILE_CHART,
): ChartView | null {
  const T = t(locale);
  const kpi = kpiOf(id);
  const { unit, direction, target } = kpi;
  const shape = chartOf(trend, { unit, direction, target: target.value }, height);
  if (!shape) return null;
  const show = (value: number) => figureWithUnit(value, kpi, locale);
  const { low, high, last, axis, end, ...drawing } = shape;
  const short = (at: string) =>
    period === 'day' ? formatTime(at, locale) : formatShortDay(at, locale);
  const long = (at: string) =>
    period === 'day' ? formatTime(at, locale) : formatDayMonth(at, locale);
  const label = [
    T('dashboard:trend_range', {
      name: T(`dashboard:kpi_${id}`),
      low: show(low),
      high: show(high),
      last: show(last),
    }),
    T('dashboard:trend_target', { target: show(target.value) }),
    ...(shape.isBroken
      ? [T('dashboard:trend_broken', { value: show(Math.min(...axis.map(({ value }) => value))) })]
      : []),
  ].join('. ');
  return {
    ...drawing,
    axis: axis.map(({ value, ...mark }) => ({ ...mark, text: formatNumber(value, locale) })),
    end: { ...end, text: figure(last, kpi, locale) },
    from: short(trend[0]!.start),
    to: short(trend.at(-1)!.start),
    points: trend.map(
      ({ start, value }) =>
        `${long(start)}: ${value === null ? T('dashboard:no_value') : show(value)}`,
    ),
    label,
  };
}

/** Builds the view of a tile: a function and an island that render it produce the same. */
export function tileView(
  tile: Tile,
  { locale, now, embedded = false }: { locale: Locale; now: Date; embedded?: boolean },
): TileView {
  const T = t(locale);
  const kpi = kpiOf(tile.id);
  const name = T(`dashboard:kpi_${tile.id}`);
  const current = tile.current === null ? null : figure(tile.current, kpi, locale);
  return {
    id: tile.id,
    group: kpi.group,
    name,
    value: tile.value === null ? '–' : figure(tile.value, kpi, locale),
    unit: tile.value === null ? '' : withUnit('', T(`dashboard:unit_${kpi.unit}`)),
    current:
      current === null
        ? null
        : {
            now: T('dashboard:now', { value: current }),
            last: T('dashboard:last', { value: current }),
          },
    grade: gradeOf(tile.id, tile.value, locale),
    hasData: tile.value !== null || tile.current !== null,
    tone: tile.standing === 'none' ? 'stale' : tile.standing === 'met' ? 'ok' : 'warn',
    judgement: judgement(tile, locale),
    target: targetText(kpi, locale),
    owner: T('dashboard:owner', { owner: T(`dashboard:owner_${kpi.owner}`) }),
    age: tile.latestAt ? moment(tile.latestAt, locale, now) : T('dashboard:no_reading'),
    late: tile.lateAt ? late(tile.lateAt, locale, now) : '',
    latestAt: tile.latestAt,
    lateAt: tile.lateAt,
    simulated: tile.simulated ? T('dashboard:simulated') : null,
    chart: chartView(tile, locale),
    href: tileAddress(tile.id, { locale, period: tile.period, embedded }),
  };
}
