import { handleEndpoints } from 'payload';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let cookie: string;
beforeAll(async () => {
  t = await openTestCms();
  cookie = await t.signIn(await t.account('administrator'));
  await t.cms.create({
    collection: 'pages',
    locale: 'en',
    data: pageData('A page', { _status: 'published' }),
    overrideAccess: true,
  });
});
afterAll(() => t.close());

async function ask(
  path: string,
  {
    session = cookie,
    method = 'GET',
    body,
  }: { session?: string; method?: string; body?: object } = {},
) {
  const headers = new Headers({
    origin: t.cms.config.serverURL,
    'sec-fetch-site': 'same-origin',
    cookie: session,
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
  return { status: answer.status, text: await answer.text() };
}

const ODD = [
  '/abc',
  '/1e999',
  '/-',
  '/99999999999999999999',
  '/null',
  '/undefined',
  '/%00',
  '?where[id][equals]=abc',
  '?where[id][in]=abc,1',
  '?where[department][equals]=abc',
  '?where[department][in]=x',
  '?where[createdAt][greater_than]=abc',
  '?where[reviewOn][less_than]=never',
  '?where[title][frob]=1',
  '?where[nope][equals]=1',
  '?where=1',
  '?where[or]=1',
  '?where[and][0]=x',
  '?where[or][0][title]=x',
  '?where[title]=x',
  '?where[title][equals][deep]=x',
  '?where[title][like][0]=x',
  '?where[_status][equals]=frob',
  '?where[portals][in]=',
  '?where[portals][near]=1,2',
  '?where[title][all]=x',
  '?where[title][exists]=maybe',
  '?where[audience][equals]=nobody',
  '?sort=nope',
  '?sort=-',
  '?sort=title;drop',
  '?sort[]=x',
  '?limit=abc',
  '?limit=-1',
  '?limit=1e99',
  '?page=abc',
  '?page=-1',
  '?page=1e99',
  '?depth=abc',
  '?depth=-1',
  '?locale=xx',
  '?select[nope]=true',
  '?select=1',
  '?populate=1',
  '?joins=1',
  '/versions/abc',
  '/versions?where[parent][equals]=abc',
  '/versions?where[version.nope][equals]=1',
  '/count?where[id][equals]=abc',
];

describe('an odd question of the staff', () => {
  it.each(ODD)('pages%s is answered without a fault of the server', async (query) => {
    const { status, text } = await ask(`/api/pages${query}`);
    expect(
      [status < 500, text.includes('Something went wrong')],
      `${status} ${text.slice(0, 300)}`,
    ).toEqual([true, false]);
  });

  it.each(['/abc', '/1e999'])('pages%s is said to be one', async (query) => {
    expect(await ask(`/api/pages${query}`)).toMatchObject({
      status: 400,
      text: expect.stringContaining('There is no such document'),
    });
  });

  it.each([
    ['PATCH', { title: 'x' }],
    ['DELETE', undefined],
  ] as const)('%s of what is no document is refused too', async (method, body) => {
    expect((await ask('/api/pages/abc', { method, body })).status).toBe(400);
  });
});

describe('the log', () => {
  it('holds no stack of a refusal to a stranger', async () => {
    const errors = vi.spyOn(t.cms.logger, 'error');
    for (const path of ['/api/pages', '/api/users', '/api/pages/1', '/api/publishing'])
      expect([401, 403]).toContain((await ask(path, { session: '' })).status);
    expect(errors).not.toHaveBeenCalled();
  });
});
