import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { dayStart } from '@pune/std/india-time';
import { beforeAll, describe, expect, test } from 'vitest';
import { revokeDelegation } from './absences.ts';
import { periodOf } from './changes.ts';
import { endAssignment } from './establishment.ts';
import type { HeldPost, Officer, Ward } from './officer.ts';
import { actorFor, officerFrom, officerOf } from './officers.ts';
import {
  PERMISSIONS,
  PERMISSIONS_OF,
  POST_KINDS,
  type PostKind,
  type Scope,
} from './permissions.ts';
import { enablePerson } from './persons.ts';
import type { StaffTables } from './staff.tables.ts';
import { createTestStaff } from './staff.testing.ts';

const PERSON = { id: 'p', name: 'Asha Jadhav', language: 'mr' } as const;
const held = (kind: PostKind): HeldPost => ({
  id: 'own',
  kind,
  designation: { en: kind, mr: kind, hi: kind },
  department: 'road',
  office: 'WO-01',
  via: 'own',
});

/** Cases by their distance from a post of the road department in the first office. */
const WARDS = {
  assigned: { department: 'drainage', office: 'WO-09', post: 'own' },
  unit: { department: 'road', office: 'WO-01', post: null },
  office: { department: 'drainage', office: 'WO-01', post: 'other' },
  department: { department: 'road', office: 'WO-02', post: 'other' },
  elsewhere: { department: 'drainage', office: 'WO-02', post: 'other' },
} satisfies Record<string, Ward>;
const REACHED: Record<Scope, readonly (keyof typeof WARDS)[]> = {
  post: ['assigned'],
  unit: ['assigned', 'unit'],
  office: ['assigned', 'unit', 'office'],
  department: ['assigned', 'unit', 'department'],
  all: ['assigned', 'unit', 'office', 'department', 'elsewhere'],
};

describe('the permissions of a post', () => {
  for (const kind of POST_KINDS)
    test.each(PERMISSIONS)(`of a ${kind}: %s reaches the cases of its scope`, (permission) => {
      const officer = officerFrom(PERSON, [{ post: held(kind), only: null }]);
      const scope = PERMISSIONS_OF[kind][permission];
      const reached = Object.keys(WARDS).filter((name) =>
        officer.may(permission, WARDS[name as keyof typeof WARDS]),
      );
      expect(reached.toSorted()).toEqual((scope ? REACHED[scope] : []).toSorted());
      expect(officer.postsWith(permission)).toHaveLength(scope ? 1 : 0);
    });

  test('do not join the department of one post with the office of another', () => {
    const officer = officerFrom(PERSON, [
      { post: held('field_officer'), only: null },
      {
        post: { ...held('field_officer'), id: 'b', department: 'drainage', office: 'WO-02' },
        only: null,
      },
    ]);
    const at = (department: string, office: string) =>
      officer.may('grievances.answer', { department, office, post: null });
    expect([at('road', 'WO-01'), at('drainage', 'WO-02')]).toEqual([true, true]);
    expect([at('road', 'WO-02'), at('drainage', 'WO-01')]).toEqual([false, false]);
  });
});

const NOON = new Date('2026-06-01T06:30:00Z');
const ids = (officer: Officer | null) => officer!.posts.map(({ id, via }) => `${id} ${via}`);

describeOnEachDatabase('officers', (open) => {
  let staff: Awaited<ReturnType<typeof createTestStaff>>;
  let opened: Awaited<ReturnType<typeof open<StaffTables>>>;
  let posts: Record<'commissioner' | 'head' | 'ward' | 'field' | 'administrator', string>;
  let persons: Record<'commissioner' | 'head' | 'ward' | 'field', string>;
  const read = (person: string, at = NOON) => officerOf(opened.db, person, at);

  beforeAll(async () => {
    opened = await open<StaffTables>();
    staff = await createTestStaff(opened.db);
    const commissioner = await staff.post({ kind: 'commissioner' });
    const head = await staff.post({
      kind: 'department_head',
      department: 'road',
      superior: commissioner,
    });
    const ward = await staff.post({
      kind: 'ward_officer',
      office: 'WO-01',
      superior: commissioner,
    });
    const field = await staff.post({
      kind: 'field_officer',
      department: 'road',
      office: 'WO-01',
      superior: ward,
    });
    posts = {
      commissioner,
      head,
      ward,
      field,
      administrator: await staff.post({ kind: 'administrator' }),
    };
    persons = {
      commissioner: await staff.person({ posts: [commissioner] }),
      head: await staff.person({ posts: [head] }),
      ward: await staff.person({ posts: [ward] }),
      field: await staff.person({ posts: [field], language: 'mr' }),
    };
  });

  test('hold their posts, with the language of the person', async () => {
    const officer = (await read(persons.field))!;
    expect(officer.person).toMatchObject({ id: persons.field, language: 'mr' });
    expect(ids(officer)).toEqual([`${posts.field} own`]);
    expect(officer.posts[0]).toMatchObject({ department: 'road', office: 'WO-01' });
    expect(officer.may('grievances.answer', WARDS.unit)).toBe(true);
    expect(officer.may('grievances.answer', WARDS.office)).toBe(false);
  });

  test('are null when unknown, and without posts before the first assignment begins', async () => {
    expect(await read('unknown')).toBeNull();
    expect(ids(await read(persons.field, new Date('2025-12-31T23:59:59.999Z')))).toEqual([]);
  });

  test('are null from the moment they are disabled, also within a transaction', async () => {
    const other = await staff.person({ posts: [posts.field] });
    await opened.db.transaction().execute(async (transaction) => {
      expect(await officerOf(transaction, other, NOON)).not.toBeNull();
    });
    await staff.disable(other);
    await opened.db.transaction().execute(async (transaction) => {
      expect(await officerOf(transaction, other, NOON)).toBeNull();
      await enablePerson(transaction, { id: other }, { at: NOON, by: null });
      expect(await officerOf(transaction, other, NOON)).not.toBeNull();
    });
    await staff.disable(other);
  });

  test('act for a person on leave from midnight to midnight in India', async () => {
    const period = periodOf('2026-06-10', '2026-06-12');
    await staff.leave(persons.ward, persons.head, period);
    const before = new Date(dayStart('2026-06-10').getTime() - 1);
    const last = new Date(dayStart('2026-06-13').getTime() - 1);
    const acting = [`${posts.head} own`, `${posts.ward} acting`];
    expect(ids(await read(persons.head, before))).toEqual([`${posts.head} own`]);
    expect(ids(await read(persons.head, dayStart('2026-06-10')))).toEqual(acting);
    expect(ids(await read(persons.head, last))).toEqual(acting);
    const officer = (await read(persons.head, last))!;
    const actor = { person: persons.head, post: posts.ward, behalf: persons.ward };
    expect(actorFor(officer, 'grievances.answer', WARDS.office)).toEqual(actor);
    const own = { person: persons.head, post: posts.head, behalf: null };
    expect(actorFor(officer, 'grievances.answer', WARDS.department)).toEqual(own);
    expect(actorFor(officer, 'grievances.answer', WARDS.elsewhere)).toBeNull();
    expect(ids(await read(persons.ward, last))).toEqual([]);
    expect(ids(await read(persons.head, dayStart('2026-06-13')))).toEqual([`${posts.head} own`]);
    expect(ids(await read(persons.ward, dayStart('2026-06-13')))).toEqual([`${posts.ward} own`]);
  });

  test('take over the vacant posts below them', async () => {
    const during = dayStart('2026-07-01');
    await staff.leave(persons.field, null, periodOf('2026-07-01', '2026-07-31'));
    expect(ids(await read(persons.ward, during))).toEqual([
      `${posts.ward} own`,
      `${posts.field} acting`,
    ]);
    expect(ids(await read(persons.commissioner, during))).toEqual([`${posts.commissioner} own`]);
    await staff.leave(persons.ward, null, periodOf('2026-07-02', '2026-07-02'));
    const officer = (await read(persons.commissioner, dayStart('2026-07-02')))!;
    expect(new Set(ids(officer))).toEqual(
      new Set([`${posts.commissioner} own`, `${posts.ward} acting`, `${posts.field} acting`]),
    );
    expect(officer.may('grievances.answer', WARDS.unit)).toBe(true);
  });

  test('have the delegated permissions alone, from midnight to midnight in India', async () => {
    const to = await staff.person();
    const id = await staff.delegate(
      persons.head,
      posts.head,
      to,
      ['grievances.read'],
      periodOf('2026-08-01', '2026-08-01'),
    );
    const may = async (at: Date) =>
      (['grievances.read', 'grievances.answer'] as const).map(async (permission) =>
        (await read(to, at))!.may(permission, WARDS.department),
      );
    const both = async (at: Date) => Promise.all(await may(at));
    const first = dayStart('2026-08-01');
    const end = dayStart('2026-08-02');
    expect(await both(new Date(first.getTime() - 1))).toEqual([false, false]);
    expect(await both(first)).toEqual([true, false]);
    expect(await both(new Date(end.getTime() - 1))).toEqual([true, false]);
    expect(await both(end)).toEqual([false, false]);
    expect(ids(await read(to, first))).toEqual([`${posts.head} delegated`]);
    expect(actorFor((await read(to, first))!, 'grievances.read', WARDS.department)).toEqual({
      person: to,
      post: posts.head,
      behalf: persons.head,
    });

    await opened.db
      .transaction()
      .execute((transaction) => revokeDelegation(transaction, id, { at: first, by: null }));
    expect(await both(first)).toEqual([false, false]);
  });

  test('lose delegated permissions when the delegator loses the post', async () => {
    const to = await staff.person();
    const post = await staff.post({ kind: 'operator', superior: posts.commissioner });
    const from = await staff.person();
    const assignment = await staff.assign(from, post);
    const period = periodOf('2026-08-01', '2026-08-30');
    await staff.delegate(from, post, to, ['grievances.file_on_behalf'], period);
    const at = dayStart('2026-08-10');
    expect((await read(to, at))!.reach('grievances.file_on_behalf').all).toBe(true);
    await opened.db
      .transaction()
      .execute((transaction) =>
        endAssignment(transaction, { id: assignment, endsAt: at }, { at, by: null }),
      );
    expect((await read(to, at))!.reach('grievances.file_on_behalf').all).toBe(false);
    expect((await read(from, at))!.posts).toEqual([]);
  });
});
