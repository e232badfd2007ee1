import { createHash } from 'node:crypto';
import { handleEndpoints, type PayloadRequest } from 'payload';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestCms, type TestCms } from '../testing/test-cms.ts';

const PASSWORD = 'correct horse battery';
type User = NonNullable<PayloadRequest['user']> & { email: string };

const FORMER = 'a-former-secret-of-this-test-long-enough';
let t: TestCms;
beforeAll(async () => {
  process.env.PAYLOAD_SECRET_OTHER = FORMER;
  t = await openTestCms();
  delete process.env.PAYLOAD_SECRET_OTHER;
});
afterAll(() => t.close());
beforeEach(() => t.cms.db.deleteMany({ collection: 'sign-in-attempts', where: {} }));

interface From {
  address?: string;
  cookie?: string;
}
async function ask(
  method: string,
  path: string,
  body: object | undefined,
  { address = '192.0.2.1', cookie }: From = {},
) {
  const headers = new Headers({
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': address,
    ...(cookie && { cookie }),
    ...(body && { 'content-type': 'application/json' }),
  });
  const answer = await handleEndpoints({
    config: t.cms.config,
    request: new Request(`${t.cms.config.serverURL}${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    }),
  });
  const json = (await answer.json()) as {
    token?: string;
    errors?: { message: string }[];
    user?: { id: unknown } | null;
  };
  return {
    status: answer.status,
    json,
    message: json.errors?.[0]?.message,
    wait: answer.headers.get('retry-after'),
    cookies: answer.headers.getSetCookie(),
  };
}
const signIn = (email: string, password: string, from?: From) =>
  ask('POST', '/api/users/login', { email, password }, from);
const account = async (...args: Parameters<TestCms['account']>) =>
  (await t.account(...args)) as User;
const valuesOf = (cookies: string[]) => cookies.map((cookie) => cookie.split(';')[0]).join('; ');
const waiting = () =>
  t.cms.db.count({ collection: 'sign-in-attempts' } as never) as Promise<{ totalDocs: number }>;

/** Works as the CMS did while this secret was the current one. */
async function under<T>(secret: string, work: () => Promise<T>): Promise<T> {
  const { secret: current } = t.cms;
  t.cms.secret = createHash('sha256').update(secret).digest('hex').slice(0, 32);
  return work().finally(() => (t.cms.secret = current));
}

describe('a rotation of the secret', () => {
  const session = async (cookie: string) =>
    (await ask('GET', '/api/users/me', undefined, { cookie })).json.user;

  it('keeps sessions and known browsers of the former secret, and no others', async () => {
    const { email } = await account('author');
    const [before, strange] = [
      await under(FORMER, () => signIn(email, PASSWORD)),
      await under('another secret of this test, long enough', () => signIn(email, PASSWORD)),
    ];
    const cookie = valuesOf(before.cookies);
    expect(await session(cookie)).toMatchObject({ email });
    expect(await session(valuesOf(strange.cookies))).toBeNull();
    const refreshed = await ask('POST', '/api/users/refresh-token', undefined, { cookie });
    expect(refreshed.status).toBe(200);
    expect(valuesOf(refreshed.cookies)).not.toContain(cookie.split('; ')[0]);

    for (let n = 0; n < 5; n++)
      await signIn(email, 'wrong password', { address: `198.51.100.${n}` });
    const elsewhere = { address: '198.51.100.9' };
    expect((await signIn(email, PASSWORD, elsewhere)).status).toBe(429);
    const unknown = { ...elsewhere, cookie: valuesOf(strange.cookies) };
    expect((await signIn(email, PASSWORD, unknown)).status).toBe(429);
    expect((await signIn(email, PASSWORD, { ...elsewhere, cookie })).status).toBe(200);
  });
});

describe('the sign-in', () => {
  it('gives a session in a cookie, and no token to scripts', async () => {
    const { email } = await account('author');
    const { status, json, cookies } = await signIn(email, PASSWORD);
    expect([status, json.token]).toEqual([200, undefined]);
    expect(cookies.find((cookie) => cookie.startsWith('payload-token='))).toMatch(/HttpOnly/i);
    const me = await ask('GET', '/api/users/me', undefined, { cookie: valuesOf(cookies) });
    expect([me.json.token, me.json.user !== null]).toEqual([undefined, true]);
  });

  it('makes the sixth guess wait, with the right password too, and says how long', async () => {
    const { email } = await account('author');
    for (let n = 0; n < 5; n++) expect((await signIn(email, `guess number ${n}`)).status).toBe(401);
    const { status, message, wait } = await signIn(email, PASSWORD);
    expect([status, message]).toEqual([
      429,
      expect.stringMatching(/Too many wrong passwords\. Try again in 10 minutes/),
    ]);
    expect(Number(wait)).toBeGreaterThan(500);
  });

  it('never locks the owner out of a known browser', async () => {
    const { email } = await account('author');
    const first = await signIn(email, PASSWORD);
    const cookie = valuesOf(first.cookies.filter((one) => one.startsWith('pune-device-')));
    expect(first.cookies.find((one) => one.startsWith('pune-device-'))).toMatch(
      /Path=\/api\/users\/login; .*HttpOnly; SameSite=Lax/,
    );
    for (let n = 0; n < 6; n++)
      await signIn(email, `guess number ${n}`, { address: '198.51.100.7' });
    expect((await signIn(email, PASSWORD, { address: '203.0.113.5' })).status).toBe(429);
    expect((await signIn(email, PASSWORD, { cookie })).status).toBe(200);
  });

  it('believes no cookie of another account, and none that is made up', async () => {
    const [one, other] = [await account('author'), await account('author')];
    const cookie = valuesOf(
      (await signIn(one.email, PASSWORD)).cookies.filter((each) => each.startsWith('pune-device-')),
    );
    for (let n = 0; n < 5; n++) await signIn(other.email, `guess number ${n}`);
    expect((await signIn(other.email, PASSWORD, { cookie })).status).toBe(429);
    expect(
      (await signIn(other.email, PASSWORD, { cookie: cookie.replace(/\..*/, '.made-up') })).status,
    ).toBe(429);
  });

  it('slows an address down that tries forty passwords, and one password on thirty accounts', async () => {
    const statuses = async (
      attempts: (n: number) => Promise<{ status: number }>,
      times: number,
    ) => {
      const found: number[] = [];
      for (let n = 0; n < times; n++) found.push((await attempts(n)).status);
      return found;
    };
    const many = await statuses(
      (n) => signIn(`person-${n % 8}@example.org`, `guess number ${n}`),
      40,
    );
    expect(many.filter((status) => status === 401)).toHaveLength(20);
    const sprayed = await statuses(
      (n) => signIn(`employee-${n}@example.org`, 'Summer2026!Pune', { address: `198.51.100.${n}` }),
      30,
    );
    expect(sprayed.filter((status) => status === 401)).toHaveLength(10);
  });

  it('lets no parallel guesses through', async () => {
    const { email } = await account('author');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => signIn(email, `guess number ${n}`)),
    );
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
  });

  it('forgets the wrong passwords of a browser that gets it right, and keeps none in the clear', async () => {
    const { email } = await account('author');
    await signIn(email, 'my private password');
    const { docs } = await t.cms.db.find({ collection: 'sign-in-attempts', pagination: false });
    expect(JSON.stringify(docs)).not.toMatch(/private|192\.0\.2\.1|example\.org/);
    await signIn(email, PASSWORD);
    expect((await waiting()).totalDocs).toBe(0);
  });
});

describe('attempts that count no more', () => {
  afterEach(() => void vi.useRealTimers());

  it('are removed by the next one, though none succeeds', async () => {
    for (let n = 0; n < 3; n++) await signIn(`person-${n}@example.org`, `guess number ${n}`);
    expect((await waiting()).totalDocs).toBe(3);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 60 * 60_000 });
    expect((await signIn('person-9@example.org', 'guess number 9')).status).toBe(401);
    expect((await waiting()).totalDocs).toBe(1);
  });
});

describe('a new password, or a new address', () => {
  const change = async (user: User, cookie: string, data: object) =>
    ask('PATCH', `/api/users/${user.id}`, data, { cookie });

  it('takes the password that holds', async () => {
    const user = await account('author');
    const cookie = await t.signIn(user);
    for (const data of [{ password: 'another long password' }, { email: 'mine@example.org' }]) {
      expect(await change(user, cookie, data)).toMatchObject({
        status: 400,
        message: expect.stringMatching(/Give your present password/),
      });
      expect(
        await change(user, cookie, { ...data, currentPassword: 'not the password' }),
      ).toMatchObject({
        status: 400,
        message: expect.stringMatching(/This is not your present password/),
      });
    }
    expect((await change(user, cookie, { name: 'Renamed' })).status).toBe(200);
    expect(
      (await change(user, cookie, { password: 'another long password', currentPassword: PASSWORD }))
        .status,
    ).toBe(200);
    expect((await signIn(user.email, PASSWORD)).status).toBe(401);
    expect((await signIn(user.email, 'another long password')).status).toBe(200);
  });

  it('ends the sessions in other browsers, and not the one that changed it', async () => {
    const user = await account('author');
    const [here, elsewhere] = [await t.signIn(user), await t.signIn(user)];
    const isSignedIn = async (cookie: string) =>
      (await ask('GET', '/api/users/me', undefined, { cookie })).json.user !== null;
    expect([await isSignedIn(here), await isSignedIn(elsewhere)]).toEqual([true, true]);
    await change(user, here, { password: 'another long password', currentPassword: PASSWORD });
    expect([await isSignedIn(here), await isSignedIn(elsewhere)]).toEqual([true, false]);
  });

  it('is given by an administrator without it, except their own', async () => {
    const [administrator, user] = [await account('administrator'), await account('author')];
    const cookie = await t.signIn(administrator);
    expect((await change(user, cookie, { password: 'given by the administrator' })).status).toBe(
      200,
    );
    expect(
      (await change(administrator, cookie, { password: 'given by the administrator' })).status,
    ).toBe(400);
  });

  it('limits guesses in an open session', async () => {
    const user = await account('author');
    const cookie = await t.signIn(user);
    const guess = () =>
      change(user, cookie, {
        password: 'another long password',
        currentPassword: 'not the password',
      });
    for (let n = 0; n < 5; n++) expect((await guess()).status).toBe(400);
    expect((await guess()).status).toBe(429);
  });
});
