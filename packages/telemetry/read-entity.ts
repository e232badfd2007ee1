import {
  AHEAD_SECONDS_MAX,
  LATE_DAYS_MAX,
  propertyOf,
  sensorFeedOfType,
  type Reading,
  type RowError,
  type RowErrorCode,
  type SensorFeedName,
} from './telemetry.schema.ts';

const ENTITY_ID = /^[\w:.\-/]{1,200}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;
const TEXT_CHARACTERS_MAX = 100;
/** Fields of an entity that are not measures. */
const OWN_FIELDS = new Set([
  'id',
  'type',
  '@context',
  'observationDateTime',
  'location',
  'latitude',
  'longitude',
]);

export type EntityResult =
  | { kind: 'Readings'; readings: Reading[] }
  | { kind: 'Refused'; errors: Omit<RowError, 'row'>[] };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * @returns milliseconds since 1970, or the reason for a refusal. Times need an offset: a bare local
 *   time is ambiguous.
 */
function instantOf(raw: unknown, now: Date, depth = 0): number | RowErrorCode {
  // A property contains a typed value; deeper nesting is refused.
  if (isObject(raw))
    return depth < 2 ? instantOf(raw.value ?? raw['@value'], now, depth + 1) : 'time_invalid';
  if (raw === undefined || raw === null || raw === '') return 'time_missing';
  if (typeof raw !== 'string' || !INSTANT.test(raw)) return 'time_invalid';
  const at = Date.parse(raw);
  if (Number.isNaN(at)) return 'time_invalid';
  if (at > now.getTime() + AHEAD_SECONDS_MAX * 1000) return 'time_ahead';
  return at < now.getTime() - LATE_DAYS_MAX * 86_400_000 ? 'time_late' : at;
}

type Attribute = { value: unknown; observedAt?: unknown; unitCode?: unknown };

/** Extracts the value from the three formats of an attribute. */
function attributeOf(raw: unknown): Attribute | null {
  if (!isObject(raw)) return Array.isArray(raw) ? null : { value: raw };
  if ('avgOverTime' in raw) return { value: raw.avgOverTime };
  return raw.type === 'Property' && 'value' in raw
    ? { value: raw.value, observedAt: raw.observedAt, unitCode: raw.unitCode }
    : null;
}

function valueOf(
  { value, unitCode }: Attribute,
  feed: SensorFeedName,
  name: string,
): { value: number | null; text: string | null } | RowErrorCode {
  const property = propertyOf(feed, name)!;
  if (unitCode !== undefined && unitCode !== property.unitCode) return 'unit_wrong';
  if (property.isText)
    return typeof value === 'string' && value.length <= TEXT_CHARACTERS_MAX
      ? { value: null, text: value }
      : 'value_invalid';
  if (typeof value !== 'number' || !Number.isFinite(value)) return 'value_invalid';
  return value < property.min! || value > property.max!
    ? 'value_out_of_range'
    : { value, text: null };
}

/**
 * @returns the location: `location` of NGSI-LD, or two numbers; absent is allowed, invalid is not
 *   (null)
 */
function placeOf(
  entity: Record<string, unknown>,
): { latitude: number | null; longitude: number | null } | null {
  const { location } = entity;
  const point = isObject(location) ? (isObject(location.value) ? location.value : location) : null;
  const pair =
    point && Array.isArray(point.coordinates)
      ? point.coordinates
      : location === undefined
        ? [entity.longitude, entity.latitude]
        : null;
  if (!pair) return null;
  const [longitude, latitude] = pair.map((part) => (isObject(part) ? part.value : part));
  if (longitude === undefined && latitude === undefined) return { latitude: null, longitude: null };
  const fits =
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    Math.abs(longitude) <= 180 &&
    Math.abs(latitude) <= 90;
  return fits ? { latitude, longitude } : null;
}

/**
 * Parses the readings of one NGSI-LD entity. An entity is accepted or refused as a whole, with all
 * reasons, and does not affect other entities of the batch (ETSI GS CIM 009, 5.6.8: results by
 * entity).
 */
export function readEntity(
  raw: unknown,
  feedsAllowed: readonly SensorFeedName[],
  now: Date,
): EntityResult {
  const refuse = (
    code: RowErrorCode,
    field: string | null = null,
    entity: string | null = null,
  ): EntityResult => ({ kind: 'Refused', errors: [{ entity, field, code }] });
  if (!isObject(raw)) return refuse('not_object');
  const { id, type } = raw;
  if (typeof id !== 'string' || !ENTITY_ID.test(id)) return refuse('id_invalid', 'id');
  const feed = sensorFeedOfType(type);
  if (!feed) return refuse('type_unknown', 'type', id);
  if (!feedsAllowed.includes(feed)) return refuse('feed_not_allowed', 'type', id);

  const errors: Omit<RowError, 'row'>[] = [];
  const fail = (code: RowErrorCode, field: string) => void errors.push({ entity: id, field, code });
  const place = placeOf(raw);
  if (!place) fail('place_invalid', 'location');
  const common = instantOf(raw.observationDateTime, now);
  if (typeof common === 'string' && common !== 'time_missing') fail(common, 'observationDateTime');
  const readings: Reading[] = [];
  for (const [name, given] of Object.entries(raw)) {
    if (OWN_FIELDS.has(name) || given === null) continue;
    if (!propertyOf(feed, name)) {
      fail('field_unknown', name);
      continue;
    }
    const attribute = attributeOf(given);
    const value = attribute ? valueOf(attribute, feed, name) : 'value_invalid';
    const at = attribute?.observedAt === undefined ? common : instantOf(attribute.observedAt, now);
    if (typeof value === 'string') fail(value, name);
    // An invalid common time has been reported above.
    else if (typeof at === 'string') {
      if (attribute!.observedAt !== undefined || at === 'time_missing') fail(at, name);
    } else
      readings.push({
        feed,
        entity: id,
        property: name,
        observedAt: new Date(at).toISOString(),
        ...value,
        latitude: place?.latitude ?? null,
        longitude: place?.longitude ?? null,
      });
  }
  if (readings.length === 0 && errors.length === 0) fail('nothing_measured', 'type');
  return errors.length > 0 ? { kind: 'Refused', errors } : { kind: 'Readings', readings };
}
