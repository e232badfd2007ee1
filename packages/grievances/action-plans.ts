import { addDays } from '@pune/std/india-time';
import { isWithin } from '@pune/staff/officers';
import { PERMISSIONS_OF } from '@pune/staff/permissions';
import { postsIn, type Post } from '@pune/staff/posts';
import type { ActionRefusal, OfficeAction, Plan, Planned, Situation } from './actions.ts';
import { auditStep, wardOf } from './actions.ts';
import { parkingDays } from './clocks.ts';
import { officeIn } from './configuration.ts';
import type { Position } from './distance.ts';
import { evidenceProblem } from './evidence.ts';
import { NOTE_CHARACTERS_MIN, WORDS_CHARACTERS_MAX } from './grievances.constants.ts';
import type { EvidenceFiles, PreparedFile } from './evidence-files.ts';
import { newestLayer } from './grievances.repository.ts';
import type { Db } from './grievances.tables.ts';
import { ownerOf, unitOf, type StaffDb } from './routing.ts';
import {
  recordStep,
  type Audience,
  type GrievanceRow,
  type Step,
  type StoredFile,
  type Tx,
} from './steps.ts';
import { parseTrackingNumber } from './tracking-number.ts';
import { stageOf } from './transitions.ts';
import { officeAt } from './wards/ward-layer.ts';
import { plainText } from './plain-text.ts';
import type { GrievanceStatus } from './grievances.constants.ts';

/** The typed values of an action. */
export type Values = Readonly<Record<string, string>>;
/** Files that were checked, and stored as evidence. */
export interface EvidenceInput {
  prepared: readonly PreparedFile[];
  stored: readonly StoredFile[];
}
type Input = { values: Values; evidence: EvidenceInput; evidenceFiles: EvidenceFiles };
type Planner = (situation: Situation, input: Input) => Planned | Promise<Planned>;

/** The choice of a place that no ward office serves. */
export const NO_OFFICE = 'none';

const refused = (...refusals: ActionRefusal[]): Planned => ({ kind: 'Invalid', refusals });
const planned = (plan: Plan): Planned => ({ kind: 'Planned', plan });

/** The fewest characters of the words of an action; 0 if they may be absent. */
export const WORDS_MIN: Readonly<Record<OfficeAction, number | null>> = {
  acknowledge: 0,
  start: null,
  reply: 2,
  note: 2,
  resolve: NOTE_CHARACTERS_MIN,
  park: NOTE_CHARACTERS_MIN,
  unpark: null,
  assign: null,
  transfer: NOTE_CHARACTERS_MIN,
  merge: null,
  undo: null,
};

/** Checks the words of an action. */
function wordsOf(action: OfficeAction, values: Values): { words?: string } | ActionRefusal {
  const min = WORDS_MIN[action];
  if (min === null) return {};
  const words = plainText(values.words ?? '');
  if (words.length < min) return { field: 'words', message: 'error_words_short' };
  if (words.length > WORDS_CHARACTERS_MAX) return { field: 'words', message: 'error_words_long' };
  return words ? { words } : {};
}

/** In the order of their names: a supervisor reads many. */
const byDesignation = (one: Post, other: Post): number =>
  one.designation.en.localeCompare(other.designation.en, 'en');

/** The posts to which an officer may assign a case: those that answer it, within the reach. */
export async function postsFor(
  db: StaffDb,
  officer: Situation['officer'],
  { department, office }: { department: string; office: string | null },
  now: Date,
) {
  const reach = officer.reach('grievances.supervise');
  const posts = (await postsIn(db, {}, now)).toSorted(byDesignation);
  return posts.filter(
    (post) =>
      PERMISSIONS_OF[post.kind]['grievances.answer'] !== undefined &&
      (post.department === department || (office !== null && post.office === office)) &&
      isWithin(reach, { department: post.department ?? '', office: post.office, post: post.id }),
  );
}

/** The posts of an officer's reach as supervisor that answer cases. */
export async function postsOf(db: StaffDb, officer: Situation['officer'], now: Date) {
  const reach = officer.reach('grievances.supervise');
  return (await postsIn(db, {}, now))
    .toSorted(byDesignation)
    .filter(
      (post) =>
        PERMISSIONS_OF[post.kind]['grievances.answer'] !== undefined &&
        isWithin(reach, { department: post.department ?? '', office: post.office, post: post.id }),
    );
}

const assign: Planner = async ({ tx, row, officer, now }, { values }) => {
  const { department, office } = wardOf(row);
  const posts = await postsFor(tx as unknown as StaffDb, officer, { department, office }, now);
  const post = posts.find(({ id }) => id === values.post);
  if (!post) return refused({ field: 'post', message: 'error_post_unknown' });
  return planned({ data: { owner: post.id }, set: { owner_post: post.id } });
};

const park: Planner = ({ now }, { values }) => {
  const { first, last } = parkingDays(now);
  const until = values.until ?? '';
  const isDay = /^\d{4}-\d\d-\d\d$/.test(until) && addDays(until, 0) === until;
  if (!isDay || until < first || until > last)
    return refused({ field: 'until', message: 'error_until_invalid' });
  return planned({ data: { until } });
};

/** The right category and place give the right department and office. */
const transfer: Planner = async ({ tx, row, now, configuration }, { values }) => {
  const { category = '' } = values;
  const office = values.office === NO_OFFICE ? null : (values.office ?? '');
  const unit = unitOf(configuration, category, office);
  const refusals: ActionRefusal[] = [];
  if (!unit) refusals.push({ field: 'category', message: 'error_category_unknown' });
  if (office !== null && !officeIn(configuration, office))
    refusals.push({ field: 'office', message: 'error_office_unknown' });
  if (!['yes', 'no'].includes(values.wrong_route ?? ''))
    refusals.push({ field: 'wrong_route', message: 'error_wrong_route_required' });
  if (!unit || refusals.length > 0) return refused(...refusals);
  const { department } = unit;
  if (department === row.department_slug && office === row.office_id)
    return refused({ field: 'category', message: 'error_transfer_same' });
  const owner = await ownerOf(tx as unknown as StaffDb, { department, office }, now);
  return planned({
    data: { category, department, office, owner, wrongRoute: values.wrong_route === 'yes' },
    set: { category, department_slug: department, office_id: office, owner_post: owner },
  });
};

const resolve: Planner = async ({ tx, row, officer, post, now }, { evidence, evidenceFiles }) => {
  const { prepared, stored } = evidence;
  const { latitude, longitude } = row;
  const place = latitude === null || longitude === null ? null : { latitude, longitude };
  const layer = place === null && prepared.length > 0 ? await newestLayer(tx) : null;
  const isInCity = (photo: Position): boolean =>
    layer === null || officeAt(layer, [photo.longitude, photo.latitude]) !== null;
  const problem = evidenceProblem(
    prepared.map((file) => file.evidence),
    { since: row.resolve_from, place, isInCity },
    now,
  );
  if (problem) return refused({ field: 'photos', message: `error_${problem}` });
  await evidenceFiles.keep(tx, stored);
  return planned({
    files: stored,
    set: { resolved_post: post.id, resolved_person: officer.person.id },
  });
};

/** Reads the grievance with a typed number. */
export async function findByTypedNumber(
  db: Tx | Db,
  typed: string,
): Promise<GrievanceRow | undefined> {
  const parsed = parseTrackingNumber(typed);
  if (parsed.kind !== 'Number') return undefined;
  const { number } = parsed;
  return db.selectFrom('grievances').selectAll().where('number', '=', number).executeTakeFirst();
}

const versionOf = async (tx: Tx, id: string): Promise<number> =>
  (
    await tx
      .selectFrom('grievances')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).version;

const merge: Planner = async ({ tx, row, officer, post, now, configuration }, { values }) => {
  const target = await findByTypedNumber(tx, values.into ?? '');
  if (!target || !officer.may('grievances.read', wardOf(target)))
    return refused({ field: 'into', message: 'error_into_unknown' });
  if (target.id === row.id) return refused({ field: 'into', message: 'error_into_same' });
  if (stageOf(target.status as GrievanceStatus) === 'completed')
    return refused({ field: 'into', message: 'error_into_completed' });
  // Those that were merged into this one follow the other one from here on.
  const moved = await tx
    .updateTable('grievances')
    .set({ merged_into: target.id })
    .where('merged_into', '=', row.id)
    .returning('id')
    .execute();
  // The event in the other one makes a concurrent merge of that one stale.
  const step: Step = {
    event: 'absorb',
    by: 'office',
    at: now.toISOString(),
    post: post.id,
    data: { from: row.number },
  };
  const recorded = await recordStep(tx, target, step, configuration);
  if (recorded.kind !== 'Recorded') return { kind: 'Stale', version: await versionOf(tx, row.id) };
  await auditStep(tx, { person: officer.person.id, post: post.id }, 'absorb', target, recorded.row);
  return planned({
    data: { into: target.number },
    set: { merged_into: target.id },
    moved: moved.map(({ id }) => id),
  });
};

/**
 * Takes a merge back in the other case: its timeline says so, and what had followed this case into
 * it follows this one again.
 *
 * @returns `Stale` if another officer changed the other case at the same time
 */
async function release(
  { tx, row, officer, post, now, configuration }: Situation,
  moved: readonly string[],
): Promise<Planned | null> {
  const target = await tx
    .selectFrom('grievances')
    .selectAll()
    .where('id', '=', row.merged_into)
    .executeTakeFirstOrThrow();
  if (moved.length > 0)
    await tx
      .updateTable('grievances')
      .set({ merged_into: row.id })
      .where('id', 'in', moved)
      .where('merged_into', '=', target.id)
      .execute();
  const step: Step = {
    event: 'release',
    by: 'office',
    at: now.toISOString(),
    post: post.id,
    data: { from: row.number },
  };
  const recorded = await recordStep(tx, target, step, configuration);
  if (recorded.kind !== 'Recorded') return { kind: 'Stale', version: row.version };
  const actor = { person: officer.person.id, post: post.id };
  await auditStep(tx, actor, 'release', target, recorded.row);
  return null;
}

/** The words of a step that is taken back were written to the public: only officers read them. */
const undo: Planner = async (situation) => {
  const { tx, row, undo: own } = situation;
  const { step, action, before, moved } = own!;
  const failed = action === 'merge' ? await release(situation, moved) : null;
  if (failed) return failed;
  await tx
    .updateTable('grievance_messages')
    .set({ audience: 'office' satisfies Audience })
    .where('grievance_id', '=', row.id)
    .where('step', '=', step)
    .execute();
  await tx.deleteFrom('grievance_undos').where('grievance_id', '=', row.id).execute();
  const { category, department_slug: department, office_id: office, owner_post: owner } = before;
  return planned({
    data: {
      undoes: action,
      ...(owner !== row.owner_post && { owner }),
      ...(action === 'transfer' && { category, department, office }),
      ...(before.parked_until && { until: before.parked_until }),
    },
    set: before,
  });
};

const PLANNERS: Partial<Record<OfficeAction, Planner>> = {
  assign,
  park,
  transfer,
  resolve,
  merge,
  undo,
};

/** Plans an action from its input: its words first, then what is particular to it. */
export const planOf =
  (action: OfficeAction, input: Input) =>
  async (situation: Situation): Promise<Planned> => {
    const words = wordsOf(action, input.values);
    const own = (await PLANNERS[action]?.(situation, input)) ?? planned({});
    if ('field' in words) return refused(words, ...(own.kind === 'Invalid' ? own.refusals : []));
    return own.kind === 'Planned' ? planned({ ...own.plan, ...words }) : own;
  };
