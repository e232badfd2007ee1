import { randomUUID } from 'node:crypto';
import { handleEndpoints, type PayloadRequest } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EDITOR_ACCOUNT } from '@pune/std/editor-account';
import { PUBLISHER_STATE } from '@pune/std/publisher-state';
import { signRequest } from '@pune/std/signed-request';
import { environmentFrom } from './environment.ts';
import { writePublisherStatus } from './publishing-status.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

const KEY = 'a key of this test, which both sides have';
let t: TestCms;
beforeAll(async () => {
  process.env.STAFF_CMS_KEY = KEY;
  t = await openTestCms();
});
afterAll(async () => {
  delete process.env.STAFF_CMS_KEY;
  await t.close();
});

type User = NonNullable<PayloadRequest['user']> & { email: string };

/** The request of the desk that disables a person, or enables the editor again. */
function tell(
  person: unknown,
  { key = KEY, at = new Date(), sent = '', disabled = true, changedAt = new Date() } = {},
) {
  const body = JSON.stringify({ person, disabled, at: changedAt.toISOString() });
  return handleEndpoints({
    config: t.cms.config,
    request: new Request(`${t.cms.config.serverURL}/api${EDITOR_ACCOUNT.path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...signRequest(key, EDITOR_ACCOUNT.purpose, { body, at }),
      },
      body: sent || body,
    }),
  });
}
const ask = (path: string, init: RequestInit) =>
  handleEndpoints({
    config: t.cms.config,
    request: new Request(`${t.cms.config.serverURL}${path}`, init),
  });
const meOf = async (cookie: string) =>
  (
    (await (
      await ask('/api/users/me', { headers: { cookie, 'sec-fetch-site': 'same-origin' } })
    ).json()) as {
      user: object | null;
    }
  ).user;
const login = ({ email }: User) =>
  ask('/api/users/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'correct horse battery' }),
  });

/** An editor who is a person of the desk, signed in. */
async function editor() {
  const person = randomUUID();
  const user = (await t.account('publisher')) as User;
  await t.cms.update({
    collection: 'users',
    id: user.id,
    data: { person },
    overrideAccess: true,
  });
  return { person, user, cookie: await t.signIn(user) };
}

it('disables the account of the person: sessions end, and no sign-in follows', async () => {
  const { person, user, cookie } = await editor();
  const other = await editor();
  expect(await meOf(cookie)).not.toBeNull();
  for (let times = 0; times < 2; times += 1) {
    const answer = await tell(person);
    expect([answer.status, await answer.json()]).toEqual([200, { accounts: 1 }]);
  }
  expect(await meOf(cookie)).toBeNull();
  const refused = await login(user);
  expect([refused.status, JSON.stringify(await refused.json())]).toEqual([
    403,
    expect.stringContaining('disabled'),
  ]);
  expect(await meOf(other.cookie)).not.toBeNull();
});

it('enables what the desk disabled, and no request undoes a later one', async () => {
  const { person, user } = await editor();
  const day = (n: number) => new Date(Date.UTC(2026, 5, n));
  const canSignIn = async () => (await login(user)).status === 200;
  const enable = (changedAt: Date) => tell(person, { disabled: false, changedAt });
  await tell(person, { changedAt: day(2) });
  await enable(day(1));
  expect(await canSignIn()).toBe(false);
  await tell(person, { changedAt: day(4) });
  await enable(day(3));
  expect(await canSignIn()).toBe(false);
  expect((await enable(day(5))).status).toBe(200);
  expect(await canSignIn()).toBe(true);
});

it('leaves an account disabled that the CMS itself disabled', async () => {
  const { person, user } = await editor();
  const set = (disabled: boolean) =>
    t.cms.update({ collection: 'users', id: user.id, data: { disabled }, overrideAccess: true });
  await tell(person, { changedAt: new Date(0) });
  await set(false);
  await set(true);
  await tell(person);
  await tell(person, { disabled: false, changedAt: new Date(Date.now() + 1000) });
  expect((await login(user)).status).toBe(403);
});

it('confirms for a person without an account here', async () =>
  expect(await (await tell(randomUUID())).json()).toEqual({ accounts: 0 }));

it('believes the key, the time and the signed body alone', async () => {
  const { person, cookie } = await editor();
  const hourAgo = new Date(Date.now() - 3_600_000);
  for (const forged of [
    await tell(person, { key: 'another key' }),
    await tell(person, { at: hourAgo }),
    await tell(randomUUID(), {
      sent: JSON.stringify({ person, disabled: true, at: new Date().toISOString() }),
    }),
  ])
    expect(forged.status).toBe(401);
  expect((await tell(7)).status).toBe(400);
  expect(await meOf(cookie)).not.toBeNull();
});

it('lets administrators alone link, disable and enable an account', async () => {
  const { user, cookie } = await editor();
  const admin = await t.signIn((await t.account('administrator')) as User);
  const change = (by: string, data: object) =>
    ask(`/api/users/${user.id}`, {
      method: 'PATCH',
      headers: { cookie: by, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify(data),
    });
  const now = () => t.cms.findByID({ collection: 'users', id: user.id, overrideAccess: true });
  const before = await now();
  await change(cookie, { person: randomUUID(), disabled: true, disabledAtDesk: '2026-06-01' });
  expect(await now()).toMatchObject({ person: before.person, disabled: false });
  expect((await change(admin, { person: 'no number' })).status).toBe(400);
  expect((await change(admin, { disabled: true })).status).toBe(200);
  expect(await meOf(cookie)).toBeNull();
  expect((await change(admin, { disabled: false })).status).toBe(200);
  expect((await login(user)).status).toBe(200);
});

it('tells the publisher of the moment to the desk alone', async () => {
  const read = (headers: Record<string, string>) => ask(`/api${PUBLISHER_STATE.path}`, { headers });
  const signed = (key = KEY, purpose: string = PUBLISHER_STATE.purpose) =>
    signRequest(key, purpose, { body: '', at: new Date() });
  expect((await read({})).status).toBe(401);
  expect((await read(signed('another key'))).status).toBe(401);
  expect((await read(signed(KEY, EDITOR_ACCOUNT.purpose))).status).toBe(401);
  expect(await (await read(signed())).json()).toBeNull();
  const at = new Date().toISOString();
  writePublisherStatus(environmentFrom().publisherStatusFile, {
    at,
    pid: 7,
    state: 'idle',
    trouble: null,
    releases: [],
    work: { total: 9, failing: [] },
    held: [],
    slowest: [],
    progress: null,
  });
  expect(await (await read(signed())).json()).toEqual({
    seenAt: at,
    trouble: null,
    held: 0,
    waitingPages: 9,
    failingPages: 0,
    machine: null,
    standBy: null,
  });
});
