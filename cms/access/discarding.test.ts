import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PayloadRequest } from 'payload';
import { openTestCms, pageData, type TestCms } from '../testing/test-cms.ts';
import type { Role } from './rules.ts';

let t: TestCms;
let water: number;
let roads: number;
type User = NonNullable<PayloadRequest['user']>;
const people = {} as Record<Role, User>;
beforeAll(async () => {
  t = await openTestCms();
  water = (await t.department('Water supply')).id as number;
  roads = (await t.department('Roads')).id as number;
  for (const role of ['author', 'translator', 'checker', 'publisher'] as const)
    people[role] = await t.account(role, [water]);
});
afterAll(() => t.close());

type Type = 'pages' | 'circulars';
const begin = async (collection: Type, department: number, more: object = {}) =>
  (
    await t.cms.create({
      collection,
      locale: 'en',
      draft: (more as { _status?: string })._status !== 'published',
      overrideAccess: true,
      data: pageData(`Draft ${Math.random()}`, {
        department,
        number: String(Math.random()),
        issuedOn: '2026-11-27',
        ...more,
      }) as never,
    })
  ).id;
const discard = (user: User, collection: Type, id: number | string) =>
  t.cms.delete({ collection, id, overrideAccess: false, user }).then(
    () => 'gone',
    (error: Error) => error.message,
  );

describe('a draft that was never published', () => {
  it.each(['author', 'publisher'] as const)(
    'is discarded by an %s of its department, and leaves nothing',
    async (role) => {
      for (const collection of ['pages', 'circulars'] as const) {
        const id = await begin(collection, water);
        expect(
          await t.written(async () =>
            expect(await discard(people[role], collection, id)).toBe('gone'),
          ),
        ).toEqual([]);
        expect(
          (
            await t.cms.findVersions({
              collection,
              where: { parent: { equals: id } },
              overrideAccess: true,
            })
          ).totalDocs,
        ).toBe(0);
      }
    },
  );

  it('is not deleted in another department, nor by translators and checkers', async () => {
    expect(await discard(people.author, 'pages', await begin('pages', roads))).not.toBe('gone');
    for (const role of ['translator', 'checker'] as const)
      expect(await discard(people[role], 'pages', await begin('pages', water))).not.toBe('gone');
  });
});

describe('a document that was published once', () => {
  it('is kept, public or unpublished, with a message for the author', async () => {
    const id = await begin('pages', water, { _status: 'published' });
    expect(await discard(people.author, 'pages', id)).not.toBe('gone');
    await t.cms.update({
      collection: 'pages',
      id,
      locale: 'en',
      data: { _status: 'draft' },
      overrideAccess: true,
    });
    expect(await discard(people.author, 'pages', id)).toMatch(/published once, so it is kept/);
    expect(
      await discard(
        people.publisher,
        'circulars',
        await begin('circulars', water, { _status: 'published' }),
      ),
    ).not.toBe('gone');
  });
});
