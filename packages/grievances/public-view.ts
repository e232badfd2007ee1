import { shownAnswers } from './answers.ts';
import type { Seal } from '@pune/database/seal';
import { POST_KINDS } from '@pune/staff/permissions';
import { designationsOf, type Designations } from './case-rows.ts';
import { eventsOf, INTERNAL, type StoredEvent } from './case-timeline.ts';
import { confirmUntil, reopenUntil } from './clocks.ts';
import type {
  GrievanceStatus,
  PublicEvent,
  PublicGrievance,
  ReporterGrievance,
} from './grievances.schema.ts';
import type { Db } from './grievances.tables.ts';
import { isPossible, REPORTER_ACTIONS, type ReporterAction } from './reporter-actions.ts';
import { maskedMobile } from './sealed-mobile.ts';
import type { Moderation } from './shared-parts.ts';
import type { Audience, GrievanceRow } from './steps.ts';
import { publicPlace } from './public-place.ts';
import { formatTrackingNumber } from './tracking-number.ts';
import { maskMobiles } from './words.ts';

const PUBLIC: readonly Audience[] = ['public'];
const REPORTERS: readonly Audience[] = ['public', 'reporter'];

function wordsOf({ words }: StoredEvent, audiences: readonly Audience[]): PublicEvent['words'] {
  if (!words || !(audiences as readonly string[]).includes(words.audience)) return null;
  const { text, language, audience } = words;
  return { text: audience === 'public' ? maskMobiles(text) : text, language };
}

function publicEvent(
  event: StoredEvent,
  designations: Designations,
  audiences: readonly Audience[],
): PublicEvent {
  const { data } = event;
  return {
    event: event.event,
    status: event.status as GrievanceStatus,
    at: event.at,
    by: event.by,
    post: event.post === null ? null : (designations.get(event.post) ?? null),
    owner: (data.owner && designations.get(data.owner)) || null,
    clock: data.clock ?? null,
    until: data.until ?? null,
    merged: data.into ? formatTrackingNumber(data.into) : null,
    wrongRoute: data.wrongRoute ?? false,
    words: wordsOf(event, audiences),
    evidence: (event.isUndone ? [] : event.evidence).map(({ id, type, taken_at: takenAt }) => ({
      id,
      type,
      takenAt,
    })),
  };
}

async function ownerOf(db: Db, post: string | null): Promise<PublicGrievance['owner']> {
  if (post === null) return null;
  const row = await db
    .selectFrom('staff_posts')
    .select(['kind', 'designation_en as en', 'designation_mr as mr', 'designation_hi as hi'])
    .where('id', '=', post)
    .executeTakeFirst();
  const level = POST_KINDS.find((kind) => kind === row?.kind);
  if (!row || !level) return null;
  return { designation: { en: row.en, mr: row.mr, hi: row.hi }, level };
}

async function mergedNumber(db: Db, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const row = await db
    .selectFrom('grievances')
    .select('number')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.number ?? null;
}

async function view(
  db: Db,
  row: GrievanceRow,
  audiences: readonly Audience[],
): Promise<PublicGrievance> {
  const [events, owner, mergedInto, answers] = await Promise.all([
    eventsOf(db, row.id),
    ownerOf(db, row.owner_post),
    mergedNumber(db, row.merged_into),
    shownAnswers(db, row),
  ]);
  const shown = events.filter(({ event }) => !INTERNAL.includes(event));
  const designations = await designationsOf(
    db,
    shown.flatMap(({ post, data }) => [post, data.owner ?? null]),
  );
  return {
    number: row.number,
    category: row.category,
    departmentSlug: row.department_slug,
    officeId: row.office_id,
    place: publicPlace(row),
    status: row.status as GrievanceStatus,
    owner,
    submittedAt: row.submitted_at,
    acknowledgeHours: row.acknowledge_hours,
    acknowledgeBy: row.acknowledge_by,
    acknowledgedAt: row.acknowledged_at,
    resolveHours: row.resolve_hours,
    resolveFrom: row.resolve_from,
    resolveBy: row.resolve_by,
    resolvedAt: row.resolved_at,
    parkedAt: row.parked_at,
    parkedUntil: row.parked_until,
    mergedInto,
    answers: audiences === PUBLIC ? answers.filter(({ isPublic }) => isPublic) : answers,
    events: shown.map((event) => publicEvent(event, designations, audiences)),
  };
}

/** The view of everybody with the number. */
export const publicView = (db: Db, row: GrievanceRow): Promise<PublicGrievance> =>
  view(db, row, PUBLIC);

/** The view of the reporter, with what the reporter may do now. */
export async function reporterView(
  db: Db,
  { seal, moderation }: { seal: Seal; moderation: Moderation },
  row: GrievanceRow,
  now: Date,
): Promise<Omit<ReporterGrievance, 'messages' | 'email'>> {
  const actions = (Object.keys(REPORTER_ACTIONS) as ReporterAction[]).filter((action) =>
    isPossible(action, row, now),
  );
  return {
    ...(await view(db, row, REPORTERS)),
    description: row.description,
    landmark: row.landmark,
    mobileMasked: maskedMobile(seal, row.id, row.mobile_sealed),
    hasPhoto: row.photo_key !== null,
    forgottenAt: row.forgotten_at,
    version: row.version,
    actions,
    shared: await moderation.states(db, row.id),
    confirmUntil: row.resolved_at && confirmUntil(row.resolved_at),
    reopenUntil: row.resolved_at && reopenUntil(row.resolved_at),
  };
}
