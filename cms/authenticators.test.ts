import { createHash } from 'node:crypto';
import { handleEndpoints } from 'payload';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { totpCode } from '@pune/std/totp';
import type { Role } from './access/rules.ts';
import { linkActs } from './acts/store.ts';
import { resealAuthenticators } from './authenticators/secrets.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

const PASSWORD = 'correct horse battery';
const FORMER = 'a-former-secret-of-this-test-long-enough';
const STEP_MS = 30_000;

let t: TestCms;
beforeAll(async () => {
  vi.stubEnv('EDITOR_AUTHENTICATORS', 'required');
  vi.stubEnv('PAYLOAD_SECRET_OTHER', FORMER);
  t = await openTestCms();
  vi.unstubAllEnvs();
});
afterAll(() => t.close());
beforeEach(() => t.cms.db.deleteMany({ collection: 'sign-in-attempts', where: {} }));
afterEach(() => vi.useRealTimers());

interface SetUp {
  ticket: string;
  secret: string;
  qr: string;
}
async function ask(path: string, body: object, cookie = '') {
  const answer = await handleEndpoints({
    config: t.cms.config,
    request: new Request(`${t.cms.config.serverURL}/api/users/${path}`, {
      method: 'POST',
      headers: {
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': '192.0.2.1',
        'content-type': 'application/json',
        ...(cookie && { cookie }),
      },
      body: JSON.stringify(body),
    }),
  });
  const json = (await answer.json()) as {
    errors?: { name: string; message: string; data?: { setUp?: SetUp } }[];
    user?: Record<string, unknown>;
    authenticator?: string;
  } & Partial<SetUp>;
  return {
    status: answer.status,
    json,
    text: JSON.stringify(json),
    name: json.errors?.[0]?.name,
    message: json.errors?.[0]?.message ?? '',
    setUp: json.errors?.[0]?.data?.setUp,
    cookie: answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
  };
}
type Account = { id: number | string; email: string };
const account = async (role: Role) => (await t.account(role)) as unknown as Account;
const signIn = ({ email }: Account, more: object = {}) =>
  ask('login', { email, password: PASSWORD, ...more });
const now = (secret: string, steps = 0) => totpCode(secret, new Date(Date.now() + steps * STEP_MS));

/** Lets the clock stand, and moves it: a code is good for its step and the ones beside it. */
const standAt = (at: number) => vi.useFakeTimers({ now: at, toFake: ['Date'] });

/** A publisher with an authenticator, and the session in which it was set up. */
async function enrolled(role: Role = 'publisher') {
  const person = await account(role);
  const asked = await signIn(person);
  const { secret, ticket } = asked.setUp!;
  const first = await signIn(person, { code: now(secret), ticket });
  expect(first.status).toBe(200);
  return { person, secret, cookie: first.cookie };
}
const stored = async ({ id }: Account) =>
  (await t.cms.db.findOne({ collection: 'users', where: { id: { equals: id } } })) as unknown as {
    authenticator: string;
    totpSealed: string | null;
    sessions: unknown[];
  };

describe('the first sign-in of a publisher', () => {
  it('shows a new authenticator after the right password alone, and opens with its code', async () => {
    const person = await account('publisher');
    const wrong = await ask('login', { email: person.email, password: 'wrong' });
    expect([wrong.status, wrong.setUp]).toEqual([401, undefined]);

    const asked = await signIn(person);
    expect([asked.status, asked.name, asked.cookie]).toEqual([401, 'CodeNeeded', '']);
    expect(asked.setUp!.qr).toMatch(/^<svg /);
    expect(asked.setUp!.secret).toMatch(/^[A-Z2-7]{32}$/);

    const { secret, ticket } = asked.setUp!;
    expect((await signIn(person, { code: '000000', ticket })).status).toBe(401);
    expect((await stored(person)).authenticator).not.toBe('on');
    const opened = await signIn(person, { code: now(secret), ticket });
    expect([opened.status, opened.json.user?.authenticator]).toEqual([200, 'on']);
    expect(opened.text).not.toMatch(/totpSealed|secret/i);
  });

  it('keeps its secret sealed, and out of the log', async () => {
    const lines = vi.spyOn(t.cms.logger, 'info');
    const errors = vi.spyOn(t.cms.logger, 'error');
    const { person, secret } = await enrolled();
    const { totpSealed } = await stored(person);
    expect(totpSealed).not.toContain(secret);
    expect(JSON.stringify([...lines.mock.calls, ...errors.mock.calls])).not.toContain(secret);
  });

  it.each(['author', 'translator', 'checker'] as const)(
    '%s: no code is asked for',
    async (role) => {
      expect((await signIn(await account(role))).status).toBe(200);
    },
  );

  it('takes no ticket of another account, and none after 15 minutes', async () => {
    const [one, other] = [await account('publisher'), await account('administrator')];
    const { secret, ticket } = (await signIn(one)).setUp!;
    const strange = await signIn(other, { code: now(secret), ticket });
    expect([strange.status, strange.message]).toEqual([
      400,
      expect.stringContaining('over after 15 minutes'),
    ]);
    standAt(Date.now() + 16 * 60_000);
    expect((await signIn(one, { code: now(secret), ticket })).status).toBe(400);
    expect((await stored(one)).authenticator).not.toBe('on');
  });
});

describe('a later sign-in', () => {
  it('needs a code: the present one, once, and one of the steps beside it', async () => {
    const { person, secret } = await enrolled();
    const asked = await signIn(person);
    expect([asked.status, asked.name, asked.setUp]).toEqual([401, 'CodeNeeded', undefined]);
    standAt(Date.now() + 10 * STEP_MS);
    expect((await signIn(person, { code: now(secret, 3) })).status).toBe(401);
    expect((await signIn(person, { code: now(secret, -1) })).status).toBe(200);
    expect((await signIn(person, { code: now(secret) })).status).toBe(200);
    const again = await signIn(person, { code: now(secret) });
    expect([again.status, again.message]).toEqual([401, expect.stringContaining('used before')]);
    standAt(Date.now() + 2 * STEP_MS);
    expect((await signIn(person, { code: now(secret) })).status).toBe(200);
  });

  it('accepts a code once of two that arrive together', async () => {
    const { person, secret } = await enrolled();
    standAt(Date.now() + 10 * STEP_MS);
    const code = now(secret);
    const answers = await Promise.all([signIn(person, { code }), signIn(person, { code })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
  });

  it('counts wrong codes like wrong passwords, and notes them', async () => {
    const { person } = await enrolled();
    for (let n = 0; n < 5; n++) expect((await signIn(person, { code: '000000' })).status).toBe(401);
    expect((await signIn(person, { code: '000000' })).status).toBe(429);
    await linkActs(t.cms);
    const { totalDocs } = await t.cms.db.count({
      collection: 'acts',
      where: { kind: { equals: 'sign-in-failed' }, document: { equals: `users/${person.id}` } },
    });
    expect(totalDocs).toBe(5);
  });

  it('does not count a right password that waits for its code', async () => {
    const { person, secret } = await enrolled();
    for (let n = 0; n < 7; n++) expect((await signIn(person)).name).toBe('CodeNeeded');
    standAt(Date.now() + 10 * STEP_MS);
    expect((await signIn(person, { code: now(secret) })).status).toBe(200);
  });

  it('does not take the ticket of a stranger in place of the code', async () => {
    const { person } = await enrolled();
    const { secret, ticket } = (await signIn(await account('publisher'))).setUp!;
    expect((await signIn(person, { code: now(secret), ticket })).status).toBe(401);
  });
});

describe('a rotation of the secret', () => {
  it('keeps authenticators, and seals them anew at the next start', async () => {
    const { secret: current } = t.cms;
    t.cms.secret = createHash('sha256').update(FORMER).digest('hex').slice(0, 32);
    const { person, secret } = await enrolled().finally(() => (t.cms.secret = current));
    const { totpSealed } = await stored(person);
    standAt(Date.now() + 10 * STEP_MS);
    expect((await signIn(person, { code: now(secret) })).status).toBe(200);
    await resealAuthenticators(t.cms);
    const after = (await stored(person)).totpSealed;
    expect(after).not.toBe(totpSealed);
    standAt(Date.now() + 10 * STEP_MS);
    expect((await signIn(person, { code: now(secret) })).status).toBe(200);
    await resealAuthenticators(t.cms);
    expect((await stored(person)).totpSealed).toBe(after);
  });
});

describe('an account', () => {
  it('sets an authenticator up with its password, changes it with a code too, and removes it', async () => {
    const person = await account('author');
    const { cookie } = await signIn(person);
    expect((await ask('authenticator/begin', {}, cookie)).status).toBe(403);
    expect((await ask('authenticator/begin', { password: PASSWORD })).status).toBe(401);
    const begun = await ask('authenticator/begin', { password: PASSWORD }, cookie);
    const { secret, ticket } = begun.json as SetUp;
    expect((await stored(person)).authenticator).toBe('none');
    const done = await ask('authenticator/confirm', { ticket, code: now(secret) }, cookie);
    expect([done.status, done.json.authenticator]).toEqual([200, 'on']);

    standAt(Date.now() + 10 * STEP_MS);
    const without = await ask('authenticator/begin', { password: PASSWORD }, cookie);
    expect(without.status).toBe(401);
    expect((await ask('authenticator/remove', { password: PASSWORD }, cookie)).status).toBe(401);
    const change = { password: PASSWORD, code: now(secret) };
    expect((await ask('authenticator/begin', change, cookie)).status).toBe(200);
    standAt(Date.now() + 10 * STEP_MS);
    const proof = { password: PASSWORD, code: now(secret) };
    const removed = await ask('authenticator/remove', proof, cookie);
    expect([removed.status, removed.json.authenticator]).toEqual([200, 'none']);
    expect((await stored(person)).totpSealed).toBeNull();
    expect((await signIn(person)).status).toBe(200);
  });

  it('makes a session wait after five wrong codes', async () => {
    const { cookie } = await enrolled();
    const guess = { password: PASSWORD, code: '000000' };
    for (let n = 0; n < 5; n++)
      expect((await ask('authenticator/begin', guess, cookie)).status).toBe(401);
    expect((await ask('authenticator/begin', guess, cookie)).status).toBe(429);
  });

  it('of a publisher keeps one', async () => {
    const { secret, cookie } = await enrolled();
    standAt(Date.now() + 10 * STEP_MS);
    const proof = { password: PASSWORD, code: now(secret) };
    const refused = await ask('authenticator/remove', proof, cookie);
    expect([refused.status, refused.message]).toEqual([
      403,
      expect.stringContaining('can be changed'),
    ]);
  });

  it('cannot be given or robbed of one by its form, or by another person’s', async () => {
    const { person, cookie } = await enrolled();
    await t.cms.update({
      collection: 'users',
      id: person.id,
      data: { authenticator: 'none', totpSealed: null } as never,
      overrideAccess: false,
      user: { ...person, collection: 'users', role: 'administrator' } as never,
    });
    expect((await stored(person)).authenticator).toBe('on');
    const other = await account('author');
    const asked = await ask('authenticator/ask', { account: other.id }, cookie);
    expect([asked.status, asked.message]).toEqual([403, expect.stringContaining('administrators')]);
  });
});

describe('an administrator', () => {
  it('asks a person who lost the telephone for a new one: sessions end, the old codes too', async () => {
    const { person, secret } = await enrolled();
    const boss = await enrolled('administrator');
    const own = await ask('authenticator/ask', { account: boss.person.id }, boss.cookie);
    expect(own.status).toBe(400);
    const asked = await ask('authenticator/ask', { account: person.id }, boss.cookie);
    expect([asked.status, asked.json.authenticator]).toEqual([200, 'asked']);
    expect(await stored(person)).toMatchObject({ totpSealed: null, sessions: [] });
    standAt(Date.now() + 10 * STEP_MS);
    const old = await signIn(person, { code: now(secret) });
    expect(old.setUp!.secret).not.toBe(secret);
    expect((await ask('authenticator/ask', { account: 'none' }, boss.cookie)).status).toBe(404);
  });

  it('makes a publisher of an author: the session of the password alone ends', async () => {
    const person = await account('author');
    await signIn(person);
    expect((await stored(person)).sessions).toHaveLength(1);
    await t.cms.update({
      collection: 'users',
      id: person.id,
      data: { role: 'publisher' } as never,
      overrideAccess: true,
    });
    expect((await stored(person)).sessions).toEqual([]);
  });
});
