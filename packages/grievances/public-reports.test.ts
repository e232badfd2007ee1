import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createTestOffice,
  PLACE,
  testEvent,
  testRow,
  type TestOffice,
} from './grievances.testing.ts';
import { REPORTS_AT_ONCE } from './public-reports.constants.ts';
import { exportReports } from './public-reports.export.ts';
import { hoursBetween, nearestRank } from './public-reports.figures.ts';
import { csvOf, EVENT_COLUMNS, jsonOf, REPORT_COLUMNS } from './public-reports.files.ts';
import { parquetOf } from './public-reports.parquet.ts';
import { reportsAnswerSchema, reportsQuerySchema } from './public-reports.schema.ts';
import { countAnew, rollUp } from './public-reports.rollup.ts';
import { refreshStatistics, statisticsOf } from './public-reports.statistics.ts';
import { createPublicReports } from './public-reports.ts';
import { compareReports } from './recompute-reports.ts';
import { formatTrackingNumber } from './tracking-number.ts';

const WORDS = 'The hole was filled with asphalt.';
const ABOUT = {
  asOf: '2026-11-27T04:30:00.000Z',
  licence: 'https://pmc.example/en/pages/copyright-policy/',
  dictionary: 'https://pmc.example/api/reports/data',
  statistics: '',
};

const textOf = async (parts: AsyncIterable<string>): Promise<string> =>
  (await Array.fromAsync(parts)).join('');

describe('a percentile', () => {
  test('is one of the values, which the share of the values does not exceed', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { minLength: 1 }),
        fc.constantFrom(0.5, 0.9),
        (values, share) => {
          const counts = new Map<number, number>();
          for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
          const sorted = values.toSorted((a, b) => a - b);
          expect(nearestRank(counts, share)).toBe(sorted[Math.ceil(values.length * share) - 1]);
        },
      ),
    ));
  test('of nothing is none', () => expect(nearestRank(new Map(), 0.5)).toBe(null));
  test('is of hours that began', () => {
    expect(hoursBetween('2026-11-25T04:00:00.000Z', '2026-11-25T05:00:00.000Z')).toBe(1);
    expect(hoursBetween('2026-11-25T04:00:00.000Z', '2026-11-25T05:00:00.001Z')).toBe(2);
  });
});

describeOnEachDatabase('public reports', (open) => {
  let office: TestOffice;
  let folder: string;
  const reports = () => createPublicReports(office.db, office.now);
  const list = (query: object = {}) => reports().list(reportsQuerySchema.parse(query));

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-public-'));
    office = await createTestOffice((await open()).db, '2026-11-25T04:30:00.000Z');
    const [solved, disputed] = [
      await office.file(PLACE),
      await office.file({ description: 'Water stands before my house, says Anjali.' }),
    ];
    await office.file({ category: 'street_light', area: 'WO-01' });
    await office.file({ area: undefined, landmark: 'Behind the temple' });
    office.pass(2.5);
    for (const { number } of [solved, disputed]) {
      await office.act(number, 'field', 'start');
      await office.act(number, 'field', 'resolve', { words: WORDS }, [office.photo()]);
    }
    office.pass(1);
    const { version } = await office.rowOf(disputed.number);
    await office.grievances.actForReporter(disputed.secret, {
      action: 'dispute',
      words: 'It is not solved at all.',
      version,
    });
    office.pass(72);
    await office.grievances.runTimedEvents();
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('count what happened, by ward office, category and department', async () => {
    await rollUp(office.db, office.now().toISOString());
    const { all, groups } = (await statisticsOf(office.db, 'month'))!;
    expect(all).toMatchObject({ filed: 4, open: 3, disputed: 1, reopened: 0, wrongRoutes: 0 });
    expect(all.acknowledged).toMatchObject({ count: 2, medianHours: 3, due: 4, inTime: 2 });
    expect(all.resolved).toMatchObject({ count: 2, medianHours: 3, p90Hours: 3 });
    expect(groups.office['WO-03']).toMatchObject({ filed: 2, open: 1 });
    expect(groups.office.unknown).toMatchObject({ filed: 1 });
    expect(groups.category.street_light).toMatchObject({ filed: 1, late: 1 });
    for (const group of Object.values(groups))
      for (const name of ['filed', 'open', 'late', 'disputed'] as const)
        expect(Object.values(group).reduce((sum, figures) => sum + figures[name], 0)).toBe(
          all[name],
        );
  });

  test('equal the figures that the command computes from the file', async () => {
    office.pass(0.01);
    await refreshStatistics(office.db, office.now());
    const written = (name: string, text: string) => {
      fs.writeFileSync(path.join(folder, name), text);
      return path.join(folder, name);
    };
    const file = written('reports.json', await textOf(jsonOf(ABOUT, exportReports(office.db))));
    const published = await reports().statistics('month');
    const statistics = written('month.json', JSON.stringify(published));
    const [compared] = await compareReports(file, [statistics]);
    expect(compared).toMatchObject({ period: 'month', reports: 4, differences: [] });
    expect(compared!.figures).toBeGreaterThan(20);
    published.all.resolved.inTime += 1;
    const [wrong] = await compareReports(file, [written('wrong.json', JSON.stringify(published))]);
    expect(wrong!.differences).toHaveLength(1);
  });

  test('have a trend by month, whose figures the command computes too', async () => {
    // A report of September, which a later month counts as resolved.
    const early = testRow({
      id: 'early',
      category: 'pothole',
      office_id: 'WO-03',
      status: 'closed',
      version: 3,
      submitted_at: '2026-09-30T19:00:00.000Z',
      resolve_by: '2026-10-05T04:30:00.000Z',
      resolved_at: '2026-10-06T04:30:00.000Z',
    });
    await office.db.insertInto('grievances').values(early).execute();
    const event = (step: number, name: string, status: string, at: string) => ({
      ...testEvent('early', name, status, at),
      step,
      data: JSON.stringify({ resolveBy: early.resolve_by }),
    });
    await office.db
      .insertInto('grievance_events')
      .values([
        event(1, 'submit', 'submitted', early.submitted_at),
        event(2, 'resolve', 'resolved', early.resolved_at!),
        event(3, 'confirm', 'closed', early.resolved_at!),
      ])
      .execute();
    await countAnew(office.db);
    expect((await list()).total).toBeNull();
    const asOf = office.now().toISOString();
    await rollUp(office.db, asOf);
    const months = await reports().months();
    expect(months.map(({ month, all }) => [month, all])).toEqual([
      ['2026-10', { filed: 1, due: 1, inTime: 0, resolved: 1 }],
      ['2026-11', { filed: 4, due: 1, inTime: 0, resolved: 2 }],
    ]);
    expect(months[1]!.groups.office['WO-03']).toMatchObject({ filed: 2, resolved: 2 });
    expect([
      (await list()).total,
      (await list({ category: 'pothole', office: 'WO-03' })).total,
    ]).toEqual([
      { count: 5, asOf },
      { count: 3, asOf },
    ]);
    expect((await list({ days: '7' })).total).toBeNull();

    office.pass(0.01);
    const written = (name: string, text: string) => {
      fs.writeFileSync(path.join(folder, name), text);
      return path.join(folder, name);
    };
    const file = written('later.json', await textOf(jsonOf(ABOUT, exportReports(office.db))));
    const compared = await compareReports(file, [
      written('months.json', JSON.stringify({ months })),
    ]);
    expect(compared.map(({ period, differences }) => [period, differences])).toEqual([
      ['2026-10', []],
      ['2026-11', []],
    ]);
    months[0]!.all.resolved += 1;
    const [wrong] = await compareReports(file, [
      written('wrong-months.json', JSON.stringify({ months })),
    ]);
    expect(wrong!.differences).toHaveLength(1);
    for (const table of ['grievance_events', 'grievances'] as const)
      await office.db
        .deleteFrom(table)
        .where(table === 'grievances' ? 'id' : 'grievance_id', '=', 'early')
        .execute();
  });

  test('are listed page by page, each once, within every filter', async () => {
    const at = (index: number) => new Date(Date.parse('2026-10-01') + (index >> 1)).toISOString();
    const rows = Array.from({ length: 2 * REPORTS_AT_ONCE + 3 }, (_, index) =>
      testRow({
        id: `listed-${`${index}`.padStart(3, '0')}`,
        number: `LISTED${index}`,
        category: 'other',
        status: index % 3 ? 'closed' : 'submitted',
        department_slug: 'general-administration',
        submitted_at: at(index),
      }),
    );
    await office.db.insertInto('grievances').values(rows).execute();
    for (const sort of ['newest', 'oldest'])
      for (const filter of [{ category: 'other' }, { department: 'general-administration' }]) {
        const seen: string[] = [];
        for (let after: string | null = ''; after !== null;) {
          const page = await list({ ...filter, sort, after });
          reportsAnswerSchema.parse(page);
          seen.push(...page.reports.map(({ number }) => number));
          after = page.next;
        }
        const expected = rows.map(({ number }) => formatTrackingNumber(number));
        expect(seen).toEqual(sort === 'oldest' ? expected : expected.toReversed());
      }
    const { reports: closed } = await list({ category: 'other', status: 'closed' });
    expect(closed.every(({ status }) => status === 'closed')).toBe(true);
    expect((await list({ office: 'unknown', category: 'pothole' })).reports).toHaveLength(1);
    expect((await list({ days: '7', category: 'other' })).reports).toEqual([]);
    await office.db.deleteFrom('grievances').where('category', '=', 'other').execute();
  });

  test('say nothing personal, in lists, pages, figures and files', async () => {
    const { reports: listed } = await list();
    const found = await Promise.all(
      listed.map(({ number }) => reports().find(number.replaceAll('-', ''))),
    );
    expect(found.every(Boolean)).toBe(true);
    const all = JSON.stringify([
      listed,
      found.map((one) => one!.grievance),
      await reports().statistics('year'),
      await textOf(jsonOf(ABOUT, exportReports(office.db))),
      await textOf(csvOf('reports', exportReports(office.db))),
      await textOf(csvOf('events', exportReports(office.db))),
    ]);
    for (const text of [
      '9822012345',
      '2345"',
      'Anjali',
      'deep hole',
      'temple',
      'not solved',
      '18.5012',
      '73.80954',
    ])
      expect(all, text).not.toContain(text);
    for (const { id } of await office.db.selectFrom('grievances').selectAll().execute())
      expect(all).not.toContain(id);
    expect(all).toContain('18.501');
  });

  test('have a row for each step, in CSV and in Parquet', async () => {
    for (const [table, columns, count] of [
      ['reports', REPORT_COLUMNS, 4],
      ['events', EVENT_COLUMNS, null],
    ] as const) {
      const lines = (await textOf(csvOf(table, exportReports(office.db)))).trimEnd().split('\r\n');
      expect(lines[0]).toBe(columns.map(({ name }) => name).join(','));
      const file = path.join(folder, `${table}.parquet`);
      fs.writeFileSync(
        file,
        Buffer.concat(await Array.fromAsync(parquetOf(table, exportReports(office.db)))),
      );
      const { DuckDBInstance } = await import('@duckdb/node-api');
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      const read = await connection.runAndReadAll(
        `select count(*)::integer as rows, count(distinct number)::integer as numbers from '${file}'`,
      );
      expect(read.getRowObjectsJS()).toEqual([{ rows: lines.length - 1, numbers: 4 }]);
      if (count !== null) expect(lines).toHaveLength(count + 1);
      connection.closeSync();
    }
  });
});
