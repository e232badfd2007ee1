import { randomBytes, randomInt } from 'node:crypto';
import type { Seal } from '@pune/database/seal';
import type { Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import type { Notify } from '@pune/notify';
import type { Channel, Template } from '@pune/notify/schema';
import type { Kysely } from 'kysely';
import { addressText } from './accounts.ts';
import { CODE_DIGITS, CODE_MINUTES, GUESSES_MAX } from './citizens.constants.ts';
import type { CitizenTables } from './citizens.migrations.ts';
import { admit, CODE_LIMITS, type CodeLimits } from './code-limits.ts';
import { createKnownDevices } from './known-devices.ts';

/** Messages with a code: their values are `code` and `minutes`, and `number` for some. */
export type CodeTemplate = Extract<Template, `${string}_code`>;

export interface CodeRequest {
  /** The purpose of the code: `sign in`. A code is valid for its purpose only. */
  purpose: string;
  template: CodeTemplate;
  channel: Channel;
  /** The recipient: a number in E.164, or a mailbox. */
  address: string;
  language: Locale;
  /** The internet address of the request. */
  sender: string;
  /** The device cookie of the requesting browser (`known-devices.ts`). */
  device?: string | null;
  /**
   * The requested subject if it is not the address: an application's number. The limits count it
   * regardless of its existence.
   */
  named?: string;
  /** Another binding of the code: an account or an application. */
  boundTo?: string;
  /** The number that the text names, if the template has one. */
  number?: string;
  /**
   * True for an application that does not exist: sends nothing, with the same visible result. The
   * limits count all the same.
   */
  pretend?: boolean;
}

/**
 * `isNew` is false if no message was sent, because the last code is still valid. `NoGateway`: the
 * channel has no gateway, for any sender; nothing was counted.
 */
export type CodeSent =
  | { kind: 'CodeSent'; challenge: string; isNew: boolean }
  | { kind: 'TooMany'; waitSeconds: number }
  | { kind: 'NoGateway' };
/**
 * `CodeGone`: used, expired, guessed too often or never sent. The caller must not distinguish
 * these: an attacker must not learn the reason.
 */
export type CodeChecked =
  /** `device`: the new value of the browser's device cookie. */
  | { kind: 'CodeRight'; address: string; boundTo: string; device: string }
  | { kind: 'CodeWrong'; guessesLeft: number }
  | { kind: 'CodeGone' };

export interface OneTimeCodesOptions {
  db: Kysely<any>;
  seal: Seal;
  notify: Pick<Notify, 'queue' | 'reaches'>;
  limits?: CodeLimits;
  now?: () => Date;
  randomBelow?: (limit: number) => number;
  randomChallenge?: () => string;
}

const MINUTE_MS = 60_000;
const CHALLENGE = /^[\w-]{32}$/;
const CODE = new RegExp(`^\\d{${CODE_DIGITS}}$`);

/**
 * Creates one-time codes, which prove ownership of a number or mailbox (OWASP ASVS 5.0, 6.6): six
 * digits, valid once, for ten minutes, for one purpose, together with a challenge that only the
 * requesting browser holds. A guess is counted in the database before the code is compared, so a
 * thousand concurrent requests share five guesses. `code-limits.ts` limits how often a code is
 * sent.
 */
export function createOneTimeCodes({
  db,
  seal,
  notify,
  limits = CODE_LIMITS,
  now = () => new Date(),
  randomBelow = (limit) => randomInt(limit),
  randomChallenge = () => randomBytes(24).toString('base64url'),
}: OneTimeCodesOptions) {
  const tables = db as Kysely<CitizenTables>;
  const digested = (codeId: string, code: string) => `code ${codeId} ${code}`;
  const devices = createKnownDevices({ seal, now });
  /** The blind indexes of what is asked for, the one under the current key first. */
  const subjectsOf = ({ address, named }: Pick<CodeRequest, 'address' | 'named'>) =>
    seal.indexes(named === undefined ? addressText(address) : `named ${named}`) as readonly [
      string,
      ...string[],
    ];

  /**
   * Opens a challenge that the last message's code solves too. The owner of the phone can sign in
   * even if strangers used up the messages; the strangers learn nothing.
   *
   * @returns null if no code is valid
   */
  async function join(
    { purpose, boundTo = '' }: CodeRequest,
    subjects: readonly [string, ...string[]],
  ): Promise<string | null> {
    const at = now().toISOString();
    const running = await tables
      .selectFrom('citizens_codes')
      .select(['id', 'address_sealed', 'address_index', 'code_digest', 'expires_at'])
      .where('subject_index', 'in', subjects)
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null)
      .where('expires_at', '>', at)
      .where((row) => row('code_id', '=', row.ref('id')))
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .executeTakeFirst();
    if (!running) return null;
    const challenge = randomChallenge();
    const address = seal.open(running.address_sealed, `${running.id} address`);
    await tables
      .insertInto('citizens_codes')
      .values({
        ...running,
        id: challenge,
        code_id: running.id,
        purpose,
        bound_to: boundTo,
        subject_index: subjects[0],
        address_sealed: seal.seal(address, `${challenge} address`),
        guesses: 0,
        created_at: at,
        used_at: null,
      })
      .execute();
    return challenge;
  }

  return {
    /**
     * Sends a code: message and challenge are queued in one transaction. The caller must run
     * `notify.drainAtOnce()` afterwards.
     */
    async send(request: CodeRequest): Promise<CodeSent> {
      const {
        purpose,
        template,
        channel,
        address,
        language,
        sender,
        boundTo = '',
        pretend = false,
        device = null,
        number = '',
      } = request;
      if (!notify.reaches(channel)) return { kind: 'NoGateway' };
      const subjects = subjectsOf(request);
      const [subject] = subjects;
      const admission = await admit(
        db,
        seal,
        limits,
        { purpose, subject, sender, device: devices.nameOf(device, subjects) },
        now(),
      );
      if (admission.kind === 'TooMany') return admission;
      if (admission.kind === 'NoNewMessage') {
        const joined = await join(request, subjects);
        return joined
          ? { kind: 'CodeSent', challenge: joined, isNew: false }
          : { kind: 'TooMany', waitSeconds: admission.waitSeconds };
      }
      const challenge = randomChallenge();
      const code = String(randomBelow(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
      const [at, expiresAt] = [now(), new Date(now().getTime() + CODE_MINUTES * MINUTE_MS)];
      await db.transaction().execute(async (transaction) => {
        await (transaction as unknown as Kysely<CitizenTables>)
          .insertInto('citizens_codes')
          .values({
            id: challenge,
            code_id: challenge,
            purpose,
            bound_to: boundTo,
            subject_index: subject,
            address_sealed: seal.seal(address, `${challenge} address`),
            address_index: seal.index(addressText(address)),
            code_digest: pretend ? '' : seal.index(digested(challenge, code)),
            guesses: 0,
            created_at: at.toISOString(),
            expires_at: expiresAt.toISOString(),
            used_at: null,
          })
          .execute();
        if (!pretend)
          await notify.queue(transaction, {
            template,
            language,
            channel,
            address,
            values: { code, minutes: formatNumber(CODE_MINUTES, language), number },
            dedupeKey: `code ${challenge}`,
            expiresAt,
          });
      });
      return { kind: 'CodeSent', challenge, isNew: true };
    },

    /**
     * Checks a code. A correct code is valid once; every call uses up a guess. With `boundTo` the
     * binding must match.
     */
    async check({
      purpose,
      challenge,
      code,
      boundTo,
      device = null,
    }: {
      purpose: string;
      challenge: string;
      code: string;
      boundTo?: string;
      device?: string | null;
    }): Promise<CodeChecked> {
      if (!CHALLENGE.test(challenge)) return { kind: 'CodeGone' };
      const at = now().toISOString();
      const open = tables
        .updateTable('citizens_codes')
        .where('id', '=', challenge)
        .where('purpose', '=', purpose)
        .where('used_at', 'is', null)
        .where('expires_at', '>', at)
        .$if(boundTo !== undefined, (query) => query.where('bound_to', '=', boundTo!));
      const row = await open
        .set((column) => ({ guesses: column('guesses', '+', 1) }))
        .where('guesses', '<', GUESSES_MAX)
        .returning([
          'id',
          'code_id',
          'bound_to',
          'address_sealed',
          'address_index',
          'subject_index',
          'code_digest',
          'guesses',
        ])
        .executeTakeFirst();
      if (!row) return { kind: 'CodeGone' };
      const codeId = row.code_id ?? row.id;
      const isRight = CODE.test(code) && seal.isIndexOf(row.code_digest, digested(codeId, code));
      if (!isRight)
        return row.guesses < GUESSES_MAX
          ? { kind: 'CodeWrong', guessesLeft: GUESSES_MAX - row.guesses }
          : { kind: 'CodeGone' };
      // Of concurrent requests with the correct code, across all its challenges, one succeeds.
      const { numUpdatedRows } = await tables
        .updateTable('citizens_codes')
        .set({ used_at: at })
        .where('id', '=', codeId)
        .where('used_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) return { kind: 'CodeGone' };
      await tables
        .updateTable('citizens_codes')
        .set({ used_at: at })
        .where('code_id', '=', codeId)
        .where('used_at', 'is', null)
        .execute();
      return {
        kind: 'CodeRight',
        address: seal.open(row.address_sealed, `${challenge} address`),
        boundTo: row.bound_to,
        device: devices.remember(device, [row.subject_index ?? row.address_index]),
      };
    },

    /**
     * @returns the recipient of an open challenge, for "we sent a code to …" and for sending
     *   another
     */
    async pending(
      purpose: string,
      challenge: string,
    ): Promise<{ address: string; boundTo: string } | null> {
      if (!CHALLENGE.test(challenge)) return null;
      const row = await tables
        .selectFrom('citizens_codes')
        .select(['address_sealed', 'bound_to'])
        .where('id', '=', challenge)
        .where('purpose', '=', purpose)
        .where('used_at', 'is', null)
        .where('expires_at', '>', now().toISOString())
        .executeTakeFirst();
      return row
        ? { address: seal.open(row.address_sealed, `${challenge} address`), boundTo: row.bound_to }
        : null;
    },

    async forgetExpired(before: Date): Promise<void> {
      await tables
        .deleteFrom('citizens_codes')
        .where('expires_at', '<', before.toISOString())
        .execute();
    },
  };
}
export type OneTimeCodes = ReturnType<typeof createOneTimeCodes>;
