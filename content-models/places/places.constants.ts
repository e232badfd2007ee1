/**
 * The kinds of place, in the order of lists. The labels that readers see are interface messages,
 * `places:kind_<value>`.
 */
export const PLACE_KINDS = [
  'sight',
  'museum',
  'garden',
  'theatre',
  'hospital',
  'school',
  'station',
  'facilitation-centre',
  'inclusion-centre',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/**
 * The drawings of places in the ink of a portal; `packages/template/src/places/places.drawings.svg`
 * has one of each name. A place without one is drawn by its kind.
 */
export const PLACE_DRAWINGS = [
  'gate',
  'cave',
  'hill',
  'fort',
  'museum',
  'garden',
  'stage',
  'train',
  'building',
] as const;
export type PlaceDrawing = (typeof PLACE_DRAWINGS)[number];

/** The days of a week in the order of opening hours; the indexes are those of ISO 8601, minus 1. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * The facilities that a visitor may depend on, in the order of pages; labels are interface messages,
 * `places:access_<value>`. A facility without a value is not known.
 */
export const ACCESS_FACTS = [
  'stepFree',
  'toilet',
  'accessibleToilet',
  'parking',
  'drinkingWater',
  'hearingLoop',
] as const;
export type AccessFact = (typeof ACCESS_FACTS)[number];

/** The means of transport of the nearest stops; labels are interface messages, `places:mode_<value>`. */
export const TRANSPORT_MODES = ['metro', 'bus', 'rail', 'air'] as const;
export type TransportMode = (typeof TRANSPORT_MODES)[number];
