import type { Rhythm } from './citizens.constants.ts';

/** Which changes of published texts a person hears of, and how often. */
export interface Follows {
  rhythm: Rhythm;
  /** Types of content; empty for all of them. */
  types: readonly string[];
  /** The last parts of the addresses of departments; empty for all of them. */
  departments: readonly string[];
}

/** The default, until a person has chosen. */
export const FOLLOWS_ALL: Follows = { rhythm: 'weekly', types: [], departments: [] };

/** @returns true if a person follows changes of this type and department */
export const isFollowed = (
  { types, departments }: Follows,
  { type, department }: { type: string; department: string | null },
): boolean =>
  (types.length === 0 || types.includes(type)) &&
  (departments.length === 0 || (department !== null && departments.includes(department)));
