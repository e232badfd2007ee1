import {
  DESCRIPTION_CHARACTERS_MAX,
  DESCRIPTION_CHARACTERS_MIN,
  LANDMARK_CHARACTERS_MAX,
  PHOTO_BYTES_MAX,
} from '@pune/grievances/constants';
import { PLACES_OUTSIDE } from '@pune/grievances/places-outside.constants';
import {
  ANSWER_CHARACTERS_MAX,
  ANSWER_TEXT_CHARACTERS_MAX,
} from '@pune/grievances/questions.schema';
import type { Locale, Translation } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';

/** The keys of the messages that the first screen of the form shows: they are in the page. */
const KEYS = [
  'label_category',
  'label_area',
  'hint_area',
  'option_area_none',
  'label_landmark',
  'hint_landmark',
  'legend_place',
  'hint_place',
  'action_locate',
  'action_map',
  'label_description',
  'hint_description',
  'label_photo',
  'hint_photo',
  'legend_share',
  'hint_share',
  'label_share_words',
  'label_share_photo',
  'label_mobile',
  'hint_mobile',
  'label_email',
  'hint_email',
  'action_submit',
  'form_sending',
  'draft_kept',
  'action_draft_delete',
  'action_photo',
  'label_find',
  'hint_find',
] as const satisfies (keyof Translation<'grievances'>)[];

/** The keys of what a person sees later: in a file, which the form loads when it has woken. */
const LATER_KEYS = [
  'form_problems',
  'form_offline',
  'problem_unavailable',
  'action_map_hide',
  'map_failed',
  'locate_working',
  'locate_found',
  'locate_failed',
  'place_differs',
  'action_position_right',
  'action_area_right',
  'landmark_outside',
  'action_locate_remove',
  'action_photo_change',
  'find_count',
  'draft_restored',
  'error_category_required',
  'error_place_required',
  'error_landmark_long',
  'error_description_short',
  'error_description_long',
  'error_photo_large',
  'error_photo_type',
  'error_photo_heic',
  'error_mobile_invalid',
  'error_answer_required',
  'error_answer_single',
  'error_answer_choice',
  'error_answer_number',
  'error_answer_datetime',
  'error_answer_long',
  'error_answer_text_long',
  'problem_questions_title',
  'questions_legend',
  'questions_private',
  'questions_public',
  'question_optional',
  'question_is_public',
  'nearby_title',
  'nearby_lead',
  'action_follow_instead',
  'action_file_another',
  'waiting_title',
  'waiting_hint',
  'waiting_photo',
  'waiting_waiting',
  'waiting_refused',
  'waiting_sent',
  'waiting_receipt',
  'waiting_earlier',
  'action_edit',
  'action_delete',
  'action_forget',
  'action_send_now',
] as const satisfies (keyof Translation<'grievances'>)[];

type Key = (typeof KEYS)[number];
type LaterKey = (typeof LATER_KEYS)[number];
export type FormMessages = Pick<Translation<'grievances'>, Key>;
export type LaterMessages = Pick<Translation<'grievances'>, LaterKey>;

const LIMITS = {
  min: DESCRIPTION_CHARACTERS_MIN,
  max: DESCRIPTION_CHARACTERS_MAX,
  megabytes: PHOTO_BYTES_MAX / 1_000_000,
};

/** Limits of single messages, where several have one. */
const MAXIMA: Readonly<Record<string, number>> = {
  error_landmark_long: LANDMARK_CHARACTERS_MAX,
  error_answer_long: ANSWER_CHARACTERS_MAX,
  error_answer_text_long: ANSWER_TEXT_CHARACTERS_MAX,
};

/** Picks messages, with the limits filled in in the digits of the language. */
function picked<K extends Key | LaterKey>(
  keys: readonly K[],
  messages: Translation<'grievances'>,
  locale: Locale,
): Pick<Translation<'grievances'>, K> {
  const limitOf = (key: string, name: keyof typeof LIMITS) =>
    (name === 'max' && MAXIMA[key]) || LIMITS[name];
  const filled = (key: K) =>
    messages[key].replace(/\{\{(min|max|megabytes)\}\}/g, (_, name: keyof typeof LIMITS) =>
      formatNumber(limitOf(key, name), locale),
    );
  return Object.fromEntries(keys.map((key) => [key, filled(key)])) as Pick<
    Translation<'grievances'>,
    K
  >;
}

/** The messages of the first screen. */
export const formMessages = (messages: Translation<'grievances'>, locale: Locale): FormMessages =>
  picked(KEYS, messages, locale);

/** The contents of the file. */
export interface LaterTexts {
  messages: LaterMessages;
  /** Places outside the city, for a hint about a landmark. */
  outsideNames: readonly string[];
}
export const laterTexts = (messages: Translation<'grievances'>, locale: Locale): LaterTexts => ({
  messages: picked(LATER_KEYS, messages, locale),
  outsideNames: PLACES_OUTSIDE,
});
