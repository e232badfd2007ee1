import type { Card, Collections } from '@pune/content';
import {
  ACCESS_FACTS,
  PLACE_KINDS,
  WEEKDAYS,
  type PlaceDrawing,
  type PlaceKind,
  type Weekday,
} from '@pune/content-models/places/constants';
import type { Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { IconName } from '@pune/ui/icons';

export { ACCESS_FACTS, PLACE_KINDS };
export type { PlaceKind };

type Published = Collections['places']['data'];
type Hours = Published['hours'];

export const PLACE_ICONS: Record<PlaceKind, IconName> = {
  sight: 'hall',
  museum: 'museum',
  garden: 'tree',
  theatre: 'people',
  hospital: 'health',
  school: 'book',
  station: 'bus',
  'facilitation-centre': 'hand',
  'inclusion-centre': 'wifi',
};

/** The fields of a card that lists of places print. */
export const PLACE_FIELDS = [
  'slug',
  'title',
  'summary',
  'category',
  'kind',
  'drawing',
  'flagship',
  'locality',
  'office',
  'latitude',
  'longitude',
  'price',
  'stepFree',
] as const;

/** The fields of a place on a home page. */
export const HOME_PLACE_FIELDS = [
  'slug',
  'title',
  'kind',
  'drawing',
  'locality',
  'price',
  'stepFree',
] as const;

/** The drawings of places for which editors chose none. */
const DRAWINGS: Record<PlaceKind, PlaceDrawing> = {
  sight: 'gate',
  museum: 'museum',
  garden: 'garden',
  theatre: 'stage',
  hospital: 'building',
  school: 'building',
  station: 'train',
  'facilitation-centre': 'building',
  'inclusion-centre': 'building',
};
export const drawingOf = ({
  drawing,
  kind,
}: Pick<Card<'places'>['card'], 'drawing' | 'kind'>): PlaceDrawing => drawing ?? DRAWINGS[kind];

/** Locality, price and entrance of a place, as far as they are known. */
export function factsOf(
  { locality, price, stepFree }: Pick<Card<'places'>['card'], 'locality' | 'price' | 'stepFree'>,
  locale: Locale,
): string[] {
  const T = t(locale);
  return [
    locality,
    price && T(`places:price_${price}`),
    stepFree !== null && T(stepFree ? 'places:access_stepFree' : 'places:has_steps'),
  ].filter((fact) => typeof fact === 'string');
}

export const kindLabel = (kind: string, locale: Locale): string =>
  t(locale)(`places:kind_${kind as PlaceKind}`);
export const oneLabel = (kind: string, locale: Locale): string =>
  t(locale)(`places:one_${kind as PlaceKind}`);

/** Places to begin with first, then by kind; the order of titles within a kind is kept. */
export function inOrder(places: readonly Card<'places'>[]): Card<'places'>[] {
  const order = ({ category, card }: Card<'places'>) =>
    card.flagship ? -1 : PLACE_KINDS.indexOf(category as PlaceKind);
  return places.toSorted((a, b) => order(a) - order(b));
}

/** Consecutive days with the same hours. */
export interface HoursRow {
  from: Weekday;
  to: Weekday;
  /** Without overlap, in order; empty if the place is closed. */
  ranges: { opens: string; closes: string }[];
}

/**
 * The week as rows of consecutive days with the same hours. Overlapping and touching entries of a
 * day are one range.
 */
export function weekOf(hours: Hours): HoursRow[] {
  if (hours.length === 0) return [];
  const rows: HoursRow[] = [];
  for (const day of WEEKDAYS) {
    const ranges: HoursRow['ranges'] = [];
    for (const { opens, closes } of hours
      .filter(({ days }) => days.includes(day))
      .toSorted((a, b) => (a.opens < b.opens ? -1 : 1))) {
      const last = ranges.at(-1);
      if (last && opens <= last.closes) last.closes = closes > last.closes ? closes : last.closes;
      else ranges.push({ opens, closes });
    }
    const last = rows.at(-1);
    if (last && JSON.stringify(last.ranges) === JSON.stringify(ranges)) last.to = day;
    else rows.push({ from: day, to: day, ranges });
  }
  return rows;
}

const weekday = (day: Weekday, locale: Locale): string =>
  t(locale)('places:weekdays').split(' ')[WEEKDAYS.indexOf(day)]!;
export const daysLabel = ({ from, to }: HoursRow, locale: Locale): string =>
  from === to ? weekday(from, locale) : `${weekday(from, locale)} – ${weekday(to, locale)}`;

/** A clock time in the digits of the language: `०९:३०`. */
const clock = (time: string, locale: Locale): string =>
  time.replace(/\d/g, (digit) => formatNumber(Number(digit), locale));
export function rangesLabel({ ranges }: HoursRow, locale: Locale): string {
  const T = t(locale);
  if (ranges.length === 0) return T('places:closed');
  return ranges
    .map(({ opens, closes }) =>
      opens === '00:00' && closes === '24:00'
        ? T('places:all_day')
        : `${clock(opens, locale)} – ${clock(closes, locale)}`,
    )
    .join(', ');
}

/** The names of the main facts that no source states, for one line of the page. */
export function missingFacts(place: Published, locale: Locale): string[] {
  const T = t(locale);
  return [
    place.hours.length === 0 && !place.hoursNote && T('places:hours'),
    place.price === null && T('places:price'),
    place.phone === null && T('phone'),
    Object.values(place.access).every((value) => value === null) &&
      !place.accessNote &&
      T('places:access'),
  ]
    .filter((name) => name !== false)
    .map((name) => name.toLowerCase());
}
