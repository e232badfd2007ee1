import type { Translation } from '@pune/i18n';

/** Messages that the block on the home page speaks. */
const KEYS = [
  'block_title', 'block_lead', 'why_block', 'loading', 'failed', 'all_for', 'label_audience', 'label_office', 'option_none', 'why_office', 'office_none', 'forget', 'forgotten', 'privacy', 'not_kept',
] as const satisfies (keyof Translation<'audiences'>)[];

export type ForYouMessages = Pick<Translation<'audiences'>, (typeof KEYS)[number]>;

export const forYouMessages = (messages: Translation<'audiences'>): ForYouMessages => Object.fromEntries(KEYS.map((key) => [key, messages[key]])) as ForYouMessages;
