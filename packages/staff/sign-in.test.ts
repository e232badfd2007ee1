import { resealTable } from '@pune/database/reseal';
import { createSeal } from '@pune/database/seal';
import { openDatabase } from '@pune/database';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditKeysFrom } from './audit-keys.ts';
import type { StaffTransaction } from './changes.ts';
import { createInvitations, INVITATION_DAYS } from './invitations.ts';
import { hashPassword, isPasswordOf } from './password-hash.ts';
import { STAFF_SEALED } from './sealed.ts';
import { createSessions, SESSION_IDLE_MS, SESSION_WHOLE_MS } from './sessions.ts';
import { createSignIn, type SignInForm } from './sign-in.ts';
import type { StaffTables } from './staff.tables.ts';
import { createTestStaff } from './staff.testing.ts';
import { totpCode, totpStep, newTotpSecret } from '@pune/std/totp';

const NOON = new Date('2026-06-01T06:30:00Z');
const PASSWORD = 'river lamp copper monsoon';
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const keys = auditKeysFrom('a secret of this test');

describe('passwords', () => {
  test('are stored as salted Argon2id hashes that name their parameters', async () => {
    const [one, other] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
    expect(await isPasswordOf(one, PASSWORD)).toBe(true);
    expect(await isPasswordOf(one, `${PASSWORD} `)).toBe(false);
    await expect(isPasswordOf('plain', PASSWORD)).rejects.toThrow('unknown format');
  });

  test('match the reference implementation of Argon2', async () => {
    // https://github.com/P-H-C/phc-winner-argon2, `argon2 somesalt -id -t 2 -m 16 -p 1`, as in its tests.
    const reference =
      '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
    expect(await isPasswordOf(reference, 'password')).toBe(true);
    expect(await isPasswordOf(reference, 'differentpassword')).toBe(false);
  });

  test('may hold characters that keyboards compose in several ways', async () => {
    const stored = await hashPassword('पुणे café स्टेशन १२');
    expect(await isPasswordOf(stored, 'पुणे cafe\u0301 स्टेशन १२')).toBe(true);
  });
});

describe('codes of authenticators', () => {
  test('match RFC 6238', () => {
    // Appendix B: the secret is "12345678901234567890"; the last six of eight digits.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(totpCode(secret, new Date(59_000))).toBe('287082');
    expect(totpCode(secret, new Date(1_111_111_109_000))).toBe('081804');
    expect(totpStep(secret, '081 804', new Date(1_111_111_109_000))).toBe(37_037_036);
  });

  test('are accepted one step early and late', () => {
    const secret = newTotpSecret();
    const steps = [-60, -30, 0, 30, 60].map((seconds) =>
      totpStep(secret, totpCode(secret, NOON), new Date(NOON.getTime() + seconds * 1000)),
    );
    const step = NOON.getTime() / 30_000;
    expect(steps).toEqual([null, step, step, step, null]);
    expect(totpStep(secret, 'abcdef', NOON)).toBeNull();
  });
});

describeOnEachDatabase('sign-in of staff', (open) => {
  let opened: Awaited<ReturnType<typeof open<StaffTables>>>;
  let staff: Awaited<ReturnType<typeof createTestStaff>>;
  let clock = NOON;
  const now = () => clock;
  const later = (ms: number) => void (clock = new Date(clock.getTime() + ms));
  const former = createSeal('a secret of this test', 'staff');
  const parts = (db = opened.db, seal = former) => ({
    signIn: createSignIn({ db, seal, now, keys }),
    sessions: createSessions({ db, now }),
    invitations: createInvitations({ db, seal, now, keys, issuer: 'Pune' }),
  });
  const invite = async (person: string) => {
    const invited = await opened.db
      .transaction()
      .execute((t) => parts().invitations.invite(t, person, { at: clock, by: null, keys }));
    if (invited.kind !== 'Invited') throw new Error(invited.reason);
    return invited.token;
  };
  let count = 0;
  async function enrolled() {
    const email = `officer${(count += 1)}@pune.example`;
    const person = await staff.person({ email });
    const token = await invite(person);
    const { totp } = (await parts().invitations.find(token))!;
    const result = await parts().invitations.accept(token, {
      password: PASSWORD,
      code: totpCode(totp.secret, clock),
    });
    expect(result).toEqual({ kind: 'Enrolled', person });
    later(MINUTE_MS);
    return { person, email, secret: totp.secret };
  }
  const form = (
    { email, secret }: { email: string; secret: string },
    more: Partial<SignInForm> = {},
  ): SignInForm => ({
    email,
    password: PASSWORD,
    code: totpCode(secret, clock),
    sender: `203.0.113.${count}`,
    device: 'Firefox',
    browser: null,
    before: null,
    ...more,
  });
  async function signedIn(
    account: { email: string; secret: string },
    more: Partial<SignInForm> = {},
  ) {
    const result = await parts().signIn.signIn(form(account, more));
    if (result.kind !== 'SignedIn') throw new Error(result.kind);
    return result;
  }

  beforeAll(async () => {
    opened = await open<StaffTables>();
    staff = await createTestStaff(opened.db);
  });
  beforeEach(() => later(DAY_MS));

  test('begins by a link that works once, within seven days', async () => {
    const person = await staff.person({ email: 'new@pune.example', name: 'Vaishali More' });
    const first = await invite(person);
    const token = await invite(person);
    const { invitations } = parts();
    expect(await invitations.find(first)).toBeNull();
    const { totp, person: invited } = (await invitations.find(token))!;
    expect(invited).toMatchObject({ id: person, name: 'Vaishali More' });
    expect(totp.uri).toMatch(/^otpauth:\/\/totp\/Pune:new%40pune\.example\?/);
    const code = totpCode(totp.secret, clock);
    const weak = await invitations.accept(token, { password: 'Vaishali-1234', code });
    expect(weak).toEqual({ kind: 'Weak', weakness: { kind: 'Own' } });
    const wrong = code === '000000' ? '000001' : '000000';
    const off = await invitations.accept(token, { password: PASSWORD, code: wrong });
    expect(off).toEqual({ kind: 'WrongCode' });
    const results = await Promise.all(
      [1, 2].map(() => invitations.accept(token, { password: PASSWORD, code })),
    );
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['Enrolled', 'Gone']);
    expect(await invitations.find(token)).toBeNull();

    const expiring = await invite(person);
    later(INVITATION_DAYS * DAY_MS);
    expect(await invitations.find(expiring)).toBeNull();
  });

  test('is recovered by two administrators, and by no single one', async () => {
    const { invitations, sessions } = parts();
    const account = await enrolled();
    const { token: session } = await signedIn(account);
    const post = await staff.post({ kind: 'administrator' });
    const [first, second] = [
      await staff.person({ posts: [post] }),
      await staff.person({ posts: [post] }),
    ];
    const by = (person: string) => ({ at: clock, by: { person, post }, keys });
    const change = <T>(work: (t: StaffTransaction) => Promise<T>) =>
      opened.db.transaction().execute(work);
    const approve = (person: string) =>
      change((t) => invitations.approve(t, account.person, by(person)));

    const invited = await change((t) => invitations.invite(t, account.person, by(first)));
    if (invited.kind !== 'Invited') throw new Error(invited.reason);
    expect(invited.waits).toBe(true);
    expect(await invitations.find(invited.token)).toBeNull();
    expect(await approve(first)).toEqual({ kind: 'Refused', reason: 'same_person' });
    expect(await approve(account.person)).toEqual({ kind: 'Refused', reason: 'same_person' });
    await expect(
      opened.db
        .updateTable('staff_invitations')
        .set({ approved_by: first })
        .where('invited_by', '=', first)
        .execute(),
    ).rejects.toThrow(/check constraint/i);
    expect(await sessions.find(session)).not.toBeNull();

    expect((await approve(second)).kind).toBe('Done');
    expect(await approve(second)).toEqual({ kind: 'Refused', reason: 'unknown_record' });
    const { totp } = (await invitations.find(invited.token))!;
    expect(totp.secret).not.toBe(account.secret);
    const code = totpCode(totp.secret, clock);
    const accepted = await invitations.accept(invited.token, { password: PASSWORD, code });
    expect(accepted.kind).toBe('Enrolled');
    expect(await sessions.find(session)).toBeNull();
  });

  test('stores neither the token, the password nor the secret', async () => {
    const { person, secret, email } = await enrolled();
    const { token } = await signedIn({ email, secret });
    const rows = await Promise.all(
      (['staff_credentials', 'staff_sessions', 'staff_invitations', 'staff_audit'] as const).map(
        (table) => opened.db.selectFrom(table).selectAll().execute(),
      ),
    );
    const stored = JSON.stringify(rows);
    expect(stored).toContain(person);
    for (const hidden of [token, PASSWORD, secret, email]) expect(stored).not.toContain(hidden);
  });

  test('accepts each code once, also at the same moment in two processes', async () => {
    const account = await enrolled();
    const other = openDatabase<StaffTables>(opened.url);
    const results = await Promise.all([
      parts().signIn.signIn(form(account)),
      parts(other).signIn.signIn(form(account)),
    ]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['SignedIn', 'Wrong']);
    expect((await parts().signIn.signIn(form(account))).kind).toBe('Wrong');
    later(30_000);
    expect((await parts().signIn.signIn(form(account))).kind).toBe('SignedIn');
    await other.destroy();
  });

  test('refuses a wrong password, a wrong code, an unknown and a disabled account alike', async () => {
    const account = await enrolled();
    const { signIn } = parts();
    const wrong = { kind: 'Wrong' };
    expect(await signIn.signIn(form(account, { password: 'another password' }))).toEqual(wrong);
    const code = account.secret && totpCode(newTotpSecret(), clock);
    expect(await signIn.signIn(form(account, { code }))).toEqual(wrong);
    expect(await signIn.signIn(form(account, { email: 'unknown@pune.example' }))).toEqual(wrong);
    expect((await signIn.signIn(form(account, { email: account.email.toUpperCase() }))).kind).toBe(
      'SignedIn',
    );
    await staff.disable(account.person);
    later(MINUTE_MS);
    expect(await signIn.signIn(form(account))).toEqual(wrong);
  });

  test('waits after five wrong passwords, but not in a browser that is known', async () => {
    const account = await enrolled();
    const { signIn } = parts();
    const { browser } = await signedIn(account);
    later(MINUTE_MS);
    const other = openDatabase<StaffTables>(opened.url);
    for (let n = 0; n < 5; n += 1) {
      const guess = form(account, { password: `guess ${n}`, sender: `198.51.100.${n}` });
      expect((await (n % 2 ? parts(other) : parts()).signIn.signIn(guess)).kind).toBe('Wrong');
    }
    const refused = await signIn.signIn(form(account, { sender: '198.51.100.77' }));
    expect(refused).toEqual({ kind: 'TooMany', waitSeconds: 600 });
    const forged = await signIn.signIn(
      form(account, { browser: `${'a'.repeat(22)}.${'b'.repeat(43)}` }),
    );
    expect(forged.kind).toBe('TooMany');
    expect((await signIn.signIn(form(account, { browser }))).kind).toBe('SignedIn');
    later(10 * MINUTE_MS);
    expect((await signIn.signIn(form(account, { sender: '198.51.100.77' }))).kind).toBe('SignedIn');
    await other.destroy();
  });

  test('goes on with authenticators, known browsers and sessions while its key rotates', async () => {
    const account = await enrolled();
    const { token, browser } = await signedIn(account);
    const next = 'the next secret of this test';
    const both = createSeal([next, 'a secret of this test'], 'staff');
    const current = createSeal(next, 'staff');
    const during = parts(opened.db, both);
    const oldName = parts().signIn.browserCookieName(account.email);
    expect(during.signIn.browserCookieNames(account.email)).toContain(oldName);
    for (let n = 0; n < 5; n += 1) {
      later(1000);
      const guess = form(account, { password: `guess ${n}`, sender: `198.51.100.${n}` });
      expect((await during.signIn.signIn(guess)).kind).toBe('Wrong');
    }
    later(MINUTE_MS);
    const stranger = form(account, { sender: '198.51.100.77' });
    expect((await during.signIn.signIn(stranger)).kind).toBe('TooMany');
    expect((await during.signIn.signIn(form(account, { browser }))).kind).toBe('SignedIn');
    expect(await during.sessions.find(token)).not.toBeNull();

    for (const table of STAFF_SEALED) {
      // Other tests made rows under other keys.
      await resealTable(opened.db, table, both);
    }
    later(15 * MINUTE_MS);
    const after = parts(opened.db, current);
    expect((await after.signIn.signIn(form(account))).kind).toBe('SignedIn');
    expect(await after.sessions.find(token)).not.toBeNull();
    later(MINUTE_MS);
    await expect(parts().signIn.signIn(form(account))).rejects.toThrow(/is not set/);
  });

  test('opens a session that ends after 30 idle minutes and after 12 hours', async () => {
    const account = await enrolled();
    const { sessions } = parts();
    const { token, person } = await signedIn(account);
    later(SESSION_IDLE_MS - 1);
    expect(await sessions.find(token)).toMatchObject({ person });
    later(SESSION_IDLE_MS);
    expect(await sessions.find(token)).toBeNull();

    const { token: whole } = await signedIn(account);
    const end = clock.getTime() + SESSION_WHOLE_MS;
    while (clock.getTime() + SESSION_IDLE_MS < end) {
      later(SESSION_IDLE_MS - 1);
      expect(await sessions.find(whole)).not.toBeNull();
    }
    clock = new Date(end - 1);
    expect(await sessions.find(whole)).not.toBeNull();
    clock = new Date(end);
    expect(await sessions.find(whole)).toBeNull();
    expect(await sessions.find('short')).toBeNull();
    await sessions.forget();
    expect(await opened.db.selectFrom('staff_sessions').selectAll().execute()).toEqual([]);
  });

  test('goes on after the clock was set back by an hour: sessions stay, and no code works twice', async () => {
    const account = await enrolled();
    const used = form(account);
    const first = await parts().signIn.signIn(used);
    if (first.kind !== 'SignedIn') throw new Error(first.kind);
    later(-60 * MINUTE_MS);
    expect(await parts().sessions.find(first.token)).toMatchObject({ person: account.person });
    expect((await parts().signIn.signIn(form(account))).kind).toBe('SignedIn');
    later(60 * MINUTE_MS);
    expect((await parts().signIn.signIn(used)).kind).not.toBe('SignedIn');
    later(MINUTE_MS);
    expect((await parts().signIn.signIn(form(account))).kind).toBe('SignedIn');
  });

  test('ends the sessions of a disabled person at the next request', async () => {
    const account = await enrolled();
    const { token } = await signedIn(account);
    expect(await parts().sessions.find(token)).not.toBeNull();
    // The column alone decides, also if a session were left.
    await opened.db
      .updateTable('staff_persons')
      .set({ disabled_at: clock.toISOString() })
      .where('id', '=', account.person)
      .execute();
    expect(await parts().sessions.find(token)).toBeNull();
  });

  test('lists the own sessions and ends them, and no other person’s', async () => {
    const [account, stranger] = [await enrolled(), await enrolled()];
    const { sessions } = parts();
    const phone = await signedIn(account, { device: 'Phone' });
    later(MINUTE_MS);
    const desk = await signedIn(account, { device: 'Desk' });
    const other = (await sessions.find((await signedIn(stranger)).token))!;
    const own = (await sessions.find(desk.token))!;
    const devices = await sessions.devices(own);
    expect(devices.map(({ device, isThis }) => [device, isThis])).toEqual([
      ['Desk', true],
      ['Phone', false],
    ]);
    expect(await sessions.end(own, other.id)).toBe(false);
    expect(await sessions.find(phone.token)).not.toBeNull();
    expect(await sessions.end(own, devices[1]!.id)).toBe(true);
    expect(await sessions.find(phone.token)).toBeNull();
    later(MINUTE_MS);
    const again = await signedIn(account, { before: desk.token });
    expect(await sessions.find(desk.token)).toBeNull();
    later(MINUTE_MS);
    await signedIn(account);
    const kept = (await sessions.find(again.token))!;
    await sessions.endOthers(kept);
    expect(await sessions.devices(kept)).toHaveLength(1);
    expect(await sessions.find(again.token)).not.toBeNull();
  });
});
