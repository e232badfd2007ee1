import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { addDays, dayStart } from '@pune/std/india-time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodOf } from './changes.ts';
import { officerOf } from './officers.ts';
import { PERMISSIONS_OF } from './permissions.ts';
import { holdersOf, workingPost } from './posts.ts';
import { migrateStaff } from './staff.migrations.ts';
import type { StaffTables } from './staff.tables.ts';
import { createTestStaff } from './staff.testing.ts';

const DAYS = 365;
const FIRST = '2026-01-02';
const dayAt = (day: number): string => addDays(FIRST, day);
const HOUR_MS = 3_600_000;

const spans = fc.record({
  person: fc.nat(7),
  other: fc.nat(7),
  day: fc.nat(DAYS - 1),
  length: fc.integer({ min: 0, max: 60 }),
  isActing: fc.boolean(),
});
const year = fc.record({
  leaves: fc.array(spans, { minLength: 4, maxLength: 12 }),
  delegations: fc.array(spans, { maxLength: 8 }),
  /** Hours of the year to look at, beside those at which something begins or ends. */
  hours: fc.array(fc.nat(DAYS * 24 - 1), { minLength: 5, maxLength: 5 }),
});

describeOnEachDatabase('a year of leave and delegations', (open, kind) => {
  test('leaves every post with an owner at every hour, who may do all its work', async () => {
    const { db } = await open<StaffTables>();
    await migrateStaff(db);
    await fc.assert(
      fc.asyncProperty(year, async ({ leaves, delegations, hours }) => {
        for (const table of [
          'staff_delegations',
          'staff_leaves',
          'staff_assignments',
          'staff_persons',
          'staff_posts',
        ] as const)
          await db.deleteFrom(table).execute();
        const staff = await createTestStaff(db);
        const commissioner = await staff.post({ kind: 'commissioner' });
        const posts = [commissioner];
        for (const department of ['road', 'drainage'])
          posts.push(
            await staff.post({ kind: 'department_head', department, superior: commissioner }),
          );
        const ward = await staff.post({
          kind: 'ward_officer',
          office: 'WO-01',
          superior: commissioner,
        });
        posts.push(ward);
        for (const department of ['road', 'drainage', 'water-supply'])
          posts.push(
            await staff.post({
              kind: 'field_officer',
              department,
              office: 'WO-01',
              superior: ward,
            }),
          );
        const persons = [];
        for (const post of posts) persons.push(await staff.person({ posts: [post] }));
        // The commissioner's charge is never left without a person present.
        const deputy = await staff.person({ posts: [commissioner] });
        persons.push(deputy);

        const times = new Set(hours.map((hour) => dayStart(FIRST).getTime() + hour * HOUR_MS));
        for (const { person, other, day, length, isActing } of leaves) {
          const absent = persons[person]!;
          const acting = isActing && other !== person ? persons[other]! : null;
          if (absent === deputy) continue;
          const period = periodOf(dayAt(day), dayAt(day + length));
          // A leave that overlaps an earlier one of the person is refused.
          await staff.leave(absent, acting, period).catch((error: Error) => {
            if (!error.message.endsWith('overlap')) throw error;
          });
          for (const at of [period.startsAt, period.endsAt]) {
            times.add(at.getTime());
            times.add(at.getTime() - 1);
          }
        }
        for (const { person, other, day, length } of delegations) {
          const post = posts[person];
          if (!post || person === other) continue;
          const permissions = Object.keys(PERMISSIONS_OF.field_officer).slice(0, 1) as [
            'grievances.read',
          ];
          const period = periodOf(dayAt(day), dayAt(day + length));
          await staff.delegate(persons[person]!, post, persons[other]!, permissions, period);
        }
        for (const time of times) {
          const now = new Date(time);
          for (const post of posts) {
            const working = await workingPost(db, post, now);
            expect(working).not.toBeNull();
            const [owner] = await holdersOf(db, working!, now);
            const officer = (await officerOf(db, owner!, now))!;
            const found = officer.posts.find(({ id }) => id === post);
            expect(found, `${post} at ${now.toISOString()}`).toBeDefined();
            for (const permission of Object.keys(PERMISSIONS_OF[found!.kind]))
              expect(
                officer.postsWith(permission as 'grievances.read').map(({ id }) => id),
              ).toContain(post);
          }
          // A person on leave acts for no post.
          for (const person of persons) {
            const officer = (await officerOf(db, person, now))!;
            const isAbsent = await db
              .selectFrom('staff_leaves')
              .select('id')
              .where('person_id', '=', person)
              .where('starts_at', '<=', now.toISOString())
              .where('ends_at', '>', now.toISOString())
              .executeTakeFirst();
            if (isAbsent) expect(officer.posts).toEqual([]);
          }
        }
      }),
      { numRuns: kind === 'SQLite' ? 4 : 1 },
    );
  }, 120_000);
});
