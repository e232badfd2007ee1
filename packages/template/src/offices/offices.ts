import type { Card } from '@pune/content';

export const OFFICE_KINDS = [
  'head-office',
  'ward-office',
  'facilitation-centre',
  'inclusion-centre',
] as const;

/** The grid area of each ward office in the schematic map of `offices.css`, by code. */
const AREAS: Record<string, string> = {
  'WO-01': 'a',
  'WO-02': 's',
  'WO-03': 'k',
  'WO-04': 'w',
  'WO-05': 'g',
  'WO-06': 't',
  'WO-07': 'd',
  'WO-08': 'n',
  'WO-09': 'y',
  'WO-10': 'h',
  'WO-11': 'v',
  'WO-12': 'o',
  'WO-13': 'c',
  'WO-14': 'b',
  'WO-15': 'i',
};

/** The fields of an office that the schematic map shows. */
export const MAP_FIELDS = ['slug', 'title', 'code', 'zone'] as const;

export const areaOf = (code: string | null): string | undefined => (code ? AREAS[code] : undefined);

/** The map needs all fifteen offices: with one missing, its tiles would leave a gap. */
export const fitsMap = (offices: Card<'offices'>[]): boolean =>
  new Set(offices.flatMap(({ card }) => areaOf(card.code) ?? [])).size ===
  Object.keys(AREAS).length;
