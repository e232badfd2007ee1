import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { beforeAll, describe, expect, test } from 'vitest';
import { delegate, endLeave, recordLeave } from './absences.ts';
import { periodOf, type Changed, type StaffTransaction } from './changes.ts';
import { addPost, assign, changeSuperior, endPost } from './establishment.ts';
import { addPerson, disablePerson } from './persons.ts';
import {
  holdersOf,
  postsIn,
  responsibleFor,
  responsiblePost,
  superiorOf,
  vacantPosts,
  workingPost,
} from './posts.ts';
import type { StaffTables } from './staff.tables.ts';
import { createTestStaff } from './staff.testing.ts';

const NOON = new Date('2026-06-01T06:30:00Z');
const AUTHOR = { at: NOON, by: null };
const JUNE = periodOf('2026-06-01', '2026-06-30');

describe('responsible posts', () => {
  const post = (
    id: string,
    kind: Parameters<typeof responsibleFor>[0][number]['kind'],
    unit: { department?: string; office?: string } = {},
  ) => ({
    id,
    kind,
    department: unit.department ?? null,
    office: unit.office ?? null,
  });
  const posts = [
    post('c', 'commissioner'),
    post('h', 'department_head', { department: 'road' }),
    post('w', 'ward_officer', { office: 'WO-01' }),
    post('f', 'field_officer', { department: 'road', office: 'WO-01' }),
    post('m', 'moderator'),
  ];
  test.each([
    ['road', 'WO-01', 'fwhc'],
    ['road', 'WO-02', 'hc'],
    ['drainage', 'WO-01', 'wc'],
    ['road', null, 'hc'],
    [null, null, 'c'],
  ])('of %s in %s are the nearest ones first', (department, office, expected) => {
    const found = responsibleFor(posts, { department, office });
    expect(found.map(({ id }) => id).join('')).toBe(expected);
  });
});

describeOnEachDatabase('staff', (open) => {
  let opened: Awaited<ReturnType<typeof open<StaffTables>>>;
  let staff: Awaited<ReturnType<typeof createTestStaff>>;
  let commissioner: string;
  let ward: string;
  let field: string;
  let administrator: string;
  const change = (work: (transaction: StaffTransaction) => Promise<Changed>) =>
    opened.db.transaction().execute(work);
  const reason = async (work: (transaction: StaffTransaction) => Promise<Changed>) => {
    const result = await change(work);
    return result.kind === 'Refused' ? result.reason : 'Done';
  };

  beforeAll(async () => {
    opened = await open<StaffTables>();
    staff = await createTestStaff(opened.db);
    commissioner = await staff.post({ kind: 'commissioner' });
    ward = await staff.post({ kind: 'ward_officer', office: 'WO-01', superior: commissioner });
    field = await staff.post({
      kind: 'field_officer',
      department: 'road',
      office: 'WO-01',
      superior: ward,
    });
    administrator = await staff.post({ kind: 'administrator' });
  });

  test('work goes to the nearest responsible post with a holder', async () => {
    const { db } = opened;
    const road = { department: 'road', office: 'WO-01' };
    expect(await responsiblePost(db, road, NOON)).toBe(field);
    await staff.person({ posts: [commissioner] });
    expect(await responsiblePost(db, road, NOON)).toBe(commissioner);
    const holder = await staff.person({ posts: [ward] });
    expect(await responsiblePost(db, road, NOON)).toBe(ward);
    expect(await workingPost(db, field, NOON)).toBe(ward);
    expect(await holdersOf(db, ward, NOON)).toEqual([holder]);
    expect(await holdersOf(db, field, NOON)).toEqual([]);
    expect(await superiorOf(db, field)).toBe(ward);
    expect(await superiorOf(db, commissioner)).toBeNull();
    expect(await vacantPosts(db, NOON)).toEqual(expect.arrayContaining([field, administrator]));
    expect(await vacantPosts(db, NOON)).toHaveLength(2);
    const found = await postsIn(db, { office: 'WO-01' }, NOON);
    expect(found.map(({ id }) => id).toSorted()).toEqual([ward, field].toSorted());
    expect(await postsIn(db, { department: 'road' }, NOON)).toHaveLength(1);
  });

  test('no account combines administration with cases, whichever way is tried', async () => {
    const officer = await staff.person({ posts: [field] });
    const head = await staff.person({ posts: [administrator] });
    const period = { startsAt: NOON, endsAt: null };
    expect(
      await reason((t) => assign(t, { person: officer, post: administrator, ...period }, AUTHOR)),
    ).toBe('other_duty');
    expect(
      await reason((t) => recordLeave(t, { person: head, acting: officer, ...JUNE }, AUTHOR)),
    ).toBe('other_duty');
    expect(
      await reason((t) =>
        delegate(
          t,
          {
            from: head,
            post: administrator,
            to: officer,
            permissions: ['staff.administer'],
            order: '1',
            ...JUNE,
          },
          AUTHOR,
        ),
      ),
    ).toBe('other_duty');
    expect(
      await reason((t) =>
        addPost(
          t,
          {
            kind: 'administrator',
            designation: { en: 'a', mr: 'a', hi: 'a' },
            department: null,
            office: null,
            superior: commissioner,
          },
          AUTHOR,
        ),
      ),
    ).toBe('other_duty');
    const at = { starts_at: NOON.toISOString(), created_at: NOON.toISOString() };
    for (const duty of ['administration', 'cases'] as const) {
      const id = `forced ${duty}`;
      await expect(
        opened.db
          .insertInto('staff_assignments')
          .values({ id, person_id: officer, post_id: administrator, duty, ends_at: null, ...at })
          .execute(),
      ).rejects.toThrow(/foreign key/i);
      await expect(
        opened.db
          .insertInto('staff_leaves')
          .values({
            id,
            person_id: head,
            acting_person_id: officer,
            duty,
            ends_at: JUNE.endsAt.toISOString(),
            ...at,
          })
          .execute(),
      ).rejects.toThrow(/foreign key/i);
    }
  });

  test('a delegate and an acting holder cannot delegate further', async () => {
    const post = await staff.post({
      kind: 'ward_officer',
      office: 'WO-05',
      superior: commissioner,
    });
    const owner = await staff.person({ posts: [post] });
    const [to, third] = [await staff.person(), await staff.person()];
    const permissions = ['grievances.read'] as const;
    await staff.delegate(owner, post, to, permissions, JUNE);
    await staff.leave(owner, to, JUNE);
    const further = { from: to, post, to: third, permissions, order: 'GAD/2', ...JUNE };
    expect(await reason((t) => delegate(t, further, AUTHOR))).toBe('not_own_post');
    const own = { ...further, from: owner };
    expect(await reason((t) => delegate(t, { ...own, order: ' ' }, AUTHOR))).toBe('order_missing');
    expect(
      await reason((t) => delegate(t, { ...own, permissions: ['staff.read_audit'] }, AUTHOR)),
    ).toBe('permission_not_held');
    expect(await reason((t) => delegate(t, { ...own, to: owner }, AUTHOR))).toBe('same_person');
  });

  test('superiors make no circle, and a post with posts below does not end', async () => {
    expect(
      await reason((t) => changeSuperior(t, { post: commissioner, superior: field }, AUTHOR)),
    ).toBe('circular');
    expect(await reason((t) => changeSuperior(t, { post: field, superior: field }, AUTHOR))).toBe(
      'circular',
    );
    expect(await reason((t) => endPost(t, ward, AUTHOR))).toBe('has_inferiors');
  });

  test('an ended post has no holders and takes no more', async () => {
    const post = await staff.post({
      kind: 'field_officer',
      department: 'drainage',
      office: 'WO-01',
      superior: ward,
    });
    const person = await staff.person({ posts: [post] });
    expect(await reason((t) => endPost(t, post, AUTHOR))).toBe('Done');
    expect(await holdersOf(opened.db, post, NOON)).toEqual([]);
    expect(
      await reason((t) => assign(t, { person, post, startsAt: NOON, endsAt: null }, AUTHOR)),
    ).toBe('unknown_post');
  });

  test('leaves of a person do not overlap, and end early', async () => {
    const person = await staff.person({ posts: [field] });
    const leave = await staff.leave(person, null, JUNE);
    const again = { person, acting: null, ...periodOf('2026-06-30', '2026-07-02') };
    expect(await reason((t) => recordLeave(t, again, AUTHOR))).toBe('overlap');
    expect(await holdersOf(opened.db, field, NOON)).not.toContain(person);
    expect(await reason((t) => endLeave(t, leave, AUTHOR))).toBe('Done');
    expect(await holdersOf(opened.db, field, NOON)).toContain(person);
    expect(await reason((t) => recordLeave(t, again, AUTHOR))).toBe('Done');
  });

  test('the last administrator cannot be disabled', async () => {
    const others = await opened.db
      .selectFrom('staff_assignments')
      .select('person_id')
      .where('post_id', '=', administrator)
      .execute();
    const last = await staff.person({ posts: [administrator] });
    for (const { person_id } of others) await change((t) => disablePerson(t, person_id, AUTHOR));
    expect(await reason((t) => disablePerson(t, last, AUTHOR))).toBe('last_administrator');
    expect(await reason((t) => endPost(t, administrator, AUTHOR))).toBe('last_administrator');
  });

  test('an address belongs to one person, in any spelling', async () => {
    const person = {
      name: 'Asha',
      email: 'Asha.J@pune.example ',
      language: 'mr',
      duty: 'cases',
    } as const;
    expect(await reason((t) => addPerson(t, person, AUTHOR))).toBe('Done');
    expect(
      await reason((t) => addPerson(t, { ...person, email: 'asha.j@PUNE.example' }, AUTHOR)),
    ).toBe('email_taken');
    expect(await reason((t) => addPerson(t, { ...person, email: 'asha' }, AUTHOR))).toBe(
      'email_invalid',
    );
    expect(await reason((t) => addPerson(t, { ...person, email: 'b@c', name: ' ' }, AUTHOR))).toBe(
      'name_missing',
    );
  });
});
