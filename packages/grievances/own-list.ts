import type { Seal } from '@pune/database/seal';
import type { Kysely } from 'kysely';
import { confirmUntil } from './clocks.ts';
import type { GrievanceStatus } from './grievances.constants.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import { mobileIndexes } from './sealed-mobile.ts';
import type { GrievanceRow } from './steps.ts';

export const OWN_ROWS_MAX = 10;

/** A grievance that a citizen filed or follows. */
export interface OwnGrievance {
  number: string;
  category: string;
  officeId: string | null;
  status: GrievanceStatus;
  /** `filed` with the confirmed number or while signed in; else `followed`. */
  relation: 'filed' | 'followed';
  submittedAt: string;
  acknowledgeBy: string;
  acknowledgedAt: string | null;
  resolveBy: string;
  resolvedAt: string | null;
  parkedUntil: string | null;
  /** The end of the time in which the reporter confirms or disputes; null for followers. */
  answerUntil: string | null;
}

export interface OwnListPage {
  /** The mark of the last page; another text begins anew. */
  after: string | null;
  /** Lists only those that wait for the reporter's answer to a resolution. */
  isWaiting?: boolean;
}

export interface OwnList {
  grievances: OwnGrievance[];
  /** The mark of the next page; null at the end. */
  next: string | null;
}

const MARK = /^(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)~([\w-]{1,64})$/;

const ownGrievance = (row: GrievanceRow, relation: OwnGrievance['relation']): OwnGrievance => ({
  number: row.number,
  category: row.category,
  officeId: row.office_id,
  status: row.status as GrievanceStatus,
  relation,
  submittedAt: row.submitted_at,
  acknowledgeBy: row.acknowledge_by,
  acknowledgedAt: row.acknowledged_at,
  resolveBy: row.resolve_by,
  resolvedAt: row.resolved_at,
  parkedUntil: row.parked_until,
  answerUntil:
    relation === 'filed' && row.status === 'resolved' && row.resolved_at !== null
      ? confirmUntil(row.resolved_at)
      : null,
});

/**
 * Lists the grievances of an account, newest first: those filed with its confirmed number or while
 * signed in, and those that it follows.
 *
 * @param mobile the confirmed number of the account, ten digits
 */
export async function listOwn(
  db: Kysely<GrievanceTables>,
  seal: Seal,
  { citizen, mobile }: { citizen: string; mobile: string },
  { after, isWaiting = false }: OwnListPage,
): Promise<OwnList> {
  const indexes = mobileIndexes(seal, mobile).whole;
  const [, at, id] = MARK.exec(after ?? '') ?? [];
  const rows = await db
    .selectFrom('grievances')
    .selectAll()
    // One condition with `or` would make PostgreSQL read all grievances in their order.
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('grievances as filed')
        .select('filed.id')
        .where('filed.mobile_index', 'in', indexes)
        .union(
          selectFrom('grievance_followers')
            .select('grievance_id as id')
            .where((row) =>
              row.or([row('citizen', '=', citizen), row('mobile_index', 'in', indexes)]),
            )
            .$if(isWaiting, (query) => query.where('relation', '=', 'reporter')),
        ),
    )
    .$if(isWaiting, (query) => query.where('status', '=', 'resolved'))
    .$if(at !== undefined, (query) =>
      query.where(({ eb, and, or }) =>
        or([eb('submitted_at', '<', at!), and([eb('submitted_at', '=', at!), eb('id', '<', id!)])]),
      ),
    )
    .orderBy('submitted_at', 'desc')
    .orderBy('id', 'desc')
    .limit(OWN_ROWS_MAX + 1)
    .execute();
  const shown = rows.slice(0, OWN_ROWS_MAX);
  const reported =
    shown.length === 0
      ? []
      : await db
          .selectFrom('grievance_followers')
          .select('grievance_id')
          .where('citizen', '=', citizen)
          .where('relation', '=', 'reporter')
          .where(
            'grievance_id',
            'in',
            shown.map((row) => row.id),
          )
          .execute();
  const last = shown.at(-1);
  const relationOf = (row: (typeof shown)[number]): OwnGrievance['relation'] =>
    (row.mobile_index !== null && indexes.includes(row.mobile_index)) ||
    reported.some(({ grievance_id: id }) => id === row.id)
      ? 'filed'
      : 'followed';
  return {
    grievances: shown.map((row) => ownGrievance(row, relationOf(row))),
    next: rows.length > OWN_ROWS_MAX && last ? `${last.submitted_at}~${last.id}` : null,
  };
}
