import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { SESSIONS_MAX } from './citizens.constants.ts';
import type { CitizenTables } from './citizens.migrations.ts';

type Db = Kysely<CitizenTables> | Transaction<CitizenTables>;

export interface Session {
  id: string;
  citizen: string;
  keep: boolean;
}
/** A signed-in device, as shown to its owner. */
export interface Device {
  id: string;
  device: string;
  signedInAt: string;
  seenAt: string;
  isThis: boolean;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/**
 * The idle and the absolute lifetime (OWASP ASVS 5.0, 7.3) for a shared computer and for one's own
 * phone.
 */
export const SESSION_MS = {
  shared: { idle: HOUR_MS / 2, whole: 12 * HOUR_MS },
  own: { idle: 7 * DAY_MS, whole: 30 * DAY_MS },
} as const;
/** The minimum interval between two updates of `seen_at`. */
const NOTE_EVERY_MS = 60_000;

const digest = (token: string): string =>
  createHash('sha256').update(`session ${token}`).digest('base64url');
const TOKEN = /^[\w-]{43}$/;

/** Creates the repository of sessions: the browser has 256 random bits, the table their digest. */
export function createSessions({
  db,
  now,
  randomToken = () => randomBytes(32).toString('base64url'),
}: {
  db: Kysely<CitizenTables>;
  now: () => Date;
  randomToken?: () => string;
}) {
  const lives = (keep: boolean) => (keep ? SESSION_MS.own : SESSION_MS.shared);

  return {
    /** Signs in a browser under a fresh token, and ends its previous session. */
    async begin(
      transaction: Db,
      {
        citizen,
        device,
        keep,
        before,
      }: { citizen: string; device: string; keep: boolean; before: string | null },
    ): Promise<string> {
      const at = now();
      const token = randomToken();
      if (before && TOKEN.test(before))
        await transaction
          .deleteFrom('citizens_sessions')
          .where('token_digest', '=', digest(before))
          .execute();
      await transaction
        .insertInto('citizens_sessions')
        .values({
          id: randomUUID(),
          token_digest: digest(token),
          citizen_id: citizen,
          device,
          keep: keep ? 1 : 0,
          created_at: at.toISOString(),
          seen_at: at.toISOString(),
          expires_at: new Date(at.getTime() + lives(keep).whole).toISOString(),
        })
        .execute();
      const held = await transaction
        .selectFrom('citizens_sessions')
        .select('id')
        .where('citizen_id', '=', citizen)
        .orderBy('seen_at', 'desc')
        .orderBy('created_at', 'desc')
        .execute();
      for (const { id } of held.slice(SESSIONS_MAX))
        await transaction.deleteFrom('citizens_sessions').where('id', '=', id).execute();
      return token;
    },

    /** @returns the session of a token, or null */
    async find(token: string | null): Promise<Session | null> {
      if (!token || !TOKEN.test(token)) return null;
      const row = await db
        .selectFrom('citizens_sessions')
        .select(['id', 'citizen_id', 'keep', 'seen_at', 'expires_at'])
        .where('token_digest', '=', digest(token))
        .executeTakeFirst();
      if (!row) return null;
      const at = now();
      const keep = row.keep === 1;
      const unseenMs = at.getTime() - Date.parse(row.seen_at);
      if (row.expires_at <= at.toISOString() || unseenMs >= lives(keep).idle) {
        await db.deleteFrom('citizens_sessions').where('id', '=', row.id).execute();
        return null;
      }
      if (unseenMs >= NOTE_EVERY_MS) {
        await db
          .updateTable('citizens_sessions')
          .set({ seen_at: at.toISOString() })
          .where('id', '=', row.id)
          .execute();
        await db
          .updateTable('citizens')
          .set({ seen_at: at.toISOString() })
          .where('id', '=', row.citizen_id)
          .execute();
      }
      return { id: row.id, citizen: row.citizen_id, keep };
    },

    async devices({ id: own, citizen }: Session): Promise<Device[]> {
      const rows = await db
        .selectFrom('citizens_sessions')
        .select(['id', 'device', 'created_at', 'seen_at', 'keep', 'expires_at'])
        .where('citizen_id', '=', citizen)
        .orderBy('seen_at', 'desc')
        .execute();
      const at = now();
      return rows
        .filter(
          (row) =>
            row.expires_at > at.toISOString() &&
            at.getTime() - Date.parse(row.seen_at) < lives(row.keep === 1).idle,
        )
        .map((row) => ({
          id: row.id,
          device: row.device,
          signedInAt: row.created_at,
          seenAt: row.seen_at,
          isThis: row.id === own,
        }));
    },

    /**
     * Ends a session of the citizen's own.
     *
     * @returns true if there was one
     */
    async end({ citizen }: Pick<Session, 'citizen'>, id: string): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('citizens_sessions')
        .where('id', '=', id)
        .where('citizen_id', '=', citizen)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
    endAll: async (transaction: Db, citizen: string): Promise<void> =>
      void (await transaction
        .deleteFrom('citizens_sessions')
        .where('citizen_id', '=', citizen)
        .execute()),
    forgetBefore: async (seenBefore: Date): Promise<void> => {
      await db
        .deleteFrom('citizens_sessions')
        .where((row) =>
          row.or([
            row('expires_at', '<', now().toISOString()),
            row('seen_at', '<', seenBefore.toISOString()),
          ]),
        )
        .execute();
    },
  };
}
export type Sessions = ReturnType<typeof createSessions>;
