import type { CaseRow, SlaClock } from '@pune/desk/case-type';
import type { Locale } from '@pune/i18n';
import type { Officer } from '@pune/staff/officer';
import type { Kysely } from 'kysely';
import { actingPost, OFFICE_ACTIONS, wardOf, type OfficeAction } from './actions.ts';
import { categoryLabel, officeName, type Configuration } from './configuration.ts';
import type { GrievanceStatus } from './grievances.constants.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import type { GrievanceRow } from './steps.ts';
import { say } from './texts.ts';
import { formatTrackingNumber } from './tracking-number.ts';
import { stageOf, statesOf } from './transitions.ts';
import type { Undo } from './undos.ts';

type Db = Kysely<GrievanceTables>;

const LAST_MESSAGE_CHARACTERS = 160;

export type Designations = ReadonlyMap<string, Readonly<Record<Locale, string>>>;

/** Reads the designations of posts. */
export async function designationsOf(
  db: Db,
  posts: readonly (string | null)[],
): Promise<Designations> {
  const ids = [...new Set(posts.filter((post) => post !== null))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('staff_posts')
    .select(['id', 'designation_en', 'designation_mr', 'designation_hi'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, designation_en: en, designation_mr: mr, designation_hi: hi }) => [
      id,
      { en, mr, hi },
    ]),
  );
}

const shortened = (text: string): string =>
  text.length > LAST_MESSAGE_CHARACTERS ? `${text.slice(0, LAST_MESSAGE_CHARACTERS - 1)}…` : text;

/** The last words of each reporter after the filing. */
async function lastMessages(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('grievance_messages')
    .select(['grievance_id', 'words'])
    .where('grievance_id', 'in', ids)
    .where('audience', '=', 'reporter')
    .orderBy('step')
    .execute();
  return new Map(rows.map(({ grievance_id: id, words }) => [id, words]));
}

/**
 * Both SLA clocks of a grievance.
 *
 * @param mergedAt the time at which it was merged into another one: its clock stopped then
 */
export function slaClocks(
  row: GrievanceRow,
  mergedAt: string | null = null,
): { acknowledge: SlaClock; resolve: SlaClock } {
  return {
    acknowledge: {
      label: (locale) => say(locale, 'desk_clock_acknowledge'),
      startedAt: row.submitted_at,
      dueAt: row.acknowledge_by,
      doneAt: row.acknowledged_at,
      parkedUntil: null,
    },
    resolve: {
      label: (locale) => say(locale, 'desk_clock_resolve'),
      startedAt: row.resolve_from,
      dueAt: row.resolve_by,
      doneAt: row.resolved_at,
      parkedUntil: row.parked_until,
      endedAt: mergedAt,
    },
  };
}

function nextClock(row: GrievanceRow): SlaClock | null {
  if (stageOf(row.status as GrievanceStatus) === 'completed' || row.status === 'resolved')
    return null;
  const { acknowledge, resolve } = slaClocks(row);
  return row.acknowledged_at === null && row.acknowledge_by < row.resolve_by
    ? acknowledge
    : resolve;
}

/** An officer, with the own last steps that the officer can take back. */
export interface Reader {
  officer: Officer;
  undos: ReadonlyMap<string, Undo>;
}

/** The actions that an officer may perform on a case in its state. */
const actionsFor = (row: GrievanceRow, { officer, undos }: Reader): OfficeAction[] =>
  (Object.keys(OFFICE_ACTIONS) as OfficeAction[]).filter((action) =>
    action === 'undo'
      ? undos.has(row.id)
      : statesOf(action).includes(row.status as GrievanceStatus) &&
        actingPost(officer, OFFICE_ACTIONS[action], wardOf(row)) !== undefined,
  );

/** Describes rows to the desk. */
export async function caseRows(
  db: Db,
  rows: readonly GrievanceRow[],
  reader: Reader,
  configuration: Configuration,
): Promise<CaseRow[]> {
  const [designations, messages] = await Promise.all([
    designationsOf(
      db,
      rows.map((row) => row.owner_post),
    ),
    lastMessages(
      db,
      rows.map(({ id }) => id),
    ),
  ]);
  return rows.map((row): CaseRow => {
    const owner = row.owner_post === null ? undefined : designations.get(row.owner_post);
    const { office_id: office, landmark } = row;
    return {
      id: row.id,
      number: formatTrackingNumber(row.number),
      subject: (locale) => categoryLabel(configuration, row.category, locale),
      place:
        office === null && landmark === null
          ? null
          : (locale) =>
              [landmark, office && officeName(configuration, office, locale)]
                .filter(Boolean)
                .join(', '),
      status: row.status,
      openedAt: row.submitted_at,
      clock: nextClock(row),
      description: shortened(row.description) || null,
      lastMessage: shortened(messages.get(row.id) ?? '') || null,
      owner: owner ? (locale) => owner[locale] : null,
      citizenLanguage: row.language as Locale,
      version: row.version,
      actions: actionsFor(row, reader),
    };
  });
}
