import { toLatinDigits } from '@pune/std/digits';
import { sql } from 'kysely';
import type { Db } from './grievances.tables.ts';
import { ALPHABET, PREFIX, SIGNS } from './tracking-number.ts';

/** Three signs are those of one case in twelve thousand. */
export const PART_SIGNS_MIN = 3;
/** Many more than a city with ten million cases has with the same three signs. */
const FOUND_MAX = 2_000;

/** The expressions of the indexes, as literals: PostgreSQL compares the text of expressions. */
export const NUMBER_PARTS = {
  start: 'substr(number, 3, 3)',
  end: 'substr(number, 8, 3)',
} as const;

/**
 * Reads a part of a tracking number, its first or last signs: `PN-7K4M`, `29XC`, `4m 29xc`.
 *
 * @returns what its signs may be, without the prefix; none if it can be no part. `PNPJ-W8` has two
 *   readings: `PN` is the prefix, or the first signs of a number.
 */
export function parseNumberPart(typed: string): string[] {
  const signs = toLatinDigits(typed.normalize('NFKC'))
    .toUpperCase()
    .replace(/[\s\p{P}\p{S}\u200B-\u200D]/gu, '');
  const readings = signs.startsWith(PREFIX) ? [signs.slice(PREFIX.length), signs] : [signs];
  return readings.filter(
    (part) =>
      part.length >= PART_SIGNS_MIN &&
      part.length < SIGNS &&
      [...part].every((sign) => ALPHABET.includes(sign)),
  );
}

/** Finds the ids of cases whose number begins or ends with one of the readings, each by an index. */
export async function idsByNumberPart(db: Db, readings: readonly string[]): Promise<string[]> {
  const found = await Promise.all(readings.map((signs) => idsBySigns(db, signs)));
  return [...new Set(found.flat())];
}

async function idsBySigns(db: Db, signs: string): Promise<string[]> {
  const beginning = sql<boolean>`${sql.raw(NUMBER_PARTS.start)} = ${signs.slice(0, PART_SIGNS_MIN)}`;
  const ending = sql<boolean>`${sql.raw(NUMBER_PARTS.end)} = ${signs.slice(-PART_SIGNS_MIN)}`;
  const rows = await Promise.all([
    db
      .selectFrom('grievances')
      .select('id')
      .where(beginning)
      .where('number', 'like', `${PREFIX}${signs}%`)
      .limit(FOUND_MAX)
      .execute(),
    db
      .selectFrom('grievances')
      .select('id')
      .where(ending)
      .where('number', 'like', `%${signs}`)
      .limit(FOUND_MAX)
      .execute(),
  ]);
  return rows.flat().map(({ id }) => id);
}
