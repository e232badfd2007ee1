import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Found } from './finding/finding.ts';
import { send, signIn, type Person } from './testing/http.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';
import type { Views } from './views.endpoints.ts';

let t: TestCms;
let author: Person;
let stranger: Person;
let water: number;
const ids: Record<string, string> = {};
beforeAll(async () => {
  t = await openTestCms();
  water = (await t.department('Water supply')).id as number;
  author = await signIn(t, 'author', [water]);
  stranger = await signIn(t, 'author', [(await t.department('Roads')).id]);
  const save = async (name: string, values: object, path = '') => {
    const answer = await send(
      t,
      `/api/circulars${path}?locale=${name === 'marathi' ? 'mr' : 'en'}&draft=true&depth=0`,
      path ? 'PATCH' : 'POST',
      { kind: 'circular', portals: ['pmc'], department: water, _status: 'draft', ...values },
      { cookie: author.cookie },
    );
    ids[name] = String(((await answer.json()) as { doc: { id: number | string } }).doc.id);
  };
  await save('draft', { title: 'Pipes are flushed', number: 'WS/2026/17' });
  await save('marathi', { title: 'नळ धुतले जातात' }, `/${ids.draft}`);
  await t.cms.create({
    collection: 'circulars',
    locale: 'en',
    data: {
      title: 'Flushed pipes of the year before',
      summary: 'An order.',
      number: 'WS/2025/3',
      issuedOn: '2025-11-02',
      kind: 'circular',
      portals: ['pmc'],
      department: water,
      _status: 'published',
    } as never,
    overrideAccess: true,
  });
});
afterAll(() => t.close());

const find = async (q: string, who: Person): Promise<Found[]> => {
  const path = `/api/publishing/find?${new URLSearchParams({ q })}`;
  const answer = await send(t, path, 'GET', {}, { cookie: who.cookie });
  return ((await answer.json()) as { found: Found[] }).found;
};
const titles = async (q: string, who = author): Promise<string[]> =>
  (await find(q, who)).map(({ title }) => title);

describe('one search over all types', () => {
  it('finds by number, by words in any order, and in each language', async () => {
    expect(await titles('ws/2026/17')).toEqual(['Pipes are flushed']);
    expect((await titles('pipes flushed')).toSorted()).toEqual([
      'Flushed pipes of the year before',
      'Pipes are flushed',
    ]);
    expect(await titles('नळ')).toHaveLength(1);
    expect(await titles('no such words')).toEqual([]);
    expect(await titles('x')).toEqual([]);
  });

  it('says what it is, its state, when it changed and by whom', async () => {
    const [found] = await find('WS/2026/17', author);
    expect(found).toMatchObject({ collection: 'circulars', id: ids.draft, isPublished: false });
    expect(found!.changedBy).toBeTruthy();
    expect(await titles(found!.changedBy!)).toContain(found!.title);
  });

  it('shows no draft of another department', async () => {
    expect(await titles('flushed', stranger)).toEqual(['Flushed pipes of the year before']);
    const [found] = await find('WS/2026/17', author);
    expect(await titles(found!.changedBy!, stranger)).not.toContain('Pipes are flushed');
  });

  it('asks for an account', async () => {
    expect((await send(t, '/api/publishing/find?q=water', 'GET', {})).status).toBe(401);
  });
});

describe('saved views', () => {
  const ask = async (who: Person, method: string, path: string, body: object = {}) => {
    const answer = await send(t, `/api/publishing/views${path}`, method, body, {
      json: true,
      cookie: who.cookie,
    });
    return { status: answer.status, body: (await answer.json()) as Views };
  };
  const namesFor = async (who: Person, place = 'circulars') =>
    (await ask(who, 'GET', `?place=${place}`)).body.views.map(({ name }) => name);

  it('are an account’s own, of a list or of this search, until it removes them', async () => {
    const query = '?where[number][like]=WS&page=2';
    const added = await ask(author, 'POST', '', { place: 'circulars', name: 'Water', query });
    expect(added.body.views).toMatchObject([
      { name: 'Water', query: '?where%5Bnumber%5D%5Blike%5D=WS', isOwn: true, mayRemove: true },
    ]);
    expect(added.body.departments).toEqual([]);
    await ask(author, 'POST', '', { place: 'find', name: 'Pipes', query: '?q=pipes' });
    expect(await namesFor(author)).toEqual(['Water']);
    expect(await namesFor(author, 'find')).toEqual(['Pipes']);
    expect(await namesFor(stranger)).toEqual([]);
    const [view] = added.body.views;
    expect((await ask(stranger, 'DELETE', `/${view!.id}`)).status).toBe(404);
    expect((await ask(author, 'DELETE', `/${view!.id}`)).body.views).toEqual([]);
  });

  it('are shared with a department by its publisher alone', async () => {
    const publisher = await signIn(t, 'publisher', [water]);
    const colleague = await signIn(t, 'author', [water]);
    const view = { place: 'circulars', name: 'Ours', query: '?search=ws', department: water };
    expect((await ask(author, 'POST', '', view)).status).toBe(403);
    const shared = await ask(publisher, 'POST', '', view);
    expect(shared.body.departments).toHaveLength(1);
    const [seen] = (await ask(author, 'GET', '?place=circulars')).body.views;
    expect(seen).toMatchObject({ name: 'Ours', isOwn: false, mayRemove: false });
    expect(seen!.department).toBe('Water supply');
    expect(await namesFor(stranger)).toEqual([]);
    expect((await ask(colleague, 'DELETE', `/${seen!.id}`)).status).toBe(403);
    expect((await ask(publisher, 'DELETE', `/${seen!.id}`)).body.views).toEqual([]);
  });

  it('are refused without a name, a search, a list, or an account', async () => {
    const view = { place: 'circulars', name: 'Water', query: '?search=ws' };
    for (const wrong of [{ name: ' ' }, { query: '?page=2' }])
      expect((await ask(author, 'POST', '', { ...view, ...wrong })).status).toBe(400);
    expect((await ask(author, 'POST', '', { ...view, place: 'users' })).status).toBe(404);
    const answer = await send(t, '/api/publishing/views?place=circulars', 'GET', {}, {});
    expect(answer.status).toBe(401);
  });
});
