import {
  DESCRIPTION_CHARACTERS_MAX,
  DESCRIPTION_CHARACTERS_MIN,
  LANDMARK_CHARACTERS_MAX,
  PHOTO_BYTES_MAX,
} from '@pune/grievances/constants';
import type { Locale, Translation } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';

/**
 * The keys of the messages that the island itself renders. It needs no others: the rest is in the
 * page or in the server's answer.
 */
const KEYS = [
  'form_problems',
  'label_category',
  'label_area',
  'hint_area',
  'option_area_none',
  'label_landmark',
  'hint_landmark',
  'legend_place',
  'hint_place',
  'action_locate',
  'locate_working',
  'locate_found',
  'locate_failed',
  'action_locate_remove',
  'label_description',
  'hint_description',
  'label_photo',
  'hint_photo',
  'label_mobile',
  'hint_mobile',
  'action_submit',
  'form_sending',
  'form_offline',
  'error_category_required',
  'error_place_required',
  'error_landmark_long',
  'error_description_short',
  'error_description_long',
  'error_photo_large',
  'error_photo_type',
  'error_photo_heic',
  'error_mobile_invalid',
  'problem_unavailable',
  'draft_restored',
  'draft_kept',
  'action_draft_delete',
  'action_photo',
  'action_photo_change',
] as const satisfies (keyof Translation<'grievances'>)[];

export type FormMessages = Pick<Translation<'grievances'>, (typeof KEYS)[number]>;

const LIMITS = {
  min: DESCRIPTION_CHARACTERS_MIN,
  max: DESCRIPTION_CHARACTERS_MAX,
  megabytes: PHOTO_BYTES_MAX / 1_000_000,
};

/** The island's messages, with the limits filled in in the digits of the language. */
export function formMessages(messages: Translation<'grievances'>, locale: Locale): FormMessages {
  const limitOf = (key: string, name: keyof typeof LIMITS) =>
    key === 'error_landmark_long' ? LANDMARK_CHARACTERS_MAX : LIMITS[name];
  const filled = (key: (typeof KEYS)[number]) =>
    messages[key].replace(/\{\{(min|max|megabytes)\}\}/g, (_, name: keyof typeof LIMITS) =>
      formatNumber(limitOf(key, name), locale),
    );
  return Object.fromEntries(KEYS.map((key) => [key, filled(key)])) as FormMessages;
}
