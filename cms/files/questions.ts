/**
 * The questions of the list of files that no field of a file answers, each a parameter of the
 * address of the list. They stand beside Payload's own `where`: its filters fail at a field that
 * they do not know.
 */
export const QUESTIONS = ['kind', 'missingIn', 'shown', 'shownBy'] as const;
export type Question = (typeof QUESTIONS)[number];
export type Asked = Partial<Record<Question, string>>;

export const FILE_KINDS = ['picture', 'document', 'film', 'captions'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** @returns the questions that a query asks, with the answers that are wanted */
export function askedIn(query: Record<string, unknown> | undefined): Asked {
  return Object.fromEntries(
    QUESTIONS.flatMap((question) => {
      const value = query?.[question];
      return typeof value === 'string' && value !== '' ? [[question, value]] : [];
    }),
  );
}
