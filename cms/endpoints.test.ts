import crypto from 'node:crypto';
import { handleEndpoints } from 'payload';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Role } from './access/rules.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let water: number;
let roads: number;
beforeAll(async () => {
  t = await openTestCms();
  water = (await t.department('Water supply')).id as number;
  roads = (await t.department('Roads')).id as number;
});
afterAll(() => t.close());

interface Ask {
  method?: string;
  cookie?: string;
  origin?: string;
  body?: object;
}

/** Sends a request to the CMS without a port. */
function ask(path: string, { method = 'GET', cookie, origin, body }: Ask = {}): Promise<Response> {
  // As a browser does: a page of another site cannot claim the same origin.
  const from = {
    'sec-fetch-site': !origin || origin === t.cms.config.serverURL ? 'same-origin' : 'cross-site',
  };
  const headers = new Headers({
    ...from,
    ...(cookie && { cookie }),
    ...(origin && { origin }),
    ...(body && { 'content-type': 'application/json' }),
  });
  const request = new Request(`${t.cms.config.serverURL}${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  return handleEndpoints({ config: t.cms.config, request });
}

/**
 * Signs in over HTTP.
 *
 * @returns the session cookie
 */
async function signIn(role: Role, departments: number[] | null = null): Promise<string> {
  const { email } = (await t.account(role, departments)) as unknown as { email: string };
  const answer = await ask('/api/users/login', {
    method: 'POST',
    body: { email, password: 'correct horse battery' },
  });
  expect(answer.status).toBe(200);
  return answer.headers.get('set-cookie')!.split(';')[0]!;
}

const create = async (title: string, department: number, status: 'draft' | 'published') =>
  (
    await t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: pageData(title, { department, _status: status }),
      draft: status === 'draft',
      overrideAccess: true,
    })
  ).id as number;

describe('the session', () => {
  it('is a cookie that scripts cannot read and other sites do not send along', async () => {
    const { email } = (await t.account('author')) as unknown as { email: string };
    const answer = await ask('/api/users/login', {
      method: 'POST',
      body: { email, password: 'correct horse battery' },
    });
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/i);
    expect(answer.headers.get('set-cookie')).toMatch(/SameSite=Lax/i);
  });

  it('counts from the CMS’s own origin alone', async () => {
    const cookie = await signIn('administrator');
    const id = await create('Not from elsewhere', water, 'published');
    const change = (origin: string) =>
      ask(`/api/pages/${id}?locale=en`, {
        method: 'PATCH',
        cookie,
        origin,
        body: { title: 'Changed', _status: 'published', publishReason: 'A test of origins' },
      });
    expect((await change('https://elsewhere.example')).status).toBe(403);
    expect((await change(t.cms.config.serverURL)).status).toBe(200);
  });
});

describe('the right to a document', () => {
  it('names its department in the language of the account', async () => {
    const id = await create('Potholes', roads, 'published');
    const author = await signIn('author', [water]);
    const right = async (language: string) =>
      (
        (await (
          await ask(`/api/publishing/pages/${id}`, {
            cookie: `${author}; payload-lng=${language}`,
          })
        ).json()) as { right: string }
      ).right;
    expect(await right('mr')).toMatch(/^हे “Roads” चे आहे/);
    await t.cms.update({
      collection: 'departments',
      id: roads,
      locale: 'mr',
      data: { title: 'पथ विभाग', summary: 'सारांश' } as never,
      overrideAccess: true,
    });
    expect(await right('mr')).toMatch(/^हे “पथ विभाग” चे आहे/);
    expect(await right('en')).toMatch(/^This belongs to “Roads”/);
  });
});

describe('closed endpoints', () => {
  it.each([
    '/api/pages',
    '/api/users',
    '/api/receipts',
    '/api/outbox',
    '/api/media',
    '/api/payload-kv',
  ])('%s answers nobody who is not signed in', async (path) => {
    await create('Published, but not here', water, 'published');
    expect((await ask(path)).status).toBe(403);
  });

  it('the first account is not made over the network', async () => {
    expect(
      (
        await ask('/api/users/first-register', {
          method: 'POST',
          body: {
            email: 'a@example.org',
            password: 'correct horse battery',
            role: 'administrator',
          },
        })
      ).status,
    ).toBe(403);
  });

  it('a forgotten password is not asked for over the network, where it would hold up the editors', async () => {
    const { email } = (await t.account('author')) as unknown as { email: string };
    const answer = await ask('/api/users/forgot-password', { method: 'POST', body: { email } });
    expect([answer.status, await answer.text()]).toEqual([
      403,
      expect.stringContaining('administrator'),
    ]);
  });

  it('an author publishes by no request', async () => {
    const cookie = await signIn('author', [water]);
    const id = await create('As it was', water, 'published');
    const origin = t.cms.config.serverURL;
    expect(
      (
        await ask(`/api/pages/${id}?locale=en&draft=true`, {
          method: 'PATCH',
          cookie,
          origin,
          body: { title: 'A draft of mine' },
        })
      ).status,
    ).toBe(200);
    for (const query of [
      '',
      'draft=false',
      'draft=true',
      'autosave=true',
      'publishSpecificLocale=en',
      'draft=true&publishAllLocales=true',
    ])
      expect(
        (
          await ask(`/api/pages/${id}?locale=en&${query}`, {
            method: 'PATCH',
            cookie,
            origin,
            body: { title: 'Mine', _status: 'published' },
          })
        ).status,
        query,
      ).toBe(403);
    for (const query of ['', 'unpublishAllLocales=true'])
      expect(
        (
          await ask(`/api/pages/${id}?locale=en&${query}`, {
            method: 'PATCH',
            cookie,
            origin,
            body: { _status: 'draft' },
          })
        ).status,
        query,
      ).toBe(403);
    // An author may delete only drafts of the own department.
    expect(
      await (
        await ask(`/api/pages?where[id][equals]=${id}`, { method: 'DELETE', cookie, origin })
      ).json(),
    ).toMatchObject({ docs: [] });
    expect(
      await t.cms.findByID({ collection: 'pages', id, locale: 'en', overrideAccess: true }),
    ).toMatchObject({ title: 'As it was', _status: 'published' });
  });
});

describe('signing in', () => {
  const attempt = async (email: string, password = 'not the password') => {
    const derive = vi.spyOn(crypto, 'pbkdf2');
    const answer = await ask('/api/users/login', { method: 'POST', body: { email, password } });
    const derived = derive.mock.calls.map(([, , rounds, bytes, digest]) => [rounds, bytes, digest]);
    derive.mockRestore();
    return { status: answer.status, text: await answer.text(), derived };
  };
  const emailOf = async () => ((await t.account('author')) as unknown as { email: string }).email;

  it('hashes as much for an address that has no account as for one that has', async () => {
    // Hashing takes most of the time: without it, the answer would come in a hundredth.
    const known = await attempt(await emailOf());
    expect(known.derived).toHaveLength(1);
    expect((await attempt('nobody@example.org')).derived).toEqual(known.derived);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const [wrong, unknown] = [await attempt(await emailOf()), await attempt('nobody@example.org')];
    expect(wrong).toMatchObject({
      status: 401,
      text: expect.stringMatching(/wait of ten minutes/),
    });
    expect([unknown.status, unknown.text]).toEqual([wrong.status, wrong.text]);
  });
});

describe('a request without a language', () => {
  it.each([
    '/api/pages?where[title][equals]=Asked%20for',
    '/api/pages?where[department.title][equals]=Water%20supply',
    '/api/pages/count?where[title][equals]=Asked%20for',
    '/api/pages/versions?where[version.title][equals]=Asked%20for',
    '/api/pages?where[title][equals]=Asked%20for&locale=xx',
    '/api/users?where[departments.title][equals]=Water%20supply',
  ])('%s is answered in the first one', async (path) => {
    const cookie = await signIn('administrator');
    await create('Asked for', water, 'published');
    const answer = await ask(path, { cookie });
    expect(answer.status).toBe(200);
    const { docs, totalDocs } = (await answer.json()) as { docs?: object[]; totalDocs: number };
    if (!path.includes('users')) expect(docs?.length ?? totalDocs).toBeGreaterThan(0);
  });
});

describe('the state of a document', () => {
  it('contains its live addresses and waiting changes', async () => {
    const cookie = await signIn('publisher', [water]);
    const id = await create('Told in the side bar', water, 'published');
    const state = (await (await ask(`/api/publishing/pages/${id}`, { cookie })).json()) as {
      waiting: number;
      receipt: object | null;
      earlier: object[];
      addresses: { locale: string; url: string }[];
    };
    expect(state).toMatchObject({ waiting: 1, receipt: null, earlier: [] });
    expect(state.addresses.map(({ url }) => new URL(url).pathname)).toEqual([
      '/en/pages/told-in-the-side-bar/',
    ]);
  });

  it('is hidden from accounts that may not read the document', async () => {
    const id = await create('Secret of the roads', roads, 'draft');
    expect((await ask(`/api/publishing/pages/${id}`)).status).toBe(401);
    expect(
      (await ask(`/api/publishing/pages/${id}`, { cookie: await signIn('author', [water]) }))
        .status,
    ).toBe(404);
    expect(
      (await ask(`/api/publishing/pages/${id}`, { cookie: await signIn('author', [roads]) }))
        .status,
    ).toBe(200);
  });

  it('is 404 for a missing document', async () => {
    const cookie = await signIn('administrator');
    // A valid id of the database without a document
    const unknown = t.cms.db.name === 'mongoose' ? '0123456789abcdef01234567' : '999999';
    expect((await ask(`/api/publishing/pages/${unknown}`, { cookie })).status).toBe(404);
    expect((await ask('/api/publishing/users/1', { cookie })).status).toBe(404);
  });
});
