import { idempotencyKey, once, type IdempotencyKey } from '@pune/database/idempotency';
import type { Locale } from '@pune/i18n';
import type { Kysely } from 'kysely';
import { auditStep } from './actions.ts';
import { reopenUntil } from './clocks.ts';
import type { Configuration } from './configuration.ts';
import { NOTE_CHARACTERS_MIN, WORDS_CHARACTERS_MAX } from './grievances.constants.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import type { Messages } from './messages.ts';
import { superiorOwner, type StaffDb } from './routing.ts';
import { bySecret as leadsBySecret, secretHash } from './secret-hash.ts';
import { recordStep, type GrievanceRow, type Step, type Tx } from './steps.ts';
import { transition } from './transitions.ts';
import { undoableUntil } from './undos.ts';
import { plainText } from './plain-text.ts';
import type { GrievanceStatus, REPORTER_EVENTS } from './grievances.schema.ts';

/** The actions of a reporter, with the minimum length of the words in characters. */
export const REPORTER_ACTIONS = {
  confirm: 0,
  dispute: NOTE_CHARACTERS_MIN,
  reopen: NOTE_CHARACTERS_MIN,
  answer: 2,
} as const satisfies Record<(typeof REPORTER_EVENTS)[number], number>;
export type ReporterAction = keyof typeof REPORTER_ACTIONS;

/** Later answers wait until the office has done something: the desk is no chat. */
const ANSWERS_MAX = 10;

export type ReporterResult =
  | { kind: 'Recorded' }
  | {
      kind: 'WordsRefused';
      message: 'error_words_short' | 'error_words_long';
      figures: { min: number; max: number };
    }
  | { kind: 'NotPossible'; status: GrievanceStatus }
  | { kind: 'TooManyAnswers' }
  | { kind: 'NotFound' };

/** An action of a reporter that a partner forwards. */
export interface PartnerAction {
  /** The code of the partner that filed the grievance. */
  partner: string;
  number: string;
  /** The partner's own id of the message: it is recorded once. */
  messageId: string;
  action: ReporterAction;
  words: string;
}
/** `KeyReused`: the id of the message belongs to other words. */
export type PartnerResult =
  | Exclude<ReporterResult, { kind: 'Recorded' }>
  | { kind: 'KeyReused' }
  /** `version`: the number of the step. `again`: the message was recorded before. */
  | { kind: 'Recorded'; version: number; again: boolean };

/** Rolls the transaction back; the result is the answer. */
class Refused extends Error {
  override name = 'Refused';
  readonly result: Exclude<ReporterResult, { kind: 'Recorded' }>;

  constructor(result: Exclude<ReporterResult, { kind: 'Recorded' }>) {
    super(result.kind);
    this.result = result;
  }
}

/** Checks if a reporter may do something in this state at this time. */
export function isPossible(
  action: ReporterAction,
  { status, resolved_at: resolvedAt }: Pick<GrievanceRow, 'status' | 'resolved_at'>,
  now: Date,
): boolean {
  if (transition(status as GrievanceStatus, action, 'citizen').kind !== 'Moved') return false;
  if (action !== 'reopen') return true;
  return resolvedAt !== null && now.toISOString() < reopenUntil(resolvedAt);
}

export interface ReporterActionsOptions {
  db: Kysely<GrievanceTables>;
  configuration: () => Promise<Configuration>;
  messages: Messages;
  /** The time in which an officer can take a step back, and its messages wait. */
  undoSeconds: number;
  now: () => Date;
}

/**
 * Creates what the reporter does behind the secret link: confirm or dispute a resolution, reopen
 * within the window, answer. A dispute and a reopening go to the superior of the post that resolved
 * the case. The same form sent twice counts once.
 */
export function createReporterActions({
  db,
  configuration,
  messages,
  undoSeconds,
  now,
}: ReporterActionsOptions) {
  type Finder = (tx: Kysely<GrievanceTables> | Tx) => Promise<GrievanceRow | undefined>;
  const bySecret =
    (secret: string): Finder =>
    (tx) =>
      tx
        .selectFrom('grievances')
        .selectAll()
        .where(leadsBySecret(secret, now()))
        .executeTakeFirst();
  const byPartner =
    (partner: string, number: string): Finder =>
    (tx) =>
      tx
        .selectFrom('grievances')
        .selectAll()
        .where('number', '=', number)
        .where('partner', '=', partner)
        .executeTakeFirst();

  /** The number of the reporter's answers since the last event of another. */
  async function answersInARow(tx: Tx, id: string): Promise<number> {
    const events = await tx
      .selectFrom('grievance_events')
      .select('event')
      .where('grievance_id', '=', id)
      .orderBy('step', 'desc')
      .limit(ANSWERS_MAX)
      .execute();
    return events.findIndex(({ event }) => event !== 'answer') === -1 ? events.length : 0;
  }

  async function stepOf(tx: Tx, row: GrievanceRow, action: ReporterAction, words: string) {
    const step: Step = {
      event: action,
      by: 'citizen',
      at: now().toISOString(),
      ...(words && {
        words: { text: words, language: row.language as Locale, audience: 'reporter' as const },
      }),
    };
    const resolvedBy = row.resolved_post ?? row.owner_post;
    if ((action !== 'dispute' && action !== 'reopen') || resolvedBy === null) return step;
    const owner = await superiorOwner(tx as unknown as StaffDb, resolvedBy);
    return { ...step, data: { owner }, set: { owner_post: owner } };
  }

  /** The step of a resolution that can still be taken back, so that no message was sent. */
  async function heldResolution(tx: Tx, row: GrievanceRow): Promise<number | null> {
    const { id, resolved_at: resolvedAt } = row;
    if (resolvedAt === null) return null;
    const until = undoableUntil('resolve', new Date(resolvedAt), undoSeconds);
    if (until === null || now() >= until) return null;
    const found = await tx
      .selectFrom('grievance_events')
      .select('step')
      .where('grievance_id', '=', id)
      .where('event', '=', 'resolve')
      .orderBy('step', 'desc')
      .executeTakeFirst();
    return found?.step ?? null;
  }

  async function perform(
    tx: Tx,
    find: Finder,
    { action, words }: { action: ReporterAction; words: string },
    current: Configuration,
  ): Promise<number> {
    const row = await find(tx);
    if (!row) throw new Refused({ kind: 'NotFound' });
    const notPossible = new Refused({
      kind: 'NotPossible',
      status: row.status as GrievanceStatus,
    });
    if (!isPossible(action, row, now())) throw notPossible;
    if (action === 'answer' && (await answersInARow(tx, row.id)) >= ANSWERS_MAX)
      throw new Refused({ kind: 'TooManyAnswers' });
    const recorded = await recordStep(tx, row, await stepOf(tx, row, action, words), current);
    if (recorded.kind !== 'Recorded') throw notPossible;
    const step = action === 'answer' ? null : await heldResolution(tx, row);
    if (step !== null) await messages.overtake(tx, row, step, now());
    await messages.tell(tx, recorded.row, action, now());
    await auditStep(tx, { person: null, post: null }, action, row, recorded.row);
    return recorded.row.version;
  }

  async function actOn(
    find: Finder,
    given: { action: ReporterAction; words: string },
    keyOf: (words: string) => IdempotencyKey,
  ): Promise<PartnerResult> {
    const words = plainText(given.words);
    const figures = { min: REPORTER_ACTIONS[given.action], max: WORDS_CHARACTERS_MAX };
    if (words.length < figures.min)
      return { kind: 'WordsRefused', message: 'error_words_short', figures };
    if (words.length > figures.max)
      return { kind: 'WordsRefused', message: 'error_words_long', figures };
    // Without a case, no configuration may be stored.
    const row = await find(db);
    if (!row) return { kind: 'NotFound' };
    const current = await configuration();
    const { action } = given;
    try {
      const result = await once(db, keyOf(words), now, (tx) =>
        perform(tx, find, { action, words }, current),
      );
      if (result.kind === 'KeyReused') return result;
      return result.kind === 'Done'
        ? { kind: 'Recorded', version: result.answer, again: result.again }
        : { kind: 'Recorded', version: row.version, again: true };
    } catch (error) {
      if (error instanceof Refused) return error.result;
      throw error;
    }
  }

  return {
    /** @param version the version of the page on which the reporter decided */
    act: async (
      secret: string,
      { version, ...given }: { action: ReporterAction; words: string; version: number },
    ): Promise<ReporterResult> => {
      const keyOf = (words: string) =>
        idempotencyKey('grievances reporter', undefined, secretHash(secret), [
          given.action,
          words,
          version,
        ]);
      const result = await actOn(bySecret(secret), given, keyOf);
      // The key follows from the content, so that no other content can have it.
      return result.kind === 'Recorded' || result.kind === 'KeyReused'
        ? { kind: 'Recorded' }
        : result;
    },

    /** Performs an action once for each message of the partner. */
    actForPartner: ({ partner, number, messageId, ...given }: PartnerAction) =>
      actOn(byPartner(partner, number), given, (words) =>
        idempotencyKey('grievances partner', `${partner} ${number} ${messageId}`, partner, [words]),
      ),

    async statusForPartner(partner: string, number: string): Promise<GrievanceStatus | null> {
      const row = await byPartner(partner, number)(db);
      return row ? (row.status as GrievanceStatus) : null;
    },
  };
}
export type ReporterActions = ReturnType<typeof createReporterActions>;
