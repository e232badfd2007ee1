import { createHash } from 'node:crypto';
import {
  holderOf,
  idempotencyKey,
  release,
  reserve,
  updateDone,
  type IdempotencyKey,
  type Reservation,
} from '@pune/database/idempotency';
import type { SharedTables } from '@pune/database/shared';
import type { Kysely } from 'kysely';
import type { Db } from './open311.tables.ts';

const SCOPE = 'open311 filing';
const TOKENS_KEPT_MS = 7 * 86_400_000;

/** The result of a filing, which a repeated request gets again. */
export interface FiledAnswer {
  number: string;
  notice: string | null;
}

/**
 * Builds the key of a request. A request without a key of its client is known by its content: sent
 * again within a day it is the same request.
 */
export function filingKey(
  partner: string,
  chosen: string | undefined,
  content: unknown,
): IdempotencyKey {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  return idempotencyKey(SCOPE, `${partner} ${chosen ?? digest}`, partner, content);
}

/** The token of a request: the digest of its key, which nobody can guess. */
export const tokenOf = ({ hash }: IdempotencyKey): string => hash;

/** Creates the reservation of requests, and the way from a token to a number. */
export function createFilings(db: Db, now: () => Date) {
  const shared = db as unknown as Kysely<SharedTables>;
  return {
    /** @returns the answer of a request that was filed before; null if there is none */
    async answerOf(key: IdempotencyKey): Promise<FiledAnswer | null> {
      const held = await shared
        .selectFrom('idempotency_keys')
        .select(['body_hash', 'state', 'answer', 'started_at', 'expires_at'])
        .where('scope', '=', key.scope)
        .where('key_hash', '=', key.hash)
        .executeTakeFirst();
      const holder = holderOf<FiledAnswer>(key, held ?? null, now());
      return holder.kind === 'Done' ? holder.answer : null;
    },

    /** Reserves a request before its picture is fetched from another server. */
    begin: (key: IdempotencyKey): Promise<Reservation<FiledAnswer>> =>
      reserve<FiledAnswer>(shared, key, now()),

    abandon: (key: IdempotencyKey, startedAt: string): Promise<void> =>
      release(shared, key, startedAt),

    /** Stores the answer, and its number under the token for a week. */
    async finish(key: IdempotencyKey, startedAt: string, answer: FiledAnswer): Promise<void> {
      const at = now();
      await db.transaction().execute(async (tx) => {
        await updateDone(tx as never, key, startedAt, answer).execute();
        await tx
          .deleteFrom('open311_tokens')
          .where('created_at', '<', new Date(at.getTime() - TOKENS_KEPT_MS).toISOString())
          .execute();
        await tx
          .insertInto('open311_tokens')
          .values({ token: tokenOf(key), number: answer.number, created_at: at.toISOString() })
          .onConflict((conflict) => conflict.column('token').doNothing())
          .execute();
      });
    },

    /** @returns the number of a token; null if there is none yet */
    async numberOf(token: string): Promise<string | null> {
      const row = await db
        .selectFrom('open311_tokens')
        .select('number')
        .where('token', '=', token)
        .executeTakeFirst();
      return row?.number ?? null;
    },
  };
}
