import { idempotencyKey, once } from '@pune/database/idempotency';
import type { Locale } from '@pune/i18n';
import { appendAudit } from '@pune/staff/audit';
import type { HeldPost, Officer, Ward } from '@pune/staff/officer';
import { isWithin, officerOf, reachOf } from '@pune/staff/officers';
import type { Permission } from '@pune/staff/permissions';
import type { Kysely } from 'kysely';
import type { Configuration } from './configuration.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import type { Messages } from './messages.ts';
import type { StaffDb } from './routing.ts';
import {
  recordStep,
  type EventData,
  type GrievanceRow,
  type Step,
  type StoredFile,
  type Tx,
} from './steps.ts';
import { statesOf, type GrievanceEvent } from './transitions.ts';
import { keepUndo, undoableUntil, undosOf, type Undo } from './undos.ts';
import { languageOf } from './words.ts';

/**
 * The actions of officers, with the permission that each needs. The desk shows them in this order:
 * a phone shows the first ones without scrolling, so each state's next step comes first.
 */
export const OFFICE_ACTIONS = {
  acknowledge: 'grievances.answer',
  start: 'grievances.answer',
  unpark: 'grievances.answer',
  resolve: 'grievances.answer',
  reply: 'grievances.answer',
  note: 'grievances.answer',
  park: 'grievances.answer',
  assign: 'grievances.supervise',
  transfer: 'grievances.transfer',
  merge: 'grievances.answer',
  undo: 'grievances.answer',
} as const satisfies Partial<Record<GrievanceEvent, Permission>>;
export type OfficeAction = keyof typeof OFFICE_ACTIONS;

/** `message` is a key of `grievances`. */
export interface ActionRefusal {
  field: string;
  message: `error_${string}`;
}

export type ActionResult =
  | { kind: 'Acted'; version: number }
  | { kind: 'Invalid'; refusals: readonly ActionRefusal[] }
  | { kind: 'Stale'; version: number }
  | { kind: 'NotPossible'; status: string }
  | { kind: 'NotPermitted' }
  | { kind: 'NotFound' };

/** The record that an action makes, after its input was checked. */
export interface Plan {
  data?: EventData;
  words?: string;
  files?: readonly StoredFile[];
  set?: Partial<GrievanceRow>;
  /** The grievances that follow the case into another one, for the undo. */
  moved?: readonly string[];
}
export type Planned = { kind: 'Planned'; plan: Plan } | Exclude<ActionResult, { kind: 'Acted' }>;

/** The state of the database in which an action is planned. */
export interface Situation {
  tx: Tx;
  row: GrievanceRow;
  /** The officer's own last step, if the action takes it back. */
  undo: Undo | null;
  officer: Officer;
  post: HeldPost;
  now: Date;
  configuration: Configuration;
}

export interface ActionRequest {
  id: string;
  action: OfficeAction;
  /** The version on which the officer decided. */
  version: number;
  /** Repeating an action with the same key performs it once. */
  key: string;
  /** Everything that the key stands for, such as typed values and digests of files. */
  content: unknown;
  plan: (situation: Situation) => Planned | Promise<Planned>;
}

export interface ActionsOptions {
  db: Kysely<GrievanceTables>;
  configuration: () => Promise<Configuration>;
  messages: Messages;
  /** The time in which an officer can take a step back; 0 for never. */
  undoSeconds: number;
  now: () => Date;
}

/** Rolls the transaction back; the result is the answer. */
class Refused extends Error {
  override name = 'Refused';
  readonly result: Exclude<ActionResult, { kind: 'Acted' }>;

  constructor(result: Exclude<ActionResult, { kind: 'Acted' }>) {
    super(result.kind);
    this.result = result;
  }
}

/** The result that rolls a check back. */
const NOTHING_REFUSED = { kind: 'Invalid', refusals: [] } as const;

export const wardOf = (
  row: Pick<GrievanceRow, 'department_slug' | 'office_id' | 'owner_post'>,
): Ward => ({
  department: row.department_slug,
  office: row.office_id,
  post: row.owner_post,
});

/** Finds the post for which an officer acts on a case: the first one that reaches it. */
export const actingPost = (
  officer: Officer,
  permission: Permission,
  ward: Ward,
): HeldPost | undefined =>
  officer.postsWith(permission).find((post) => isWithin(reachOf([post], permission), ward));

/** The columns of a grievance that the audit digests: no personal data. */
const audited = ({ status, version, owner_post, department_slug, office_id }: GrievanceRow) => ({
  status,
  version,
  owner: owner_post,
  department: department_slug,
  office: office_id,
});

export const auditStep = (
  tx: Tx,
  actor: { person: string | null; post: string | null; behalf?: string | null },
  event: GrievanceEvent,
  before: GrievanceRow,
  after: GrievanceRow,
): Promise<number> =>
  appendAudit(tx, {
    chain: 'grievances',
    at: new Date(after.changed_at),
    ...actor,
    action: event,
    object: after.id,
    before: audited(before),
    after: audited(after),
  });

const actionUndone = (undo: Undo | null): OfficeAction | undefined =>
  undo?.action as OfficeAction | undefined;

/** The audience of the words of an action: its transfer says why another office answers. */
const audienceOf = (action: OfficeAction) => (action === 'note' ? 'office' : 'public');

/**
 * Creates the performing of officers' actions. An action is one transaction: it reads the officer's
 * authority again, checks the version and the state, records the event, queues the messages and
 * appends to the audit. The same key performs it once.
 */
export function createActions({ db, configuration, messages, undoSeconds, now }: ActionsOptions) {
  async function situationOf(
    tx: Tx,
    { id, action, version }: Omit<ActionRequest, 'key' | 'content'>,
    person: string,
    current: Configuration,
  ): Promise<Situation> {
    const at = now();
    const officer = await officerOf(tx as unknown as StaffDb, person, at);
    if (!officer) throw new Refused({ kind: 'NotPermitted' });
    const row = await tx
      .selectFrom('grievances')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    // An own step may have taken the case out of the officer's reach: it can be taken back all the
    // same, with the permission and in the place of the step.
    const undo = action === 'undo' ? ((await undosOf(tx, [id], person, at)).get(id) ?? null) : null;
    const ward = row && wardOf(undo?.before ?? row);
    if (!row || !ward || !officer.may('grievances.read', ward))
      throw new Refused({ kind: 'NotFound' });
    const post = actingPost(officer, OFFICE_ACTIONS[actionUndone(undo) ?? action], ward);
    if (!post) throw new Refused({ kind: 'NotPermitted' });
    if (row.version !== version) throw new Refused({ kind: 'Stale', version: row.version });
    const isPossible = action !== 'undo' || undo !== null;
    if (!isPossible || !(statesOf(action) as readonly string[]).includes(row.status))
      throw new Refused({ kind: 'NotPossible', status: row.status });
    return { tx, row, undo, officer, post, now: at, configuration: current };
  }

  function stepOf(action: OfficeAction, { row, officer, post, now: at }: Situation, plan: Plan) {
    const { words, data, files, set } = plan;
    const step: Step = {
      event: action,
      by: 'office',
      at: at.toISOString(),
      post: post.id,
      data,
      files,
      set,
    };
    if (!words) return step;
    const language = languageOf(words, row.language as Locale, officer.person.language);
    return { ...step, words: { text: words, language, audience: audienceOf(action) } as const };
  }

  async function perform(
    tx: Tx,
    request: ActionRequest,
    person: string,
    current: Configuration,
  ): Promise<number> {
    const { action } = request;
    const situation = await situationOf(tx, request, person, current);
    const planned = await request.plan(situation);
    if (planned.kind !== 'Planned') throw new Refused(planned);
    if (situation.undo && !(await messages.withdraw(tx, situation.row)))
      throw new Refused({ kind: 'NotPossible', status: situation.row.status });
    const step = stepOf(action, situation, planned.plan);
    const recorded = await recordStep(tx, situation.row, step, current);
    if (recorded.kind === 'Stale')
      throw new Refused({ kind: 'Stale', version: situation.row.version + 1 });
    if (recorded.kind === 'TransitionRefused')
      throw new Refused({ kind: 'NotPossible', status: situation.row.status });
    const until = undoableUntil(action, situation.now, undoSeconds);
    if (until)
      await keepUndo(tx, situation.row, {
        step: recorded.row.version,
        action,
        person,
        until,
        moved: planned.plan.moved,
      });
    await messages.tell(tx, recorded.row, action, situation.now, until ?? situation.now);
    const { id: post, behalf = null } = situation.post;
    await auditStep(tx, { person, post, behalf }, action, situation.row, recorded.row);
    return recorded.row.version;
  }

  return {
    /** Plans an action on the case as it is now, and takes everything back. */
    async check(
      request: Omit<ActionRequest, 'key' | 'content'>,
      officer: Officer,
    ): Promise<readonly ActionRefusal[]> {
      const current = await configuration();
      try {
        return await db.transaction().execute(async (tx) => {
          const planned = await request.plan(
            await situationOf(tx, request, officer.person.id, current),
          );
          throw new Refused(planned.kind === 'Planned' ? NOTHING_REFUSED : planned);
        });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return error.result.kind === 'Invalid' ? error.result.refusals : [];
      }
    },

    async act(request: ActionRequest, officer: Officer): Promise<ActionResult> {
      const { id, action, version, content } = request;
      const person = officer.person.id;
      const current = await configuration();
      const key = idempotencyKey('grievances actions', `${person} ${request.key}`, person, [
        id,
        action,
        version,
        content,
      ]);
      try {
        const done = await once(db, key, now, (tx) => perform(tx, request, person, current));
        // The reservation lives in the transaction: another one under way ends before this one.
        if (done.kind !== 'Done') return { kind: 'Stale', version };
        return { kind: 'Acted', version: done.answer };
      } catch (error) {
        if (error instanceof Refused) return error.result;
        throw error;
      }
    },
  };
}
export type Actions = ReturnType<typeof createActions>;
