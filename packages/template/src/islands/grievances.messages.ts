import type { Translation } from '@pune/i18n';

/** Messages that the island speaks by itself. What the page has already written, and what the server answers, need not travel. */
const KEYS = [
  'form_problems', 'label_category', 'label_area', 'hint_area', 'option_area_none', 'label_landmark', 'hint_landmark', 'legend_place', 'hint_place', 'label_location',
  'action_locate', 'locate_working', 'locate_found', 'locate_failed', 'action_locate_remove', 'label_description', 'hint_description', 'label_photo', 'hint_photo',
  'label_mobile', 'hint_mobile', 'action_submit', 'form_sending', 'form_offline', 'error_category_required', 'error_place_required', 'error_landmark_long',
  'error_description_short', 'error_description_long', 'error_photo_large', 'error_photo_type', 'error_photo_heic', 'error_mobile_invalid', 'problem_unavailable',
] as const satisfies (keyof Translation<'grievances'>)[];

export type FormMessages = Pick<Translation<'grievances'>, (typeof KEYS)[number]>;

export const formMessages = (messages: Translation<'grievances'>): FormMessages => Object.fromEntries(KEYS.map((key) => [key, messages[key]])) as FormMessages;
