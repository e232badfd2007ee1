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
 * @returns its signs without the prefix; null if it can be no part
 */
export function parseNumberPart(typed: string): string | null {
  const signs = toLatinDigits(typed.normalize('NFKC'))
    .toUpperCase()
    .replace(/[\s\p{P}\p{S}\u200B-\u200D]/gu, '');
  // `PN` is read as the prefix, although both signs may also stand among the last ones.
  const bare =
    signs.startsWith(PREFIX) && signs.length >= PREFIX.length + PART_SIGNS_MIN
      ? signs.slice(PREFIX.length)
      : signs;
  const isPart = bare.length >= PART_SIGNS_MIN && bare.length < SIGNS;
  return isPart && [...bare].every((sign) => ALPHABET.includes(sign)) ? bare : null;
}

/** Finds the ids of cases whose number begins or ends with these signs, each by an index. */
export async function idsByNumberPart(db: Db, signs: string): Promise<string[]> {
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
  return [...new Set(rows.flat().map(({ id }) => id))];
}
