import type { PayloadRequest } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestCms, type TestCms } from './testing/test-cms.ts';
import { writersOf } from './version-writers.ts';

type User = NonNullable<PayloadRequest['user']> & { name: string };

let t: TestCms;
const people = {} as Record<'author' | 'publisher', User>;
beforeAll(async () => {
  t = await openTestCms();
  for (const role of ['author', 'publisher'] as const)
    people[role] = (await t.account(role)) as User;
});
afterAll(() => t.close());

/** The names of the versions of a page, the newest first; null for one without a name. */
async function namesOf(id: number | string): Promise<(string | null)[]> {
  const { docs } = await t.cms.findVersions({
    collection: 'pages',
    where: { parent: { equals: id }, snapshot: { not_equals: true } },
    sort: '-updatedAt',
    pagination: false,
    overrideAccess: true,
  });
  const req = { payload: t.cms, context: {}, user: null } as unknown as PayloadRequest;
  const ids = docs.map((version) => version.id);
  const names = await writersOf(req, 'pages', ids);
  return ids.map((version) => names.get(String(version)) ?? null);
}

let pages = 0;
const create = (user: User | null): Promise<{ id: number | string }> =>
  t.cms.create({
    collection: 'pages',
    locale: 'en',
    draft: true,
    data: {
      title: `Wells ${++pages}`,
      summary: 'Where wells are.',
      slug: `wells-${pages}`,
      group: 'help',
      portals: ['pmc'],
      _status: 'draft',
    } as never,
    overrideAccess: !user,
    ...(user && { user }),
  });
const save = (
  id: number | string,
  user: User | null,
  data: object,
  more: { autosave?: boolean; draft?: boolean } = { draft: true },
) =>
  t.cms.update({
    collection: 'pages',
    id,
    locale: 'en',
    data: data as never,
    overrideAccess: !user,
    ...(user && { user }),
    ...more,
  });

it('keeps the name of who saved each version, and none for a program', async () => {
  const { author, publisher } = people;
  const { id } = await create(author);
  await save(id, null, { summary: 'By a program.' });
  await save(
    id,
    publisher,
    { _status: 'published', publishReason: 'A test', publishChange: { kind: 'correction' } },
    {},
  );
  expect(await namesOf(id)).toEqual([publisher.name, null, author.name]);
});

it('names the last of two persons whose saves by themselves share a version', async () => {
  const { author, publisher } = people;
  const { id } = await create(author);
  await save(id, author, { summary: 'One.' }, { draft: true, autosave: true });
  await save(id, publisher, { summary: 'Two.' }, { draft: true, autosave: true });
  const [newest] = await namesOf(id);
  expect(newest).toBe(publisher.name);
});

it('writes no name with a save that is refused', async () => {
  const { author } = people;
  const { id } = await create(author);
  const count = async () => (await t.cms.count({ collection: 'version-writers' })).totalDocs;
  const before = await count();
  const refused = { _status: 'published', title: null, publishReason: 'A test' };
  await expect(save(id, author, refused, {})).rejects.toThrow();
  expect(await count()).toBe(before);
});

it('forgets rows of versions that are no longer kept', { timeout: 120_000 }, async () => {
  const { author } = people;
  const { id } = await create(author);
  for (let n = 0; n < 104; n++) await save(id, author, { summary: `Number ${n}.` });
  const { totalDocs } = await t.cms.count({
    collection: 'version-writers',
    where: { document: { equals: `pages/${id}` } },
  });
  expect(totalDocs).toBeLessThanOrEqual(100);
  const names = await namesOf(id);
  expect(names.length).toBeGreaterThan(40);
  expect(new Set(names)).toEqual(new Set([author.name]));
});
