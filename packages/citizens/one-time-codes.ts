import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { secondsToWait, senderOf, type Limit } from '@pune/database/rate-limit';
import type { Seal } from '@pune/database/seal';
import type { Locale } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import type { Notify } from '@pune/notify';
import type { Channel, Template } from '@pune/notify/schema';
import type { Kysely } from 'kysely';
import { CODE_DIGITS, CODE_MINUTES, GUESSES_MAX } from './citizens.constants.ts';
import type { CitizenTables } from './citizens.migrations.ts';

/** Messages that carry a code: their values are `code` and `minutes`. */
export type CodeTemplate = Extract<Template, `${string}_code`>;

/** How many codes are sent: to one address (of the message), for one sender (an internet address), and in all: text messages cost money. */
export interface CodeLimits {
  perAddressInTenMinutes: number;
  perAddressInDay: number;
  perSenderInHour: number;
  allInHour: number;
}
/** Mobile networks put many people behind one internet address. */
export const CODE_LIMITS: CodeLimits = { perAddressInTenMinutes: 3, perAddressInDay: 10, perSenderInHour: 60, allInHour: 20_000 };

export interface CodeRequest {
  /** What the code is good for: `sign in`. A code of one purpose opens nothing else. */
  purpose: string;
  template: CodeTemplate;
  channel: Channel;
  /** Where it is sent: a number in E.164, a mailbox. */
  address: string;
  language: Locale;
  /** The internet address that asks. */
  sender: string;
  /** What the code is bound to besides: an account, an application. */
  boundTo?: string;
  /** Nothing is sent, and nobody can tell: for an application that does not exist. The limits count all the same. */
  pretend?: boolean;
}

export type CodeSent = { kind: 'CodeSent'; challenge: string } | { kind: 'TooMany'; waitSeconds: number };
/** `CodeGone`: used, too old, guessed at too often, never sent: whoever guesses must not learn which. */
export type CodeChecked = { kind: 'CodeRight'; address: string; boundTo: string } | { kind: 'CodeWrong'; guessesLeft: number } | { kind: 'CodeGone' };

export interface OneTimeCodesOptions {
  db: Kysely<any>;
  seal: Seal;
  notify: Pick<Notify, 'queue'>;
  limits?: CodeLimits;
  now?: () => Date;
  randomBelow?: (limit: number) => number;
  randomChallenge?: () => string;
}

const MINUTE_MS = 60_000;
const CHALLENGE = /^[\w-]{32}$/;
const CODE = new RegExp(`^\\d{${CODE_DIGITS}}$`);

/**
 * Codes that prove that a number or mailbox is somebody's own (OWASP ASVS 5.0, 6.6): six digits, good once, for ten minutes, for one
 * purpose, together with the challenge that only the asking browser holds. Guesses are counted in the database, before a code is
 * compared: a thousand requests at the same moment have five guesses between them.
 */
export function createOneTimeCodes({ db, seal, notify, limits = CODE_LIMITS, now = () => new Date(), randomBelow = (limit) => randomInt(limit), randomChallenge = () => randomBytes(24).toString('base64url') }: OneTimeCodesOptions) {
  const tables = db as Kysely<CitizenTables>;
  const digest = (challenge: string, code: string) => seal.index(`code ${challenge} ${code}`);

  /**
   * The sender is counted first and always; a number's day only by what its ten minutes let through, or a stranger who presses
   * a dozen times would close it until tomorrow. Addresses are counted by their blind index: a plain hash of ten digits can be looked up.
   */
  async function wait(purpose: string, address: string, sender: string): Promise<number> {
    const limit = (name: string, perWindow: number, windowSeconds: number): Limit => ({ scope: `codes ${purpose} ${name}`, perWindow, windowSeconds });
    const counted = [
      [limit('sender', limits.perSenderInHour, 3600), seal.index(`sender ${senderOf(sender)}`)],
      [limit('address 10m', limits.perAddressInTenMinutes, 600), seal.index(`address ${address}`)],
      [limit('address day', limits.perAddressInDay, 86_400), seal.index(`address ${address}`)],
      [limit('all', limits.allInHour, 3600), 'all'],
    ] as const;
    for (const [each, subject] of counted) {
      const seconds = await secondsToWait(db, each, subject, now());
      if (seconds > 0) return seconds;
    }
    return 0;
  }

  return {
    /** Sends a code, queued in one transaction with its challenge. Whoever calls lets `notify.drainAtOnce()` run afterwards. */
    async send({ purpose, template, channel, address, language, sender, boundTo = '', pretend = false }: CodeRequest): Promise<CodeSent> {
      const waitSeconds = await wait(purpose, address, sender);
      if (waitSeconds > 0) return { kind: 'TooMany', waitSeconds };
      const challenge = randomChallenge();
      const code = String(randomBelow(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
      const [at, expiresAt] = [now(), new Date(now().getTime() + CODE_MINUTES * MINUTE_MS)];
      await db.transaction().execute(async (transaction) => {
        await (transaction as unknown as Kysely<CitizenTables>).insertInto('citizens_codes').values({
          id: challenge, purpose, bound_to: boundTo, address_sealed: seal.seal(address, `${challenge} address`), address_index: seal.index(`address ${address}`), code_digest: pretend ? '' : digest(challenge, code),
          guesses: 0, created_at: at.toISOString(), expires_at: expiresAt.toISOString(), used_at: null,
        }).execute();
        if (!pretend) await notify.queue(transaction, { template, language, channel, address, values: { code, minutes: formatNumber(CODE_MINUTES, language) }, dedupeKey: `code ${challenge}`, expiresAt });
      });
      return { kind: 'CodeSent', challenge };
    },

    /** Compares a code. A right one is good for this one time; every call costs a guess. With `boundTo` it opens only what it was bound to. */
    async check({ purpose, challenge, code, boundTo }: { purpose: string; challenge: string; code: string; boundTo?: string }): Promise<CodeChecked> {
      if (!CHALLENGE.test(challenge)) return { kind: 'CodeGone' };
      const at = now().toISOString();
      const open = tables.updateTable('citizens_codes').where('id', '=', challenge).where('purpose', '=', purpose).where('used_at', 'is', null).where('expires_at', '>', at)
        .$if(boundTo !== undefined, (query) => query.where('bound_to', '=', boundTo!));
      const row = await open.set((column) => ({ guesses: column('guesses', '+', 1) })).where('guesses', '<', GUESSES_MAX)
        .returning(['bound_to', 'address_sealed', 'code_digest', 'guesses']).executeTakeFirst();
      if (!row) return { kind: 'CodeGone' };
      const [wanted, given] = [Buffer.from(row.code_digest), Buffer.from(digest(challenge, code))];
      const isRight = CODE.test(code) && wanted.length === given.length && timingSafeEqual(wanted, given);
      if (!isRight) return row.guesses < GUESSES_MAX ? { kind: 'CodeWrong', guessesLeft: GUESSES_MAX - row.guesses } : { kind: 'CodeGone' };
      // Of two who bring the right code at once, one gets in.
      const { numUpdatedRows } = await open.set({ used_at: at }).executeTakeFirst();
      return numUpdatedRows === 1n ? { kind: 'CodeRight', address: seal.open(row.address_sealed, `${challenge} address`), boundTo: row.bound_to } : { kind: 'CodeGone' };
    },

    /** A challenge that still waits for its code: where that went, for "we sent a code to …" and for sending another. */
    async pending(purpose: string, challenge: string): Promise<{ address: string; boundTo: string } | null> {
      if (!CHALLENGE.test(challenge)) return null;
      const row = await tables.selectFrom('citizens_codes').select(['address_sealed', 'bound_to']).where('id', '=', challenge).where('purpose', '=', purpose).where('used_at', 'is', null).where('expires_at', '>', now().toISOString()).executeTakeFirst();
      return row ? { address: seal.open(row.address_sealed, `${challenge} address`), boundTo: row.bound_to } : null;
    },

    async forgetExpired(before: Date): Promise<void> {
      await tables.deleteFrom('citizens_codes').where('expires_at', '<', before.toISOString()).execute();
    },
  };
}
export type OneTimeCodes = ReturnType<typeof createOneTimeCodes>;
