/**
 * Constants about grievances that pages and browser scripts share. It imports nothing, so that an
 * island that uses the limits bundles neither the validator nor the rules.
 */

/**
 * The field names that the form, the JSON body and the validator share. A control is
 * `name="<field>"`, `id="grievances-<field>"`.
 */
export const GRIEVANCE_FIELDS = [
  'category',
  'answers',
  'asked',
  'area',
  'landmark',
  'latitude',
  'longitude',
  'description',
  'mobile',
  'email',
  'photo',
  'share_words',
  'share_photo',
  'language',
  'channel',
  'configuration',
  'nearby',
  'keptPhoto',
  'removePhoto',
  'idempotencyKey',
] as const;
export type GrievanceField = (typeof GRIEVANCE_FIELDS)[number];
/** The control of a question of the category (`questions.schema.ts`). */
export type AnswerField = `answer_${string}`;

/** The field `channel` of the form. `embed`: the form is embedded in another site's page. */
export const FORM_CHANNELS = ['web', 'embed'] as const;
export type FormChannel = (typeof FORM_CHANNELS)[number];

/** The ways in which a grievance comes. `widget`: the form in another site's page. */
export const GRIEVANCE_CHANNELS = [
  'web',
  'widget',
  'open311',
  'call_centre',
  'kiosk',
  'counter',
] as const;
export type GrievanceChannel = (typeof GRIEVANCE_CHANNELS)[number];

/** The channels in which an operator files for a citizen. */
export const OPERATOR_CHANNELS = ['call_centre', 'kiosk', 'counter'] as const;

/** Limits of the words of officers and reporters about a case. */
export const NOTE_CHARACTERS_MIN = 10;
export const WORDS_CHARACTERS_MAX = 2_000;

export const DESCRIPTION_CHARACTERS_MIN = 10;
export const DESCRIPTION_CHARACTERS_MAX = 4_000;
export const LANDMARK_CHARACTERS_MAX = 200;
export const PHOTO_BYTES_MAX = 8_000_000;
/** For the `accept` of a file input, which makes iPhones convert HEIC to JPEG. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
/**
 * Ten digits that begin with 6 to 9, with or without +91 or 0, spaces and dashes (National
 * Numbering Plan).
 */
export const MOBILE_PATTERN = '(\\+?91|0)?[\\s\\-]*[6-9]([\\s\\-]*[0-9]){9}';

/** The public status of a grievance. Labels: `grievances:status_<status>`. */
export const GRIEVANCE_STATUSES = [
  'submitted',
  'acknowledged',
  'assigned',
  'in_progress',
  'parked',
  'resolved',
  'reopened',
  'closed',
  'merged',
] as const;
export type GrievanceStatus = (typeof GRIEVANCE_STATUSES)[number];

/** The parts of a grievance that its reporter may allow to be shown publicly. */
export const SHARED_PART_NAMES = ['words', 'photo'] as const;
export type SharedPartName = (typeof SHARED_PART_NAMES)[number];

/** The states of a shared part. Labels: `grievances:shared_<status>`. */
export const SHARED_PART_STATUSES = [
  'pending',
  'approved',
  'redacted',
  'withheld',
  'appealed',
  'refused',
  'withdrawn',
] as const;

/** The length of the reason that a reporter gives for an appeal. */
export const APPEAL_CHARACTERS_MAX = 500;

export const GRIEVANCES_API = '/api/grievances';
export const GRIEVANCES_TRACK_API = '/api/grievances/track';
export const GRIEVANCES_PLACE_API = '/api/grievances/place';
export const GRIEVANCES_NEARBY_API = '/api/grievances/nearby';

/** A well-formed grievance number, for hints. */
export const EXAMPLE_NUMBER = 'PN-2345-678N';
