import type { Card } from '@pune/content';

export const OFFICE_KINDS = [
  'head-office',
  'ward-office',
  'facilitation-centre',
  'inclusion-centre',
] as const;

/** The fields of an office that the map and its list show. */
export const MAP_FIELDS = [
  'slug',
  'title',
  'code',
  'zone',
  'phone',
  'latitude',
  'longitude',
] as const;

/** The number of a ward office in its code: 3 for `WO-03`. */
export const numberOf = (code: string): number => Number(/\d+$/.exec(code)?.[0] ?? 0);

/** Ward offices by zone, in the order of their codes; those without a zone last. */
export function byZone(
  offices: readonly Card<'offices'>[],
): { zone: number | null; some: Card<'offices'>[] }[] {
  const last = Number.MAX_SAFE_INTEGER;
  const sorted = offices.toSorted(
    (a, b) =>
      (a.card.zone ?? last) - (b.card.zone ?? last) ||
      ((a.card.code ?? '~') < (b.card.code ?? '~') ? -1 : 1),
  );
  return [...Map.groupBy(sorted, ({ card }) => card.zone)].map(([zone, some]) => ({ zone, some }));
}
