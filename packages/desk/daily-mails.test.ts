import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { StaffTables } from '@pune/staff/migrations';
import { createTestStaff } from '@pune/staff/testing';
import { migrateShared } from '@pune/database/shared';
import type { Kysely } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { createDailyMails, type DailyMail } from './daily-mails.ts';
import { memoryCases } from './memory.testing.ts';

describeOnEachDatabase('the daily mails to supervisors', (open) => {
  const clock = { now: new Date() };
  /** A Saturday morning in India, before and after the hour of the mails. */
  const [EARLY, MORNING] = ['2026-11-28T02:29:00Z', '2026-11-28T02:31:00Z'];
  const at = (time: string) => void (clock.now = new Date(time));
  let mails: DailyMail[];
  let isDown: boolean;
  let db: Kysely<StaffTables>;
  let memory: ReturnType<typeof memoryCases>;
  let ward: string;
  let head: string;

  const dailyMails = () =>
    createDailyMails({
      db,
      types: [memory.type],
      queue: async (_, mail) => {
        if (isDown) throw new Error('the database of mails is away');
        mails.push(mail);
      },
      // Sunday is a holiday.
      isOfficeDay: async (day) => day !== '2026-11-29',
      time: '08:00',
      origin: 'https://officers.example',
      now: () => clock.now,
    });

  beforeEach(async () => {
    ({ db } = await open<StaffTables>());
    await migrateShared(db);
    const staff = await createTestStaff(db);
    const office = { office: 'WO-03' };
    const commissioner = await staff.post({ kind: 'commissioner' });
    const headPost = await staff.post({
      kind: 'department_head',
      department: 'electricity',
      superior: commissioner,
    });
    const wardPost = await staff.post({ kind: 'ward_officer', ...office, superior: headPost });
    const field = await staff.post({
      kind: 'field_officer',
      department: 'electricity',
      ...office,
      superior: wardPost,
    });
    head = await staff.person({ language: 'mr', email: 'head@pune.example', posts: [headPost] });
    ward = await staff.person({ email: 'ward@pune.example', posts: [wardPost] });
    await staff.person({ email: 'field@pune.example', posts: [field] });
    await staff.disable(await staff.person({ email: 'left@pune.example', posts: [wardPost] }));
    [mails, isDown] = [[], false];
    at(EARLY);
    memory = memoryCases(() => clock.now);
    memory.create({ office: 'WO-03', dueInHours: 3 });
    memory.create({ office: 'WO-03', dueInHours: -5 });
    memory.create({ office: 'WO-03', dueInHours: 90 });
    memory.create({ office: 'WO-01', dueInHours: 90 });
  });

  test('are sent on the hour, once to each supervisor, in the language of each', async () => {
    await dailyMails().run();
    expect(mails).toEqual([]);
    at(MORNING);
    // Two hosts run the same schedule, and run it again.
    await Promise.all([dailyMails().run(), dailyMails().run()]);
    await dailyMails().run();
    at('2026-11-28T11:00:00Z');
    await dailyMails().run();
    const sorted = mails.toSorted((a, b) => a.address.localeCompare(b.address));
    expect(sorted).toMatchObject([
      { address: 'head@pune.example', language: 'mr', dedupeKey: `desk daily 2026-11-28 ${head}` },
      { address: 'ward@pune.example', language: 'en', dedupeKey: `desk daily 2026-11-28 ${ward}` },
    ]);
    expect(sorted[1]!.values).toEqual({
      date: '28 November 2026',
      figures: 'Example requests\nOpen: 3\nOverdue: 1\nDue today: 1\nOldest: 27 November 2026',
      link: 'https://officers.example/desk/?lang=en',
    });
    expect(sorted[0]!.values.figures).toContain('खुली: ४');
    expect(JSON.stringify(mails), 'nothing of a citizen').not.toMatch(/शाळेजवळचा|98220|PN-/);
  });

  test('are not sent on a holiday, and come again on the next day', async () => {
    at('2026-11-29T03:00:00Z');
    await dailyMails().run();
    expect(mails).toEqual([]);
    at('2026-11-30T03:00:00Z');
    await dailyMails().run();
    expect(mails).toHaveLength(2);
  });

  test('are made later after a failure, and dropped once the day is over', async () => {
    isDown = true;
    at(MORNING);
    await dailyMails().run();
    isDown = false;
    at('2026-11-28T02:40:00Z');
    await dailyMails().run();
    expect(mails).toHaveLength(2);
    isDown = true;
    at('2026-11-30T03:00:00Z');
    await dailyMails().run();
    isDown = false;
    at('2026-12-01T01:00:00Z');
    await dailyMails().run();
    expect(mails).toHaveLength(2);
  });

  test('are not sent to supervisors without an open case', async () => {
    memory = memoryCases(() => clock.now);
    memory.create({ office: 'WO-03', status: 'resolved' });
    at(MORNING);
    await dailyMails().run();
    expect(mails).toEqual([]);
  });
});
