import { idempotencyKey, once } from '@pune/database/idempotency';
import type { ActResult, Refusal } from '@pune/desk/case-type';
import type { Locale } from '@pune/i18n';
import type { Notify } from '@pune/notify';
import { appendAudit } from '@pune/staff/audit';
import { actorFor, officerOf, type Actor as OfficerActor } from '@pune/staff/officers';
import type { Officer, Ward } from '@pune/staff/officer';
import type { Permission } from '@pune/staff/permissions';
import type { StaffTables } from '@pune/staff/migrations';
import type { Transaction } from 'kysely';
import { decisionKey, isToldDecision, tellAuthor } from './author-message.ts';
import { isMarked, stageOf } from './items.ts';
import { EXPLANATION_CHARACTERS_MAX, REASONS } from './moderation.constants.ts';
import type { Db, ItemRow, Tx } from './moderation.tables.ts';
import { redaction } from './redaction.ts';
import type { Source } from './sources.ts';
import { text } from './texts.ts';
import { transition, type ItemEvent, type ItemStatus } from './transitions.ts';
import { keepUndo, undoOf } from './undos.ts';

/** The actions of officers, with the permission that each needs. */
export const OFFICE_ACTIONS = {
  approve: 'moderation.decide',
  approve_marked: 'moderation.decide',
  redact: 'moderation.decide',
  withhold: 'moderation.decide',
  grant: 'moderation.decide',
  grant_redacted: 'moderation.decide',
  uphold: 'moderation.decide',
  take_back: 'moderation.decide',
  undo: 'moderation.decide',
} as const satisfies Partial<Record<ItemEvent, Permission>>;
export type OfficeAction = keyof typeof OFFICE_ACTIONS;

export const wardOf = ({ department, office, owner_post: post }: ItemRow): Ward => ({
  department,
  office,
  post,
});

/** The actions that show words without personal data: a picture has no words. */
export const REDACTIONS: readonly OfficeAction[] = ['redact', 'grant_redacted'];

/** The person at the desk, and the time. */
interface Present {
  person: string;
  now: Date;
}

/** Checks for what the state alone does not say: a decision of which the author was told stands. */
export const isOffered = (action: OfficeAction, row: ItemRow, { person, now }: Present): boolean =>
  !(REDACTIONS.includes(action) && row.part === 'photo') &&
  !(action === 'take_back' && row.appeal_decided_by !== null) &&
  !(action === 'undo' && undoOf(row, person, now) === null);

/** The place in which an action needs its permission: an undo that of the decision. */
export const wardOfAction = (action: OfficeAction, row: ItemRow, { person, now }: Present): Ward =>
  wardOf({ ...row, ...(action === 'undo' && undoOf(row, person, now)?.before) });

/** True for the person who withheld an item: another one decides on its appeal. */
export const decidedFirst = (row: ItemRow, person: string): boolean =>
  row.status === 'appealed' && row.withheld_by === person;

type Values = Readonly<Record<string, string>>;
type Failure = Exclude<ActResult, { kind: 'Acted' }>;
/** The columns that a decision sets, and the words of its event. */
interface Plan {
  set: Pick<ItemRow, 'approved_text' | 'reason'>;
  words: string | null;
}

/** Rolls the transaction back; the result is the answer. */
class Refused extends Error {
  override name = 'Refused';
  readonly result: Failure;

  constructor(result: Failure) {
    super(result.kind);
    this.result = result;
  }
}

/** @param message a key of `moderation`, after `error_` */
const invalid = (field: string, message: string): Refused =>
  new Refused({ kind: 'Invalid', refusals: [{ field, message: text(`error_${message}`) }] });

const NOTHING: Plan = { set: { approved_text: null, reason: null }, words: null };

function withholding({ reason = '', words = '' }: Values): Plan {
  if (!(REASONS as readonly string[]).includes(reason)) throw invalid('reason', 'reason_required');
  const explanation = words.normalize('NFC').trim();
  if (explanation.length > EXPLANATION_CHARACTERS_MAX) throw invalid('words', 'words_long');
  return { set: { approved_text: null, reason }, words: explanation || null };
}

function redacting(row: ItemRow, { text: typed = '' }: Values): Plan {
  const redacted = redaction(row.text ?? '', typed);
  if (redacted.kind === 'RedactionRefused') throw invalid('text', `text_${redacted.problem}`);
  return { set: { approved_text: redacted.text, reason: null }, words: redacted.text };
}

/** Guesses the language of words by their script: Devanagari is taken for the author's language. */
function languageOf(words: string, author: Locale): Locale {
  if (!/\p{Script=Devanagari}/u.test(words)) return 'en';
  return author === 'en' ? 'mr' : author;
}

/** Checks the input of a decision. */
function planOf(action: OfficeAction, row: ItemRow, values: Values): Plan {
  switch (action) {
    case 'approve':
    case 'approve_marked':
    case 'grant':
      return { ...NOTHING, set: { approved_text: row.text, reason: null } };
    case 'redact':
    case 'grant_redacted':
      return redacting(row, values);
    case 'withhold':
    case 'uphold':
      return withholding(values);
    case 'take_back':
    case 'undo':
      return NOTHING;
  }
}

export interface DecisionRequest {
  id: string;
  action: OfficeAction;
  /** The version on which the officer decided. */
  version: number;
  values: Values;
  /** Repeating an action with the same key performs it once. */
  key: string;
}

export interface DecisionsOptions {
  db: Db;
  sources: Readonly<Record<string, Source>>;
  queue: Notify['queue'];
  withdraw: Notify['withdraw'];
  /** The time in which an officer can take a decision back of which the author is told; 0: never. */
  undoSeconds: number;
  now: () => Date;
}

/** The columns of an item that the audit digests: no personal data. */
const audited = ({ status, version, reason }: ItemRow) => ({ status, version, reason });

interface Situation {
  row: ItemRow;
  actor: OfficerActor;
  to: ItemStatus;
  /** The decision that is taken back. */
  undo: ReturnType<typeof undoOf>;
}

async function situationOf(
  tx: Tx,
  { id, action, version }: Omit<DecisionRequest, 'key'>,
  person: string,
  at: Date,
): Promise<Situation> {
  const officer = await officerOf(tx as unknown as Transaction<StaffTables>, person, at);
  if (!officer) throw new Refused({ kind: 'NotPermitted' });
  const row = await tx
    .selectFrom('moderation_items')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || actorFor(officer, 'moderation.read', wardOf(row)) === null)
    throw new Refused({ kind: 'NotFound' });
  const present = { person, now: at };
  const ward = wardOfAction(action, row, present);
  const actor = actorFor(officer, OFFICE_ACTIONS[action], ward);
  if (!actor || decidedFirst(row, person)) throw new Refused({ kind: 'NotPermitted' });
  if (row.version !== version) throw new Refused({ kind: 'Stale', version: row.version });
  const moved = transition(row.status as ItemStatus, action, 'moderator', isMarked(row));
  if (moved.kind !== 'Moved' || !isOffered(action, row, present))
    throw new Refused({ kind: 'NotPossible', status: row.status });
  const undo = action === 'undo' ? undoOf(row, person, at) : null;
  const to = undo ? (undo.before.status as ItemStatus) : moved.to;
  return { row, actor, to, undo };
}

/** The persons of a decision and of its appeal. */
function personsOf(
  action: OfficeAction,
  person: string,
): Partial<Pick<ItemRow, 'withheld_by' | 'appealed_at' | 'appeal_decided_by'>> {
  switch (action) {
    case 'withhold':
      return { withheld_by: person, appealed_at: null, appeal_decided_by: null };
    case 'grant':
    case 'grant_redacted':
    case 'uphold':
      return { appeal_decided_by: person };
    default:
      return {};
  }
}

/** Writes the item and its event; null if another decision was recorded in the meantime. */
async function record(
  tx: Tx,
  { row, actor, to, undo }: Situation,
  action: OfficeAction,
  { set, words }: Plan,
  { at, undoableUntil }: { at: string; undoableUntil: Date | null },
): Promise<ItemRow | null> {
  const stage = stageOf(to);
  const after: ItemRow = {
    ...row,
    ...set,
    ...personsOf(action, actor.person),
    status: to,
    stage,
    version: row.version + 1,
    owner_post: stage === 'open' ? row.owner_post : null,
    escalate_at: stage === 'open' ? row.due_at : null,
    sorted_at: stage === 'open' ? row.due_at : at,
    changed_at: at,
    undo:
      undoableUntil && keepUndo(row, { person: actor.person, event: action, until: undoableUntil }),
    ...undo?.before,
  };
  const { id, ...columns } = after;
  const { numUpdatedRows } = await tx
    .updateTable('moderation_items')
    .set(columns)
    .where('id', '=', id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return null;
  await tx
    .insertInto('moderation_events')
    .values({
      item_id: id,
      step: after.version,
      event: action,
      status: to,
      at,
      by: 'moderator',
      post: actor.post,
      reason: after.reason,
      words,
      language: words && languageOf(words, row.language as Locale),
    })
    .execute();
  return after;
}

/**
 * Creates the decisions of officers. A decision is one transaction: it reads the officer's authority
 * again, checks version, state and input, records the event, tells the author of a refusal and of
 * the end of an appeal, and appends to the audit. The same key decides once.
 */
export function createDecisions({
  db,
  sources,
  queue,
  withdraw,
  undoSeconds,
  now,
}: DecisionsOptions) {
  /** Takes the message about the last decision back. @returns false if it is sent already */
  const untold = ({ row, undo }: Situation, tx: Tx): Promise<boolean> =>
    undo === null
      ? Promise.resolve(true)
      : withdraw(tx, [decisionKey(row.id, row.version, undo.event)]);

  async function perform(tx: Tx, request: DecisionRequest, person: string): Promise<number> {
    const { action, values } = request;
    const at = now();
    const situation = await situationOf(tx, request, person, at);
    const { row, actor } = situation;
    const plan = planOf(action, row, values);
    if (!(await untold(situation, tx)))
      throw new Refused({ kind: 'NotPossible', status: row.status });
    const undoableUntil =
      isToldDecision(action) && undoSeconds > 0
        ? new Date(at.getTime() + undoSeconds * 1000)
        : null;
    const times = { at: at.toISOString(), undoableUntil };
    const after = await record(tx, situation, action, plan, times);
    if (!after) throw new Refused({ kind: 'Stale', version: row.version + 1 });
    if (isToldDecision(action))
      await tellAuthor(tx, queue, sources[row.source], after, action, undoableUntil ?? at);
    await appendAudit(tx, {
      chain: 'moderation',
      at,
      ...actor,
      action,
      object: row.id,
      before: audited(row),
      after: audited(after),
    });
    return after.version;
  }

  return {
    /** Checks the input of a decision on the item as it is now. */
    check: (request: Omit<DecisionRequest, 'key'>, officer: Officer): Promise<readonly Refusal[]> =>
      db.transaction().execute(async (tx) => {
        try {
          const { row } = await situationOf(tx, request, officer.person.id, now());
          planOf(request.action, row, request.values);
          return [];
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          return error.result.kind === 'Invalid' ? error.result.refusals : [];
        }
      }),

    async act(request: DecisionRequest, officer: Officer): Promise<ActResult> {
      const { id, action, version, values } = request;
      const person = officer.person.id;
      const key = idempotencyKey('moderation decisions', `${person} ${request.key}`, person, [
        id,
        action,
        version,
        values,
      ]);
      try {
        const done = await once(db, key, now, (tx) => perform(tx, request, person));
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
export type Decisions = ReturnType<typeof createDecisions>;
