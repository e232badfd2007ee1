import type { Locale } from '@pune/i18n';
import type { Day } from '@pune/std/india-time';
import type { Kysely } from 'kysely';
import { designationsOf, type Designations } from './case-rows.ts';
import { INTERNAL } from './case-timeline.ts';
import type { GrievanceStatus } from './grievances.constants.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import { publicPlace, type PublicPlace } from './public-place.ts';
import type { GrievanceRow } from './steps.ts';
import { GRIEVANCE_EVENTS, type GrievanceEvent } from './transitions.ts';
import { maskMobiles } from './words.ts';

type Db = Kysely<GrievanceTables>;

export interface PublicWords {
  text: string;
  language: Locale;
}

/** A grievance as lists in public have it: nothing that the reporter wrote. */
export interface DatedGrievance {
  id: string;
  number: string;
  status: GrievanceStatus;
  category: string;
  department: string;
  office: string | null;
  /** The designation of the responsible post. */
  owner: Readonly<Record<Locale, string>> | null;
  submittedAt: string;
  changedAt: string;
  resolveBy: string;
  /** The time at which the clock of a parked one stopped, and the day until which it is parked. */
  parkedAt: string | null;
  parkedUntil: Day | null;
  place: PublicPlace | null;
  /** The last public words of the office. */
  words: PublicWords | null;
  /** The number of the grievance under which it goes on. */
  mergedInto: string | null;
}

/** A public step. */
export interface DatedStep {
  number: string;
  step: number;
  event: GrievanceEvent;
  status: GrievanceStatus;
  at: string;
  words: PublicWords | null;
}

export interface Page {
  from: Date;
  to: Date;
  limit: number;
  offset: number;
}

const COLUMNS = [
  'id',
  'number',
  'status',
  'category',
  'department_slug',
  'office_id',
  'owner_post',
  'submitted_at',
  'changed_at',
  'resolve_by',
  'parked_at',
  'parked_until',
  'latitude',
  'longitude',
  'merged_into',
] as const;

const SHOWN = GRIEVANCE_EVENTS.filter((event) => !INTERNAL.includes(event));

const publicWords = (text: string, language: string): PublicWords => ({
  text: maskMobiles(text),
  language: language as Locale,
});

async function lastWords(db: Db, ids: readonly string[]): Promise<Map<string, PublicWords>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('grievance_messages')
    .select(['grievance_id', 'words', 'language'])
    .where('grievance_id', 'in', ids)
    .where('audience', '=', 'public')
    .orderBy('step')
    .execute();
  return new Map(rows.map((row) => [row.grievance_id, publicWords(row.words, row.language)]));
}

/** Reads the numbers of grievances by their ids. */
export async function numbersOf(
  given: Kysely<any>,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await (given as Db)
    .selectFrom('grievances')
    .select(['id', 'number'])
    .where('id', 'in', known)
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

type ListedRow = Pick<GrievanceRow, (typeof COLUMNS)[number]>;

const dated = (
  row: ListedRow,
  words: ReadonlyMap<string, PublicWords>,
  designations: Designations,
  merged: ReadonlyMap<string, string>,
): DatedGrievance => ({
  id: row.id,
  number: row.number,
  status: row.status as GrievanceStatus,
  category: row.category,
  department: row.department_slug,
  office: row.office_id,
  owner: (row.owner_post && designations.get(row.owner_post)) || null,
  submittedAt: row.submitted_at,
  changedAt: row.changed_at,
  resolveBy: row.resolve_by,
  parkedAt: row.parked_at,
  parkedUntil: row.parked_until,
  place: publicPlace(row),
  words: words.get(row.id) ?? null,
  mergedInto: (row.merged_into && merged.get(row.merged_into)) || null,
});

async function withWords(db: Db, rows: readonly ListedRow[]): Promise<DatedGrievance[]> {
  const words = await lastWords(
    db,
    rows.map(({ id }) => id),
  );
  const designations = await designationsOf(
    db,
    rows.map(({ owner_post: post }) => post),
  );
  const merged = await numbersOf(
    db,
    rows.map(({ merged_into: into }) => into),
  );
  return rows.map((row) => dated(row, words, designations, merged));
}

/** Lists grievances by the time of their filing, newest first. Empty lists do not filter. */
export async function listByDate(
  given: Kysely<any>,
  {
    from,
    to,
    limit,
    offset,
    categories,
    statuses,
  }: Page & { categories: readonly string[]; statuses: readonly GrievanceStatus[] },
): Promise<DatedGrievance[]> {
  const db = given as Db;
  let query = db
    .selectFrom('grievances')
    .select(COLUMNS)
    .where('submitted_at', '>=', from.toISOString())
    .where('submitted_at', '<=', to.toISOString());
  if (categories.length > 0) query = query.where('category', 'in', categories);
  if (statuses.length > 0) query = query.where('status', 'in', statuses);
  const rows = await query
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return withWords(db, rows);
}

/** Finds grievances by their numbers, in the order of the numbers; unknown ones are left out. */
export async function findByNumbers(
  given: Kysely<any>,
  numbers: readonly string[],
): Promise<DatedGrievance[]> {
  if (numbers.length === 0) return [];
  const db = given as Db;
  const rows = await db
    .selectFrom('grievances')
    .select(COLUMNS)
    .where('number', 'in', numbers)
    .execute();
  const found = await withWords(db, rows);
  return found.sort((a, b) => numbers.indexOf(a.number) - numbers.indexOf(b.number));
}

/**
 * Lists the steps that everybody may see, oldest first.
 *
 * @param numbers the grievances whose steps are listed; all if absent
 */
export async function listSteps(
  given: Kysely<any>,
  { from, to, limit, offset, numbers }: Page & { numbers?: readonly string[] },
): Promise<DatedStep[]> {
  if (numbers?.length === 0) return [];
  const rows = await (given as Db)
    .selectFrom('grievance_events as event')
    .innerJoin('grievances', 'grievances.id', 'event.grievance_id')
    .leftJoin('grievance_messages as message', (join) =>
      join
        .onRef('message.grievance_id', '=', 'event.grievance_id')
        .onRef('message.step', '=', 'event.step')
        .on('message.audience', '=', 'public'),
    )
    .select(['grievances.number', 'event.step', 'event.event', 'event.status', 'event.at'])
    .select(['message.words', 'message.language'])
    .where('event.at', '>=', from.toISOString())
    .where('event.at', '<=', to.toISOString())
    .where('event.event', 'in', SHOWN)
    .$if(numbers !== undefined, (query) => query.where('grievances.number', 'in', numbers!))
    .orderBy('event.at')
    .orderBy('event.grievance_id')
    .orderBy('event.step')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({
    number: row.number,
    step: row.step,
    event: row.event as GrievanceEvent,
    status: row.status as GrievanceStatus,
    at: row.at,
    words: row.words === null ? null : publicWords(row.words, row.language!),
  }));
}
