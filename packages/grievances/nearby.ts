import type { Locale } from '@pune/i18n';
import { boxAround, metersBetween, type Box, type Position } from './distance.ts';
import type { GrievanceStatus } from './grievances.constants.ts';
import type { Db } from './grievances.tables.ts';
import { publicPlace } from './public-place.ts';

/** Reports about the same problem are at most this far apart. */
export const NEARBY_METERS = 250;
/** More would be a list to search, and not a few to compare. */
export const NEARBY_MAX = 5;
/** The reports in the box that are compared by distance. */
const ROWS_MAX = 500;
/** A public position is this far from the exact one at most (`public-place.ts`). */
const ROUNDED_METERS = 80;
const SHOWN_METERS = 10;

/** Words and photo that the author of a report shares and an officer has approved. */
export interface Approved {
  words: { text: string; language: Locale } | null;
  photo: object | null;
}
/** Reads the approved parts of reports, by their ids. */
export type ApprovedParts = (ids: readonly string[]) => Promise<ReadonlyMap<string, Approved>>;

/** An open report near a place, with enough to compare and without personal data. */
export interface NearbyReport extends Pick<Approved, 'words'> {
  number: string;
  category: string;
  officeId: string | null;
  status: GrievanceStatus;
  submittedAt: string;
  /** The distance in metres; null if it was found by its ward office. */
  meters: number | null;
  /** True if its photo may be shown. */
  hasPhoto: boolean;
}

/** The place of a new report: a position, or a ward office alone. */
export type NearbyPlace = Position | { office: string };

/**
 * Returns at most `count` candidates within `meters` of a place, nearest first, with their distance
 * in metres. Distances are measured to the public positions of candidates, which are rounded, so
 * that repeated queries locate nothing more exactly.
 */
export function nearest<T extends Position>(
  place: Position,
  candidates: readonly T[],
  { meters: metersMax, count }: { meters: number; count: number },
): { found: T; meters: number }[] {
  return candidates
    .map((found) => ({
      found,
      meters: metersBetween(place, publicPlace(found)!),
    }))
    .filter(({ meters }) => meters <= metersMax)
    .sort((a, b) => a.meters - b.meters)
    .slice(0, count);
}

/** The open reports of a category. A resolved one is no report to follow: its work is done. */
const openOf = (db: Db, category: string) =>
  db
    .selectFrom('grievances')
    .select(['id', 'number', 'category', 'office_id', 'status', 'submitted_at'])
    .where('stage', 'in', ['open', 'waiting'])
    .where('status', '!=', 'resolved')
    .where('category', '=', category);

/** The open reports of a category within a box. */
export const openIn = (db: Db, category: string, { south, north, west, east }: Box) =>
  openOf(db, category)
    .select(['latitude', 'longitude'])
    .where('latitude', '>=', south)
    .where('latitude', '<=', north)
    .where('longitude', '>=', west)
    .where('longitude', '<=', east)
    .limit(ROWS_MAX);

type Row = Awaited<ReturnType<ReturnType<typeof openOf>['execute']>>[number];

const reportOf = (
  row: Row,
  meters: number | null,
  approved: ReadonlyMap<string, Approved>,
): NearbyReport => ({
  number: row.number,
  category: row.category,
  officeId: row.office_id,
  status: row.status as GrievanceStatus,
  submittedAt: row.submitted_at,
  meters: meters === null ? null : Math.ceil(meters / SHOWN_METERS) * SHOWN_METERS,
  words: approved.get(row.id)?.words ?? null,
  hasPhoto: Boolean(approved.get(row.id)?.photo),
});

/**
 * Creates the search for open reports of a category near a place. Without a position the newest
 * reports of the ward office are compared, but only those with approved words or photo: a number and a date
 * alone do not tell two potholes apart.
 */
export function createNearby({ db, approved }: { db: Db; approved: ApprovedParts }) {
  async function atPosition(category: string, place: Position): Promise<NearbyReport[]> {
    // A public position may be nearer than the exact one, by which the index searches.
    const rows = await openIn(
      db,
      category,
      boxAround(place, NEARBY_METERS + ROUNDED_METERS),
    ).execute();
    const candidates = rows.map((row) => ({
      ...row,
      latitude: row.latitude!,
      longitude: row.longitude!,
    }));
    const limits = { meters: NEARBY_METERS, count: NEARBY_MAX };
    const close = nearest(place, candidates, limits);
    const parts = await approved(close.map(({ found }) => found.id));
    return close.map(({ found, meters }) => reportOf(found, meters, parts));
  }

  async function inOffice(category: string, office: string): Promise<NearbyReport[]> {
    const rows = await openOf(db, category)
      .where('office_id', '=', office)
      .orderBy('submitted_at', 'desc')
      .limit(NEARBY_MAX * 4)
      .execute();
    const parts = await approved(rows.map(({ id }) => id));
    return rows
      .filter(({ id }) => parts.get(id)?.words || parts.get(id)?.photo)
      .slice(0, NEARBY_MAX)
      .map((row) => reportOf(row, null, parts));
  }

  return (category: string, place: NearbyPlace): Promise<NearbyReport[]> =>
    'office' in place ? inOffice(category, place.office) : atPosition(category, place);
}
