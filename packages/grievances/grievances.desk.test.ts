import { plansOf } from '@pune/database/query-plans.testing';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { caseTypeContract } from '@pune/desk/case-type.contract';
import { PostgresAdapter, sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { listQueries } from './desk-list.ts';
import { grievanceCaseType } from './grievances.desk.ts';
import { createTestOffice, TEST_SEAL, type TestOffice } from './grievances.testing.ts';
import type { GrievanceStatus } from './grievances.constants.ts';

const WORDS = 'The hole was filled with asphalt.';

/** Brings a new case into a state, and returns its id. */
async function createIn(office: TestOffice, status: GrievanceStatus): Promise<string> {
  const { number, id, secret } = await office.file();
  const act = async (action: string, values: Record<string, string> = {}) => {
    const photos = action === 'resolve' ? [office.photo()] : [];
    const result = await office.act(number, 'ward', action, values, photos);
    if (result.kind !== 'Acted') throw new Error(`${action}: ${result.kind}`);
  };
  const close = async (action: 'confirm' | 'dispute') => {
    const { version } = await office.rowOf(number);
    await office.grievances.actForReporter(secret, { action, words: WORDS, version });
  };
  const resolve = () => act('resolve', { words: WORDS });
  const steps: Record<GrievanceStatus, () => Promise<void>> = {
    submitted: async () => {},
    acknowledged: () => act('acknowledge'),
    assigned: () => act('assign', { post: office.posts.field }),
    in_progress: () => act('start'),
    parked: () => act('park', { until: '2026-12-20', words: WORDS }),
    resolved: resolve,
    reopened: async () => {
      await resolve();
      await close('dispute');
    },
    closed: async () => {
      await resolve();
      await close('confirm');
    },
    merged: async () => {
      const other = await office.file();
      await act('merge', { into: other.number });
    },
  };
  await steps[status]();
  return id;
}

describeOnEachDatabase('the case type of grievances', (open, kind) => {
  let office: TestOffice;
  const opened = async () => {
    if (office) return;
    office = await createTestOffice((await open()).db, '2026-11-25T04:30:00.000Z');
    // The first grievance stores the configuration.
    await office.file();
  };

  caseTypeContract('grievances', async () => {
    await opened();
    const colleague = await office.staff.person({ posts: [office.posts.ward] });
    const field = await office.staff.person({ posts: [office.posts.commissioner] });
    const { officerOf } = await import('@pune/staff/officers');
    const of = async (person: string) =>
      (await officerOf(office.db as never, person, office.now()))!;
    let other: string;
    return {
      type: grievanceCaseType(async () => office.grievances.desk),
      officer: await office.officer('ward'),
      colleague: await of(colleague),
      reader: await of(field),
      stranger: await office.officer('otherWard'),
      outsider: await office.officer('operator'),
      now: office.now,
      statuses: [
        'submitted',
        'acknowledged',
        'assigned',
        'in_progress',
        'parked',
        'resolved',
        'reopened',
        'closed',
        'merged',
      ],
      create: (status) => createIn(office, status as GrievanceStatus),
      input: async (action) => {
        other = (await office.file()).number;
        const values: Record<string, Record<string, string>> = {
          assign: { post: office.posts.field },
          park: { until: '2026-12-20', words: WORDS },
          transfer: { category: 'street_light', office: 'WO-03', wrong_route: 'no', words: WORDS },
          merge: { into: other },
        };
        return {
          values: values[action] ?? { words: WORDS },
          files: { photos: action === 'resolve' ? [office.photo()] : [] },
        };
      },
      openings: async (id, person) =>
        (
          await office.db
            .selectFrom('staff_audit')
            .select('seq')
            .where('action', '=', 'open')
            .where('object', '=', id)
            .where('person_id', '=', person)
            .execute()
        ).length,
    };
  });

  describe('the list', () => {
    beforeAll(opened);
    const search = async (typed: string) => {
      const query = {
        queue: 'office',
        filters: {},
        sort: 'due',
        after: null,
        limit: 1_000,
      } as const;
      const { rows } = await office.grievances.desk.cases.list(
        { ...query, search: typed },
        await office.officer('ward'),
      );
      return rows.map(({ id }) => id);
    };

    test('finds the last digits of a telephone number and words, in any script', async () => {
      const { id } = await office.file({
        mobile: '9822070117',
        description: 'शाळेसमोरचा मोठा खड्डा, Bus Stop.',
        landmark: 'Near 100% Fresh Dairy',
      });
      // Case numbers contain neither 0 nor 1.
      for (const typed of ['0117', '98220 70117', '+91 9822070117', '०११७'])
        expect(await search(typed), typed).toEqual([id]);
      for (const typed of ['खड्डा शाळेसमोरचा', 'खड्डा शाळेसमोर', 'bus stop', '100% fresh', 'DAIRÝ'])
        expect(await search(typed), typed).toEqual([id]);
      for (const typed of ['0118', '1_0 fresh', 'no such words'])
        expect(await search(typed), typed).toEqual([]);
      const { id: doubtful } = await office.file({ mobile: '9822077777' });
      expect(await search('7777'), 'digits that a number may have too').toContain(doubtful);
    });

    test('shows the other case before a merge, and says in words until when a case is parked', async () => {
      const [one, other] = [await office.file(), await office.file({ category: 'street_light' })];
      const type = grievanceCaseType(async () => office.grievances.desk);
      const action = (name: string) => type.actions.find((each) => each.name === name)!;
      const { find } = action('merge').other!;
      const values = { into: other.number };
      const shown = (await find(values, await office.officer('ward')))!;
      expect([shown.id, shown.status, shown.subject('en')]).toEqual([
        other.id,
        'submitted',
        expect.stringMatching(/light/i),
      ]);
      expect(await find(values, await office.officer('lights'))).toBeNull();
      expect(await find({ into: 'nothing' }, await office.officer('ward'))).toBeNull();
      const { cases } = office.grievances.desk;
      const [row] = await cases.rows([one.id], await office.officer('ward'));
      const message = await action('park').message!(row!, { until: '2026-12-24', words: 'Why.' });
      expect(message.split('\n\n')[1]).toBe('काम उशिरात उशिरा २४ डिसेंबर २०२६ रोजी पुढे सुरू होईल.');
    });

    test('names departments as they are published, and by their kinds until then', async () => {
      const road = { en: 'Roads', mr: 'पथ विभाग', hi: 'पथ विभाग' };
      const named = async (names: ReadonlyMap<string, typeof road>) => {
        const type = grievanceCaseType(
          async () => office.grievances.desk,
          async () => names,
        );
        const filter = type.filters.find(({ name }) => name === 'department')!;
        const options = await filter.options(await office.officer('ward'));
        return options.find(({ value }) => value === 'road')!.label('mr');
      };
      expect(await named(new Map([['road', road]]))).toBe('पथ विभाग');
      expect(await named(new Map())).toContain('खड्डा');
    });

    test('finds the first and the last signs of a number, in every queue, with words beside them', async () => {
      const { id, number } = await office.file();
      await office.act(number, 'ward', 'merge', { into: (await office.file()).number });
      const signs = number.slice(2);
      for (const typed of [
        signs.slice(-4),
        signs.slice(-3).toLowerCase(),
        `PN-${signs.slice(0, 4)}`,
        `${signs.slice(0, 4)} ${signs.slice(4, 6)}`,
        `-${signs.slice(-5)}`,
        signs,
      ])
        expect(await search(typed), typed).toContain(id);
      const other = signs.slice(-4) === 'GYMX' ? 'GYMY' : 'GYMX';
      expect(await search(other)).not.toContain(id);
      const { id: worded } = await office.file({ description: 'Broken glass before the gym.' });
      expect(await search('gym')).toContain(worded);
      // A part finds no case of another office.
      const { rows } = await office.grievances.desk.cases.list(
        {
          queue: 'office',
          filters: {},
          sort: 'due',
          after: null,
          limit: 10,
          search: signs.slice(-4),
        },
        await office.officer('otherWard'),
      );
      expect(rows.map((row) => row.id)).not.toContain(id);
    });

    test('is read along an index that has its order, for each kind of reach and each queue', async () => {
      const isPostgres = office.db.getExecutor().adapter instanceof PostgresAdapter;
      const plan = async (query: {
        compile: () => { sql: string; parameters: readonly unknown[] };
      }) => {
        const { sql: text, parameters } = query.compile();
        const statement = isPostgres ? `explain ${text}` : `explain query plan ${text}`;
        return office.db.connection().execute(async (connection) => {
          // A small table would be read whole.
          if (isPostgres)
            await sql`set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off`.execute(
              connection,
            );
          const { rows } = await connection.executeQuery({
            sql: statement,
            parameters,
            query: sql`x`.toOperationNode() as never,
            queryId: { queryId: 'plan' },
          });
          return rows.map((row) => Object.values(row as object).join(' ')).join('\n');
        });
      };
      const options = { db: office.db as never, seal: TEST_SEAL, now: office.now };
      const expected = {
        field: /grievances_of_(unit|owner)/,
        ward: /grievances_of_(office|owner)/,
        head: /grievances_of_(department|owner)/,
        commissioner: /grievances_by_due/,
      };
      for (const [name, index] of Object.entries(expected))
        for (const queue of ['breaching', 'mine', 'office', 'waiting', 'completed'] as const) {
          const officer = await office.officer(name as keyof typeof expected);
          const query = {
            queue,
            filters: {},
            sort: 'due',
            after: null,
            limit: 25,
          } as const;
          for (const each of listQueries(options, query, { kind: 'Everything' }, officer).queries) {
            const found = await plan(each.selectAll());
            expect(found, `${name} ${queue} on ${kind}`).toMatch(
              // PostgreSQL chooses among the indexes by its statistics.
              isPostgres ? /grievances_(of|by)_/ : queue === 'mine' ? /grievances_of_owner/ : index,
            );
            expect(found, `${name} ${queue} on ${kind}`).not.toMatch(
              /TEMP B-TREE|Seq Scan|\bSort\b/,
            );
          }
        }
    });

    if (kind === 'SQLite')
      test('meets a filter that most of the city meets within the index of the reach', async () => {
        const officer = await office.officer('ward');
        const options = { db: office.db as never, seal: TEST_SEAL, now: office.now };
        const query = { queue: 'office', sort: 'due', after: null, limit: 25 } as const;
        const narrowed: Record<string, string>[] = [
          { status: 'submitted' },
          { category: 'pothole', office: 'WO-03' },
        ];
        for (const filters of narrowed) {
          const queriesOf = (inReach: boolean) =>
            listQueries(options, { ...query, filters }, { kind: 'Everything' }, officer, inReach)
              .queries;
          const idsOf = (inReach: boolean) =>
            Promise.all(queriesOf(inReach).map((each) => each.select('id').execute()));
          const found = await idsOf(true);
          expect(found.flat().length).toBeGreaterThan(0);
          expect(found).toEqual(await idsOf(false));
          const plans = await plansOf(
            office.db,
            queriesOf(true).map((each) => each.select('id').compile()),
          );
          // The index has every column, so that no row is read for a filter.
          for (const { text } of plans.flat())
            expect(text).toMatch(/USING COVERING INDEX grievances_of_(office|owner) /);
        }
      });

    test('gives supervisors the load of each post', async () => {
      const load = await office.grievances.desk.cases.load!(await office.officer('ward'));
      expect(load.length).toBeGreaterThan(0);
      const total = load.reduce((sum, { open: n }) => sum + n, 0);
      const counts = await office.grievances.desk.cases.counts(await office.officer('ward'));
      expect(total).toBeLessThanOrEqual(counts.office);
      expect(await office.grievances.desk.cases.load!(await office.officer('field'))).toEqual([]);
    });
  });
});
