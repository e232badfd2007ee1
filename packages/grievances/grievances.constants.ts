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
  'area',
  'landmark',
  'latitude',
  'longitude',
  'description',
  'mobile',
  'photo',
  'language',
  'channel',
  'configuration',
  'idempotencyKey',
] as const;
export type GrievanceField = (typeof GRIEVANCE_FIELDS)[number];

/** The origin of a grievance. `embed`: the form was embedded in another site's page. */
export const GRIEVANCE_CHANNELS = ['web', 'embed'] as const;
export type GrievanceChannel = (typeof GRIEVANCE_CHANNELS)[number];

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

export const GRIEVANCES_API = '/api/grievances';
export const GRIEVANCES_TRACK_API = '/api/grievances/track';

/** A well-formed grievance number, for hints. */
export const EXAMPLE_NUMBER = 'PN-2345-678N';
