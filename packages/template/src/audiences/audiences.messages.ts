import type { Translation } from '@pune/i18n';

/** The keys of the island's messages; the picks contain the reasons for each pick. */
const KEYS = [
  'block_title',
  'block_lead',
  'failed',
  'label_audience',
  'label_office',
  'option_none',
  'forget',
  'forgotten',
  'privacy',
  'not_kept',
] as const satisfies (keyof Translation<'audiences'>)[];

export type ForYouMessages = Pick<Translation<'audiences'>, (typeof KEYS)[number]>;

export const forYouMessages = (messages: Translation<'audiences'>): ForYouMessages =>
  Object.fromEntries(KEYS.map((key) => [key, messages[key]])) as ForYouMessages;
