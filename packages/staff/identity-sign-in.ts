import { createHash } from 'node:crypto';
import { secondsToWait, senderOf, type Limit } from '@pune/database/rate-limit';
import type { Seal } from '@pune/database/seal';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { note } from './changes.ts';
import type { AuditKeys } from './audit-keys.ts';
import { admits, personOfIdentity, type GroupDuties, type Identity } from './identities.ts';
import type { Failed, IdentityProvider } from './identity-provider.ts';
import type { Invitations } from './invitations.ts';
import { createSessions } from './sessions.ts';
import type { StaffTables } from './staff.tables.ts';

/** The time for signing in at the provider. */
const REQUEST_MS = 10 * 60_000;
const LOGOUT_TOKEN_MS = 10 * 60_000;
/** An office may share one address. */
const LIMIT: Limit = { scope: 'staff directory', perWindow: 120, windowSeconds: 600 };

/** The state of a sign-in that is kept until the provider redirects the person back. */
const pendingSchema = z.object({
  nonce: z.string(),
  verifier: z.string(),
  /** The page to go to. */
  next: z.string().nullable(),
  /** A form that was posted after its session had ended. */
  kept: z.string(),
  language: z.string(),
  /** The token of an invitation, whose person links the account. */
  invitation: z.string().nullable(),
});
type Pending = z.output<typeof pendingSchema>;
export type Wanted = Omit<Pending, 'nonce' | 'verifier'>;

export type BegunAtDirectory =
  | { kind: 'Begun'; location: string; state: string }
  | { kind: 'TooMany'; waitSeconds: number }
  | Failed;

export type SignedInByDirectory = (
  | { kind: 'SignedIn'; person: string; token: string; isLinked: boolean }
  /** The account is linked with no person, or the link waits for its approval. */
  | { kind: 'Unknown'; subject: string }
  | { kind: 'Disabled' }
  | { kind: 'WrongGroup' }
  /** The invitation does not work any more. */
  | { kind: 'Gone' }
  /** The account is linked with another person. */
  | { kind: 'Taken' }
  | { kind: 'Cancelled' }
  | Failed
) & { wanted: Wanted };

const digestOf = (purpose: 'state' | 'logout', value: string): string =>
  createHash('sha256').update(`staff directory ${purpose} ${value}`).digest('base64url');

export interface IdentitySignInOptions {
  db: Kysely<any>;
  seal: Seal;
  provider: IdentityProvider;
  invitations: Pick<Invitations, 'acceptIdentity'>;
  /** Null if every linked account may sign in. */
  groups: GroupDuties | null;
  now?: () => Date;
  keys?: AuditKeys;
}

/** Creates the sign-in by the city's directory. */
export function createIdentitySignIn({
  db: given,
  seal,
  provider,
  invitations,
  groups,
  now = () => new Date(),
  keys,
}: IdentitySignInOptions) {
  const db = given as Kysely<StaffTables>;
  const sessions = createSessions({ db, now });

  async function keep(digest: string, text: string, ms: number): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('staff_identity_requests')
      .values({
        digest,
        sealed: seal.seal(text, digest),
        expires_at: new Date(now().getTime() + ms).toISOString(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  /** Takes what was kept for a state, once. */
  async function take(state: string): Promise<Pending | null> {
    const digest = digestOf('state', state);
    const row = await db
      .deleteFrom('staff_identity_requests')
      .where('digest', '=', digest)
      .returning(['sealed', 'expires_at'])
      .executeTakeFirst();
    if (!row || row.expires_at <= now().toISOString()) return null;
    return pendingSchema.parse(JSON.parse(seal.open(row.sealed, digest)));
  }

  type Outcome = SignedInByDirectory extends infer Result
    ? Result extends { wanted: Wanted }
      ? Omit<Result, 'wanted'>
      : never
    : never;

  /** Signs in the person of an identity, in one transaction with the link and the audit. */
  const signIn = (
    identity: Identity,
    { invitation }: Pending,
    browser: { device: string; before: string | null },
  ): Promise<Outcome> =>
    db.transaction().execute(async (transaction): Promise<Outcome> => {
      if (invitation !== null) {
        const linked = await invitations.acceptIdentity(transaction, invitation, identity);
        if (linked.kind !== 'Linked') return linked;
      }
      const person = await personOfIdentity(transaction, identity);
      if (!person) return { kind: 'Unknown', subject: identity.subject };
      if (person.isDisabled) return { kind: 'Disabled' };
      if (!admits(groups, person.duty, identity.groups)) return { kind: 'WrongGroup' };
      const { issuer, session } = identity;
      const token = await sessions.begin(transaction, {
        person: person.id,
        ...browser,
        identity: { issuer, session },
      });
      const by = { at: now(), by: null, keys };
      await note(transaction, by, { action: 'sign_in_by_directory', object: person.id });
      return { kind: 'SignedIn', person: person.id, token, isLinked: invitation !== null };
    });

  return {
    issuer: provider.issuer,

    /** Begins a sign-in. The browser keeps the state, and brings it back with the answer. */
    async begin(
      wanted: Wanted,
      { redirectUri, sender }: { redirectUri: string; sender: string },
    ): Promise<BegunAtDirectory> {
      const waitSeconds = await secondsToWait(db, LIMIT, senderOf(sender), now());
      if (waitSeconds > 0) return { kind: 'TooMany', waitSeconds };
      const begun = await provider.begin(redirectUri);
      if (begun.kind !== 'Begun') return begun;
      const { state, nonce, verifier } = begun.expected;
      const pending: Pending = { ...wanted, nonce, verifier };
      await keep(digestOf('state', state), JSON.stringify(pending), REQUEST_MS);
      return { kind: 'Begun', location: begun.location, state };
    },

    /**
     * Finishes a sign-in, once.
     *
     * @param state of the browser that began it: an answer in another browser is not accepted
     *
     * @returns null for an answer that was used, took too long, or belongs to another browser
     */
    async finish(
      answer: URL,
      state: string | null,
      browser: { device: string; before: string | null },
    ): Promise<SignedInByDirectory | null> {
      if (state === null || answer.searchParams.get('state') !== state) return null;
      const pending = await take(state);
      if (!pending) return null;
      const { nonce, verifier, ...wanted } = pending;
      const found = await provider.finish(answer, { state, nonce, verifier });
      const outcome: Outcome =
        found.kind === 'Identified' ? await signIn(found.identity, pending, browser) : found;
      return { ...outcome, wanted } as SignedInByDirectory;
    },

    /**
     * Ends sessions that ended at the provider.
     *
     * @returns the number of sessions that ended
     */
    async endByProvider(token: string): Promise<{ kind: 'Ended'; sessions: number } | Failed> {
      const ended = await provider.readLogout(token);
      if (ended.kind !== 'Ended') return ended;
      if (!(await keep(digestOf('logout', ended.id), '', LOGOUT_TOKEN_MS)))
        return { kind: 'Refused', error: new Error('the logout token was used before') };
      const mine = db
        .deleteFrom('staff_sessions')
        .where('identity_issuer', '=', provider.issuer)
        .$if(ended.session !== null, (query) => query.where('identity_session', '=', ended.session))
        .$if(ended.subject !== null, (query) =>
          query.where('person_id', 'in', (row) =>
            row
              .selectFrom('staff_identities')
              .select('person_id')
              .where('issuer', '=', provider.issuer)
              .where('subject', '=', ended.subject!),
          ),
        );
      const { numDeletedRows } = await mine.executeTakeFirstOrThrow();
      return { kind: 'Ended', sessions: Number(numDeletedRows) };
    },
  };
}
export type IdentitySignIn = ReturnType<typeof createIdentitySignIn>;
