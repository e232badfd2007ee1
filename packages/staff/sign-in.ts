import type { Seal } from '@pune/database/seal';
import type { Kysely } from 'kysely';
import { admitAttempt, clearAttempts, type Attempting } from './attempts.ts';
import { appendAudit } from './audit.ts';
import type { AuditKeys } from './audit-keys.ts';
import { totpContext } from './credentials.ts';
import { createKnownBrowsers } from './known-browsers.ts';
import { hashPassword, isPasswordOf } from './password-hash.ts';
import { plainEmail } from './persons.ts';
import { createSessions } from './sessions.ts';
import type { StaffTables } from './staff.tables.ts';
import { useTotpStep } from './totp-steps.ts';
import { totpStep } from '@pune/std/totp';

export interface SignInForm {
  email: string;
  password: string;
  /** The code of the authenticator app. */
  code: string;
  /** The internet address of the request. */
  sender: string;
  /** The browser in words, for the list of sessions. */
  device: string;
  /** The value of the cookie that one of `browserCookieNames` names, or null. */
  browser: string | null;
  /** The token of the browser's present session, which ends. */
  before: string | null;
}

export type SignedIn =
  | { kind: 'SignedIn'; person: string; token: string; browser: string }
  /** The address, the password or the code: the answer does not reveal which. */
  | { kind: 'Wrong' }
  | { kind: 'TooMany'; waitSeconds: number };

export interface SignInOptions {
  db: Kysely<any>;
  seal: Seal;
  now?: () => Date;
  keys?: AuditKeys;
}

/**
 * A hash against which the password of an unknown address is checked: timing must not reveal the
 * addresses of staff.
 */
let nobodysHash: Promise<string> | undefined;

/** Creates the sign-in by password and authenticator app. */
export function createSignIn({ db: given, seal, now = () => new Date(), keys }: SignInOptions) {
  const db = given as Kysely<StaffTables>;
  const sessions = createSessions({ db, now });
  const browsers = createKnownBrowsers(seal);

  const credentialsOf = (email: string) =>
    db
      .selectFrom('staff_persons as person')
      .innerJoin('staff_credentials as credentials', 'credentials.person_id', 'person.id')
      .select(['person.id', 'credentials.password_hash', 'credentials.totp_sealed'])
      .where('person.email', '=', email)
      .where('person.disabled_at', 'is', null)
      .executeTakeFirst();

  /** @returns the person, and the time step of the code, which is not used up yet */
  async function check(
    { email, password }: Attempting,
    code: string,
  ): Promise<{ person: string; step: number } | null> {
    const found = await credentialsOf(email);
    nobodysHash ??= hashPassword('the password of no person');
    const isRight = await isPasswordOf(found?.password_hash ?? (await nobodysHash), password);
    if (!found || !isRight) return null;
    const step = totpStep(seal.open(found.totp_sealed, totpContext(found.id)), code, now());
    return step === null ? null : { person: found.id, step };
  }

  return {
    browserCookieName: browsers.cookieName,
    browserCookieNames: browsers.cookieNames,

    async signIn(form: SignInForm): Promise<SignedIn> {
      const email = plainEmail(form.email);
      const known = browsers.nameOf(form.browser, email);
      const { password, sender } = form;
      const attempting: Attempting = { email, password, sender, device: known };
      const admission = await admitAttempt(db, seal, attempting, now());
      if (admission.kind === 'TooMany') return admission;
      const right = await check(attempting, form.code);
      if (!right) return { kind: 'Wrong' };
      const { person } = right;
      const token = await db.transaction().execute(async (transaction) => {
        if (!(await useTotpStep(transaction, person, right.step))) return null;
        await clearAttempts(transaction, seal, attempting, { id: admission.id, now: now() });
        const { device, before } = form;
        const begun = await sessions.begin(transaction, { person, device, before });
        await appendAudit(
          transaction,
          { chain: 'staff', at: now(), person, post: null, action: 'sign_in', object: person },
          keys,
        );
        return begun;
      });
      if (token === null) return { kind: 'Wrong' };
      return { kind: 'SignedIn', person, token, browser: browsers.remember(email, known) };
    },
  };
}
export type SignIn = ReturnType<typeof createSignIn>;
