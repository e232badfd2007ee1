import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { beforeAll, expect, it } from 'vitest';
import { migrateGrievances, type GrievanceTables } from './grievances.migrations.ts';
import { testRow } from './grievances.testing.ts';
import { dueCounts } from './statistics.ts';

let serial = 0;
const grievance = (
  resolve_by: string,
  resolved_at: string | null,
  office_id: string | null = 'WO-01',
): GrievanceTables['grievances'] =>
  testRow({ id: `g${++serial}`, office_id, acknowledge_by: resolve_by, resolve_by, resolved_at });

describeOnEachDatabase('statistics of grievances', (open) => {
  let database: TestDatabase<GrievanceTables>;
  beforeAll(async () => {
    database = await open<GrievanceTables>();
    await migrateGrievances(database.db, null);
    await database.db
      .insertInto('grievances')
      .values([
        grievance('2026-11-25T09:31:00.000Z', '2026-11-25T09:31:00.000Z'),
        grievance('2026-11-25T09:39:59.999Z', '2026-11-25T09:40:00.000Z'),
        grievance('2026-11-25T09:40:00.000Z', null, null),
        grievance('2026-11-25T09:35:00.000Z', '2026-11-21T00:00:00.000Z', 'WO-02'),
        grievance('2026-11-26T00:00:00.000Z', null),
        grievance('2026-11-24T23:59:59.999Z', null),
      ])
      .execute();
  });
  const between = [
    new Date('2026-11-25T00:00:00.000Z'),
    new Date('2026-11-26T00:00:00.000Z'),
  ] as const;

  it('count due and timely steps by office and ten minutes', async () => {
    const counts = await dueCounts(database.db, 'resolve', ...between);
    expect(
      counts.toSorted((a, b) => `${a.at}${a.office}`.localeCompare(`${b.at}${b.office}`)),
    ).toEqual([
      { at: '2026-11-25T09:30:00.000Z', office: 'WO-01', due: 2, inTime: 1 },
      { at: '2026-11-25T09:30:00.000Z', office: 'WO-02', due: 1, inTime: 1 },
      { at: '2026-11-25T09:40:00.000Z', office: 'unknown', due: 1, inTime: 0 },
    ]);
  });
  it('count acknowledgements by their own promise', async () =>
    expect(
      (await dueCounts(database.db, 'acknowledge', ...between)).map(({ due, inTime }) => [
        due,
        inTime,
      ]),
    ).toEqual(expect.arrayContaining([[2, 0]])));
});
