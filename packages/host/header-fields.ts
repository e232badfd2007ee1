/**
 * Headers of an answer, with names in lower case: those of a `Response`, or a plain `Map` where an
 * answer is made without one.
 */
export interface HeaderFields {
  get(name: string): string | null | undefined;
  has(name: string): boolean;
  set(name: string, value: string): unknown;
}
