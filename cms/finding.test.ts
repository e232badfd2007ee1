import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Found } from './finding/finding.ts';
import { send, signIn, type Person } from './testing/http.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let author: Person;
let stranger: Person;
const ids: Record<string, string> = {};
beforeAll(async () => {
  t = await openTestCms();
  const water = (await t.department('Water supply')).id;
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
