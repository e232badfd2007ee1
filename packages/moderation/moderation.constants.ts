/** The parts of an object that an author may allow to be shown. */
export const PARTS = ['words', 'photo'] as const;
export type Part = (typeof PARTS)[number];

/** The reasons for which an item is withheld; its author and the public learn them. */
export const REASONS = ['personal', 'others', 'abusive', 'unrelated', 'unclear'] as const;
export type Reason = (typeof REASONS)[number];

export const TEXT_CHARACTERS_MAX = 4_000;
export const EXPLANATION_CHARACTERS_MAX = 500;
