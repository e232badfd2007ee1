import { randomUUID } from 'node:crypto';
import { compiledOnce } from '@pune/database/compiled-once';
import type { Kysely } from 'kysely';
import type { StaffDb } from './holding.ts';
import type { StaffTables } from './staff.tables.ts';
import { randomToken, tokenDigest } from './tokens.ts';

export interface Session {
  id: string;
  person: string;
  /** The time at which the person signed in, with all factors. */
  signedInAt: string;
  /** The end of the session at the latest. */
  endsAt: string;
}
/** A session with the revision of staff at the same instant. */
export interface FoundSession extends Session {
  revision: string;
}
export interface NewSession {
  person: string;
  /** The browser in words. */
  device: string;
  /** The token of the browser's present session, which ends. */
  before: string | null;
  /** Of a sign-in by the city's directory, which can end the session. */
  identity?: { issuer: string; session: string | null };
}
/** A signed-in device, as shown to its person. */
export interface Device {
  id: string;
  device: string;
  signedInAt: string;
  seenAt: string;
  isThis: boolean;
}

const MINUTE_MS = 60_000;
/** The idle and the absolute lifetime (OWASP ASVS 5.0, 7.3). */
export const SESSION_IDLE_MS = 30 * MINUTE_MS;
export const SESSION_WHOLE_MS = 12 * 60 * MINUTE_MS;
/** The minimum interval between two updates of `seen_at`. */
const NOTE_EVERY_MS = MINUTE_MS;
/** The oldest of a person's sessions end when there are more. */
const SESSIONS_MAX = 5;

const digest = (token: string | null): string | null => tokenDigest('session', token);

/** The present instant, and the one since which a session must have been used. */
type Instants = { at: string; idle: string };
const instantsOf = (now: Date): Instants => ({
  at: now.toISOString(),
  idle: new Date(now.getTime() - SESSION_IDLE_MS).toISOString(),
});

/** Creates the repository of sessions: the browser has 256 random bits, the table their digest. */
export function createSessions({
  db: given,
  now,
  newToken = randomToken,
}: {
  db: Kysely<any>;
  now: () => Date;
  newToken?: () => string;
}) {
  const db = given as Kysely<StaffTables>;
  const running = ({ at, idle }: Instants) =>
    db
      .selectFrom('staff_sessions as session')
      .innerJoin('staff_persons as person', 'person.id', 'session.person_id')
      .where('person.disabled_at', 'is', null)
      .where('session.expires_at', '>', at)
      .where('session.seen_at', '>', idle);
  // One query for each request of an officer.
  const found = compiledOnce(db, (values: Instants & { wanted: string }) =>
    running(values)
      .innerJoin('staff_revision as revision', (join) => join.onTrue())
      .select(['session.id', 'session.person_id', 'session.seen_at', 'session.expires_at'])
      .select('session.created_at')
      .select('revision.mark')
      .where('session.token_digest', '=', values.wanted),
  );

  return {
    /**
     * Signs in a browser under a fresh token, and ends its previous session.
     *
     * @returns the token
     */
    async begin(
      transaction: StaffDb,
      { person, device, before, identity }: NewSession,
    ): Promise<string> {
      const at = now();
      const token = newToken();
      const previous = digest(before);
      if (previous)
        await transaction
          .deleteFrom('staff_sessions')
          .where('token_digest', '=', previous)
          .execute();
      await transaction
        .insertInto('staff_sessions')
        .values({
          id: randomUUID(),
          person_id: person,
          token_digest: digest(token)!,
          device,
          created_at: at.toISOString(),
          seen_at: at.toISOString(),
          expires_at: new Date(at.getTime() + SESSION_WHOLE_MS).toISOString(),
          identity_issuer: identity?.issuer ?? null,
          identity_session: identity?.session ?? null,
        })
        .execute();
      const held = await transaction
        .selectFrom('staff_sessions')
        .select('id')
        .where('person_id', '=', person)
        .orderBy('created_at', 'desc')
        .orderBy('seen_at', 'desc')
        .execute();
      const oldest = held.slice(SESSIONS_MAX).map(({ id }) => id);
      if (oldest.length > 0)
        await transaction.deleteFrom('staff_sessions').where('id', 'in', oldest).execute();
      return token;
    },

    /**
     * @param isUse false for a request that a page sends by itself: it does not prolong the session
     *
     * @returns the session of a token; null after its end, and for a disabled person
     */
    async find(token: string | null, isUse = true): Promise<FoundSession | null> {
      const at = now();
      const wanted = digest(token);
      if (!wanted) return null;
      const [row] = await found({ ...instantsOf(at), wanted });
      if (!row) return null;
      if (isUse && at.getTime() - Date.parse(row.seen_at) >= NOTE_EVERY_MS)
        await db
          .updateTable('staff_sessions')
          .set({ seen_at: at.toISOString() })
          .where('id', '=', row.id)
          .execute();
      return {
        id: row.id,
        person: row.person_id,
        signedInAt: row.created_at,
        endsAt: row.expires_at,
        revision: row.mark,
      };
    },

    /** Lists the running sessions of a person, the last used one first. */
    async devices({ id: own, person }: Pick<Session, 'id' | 'person'>): Promise<Device[]> {
      const rows = await running(instantsOf(now()))
        .select(['session.id', 'session.device', 'session.created_at', 'session.seen_at'])
        .where('session.person_id', '=', person)
        .orderBy('session.seen_at', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        device: row.device,
        signedInAt: row.created_at,
        seenAt: row.seen_at,
        isThis: row.id === own,
      }));
    },

    /**
     * Ends a session of the person's own.
     *
     * @returns true if there was one
     */
    async end({ person }: Pick<Session, 'person'>, id: string): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('staff_sessions')
        .where('id', '=', id)
        .where('person_id', '=', person)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
    /** Ends the person's sessions in all other browsers. */
    async endOthers({ id, person }: Pick<Session, 'id' | 'person'>): Promise<void> {
      await db
        .deleteFrom('staff_sessions')
        .where('person_id', '=', person)
        .where('id', '<>', id)
        .execute();
    },
    /** Deletes the rows of sessions that have ended. */
    async forget(): Promise<void> {
      const { at, idle } = instantsOf(now());
      await db
        .deleteFrom('staff_sessions')
        .where((row) => row.or([row('expires_at', '<=', at), row('seen_at', '<=', idle)]))
        .execute();
    },
  };
}
export type Sessions = ReturnType<typeof createSessions>;
