import { plansOf, recordQueries, type RecordedQueries } from '@pune/database/query-plans.testing';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { officerOf } from '@pune/staff/officers';
import { sql, type Kysely } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { SEAL, serviceOn } from './bench/databases.ts';
import {
  fillGrievances,
  generatedMobile,
  generatedNumber,
  generatedPersons,
  generatedSecret,
  type GeneratedPersons,
} from './generated/fill.testing.ts';
import { reportsQuerySchema } from './public-reports.schema.ts';
import { refreshStatistics } from './public-reports.statistics.ts';
import { createPublicReports } from './public-reports.ts';
import { dueCounts } from './statistics.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import type { Grievances } from './grievances.ts';

/** The tables that grow with the grievances, with the names that queries give them. */
const LARGE = [
  'grievances',
  'filed',
  'grievance_events',
  'event',
  'grievance_messages',
  'message',
  'grievance_evidence',
  'evidence',
  'grievance_words',
  'stored',
];
const UNTIL = new Date('2026-11-25T06:30:00.000Z');
/** SQLite chooses a plan by the text of a query, and PostgreSQL hardly by its values. */
const PLANS_EACH = Boolean(process.env.TEST_ALL);

/** The indexes of grievances that no constraint needs. */
const declared = new Set<string>();
/** The indexes that a query reads on a database. */
const read = new Set<string>();

async function indexesOf(db: Kysely<any>, isPostgres: boolean): Promise<string[]> {
  const { rows } = isPostgres
    ? await sql<{ name: string }>`
        select indexname as name from pg_indexes
        where tablename = 'grievances' and indexdef not like '%UNIQUE%'`.execute(db)
    : await sql<{ name: string }>`
        select name from sqlite_master
        where type = 'index' and tbl_name = 'grievances' and sql is not null`.execute(db);
  return rows.map(({ name }) => name);
}

describeOnEachDatabase('the queries of grievances', (open, kind) => {
  let db: Kysely<GrievanceTables>;
  let recorded: RecordedQueries<GrievanceTables>;
  let grievances: Grievances;
  let persons: GeneratedPersons;
  beforeAll(async () => {
    ({ db } = await open<GrievanceTables>());
    recorded = recordQueries(db);
    grievances = await serviceOn(recorded.db, () => UNTIL);
    await fillGrievances(db, { grievances: 1_200, seed: 3, until: UNTIL, seal: SEAL });
    persons = await generatedPersons(db);
    const isPostgres = kind === 'PostgreSQL';
    for (const name of await indexesOf(db, isPostgres)) declared.add(name);
    // Nothing gives SQLite statistics in operation, and PostgreSQL gives them to itself.
    if (isPostgres) await sql`analyze`.execute(db);
  }, 120_000);

  const planned = new Set<string>();
  /** Plans the queries of an operation, and notes the indexes that they read. */
  async function plansIn(name: string, operation: () => Promise<unknown>) {
    recorded.take();
    await operation();
    const queries = recorded.take().filter(({ query }) => query.kind === 'SelectQueryNode');
    expect(queries.length, name).toBeGreaterThan(0);
    const wanted = queries.filter(({ sql: text }) => PLANS_EACH || !planned.has(text));
    for (const { sql: text } of wanted) planned.add(text);
    const plans = await plansOf(db, wanted, { prefersIndexes: true });
    for (const step of plans.flat()) for (const index of step.read) read.add(index);
    return wanted.map(({ sql: text }, place) => ({ text, steps: plans[place]! }));
  }

  /** No query of the operation may read a large table whole. */
  async function expectIndexes(name: string, operation: () => Promise<unknown>): Promise<void> {
    for (const { text, steps } of await plansIn(name, operation)) {
      const whole = steps.filter(({ table, index }) => LARGE.includes(table) && index === null);
      expect(whole, `${name} on ${kind}: ${text}`).toEqual([]);
    }
  }
  const query = {
    queue: 'office',
    filters: {},
    search: '',
    sort: 'due',
    after: null,
    limit: 25,
  } as const;
  const officer = async (name: keyof GeneratedPersons) =>
    (await officerOf(db as Kysely<any>, persons[name], UNTIL))!;

  test.each(['field', 'ward', 'head', 'commissioner'] as const)(
    'of the inbox and the lists of the %s use indexes',
    async (name) => {
      const { cases } = grievances.desk;
      const by = await officer(name);
      await expectIndexes('counts', () => cases.counts(by));
      for (const queue of ['breaching', 'mine', 'office', 'waiting', 'completed'] as const)
        for (const sort of ['due', 'opened', 'changed'] as const)
          await expectIndexes(`${queue} by ${sort}`, () =>
            cases.list({ ...query, queue, sort }, by),
          );
      const filtered: Record<string, string>[] = [
        { category: 'other' },
        { status: 'reopened' },
        { office: 'WO-01', status: 'reopened' },
      ];
      for (const filters of filtered)
        await expectIndexes(JSON.stringify(filters), () => cases.list({ ...query, filters }, by));
      const mobile = generatedMobile(5);
      const number = generatedNumber(5);
      for (const search of [
        number,
        number.slice(-4),
        number.slice(0, 6),
        mobile,
        mobile.slice(-4),
        'पाणी',
        'गणेश चौक 77',
      ])
        await expectIndexes(`search of ${search}`, () => cases.list({ ...query, search }, by));
    },
  );

  test('of a case, its tracking and its actions use indexes', async () => {
    const { cases } = grievances.desk;
    const by = await officer('head');
    const { rows } = await cases.list(query, by);
    const [{ id, version }] = rows as [(typeof rows)[0], ...typeof rows];
    for (const { text, steps } of await plansIn('load of posts', () => cases.load!(by)))
      for (const step of steps.filter(({ table }) => LARGE.includes(table))) {
        expect(step.index, `load on ${kind}: ${text}`).not.toBeNull();
        // Reading the row of each open case takes seconds.
        if (kind === 'SQLite') expect(step.text).toContain('COVERING INDEX grievances_loads');
      }
    await expectIndexes('case page', () => cases.open(id, by));
    await expectIndexes('tracking by number', () => grievances.find(generatedNumber(5)));
    await expectIndexes('tracking by secret', () => grievances.findForReporter(generatedSecret(5)));
    const input = { values: { words: 'The work is planned for next week.' }, files: {} };
    await expectIndexes('action', () =>
      cases.act({ id, action: 'reply', version, input, key: 'one' }, by),
    );
  });

  test('of open reports nearby use indexes', async () => {
    const place = { latitude: 18.5012, longitude: 73.80954 };
    await expectIndexes('near a place', () => grievances.nearby('pothole', place));
    await expectIndexes('of an office', () => grievances.nearby('pothole', { office: 'WO-03' }));
  });

  test('of public lists use indexes', async () => {
    const reports = createPublicReports(recorded.db, () => UNTIL);
    const list = (given: object) => () => reports.list(reportsQuerySchema.parse(given));
    const filters = [
      { office: 'WO-01' },
      { category: 'other' },
      { status: 'reopened' },
      { department: 'road' },
    ];
    for (const given of filters) await expectIndexes(`list ${JSON.stringify(given)}`, list(given));
    // The list without a filter reads the first entries of an index, which a plan shows as a scan.
    await plansIn('list', list({}));
  });

  test('of an account use indexes', async () => {
    const account = { citizen: 'c'.repeat(24), mobile: generatedMobile(5) };
    await expectIndexes('own list', () => grievances.listOwn(account, { after: null }));
  });

  test('of the statistics use indexes', async () => {
    for (const step of ['acknowledge', 'resolve'] as const)
      await expectIndexes(`time limits to ${step}`, () =>
        dueCounts(recorded.db, step, new Date(UNTIL.getTime() - 3_600_000), UNTIL),
      );
    const refresh = (seconds: number) => () =>
      refreshStatistics(recorded.db, new Date(UNTIL.getTime() + seconds * 1000));
    await expectIndexes('first count', refresh(0));
    await expectIndexes('count of a minute', refresh(60));
  });

  test('of the sweep use indexes', async () => {
    await expectIndexes('timed events', () => grievances.runTimedEvents());
    await expectIndexes('clean-up', () => grievances.sweep());
  });
});

test('each index of grievances serves a query on one of the databases', () => {
  expect(declared.difference(read)).toEqual(new Set());
});
