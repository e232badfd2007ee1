import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { createTestOffice } from '@pune/grievances/testing';
import type { GrievanceTables } from '@pune/grievances/migrations';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

describeOnEachDatabase('the sweep of the desk', (open) => {
  let office: Awaited<ReturnType<typeof createTestOffice>>;
  beforeAll(async () => {
    const opened = await open<GrievanceTables>();
    // Monday, 09:00 in India.
    vi.useFakeTimers({ now: new Date('2026-11-30T03:30:00Z'), toFake: ['Date'] });
    vi.stubEnv('SERVICES_DATABASE_URL', opened.url);
    vi.stubEnv('OFFICERS_ORIGIN', 'https://officers.example/');
    vi.resetModules();
    office = await createTestOffice(opened.db, '2026-11-25T04:30:00.000Z');
    await office.file();
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    vi.useRealTimers();
  });

  test('queues one mail for each supervisor of open grievances', async () => {
    const { default: sweep } = await import('./desk-sweep.ts');
    for (let n = 0; n < 2; n += 1) expect((await sweep()).status).toBe(200);
    const mails = await office.db
      .selectFrom('notify_messages')
      .select('dedupe_key')
      .where('template', '=', 'supervisor_daily')
      .execute();
    const { commissioner, head, ward } = office.persons;
    expect(mails.map(({ dedupe_key: key }) => key).toSorted()).toEqual(
      [commissioner, head, ward].map((person) => `desk daily 2026-11-30 ${person}`).toSorted(),
    );
  });
});
