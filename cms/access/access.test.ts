import type { PayloadRequest } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, signIn } from '../testing/http.ts';
import { openTestCms, pageData, type TestCms } from '../testing/test-cms.ts';
import { INTERNALS } from './internals.ts';
import { ROLES, RULES, type Role } from './rules.ts';

let t: TestCms;
let water: number;
let roads: number;
type Id = number | string;
type User = NonNullable<PayloadRequest['user']>;
const people = {} as Record<Role, User>;

beforeAll(async () => {
  t = await openTestCms();
  water = (await t.department('Water supply')).id as number;
  roads = (await t.department('Roads')).id as number;
  for (const role of ROLES)
    people[role] = await t.account(role, role === 'administrator' ? null : [water]);
});
afterAll(() => t.close());

type Data = Record<string, unknown>;
const as = (user: User | null) => ({
  overrideAccess: false,
  locale: 'en' as const,
  ...(user && { user }),
});
const create = (user: User | null, data: Data, draft = true) =>
  t.cms.create({
    collection: 'pages',
    data: data as never,
    draft,
    ...as(user),
  } as never) as Promise<{ id: number }>;
const update = (user: User | null, id: number, data: Data, draft = true) =>
  t.cms.update({
    collection: 'pages',
    id,
    data: data as never,
    draft,
    ...as(user),
  } as never) as Promise<Data>;
const page = (title: string, department: number | null) => pageData(title, { department }) as Data;
/** Approvals are not the subject of these tests; `handovers.test.ts` covers them. */
const publishReason = 'A test of rights';
const publishedPage = async (title: string, department: number | null) =>
  (
    await t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: { ...page(title, department), _status: 'published' } as never,
      overrideAccess: true,
    })
  ).id as number;

const OPERATIONS = [
  'read',
  'create',
  'update',
  'delete',
  'readVersions',
  'unlock',
  'admin',
] as const;
const KNOWN = [...Object.keys(RULES), ...Object.keys(INTERNALS)];

describe('access of every collection', () => {
  it('is stated in the tables, for collections that exist', () => {
    expect(t.cms.config.collections.map(({ slug }) => slug).sort()).toEqual([...KNOWN].sort());
    expect(t.cms.config.globals).toEqual([]);
  });

  it.each(KNOWN.flatMap((slug) => OPERATIONS.map((operation) => [slug, operation] as const)))(
    '%s: %s is closed to whoever is not signed in, and is no default',
    async (slug, operation) => {
      const access = t.configOf(slug).access[operation as 'read'];
      expect(access).toBeTypeOf('function');
      expect(access.name).not.toBe('defaultAccess');
      expect(String(access)).not.toMatch(/^\(\{\s*req: \{ user \}\s*\}\)\s*=>\s*Boolean\(user\)/);
      expect(await access({ req: { user: null, payload: t.cms, context: {} } as never })).toBe(
        false,
      );
    },
  );

  it.each([
    'outbox',
    'schedules',
    'imports',
    'handovers',
    'handover-events',
    'handover-writers',
    'withdrawals',
    'acts-waiting',
    'link-checks',
    'sign-in-attempts',
    'used-codes',
    'version-writers',
    'payload-migrations',
    'payload-kv',
  ])('%s is closed to administrators too', async (slug) => {
    for (const operation of ['read', 'create', 'update', 'delete'] as const)
      expect(
        await t.configOf(slug).access[operation]({ req: { user: people.administrator } as never }),
        operation,
      ).toBe(false);
  });
});

describe('publishing', () => {
  it.each(['author', 'translator', 'checker'] as const)(
    'is refused to an %s, whichever way it is tried',
    async (role) => {
      const id = await publishedPage(`Published before ${role}`, water);
      const user = people[role];
      await expect(
        update(user, id, { title: 'Mine', _status: 'published' }, false),
      ).rejects.toThrow();
      await expect(
        update(user, id, { title: 'Mine', _status: 'published' }, true),
      ).rejects.toThrow();
      await expect(update(user, id, { title: 'Mine' }, false)).rejects.toThrow();
      await expect(
        update(user, id, { title: 'Mine', _status: 'published', publishReason }, false),
      ).rejects.toThrow();
      await expect(update(user, id, { _status: 'draft' }, false)).rejects.toThrow();
      await expect(
        create(user, { ...page('Brand new', water), _status: 'published' }, false),
      ).rejects.toThrow();
      await expect(create(user, page('Brand new', water), false)).rejects.toThrow();
      await expect(t.cms.delete({ collection: 'pages', id, ...as(user) })).rejects.toThrow();
      expect(
        await t.cms.findByID({ collection: 'pages', id, locale: 'en', overrideAccess: true }),
      ).toMatchObject({ title: `Published before ${role}`, _status: 'published' });
    },
  );

  it('is refused in words that say what to do', async () => {
    const id = await publishedPage('Words', water);
    await expect(update(people.author, id, { title: 'Mine' }, false)).rejects.toThrow(
      /save your draft and ask/,
    );
  });

  it('is allowed to a publisher of the department, and not to one of another', async () => {
    const own = await publishedPage('Own', water);
    const other = await publishedPage('Other', roads);
    expect(
      await update(
        people.publisher,
        own,
        { title: 'Own, changed', _status: 'published', publishReason },
        false,
      ),
    ).toMatchObject({ title: 'Own, changed' });
    await expect(
      update(
        people.publisher,
        other,
        { title: 'Changed', _status: 'published', publishReason },
        false,
      ),
    ).rejects.toThrow();
    const everywhere = await t.account('publisher');
    expect(
      await update(
        everywhere,
        other,
        { title: 'Changed', _status: 'published', publishReason },
        false,
      ),
    ).toMatchObject({ title: 'Changed' });
  });

  it('is refused when an account without the right restores an old version', async () => {
    const id = await publishedPage('Version one', water);
    await update(
      people.administrator,
      id,
      { title: 'Version two', _status: 'published', publishReason },
      false,
    );
    const { docs } = await t.cms.findVersions({
      collection: 'pages',
      where: { parent: { equals: id } },
      sort: 'createdAt',
      overrideAccess: true,
    });
    await expect(
      t.cms.restoreVersion({
        collection: 'pages',
        id: docs[0]!.id as never,
        ...as(people.author),
      } as never),
    ).rejects.toThrow();
    expect(
      await t.cms.findByID({ collection: 'pages', id, locale: 'en', overrideAccess: true }),
    ).toMatchObject({ title: 'Version two' });
  });
});

describe('publishing many circulars at once, over REST', () => {
  it('is refused to an author with the reason, for each document', async () => {
    const { cookie } = await signIn(t, 'author', [water]);
    const ids: Id[] = [];
    for (const [index, title] of ['Water cut', 'Water tanker'].entries()) {
      const data = {
        title,
        number: `WS/2026/${index}`,
        summary: 'About it.',
        issuedOn: '2026-11-27',
        portals: ['pmc'],
        department: water,
      };
      ids.push(
        (
          await t.cms.create({
            collection: 'circulars',
            locale: 'en',
            draft: true,
            data: data as never,
            overrideAccess: true,
          })
        ).id,
      );
    }
    const answer = await send(
      t,
      `/api/circulars?where[id][in]=${ids.join(',')}&locale=en`,
      'PATCH',
      { _status: 'published' },
      { json: true, cookie },
    );
    const { docs, errors } = (await answer.json()) as {
      docs: unknown[];
      errors: { id: Id; message: string }[];
    };
    expect([answer.status, docs]).toEqual([400, []]);
    expect(errors.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    for (const { message } of errors)
      expect(message).toMatch(
        /^As author you can save drafts here\. .*save your draft and ask one to publish it\.$/,
      );
    for (const id of ids)
      expect(
        await t.cms.findByID({ collection: 'circulars', id, overrideAccess: true }),
      ).toMatchObject({ _status: 'draft' });
  });
});

describe('drafts', () => {
  it('are written by authors in their departments', async () => {
    const { id } = await create(people.author, page('A draft', water));
    expect(await update(people.author, id, { title: 'A better draft' })).toMatchObject({
      title: 'A better draft',
      _status: 'draft',
    });
  });

  it('over a published page leave the page as it is', async () => {
    const id = await publishedPage('As published', water);
    await update(people.author, id, { title: 'As I would have it' });
    expect(
      await t.cms.findByID({
        collection: 'pages',
        id,
        locale: 'en',
        draft: false,
        overrideAccess: true,
      }),
    ).toMatchObject({ title: 'As published' });
  });

  it('are not written for another department, nor moved to one', async () => {
    await expect(create(people.author, page('Foreign', roads))).rejects.toThrow();
    await expect(create(people.author, page('Nobody’s', null))).rejects.toThrow();
    const { id } = await create(people.author, page('Stays here', water));
    await expect(update(people.author, id, { department: roads })).rejects.toThrow();
  });

  it('of another department are not read', async () => {
    const { id } = await create(people.administrator, page('Roads only', roads));
    await expect(
      t.cms.findByID({ collection: 'pages', id, draft: true, ...as(people.author) }),
    ).rejects.toThrow();
    expect(
      (
        await t.cms.find({
          collection: 'pages',
          where: { slug: { equals: 'roads-only' } },
          draft: true,
          ...as(people.author),
        })
      ).docs,
    ).toEqual([]);
  });

  it('of another department do not show through its published pages', async () => {
    const id = await publishedPage('Roads in public', roads);
    await update(people.administrator, id, { title: 'Roads in secret' });
    expect(
      await t.cms.findByID({ collection: 'pages', id, draft: true, ...as(people.author) }),
    ).toMatchObject({ title: 'Roads in public' });
    const { docs } = await t.cms.findVersions({
      collection: 'pages',
      where: { parent: { equals: id } },
      ...as(people.author),
    });
    expect(JSON.stringify(docs)).not.toContain('Roads in secret');
  });

  it('are translated but not begun by translators', async () => {
    await expect(create(people.translator, page('New', water))).rejects.toThrow();
    const id = await publishedPage('To translate', water);
    await t.cms.update({
      collection: 'pages',
      id,
      data: { title: 'भाषांतर' } as never,
      draft: true,
      overrideAccess: false,
      user: people.translator,
      locale: 'mr',
    });
  });
});

describe('departments', () => {
  const rename = (user: User, id: number, status: 'draft' | 'published') =>
    t.cms.update({
      collection: 'departments',
      id,
      data: { title: 'Water, renamed', _status: status, publishReason } as never,
      draft: status === 'draft',
      ...as(user),
    });

  it('are drafted by their writers, published by their publishers, and closed to others', async () => {
    expect(await rename(people.author, water, 'draft')).toMatchObject({ _status: 'draft' });
    await expect(rename(people.author, water, 'published')).rejects.toThrow();
    expect(await rename(people.publisher, water, 'published')).toMatchObject({
      _status: 'published',
    });
    await expect(rename(people.author, roads, 'draft')).rejects.toThrow();
    await expect(rename(people.publisher, roads, 'published')).rejects.toThrow();
  });

  it('are opened by administrators alone', async () => {
    const data = { title: 'New department', summary: 'What it does.', portals: ['pmc'] } as never;
    await expect(
      t.cms.create({ collection: 'departments', data, draft: true, ...as(people.publisher) }),
    ).rejects.toThrow();
    expect(
      await t.cms.create({
        collection: 'departments',
        data,
        draft: true,
        ...as(people.administrator),
      }),
    ).toMatchObject({ slug: 'new-department' });
  });
});

describe('accounts', () => {
  it('cannot raise themselves', async () => {
    const { author } = people;
    await t.cms.update({
      collection: 'users',
      id: author.id,
      data: { role: 'administrator', everyDepartment: true, name: 'Renamed' } as never,
      ...as(author),
    });
    expect(
      await t.cms.findByID({ collection: 'users', id: author.id, overrideAccess: true }),
    ).toMatchObject({ role: 'author', everyDepartment: false, name: 'Renamed' });
  });

  it('see and change no other account, except administrators', async () => {
    await expect(
      t.cms.findByID({ collection: 'users', id: people.checker.id, ...as(people.author) }),
    ).rejects.toThrow();
    await expect(
      t.cms.update({
        collection: 'users',
        id: people.checker.id,
        data: { name: 'x' },
        ...as(people.publisher),
      }),
    ).rejects.toThrow();
    expect(
      await t.cms.findByID({
        collection: 'users',
        id: people.checker.id,
        ...as(people.administrator),
      }),
    ).toMatchObject({ role: 'checker' });
  });

  it('are refused a short password', async () => {
    await expect(
      t.cms.update({
        collection: 'users',
        id: people.author.id,
        data: { password: 'short' } as never,
        ...as(people.author),
      }),
    ).rejects.toThrow(/12 characters/);
  });
});
