/** Limits of an entry, in each language. */
export const SEARCH_TERM_LIMITS = { lines: 30, characters: 60 } as const;

/** The lines of a text without blanks. */
export const linesOf = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
