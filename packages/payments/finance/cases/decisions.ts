import { idempotencyKey, once } from '@pune/database/idempotency';
import type { ActResult } from '@pune/desk/case-type';
import type { Officer } from '@pune/staff/officer';
import { actorFor, officerOf, type Actor } from '@pune/staff/officers';
import type { StaffTables } from '@pune/staff/migrations';
import type { Transaction } from 'kysely';
import { answerComplaint, complaintOf } from '../../channels/complaints.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../ledger.ts';
import {
  carryOut,
  faultsOfWords,
  needsRelease,
  possibleDecisions,
  proposalOf,
  type Fault,
  type Values,
} from './decide.ts';
import { recordEvent, type CaseRecord } from './open-cases.ts';
import { noteProposal } from './requests.ts';
import {
  isOpen,
  stepOf,
  type CaseAction,
  type DecisionKind,
  type MoneyCaseType,
  type Proposal,
} from './transitions.ts';

const UNDO_MS = 120_000;
const PROPOSE = 'propose_';

export interface CaseRequest {
  id: string;
  action: CaseAction;
  version: number;
  values: Values;
  key: string;
}

type Failure =
  | Exclude<ActResult, { kind: 'Acted' | 'Invalid' }>
  | { kind: 'Invalid'; faults: readonly Fault[] };
export type CaseResult = Extract<ActResult, { kind: 'Acted' }> | Failure;

/** Rolls the transaction back; the result is the answer. */
class Refused extends Error {
  override name = 'Refused';
  readonly result: Failure;

  constructor(result: Failure) {
    super(result.kind);
    this.result = result;
  }
}

export const wardOf = ({ department, owner_post: post }: CaseRecord) => ({
  department,
  office: null,
  post,
});

const decisionOf = (action: CaseAction): DecisionKind | null =>
  action.startsWith(PROPOSE) ? (action.slice(PROPOSE.length) as DecisionKind) : null;

interface Undo {
  person: string;
  until: string;
}
const undoOf = ({ undo }: Pick<CaseRecord, 'undo'>, person: string, now: Date): boolean => {
  const kept = undo === null ? null : (JSON.parse(undo) as Undo);
  return kept !== null && kept.person === person && kept.until > now.toISOString();
};

/** A maker does not check, and neither releases: three steps are three persons. */
export const mayBy = (action: CaseAction, row: CaseRecord, person: string): boolean => {
  if (action === 'approve') return row.maker !== person;
  if (action === 'send_back') return row.maker !== person;
  if (action === 'release') return row.maker !== person && row.checker !== person;
  return true;
};

/** The person at the desk, the time, and the decisions that the money of the case allows. */
export interface Present {
  person: string;
  now: Date;
  decisions: readonly DecisionKind[];
}

export const presentFor = async (
  context: Context,
  tx: Tx,
  row: CaseRecord,
  person: string,
): Promise<Present> => ({
  person,
  now: context.now(),
  decisions:
    row.type === 'suspense' && row.status === 'open'
      ? await possibleDecisions(context, tx, row)
      : [],
});

/** Checks for what the state alone does not say. */
export function isOffered(
  action: CaseAction,
  row: CaseRecord,
  { person, now, decisions }: Present,
): boolean {
  if (action === 'withdraw') return row.maker === person;
  if (action === 'reopen') return undoOf(row, person, now);
  const decision = decisionOf(action);
  return decision === null || decisions.includes(decision);
}

interface Situation {
  row: CaseRecord;
  actor: Actor;
}

async function situationOf(
  context: Context,
  tx: Tx,
  type: MoneyCaseType,
  { id, action, version }: Omit<CaseRequest, 'key'>,
  person: string,
): Promise<Situation> {
  const officer = await officerOf(tx as unknown as Transaction<StaffTables>, person, context.now());
  if (!officer) throw new Refused({ kind: 'NotPermitted' });
  const row = await tx
    .selectFrom('payment_cases')
    .selectAll()
    .where('id', '=', id)
    .where('type', '=', type)
    .executeTakeFirst();
  if (!row || actorFor(officer, 'finance.read', wardOf(row)) === null)
    throw new Refused({ kind: 'NotFound' });
  const step = stepOf(action);
  const actor = actorFor(officer, step.permission, wardOf(row));
  if (!actor || !mayBy(action, row, person)) throw new Refused({ kind: 'NotPermitted' });
  if (row.version !== version) throw new Refused({ kind: 'Stale', version: row.version });
  if (
    !(step.from as readonly string[]).includes(row.status) ||
    !isOffered(action, row, await presentFor(context, tx, row, person))
  )
    throw new Refused({ kind: 'NotPossible', status: row.status });
  return { row, actor };
}

const ANSWERS: readonly CaseAction[] = ['resolve', 'reject'];
const WORDS_REQUIRED: readonly CaseAction[] = ['send_back', 'note', 'close', 'remark', ...ANSWERS];

/** Checks the fields of an action. @returns the proposal of a maker; null for other actions */
async function planOf(
  tx: Tx,
  row: CaseRecord,
  action: CaseAction,
  values: Values,
): Promise<Proposal | null> {
  const decision = decisionOf(action);
  const found =
    decision === null
      ? faultsOfWords(values, WORDS_REQUIRED.includes(action), ANSWERS.includes(action))
      : await proposalOf(tx, row, decision, values);
  if (!Array.isArray(found)) return found;
  if (found.length > 0) throw new Refused({ kind: 'Invalid', faults: found });
  return null;
}

const NO_PERSONS = { proposal: null, maker: null, checker: null, releaser: null } as const;

/** The columns that an action sets besides its state. */
function changesOf(
  action: CaseAction,
  { actor }: Situation,
  proposal: Proposal | null,
  now: Date,
): Partial<CaseRecord> {
  switch (action) {
    case 'withdraw':
    case 'send_back':
      return NO_PERSONS;
    case 'approve':
      return { checker: actor.person };
    case 'release':
      return { releaser: actor.person };
    case 'take':
    case 'take_up':
      return { owner_post: actor.post };
    case 'close':
      return {
        undo: JSON.stringify({
          person: actor.person,
          until: new Date(now.getTime() + UNDO_MS).toISOString(),
        } satisfies Undo),
      };
    case 'note':
    case 'reopen':
    case 'remark':
    case 'resolve':
    case 'reject':
      return {};
    default:
      return { proposal: JSON.stringify(proposal), maker: actor.person };
  }
}

/** The state after an action: an approved advance or refusal is done, a release without a gateway too. */
function stateAfter(action: CaseAction, row: CaseRecord): string {
  const to = stepOf(action).to ?? row.status;
  const proposal = row.proposal === null ? null : (JSON.parse(row.proposal) as Proposal);
  // The request has its answer; money in suspense is to be decided about still.
  if (action === 'approve' && proposal?.kind === 'refuse' && row.suspense_id !== null)
    return 'open';
  if (action === 'approve' && proposal && !needsRelease(proposal)) return 'done';
  if (action === 'release' && proposal?.kind !== 'refund') return 'done';
  return to;
}

/** Stores the answer to a complaint: the network fetches it by its next question. */
const answerNetwork = (
  tx: Tx,
  { subject, status }: CaseRecord,
  values: Values,
  now: Date,
): Promise<boolean> =>
  answerComplaint(
    tx,
    complaintOf(subject)!,
    {
      state: status === 'resolved' ? 'resolved' : 'rejected',
      answer: (values.words ?? '').trim(),
    },
    now,
  );

async function perform(
  context: Context,
  tx: Tx,
  type: MoneyCaseType,
  request: CaseRequest,
  person: string,
): Promise<number> {
  const { action, values } = request;
  const now = context.now();
  const at = now.toISOString();
  const situation = await situationOf(context, tx, type, request, person);
  const { row, actor } = situation;
  const proposal = await planOf(tx, row, action, values);
  const status = stateAfter(action, row);
  const stage = isOpen(status) ? 'open' : 'completed';
  const after: CaseRecord = {
    ...row,
    undo: null,
    ...changesOf(action, situation, proposal, now),
    // A case that is open again awaits another proposal.
    ...(action === 'approve' && status === 'open' && NO_PERSONS),
    status,
    stage,
    version: row.version + 1,
    changed_at: at,
    sorted_at: stage === 'open' ? row.due_at : at,
    escalate_at: stage === 'open' ? (row.escalate_at ?? row.due_at) : null,
  };
  const { id, ...columns } = after;
  const { numUpdatedRows } = await tx
    .updateTable('payment_cases')
    .set(columns)
    .where('id', '=', id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Refused({ kind: 'Stale', version: row.version + 1 });
  if (proposal) await noteProposal(tx, row, now);
  const isCarriedOut =
    action === 'release' || (action === 'approve' && (status === 'done' || status === 'open'));
  if (isCarriedOut) {
    const decided = JSON.parse(row.proposal!) as Proposal;
    if (!(await carryOut(context, tx, after, decided)))
      throw new Refused({ kind: 'NotPossible', status: row.status });
  }
  if (ANSWERS.includes(action) && !(await answerNetwork(tx, after, values, now)))
    throw new Refused({ kind: 'NotPossible', status: row.status });
  await recordEvent(tx, after, {
    name: action,
    at: now,
    ...actor,
    words: (values.words ?? '').trim() || null,
    detail: proposal ? JSON.stringify(proposal) : null,
  });
  return after.version;
}

/**
 * Creates the decisions of officers about money. A decision is one transaction: authority, version,
 * state, fields, the ledger, the event, the message to the gateway and the audit.
 */
export const createDecisions = (context: Context, type: MoneyCaseType) => ({
  /** Checks the input of a decision on the case as it is now. */
  check: (request: Omit<CaseRequest, 'key'>, officer: Officer): Promise<readonly Fault[]> =>
    context.db.transaction().execute(async (tx) => {
      try {
        const { row } = await situationOf(context, tx, type, request, officer.person.id);
        await planOf(tx, row, request.action, request.values);
        return [];
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return error.result.kind === 'Invalid' ? error.result.faults : [];
      }
    }),

  async act(request: CaseRequest, officer: Officer): Promise<CaseResult> {
    const { id, action, version, values } = request;
    const person = officer.person.id;
    const key = idempotencyKey('finance decisions', `${person} ${request.key}`, person, [
      id,
      action,
      version,
      values,
    ]);
    try {
      const done = await once(context.db, key, context.now, (tx) =>
        perform(context, tx as Tx, type, request, person),
      );
      // The reservation lives in the transaction: another one under way ends before this one.
      if (done.kind !== 'Done') return { kind: 'Stale', version };
      return { kind: 'Acted', version: done.answer };
    } catch (error) {
      if (error instanceof Refused) return error.result;
      throw error;
    }
  },
});
export type Decisions = ReturnType<typeof createDecisions>;
