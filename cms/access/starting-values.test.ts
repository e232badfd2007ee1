import type { PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCms, pageData, type TestCms } from '../testing/test-cms.ts';
import { startingValues } from './starting-values.ts';

let t: TestCms;
let water: number;
let roads: number;
type User = NonNullable<PayloadRequest['user']>;

beforeAll(async () => {
  t = await openTestCms();
  water = (await t.department('Water supply')).id as number;
  roads = (await t.department('Roads')).id as number;
});
afterAll(() => t.close());

const begin = (user: User, collection: string) =>
  startingValues({ user, payload: t.cms } as PayloadRequest, collection);
const create = (user: User, data: object) =>
  t.cms.create({
    collection: 'pages',
    locale: 'en',
    draft: true,
    data: data as never,
    overrideAccess: false,
    user,
    depth: 0,
  }) as unknown as Promise<{ id: number; department: number | null }>;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { data?: { errors?: { path: string; message: string }[] } }) =>
      error.data?.errors?.[0] ?? error,
  );

/** Lists the collections with a department field in which such accounts create documents. */
const ofDepartments = () =>
  t.cms.config.collections
    .filter(
      ({ slug, flattenedFields }) =>
        ![
          'users',
          'schedules',
          'handovers',
          'acts',
          'changes',
          'links',
          'grievance-configuration',
        ].includes(slug) && flattenedFields.some(({ name }) => name === 'department'),
    )
    .map(({ slug }) => slug);

describe('a new document', () => {
  it.each(['author', 'publisher'] as const)(
    'of an %s of one department begins with that department, in every type',
    async (role) => {
      const user = await t.account(role, [water]);
      expect(ofDepartments().length).toBeGreaterThan(12);
      for (const slug of ofDepartments())
        expect(await begin(user, slug), slug).toMatchObject({ department: water });
    },
  );

  it('begins with those portals of the department that show its type', async () => {
    const user = await t.account('author', [water]);
    expect((await begin(user, 'circulars')).portals).toEqual(['pmc']);
    await t.cms.update({
      collection: 'departments',
      id: roads,
      locale: 'en',
      data: { portals: ['city'] },
      overrideAccess: true,
    });
    const other = await t.account('author', [roads]);
    expect(await begin(other, 'circulars')).toEqual({ department: roads });
    expect(await begin(other, 'pages')).toEqual({ department: roads, portals: ['city'] });
  });

  it('leaves the choice to an account of several departments, and to one of all', async () => {
    expect(await begin(await t.account('author', [water, roads]), 'pages')).toEqual({});
    expect(await begin(await t.account('author'), 'pages')).toEqual({});
  });

  it('gets the only department of its author where nothing was said, and never another', async () => {
    const author = await t.account('author', [water]);
    expect((await create(author, { title: 'Nothing said' })).department).toBe(water);
    expect(await refusal(create(author, { title: 'Another’s', department: roads }))).toMatchObject({
      path: 'department',
      message: expect.stringMatching(/of your own/),
    });
    expect(
      await refusal(create(await t.account('author', [water, roads]), { title: 'Undecided' })),
    ).toMatchObject({ path: 'department', message: 'Choose the department that this belongs to.' });
  });

  it('is not offered to an account that is limited to departments and has none', async () => {
    const user = await t.account('author', []);
    expect(
      await t
        .configOf('pages')
        .access.create({ req: { user, payload: t.cms, context: {} } as never }),
    ).toBe(false);
  });

  it('that copies another department’s document belongs to the department of the copier', async () => {
    const { id } = await t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: pageData('To copy', { department: roads, _status: 'published' }),
      overrideAccess: true,
    });
    const author = await t.account('author', [water]);
    const copy = await t.cms.duplicate({
      collection: 'pages',
      id,
      locale: 'en',
      draft: true,
      depth: 0,
      overrideAccess: false,
      user: author,
    } as never);
    expect((copy as unknown as { department: number }).department).toBe(water);
  });
});

describe('the departments on offer', () => {
  it('are those of the account, and all where it works for all', async () => {
    const field = t
      .configOf('circulars')
      .flattenedFields.find(({ name }) => name === 'department') as {
      filterOptions: (args: object) => unknown;
    };
    expect(field.filterOptions({ user: await t.account('translator', [water, roads]) })).toEqual({
      id: { in: [water, roads] },
    });
    expect(field.filterOptions({ user: await t.account('publisher') })).toBe(true);
  });
});
