import { createOutbox, enqueue } from '@pune/database/outbox';
import { EDITOR_ACCOUNT, type EditorAccountChange } from '@pune/std/editor-account';
import { signRequest } from '@pune/std/signed-request';
import type { Kysely } from 'kysely';
import type { StaffTransaction } from './changes.ts';
import type { StaffDb } from './holding.ts';
import type { StaffTables } from './staff.tables.ts';

const TOPIC = 'staff editor account';
const TIMEOUT_MS = 5_000;
/** The CMS is asked until it confirms: a disabled person must not stay an editor. */
const ATTEMPTS_MAX = Number.MAX_SAFE_INTEGER;
/** Without a confirmation after this time, administrators are alarmed. */
export const CONFIRMED_WITHIN_MS = 60_000;
const BATCHES_MAX = 50;

/** The CMS does not answer, or refuses. */
export class EditorNotChanged extends Error {
  override name = 'EditorNotChanged';
  readonly code: string;
  constructor(code: string, cause?: unknown) {
    super('The CMS did not confirm the change of an account', { cause });
    this.code = code;
  }
}

/** The keys of messages about a person begin with the person's id. */
const keyOf = ({ person, disabled, at }: EditorAccountChange): string =>
  `${person} ${at} ${disabled ? 'disabled' : 'enabled'}`;

/** Records a change of the accounts of a person in the CMS, in the transaction of the change here. */
export function queueEditorChange(
  transaction: StaffTransaction,
  { person, disabled }: Pick<EditorAccountChange, 'person' | 'disabled'>,
  at: Date,
): Promise<boolean> {
  const change: EditorAccountChange = { person, disabled, at: at.toISOString() };
  return enqueue(transaction, { topic: TOPIC, dedupeKey: keyOf(change), payload: change }, at);
}

/** @returns the number of disabled persons for whom the CMS has not confirmed it in time */
export async function unconfirmedDisablings(given: StaffDb, now: Date): Promise<number> {
  const row = await (given as Kysely<StaffTables>)
    .selectFrom('outbox_messages')
    .select(({ fn }) => fn.countAll().as('n'))
    .where('topic', '=', TOPIC)
    .where('state', '<>', 'done')
    .where('dedupe_key', 'not like', '% enabled')
    .where('created_at', '<=', new Date(now.getTime() - CONFIRMED_WITHIN_MS).toISOString())
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Checks for a later change of the same person, which says how the accounts have to be. */
async function isSuperseded(
  db: Kysely<StaffTables>,
  { person, at }: EditorAccountChange,
): Promise<boolean> {
  const later = await db
    .selectFrom('outbox_messages')
    .select('id')
    .where('topic', '=', TOPIC)
    .where('dedupe_key', 'like', `${person} %`)
    .where('created_at', '>', at)
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

export interface EditorAccountsOptions {
  db: Kysely<any>;
  /** The address of the CMS for this server, and the key that both share. */
  cms: { url: string; key: string };
  now?: () => Date;
  timeoutMs?: number;
  onFailure?: (error: unknown) => void;
}

/**
 * Creates the worker that disables and enables accounts in the CMS. The CMS may be away: messages
 * wait.
 */
export function createEditorAccounts({
  db: given,
  cms,
  now = () => new Date(),
  timeoutMs = TIMEOUT_MS,
  onFailure = () => {},
}: EditorAccountsOptions) {
  const db = given as Kysely<StaffTables>;

  async function tell(payload: unknown): Promise<void> {
    const change = payload as EditorAccountChange;
    if (await isSuperseded(db, change)) return;
    const body = JSON.stringify(change);
    let answer: Response;
    try {
      answer = await fetch(new URL(`/api${EDITOR_ACCOUNT.path}`, cms.url), {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'content-type': 'application/json',
          ...signRequest(cms.key, EDITOR_ACCOUNT.purpose, { body, at: now() }),
        },
        body,
      });
    } catch (error) {
      throw new EditorNotChanged('no_answer', error);
    }
    await answer.body?.cancel();
    if (answer.status !== 200) throw new EditorNotChanged(`status_${answer.status}`);
  }

  const outbox = createOutbox({
    db,
    now,
    attemptsMax: ATTEMPTS_MAX,
    handlers: { [TOPIC]: tell },
    onFailure: (_, error) => onFailure(error),
  });

  return {
    /** Asks the CMS for each change that it has not confirmed. @returns the number of messages */
    async drain(): Promise<number> {
      // The outbox waits longer after each attempt; a CMS that is back has to know at once.
      await db
        .updateTable('outbox_messages')
        .set({ available_at: now().toISOString() })
        .where('topic', '=', TOPIC)
        .where('state', '=', 'waiting')
        .execute();
      let sent = 0;
      for (let batch = 0; batch < BATCHES_MAX; batch += 1) {
        const handled = await outbox.drain();
        if (handled === 0) break;
        sent += handled;
      }
      return sent;
    },
  };
}
export type EditorAccounts = ReturnType<typeof createEditorAccounts>;
