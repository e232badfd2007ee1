import type { Translation } from '@pune/i18n';

/** The keys of the island's messages. */
const KEYS = [
  'label_head',
  'label_number',
  'hint_number',
  'action_find',
  'form_finding',
  'form_problems',
  'form_offline',
  'error_head_required',
  'error_account_required',
  'error_account_invalid',
] as const satisfies (keyof Translation<'payments'>)[];

export type SearchMessages = Pick<Translation<'payments'>, (typeof KEYS)[number]>;

export const searchMessages = (messages: Translation<'payments'>): SearchMessages =>
  Object.fromEntries(KEYS.map((key) => [key, messages[key]])) as SearchMessages;
