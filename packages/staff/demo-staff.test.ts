import { createSeal } from '@pune/database/seal';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEMO_DEPARTMENTS, demoPlan, type DemoCity } from './demo-posts.ts';
import { closeDemoStaff, makeDemoStaff, type DemoOfficer } from './demo-staff.ts';
import { officerOf } from './officers.ts';
import { POST_KINDS } from './permissions.ts';
import { responsiblePost } from './posts.ts';
import { createSignIn } from './sign-in.ts';
import { migrateStaff } from './staff.migrations.ts';
import type { StaffTables } from './staff.tables.ts';
import { totpCode } from '@pune/std/totp';

const NOON = new Date('2026-06-01T06:30:00Z');
const named = (text: string) => ({ en: text, mr: text, hi: text });
const CITY: DemoCity = {
  departments: [...DEMO_DEPARTMENTS, 'education'].map((slug) => ({ slug, title: named(slug) })),
  offices: ['WO-04', 'WO-03', 'WO-02', 'WO-01'].map((code) => ({ code, title: named(code) })),
};

describe('the plan of a demonstration', () => {
  const { posts, persons } = demoPlan(CITY);
  test('has every kind of post, each with a holder', () => {
    expect(new Set(posts.map(({ kind }) => kind))).toEqual(new Set(POST_KINDS));
    expect(persons.flatMap((person) => person.posts).toSorted()).toEqual(
      posts.map(({ key }) => key).toSorted(),
    );
    expect(new Set(persons.map(({ account }) => account)).size).toBe(persons.length);
  });
});

describeOnEachDatabase('demo officers', (open) => {
  let opened: Awaited<ReturnType<typeof open<StaffTables>>>;
  let made: DemoOfficer[];
  const seal = createSeal('a secret of this test', 'staff');
  const author = { at: NOON, by: null };
  const signIn = ({ email, password, totp }: DemoOfficer, at: Date) =>
    createSignIn({ db: opened.db, seal, now: () => at }).signIn({
      email,
      password,
      code: totpCode(totp, at),
      sender: '203.0.113.7',
      device: 'Firefox',
      browser: null,
      before: null,
    });

  beforeAll(async () => {
    opened = await open<StaffTables>();
    await migrateStaff(opened.db);
    made = await makeDemoStaff(opened.db, { seal, city: CITY, author });
  });

  test('are made once, and can sign in', async () => {
    expect(made.length).toBe(demoPlan(CITY).persons.length);
    expect(await makeDemoStaff(opened.db, { seal, city: CITY, author })).toEqual([]);
    const result = await signIn(made[0]!, NOON);
    expect(result.kind).toBe('SignedIn');
  });

  test('own every grievance of the city', async () => {
    const { db } = opened;
    for (const department of DEMO_DEPARTMENTS)
      for (const office of ['WO-01', 'WO-03', 'WO-04', 'WO-15', null]) {
        const post = await responsiblePost(db, { department, office }, NOON);
        const { person_id } = await db
          .selectFrom('staff_assignments')
          .select('person_id')
          .where('post_id', '=', post)
          .executeTakeFirstOrThrow();
        const officer = (await officerOf(db, person_id, NOON))!;
        expect(officer.may('grievances.answer', { department, office, post })).toBe(true);
      }
  });

  test('are disabled for good when a production server starts', async () => {
    const later = new Date(NOON.getTime() + 60_000);
    expect(await closeDemoStaff(opened.db, later)).toHaveLength(made.length);
    expect(await closeDemoStaff(opened.db, later)).toEqual([]);
    expect((await signIn(made[0]!, later)).kind).toBe('Wrong');
    expect(await opened.db.selectFrom('staff_credentials').selectAll().execute()).toEqual([]);
  });
});
