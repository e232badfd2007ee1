import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { beforeAll, describe, expect, test } from 'vitest';
import { causeOf, type PastEvent } from './breach-causes.ts';
import { createTestOffice, type TestOffice } from './grievances.testing.ts';

const NOTE = 'The hole was filled with asphalt.';
const event = (name: string, by = 'office', data: object = {}): PastEvent => ({
  event: name,
  by,
  data: JSON.stringify(data),
});

describe('the cause of a breach', () => {
  const submit = event('submit', 'citizen');
  test.each([
    ['untouched', [submit]],
    ['untouched', [submit, event('note')]],
    ['in_work', [submit, event('acknowledge')]],
    ['parked', [submit, event('park'), event('unpark', 'system')]],
    ['disputed', [submit, event('resolve'), event('dispute', 'citizen')]],
    ['transferred', [submit, event('transfer', 'office', { wrongRoute: false }), event('park')]],
    [
      'wrong_route',
      [submit, event('acknowledge'), event('transfer', 'office', { wrongRoute: true })],
    ],
  ])('is %s', (cause, before) => expect(causeOf(before)).toBe(cause));
});

describeOnEachDatabase('the supervision of grievances', (open) => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await createTestOffice((await open()).db, '2026-11-25T04:30:00.000Z');
  });
  const cases = () => office.grievances.desk.cases;
  const causes = async (who: Parameters<TestOffice['officer']>[0]) =>
    (await cases().breaches!(await office.officer(who))).map(
      ({ cause, count }) => `${cause('en')}: ${count}`,
    );
  const sample = async (who: Parameters<TestOffice['officer']>[0]) =>
    (await cases().sample!(await office.officer(who))).map(
      ({ row, reason }) => `${row.id} ${reason('en')}`,
    );

  test('counts breaches by their cause within reach', async () => {
    expect(await causes('ward')).toEqual([]);
    await office.file();
    const { number } = await office.file();
    await office.act(number, 'field', 'start');
    // The second was acknowledged by its start: the first alone passes that limit.
    office.clock.now = new Date('2026-11-27T12:00:00.000Z');
    await office.grievances.runTimedEvents();
    expect(await causes('ward')).toEqual(['No officer acted: 1']);
    office.clock.now = new Date('2026-12-09T12:00:00.000Z');
    await office.grievances.runTimedEvents();
    const found = await causes('ward');
    expect(found).toEqual(['No officer acted: 3', 'Work took too long: 2']);
    expect(await causes('head')).toEqual(found);
    expect(await causes('otherWard')).toEqual([]);
    expect(await causes('field')).toEqual([]);
    office.clock.now = new Date('2027-03-09T12:00:00.000Z');
    expect(await causes('ward')).toEqual([]);
  });

  test('samples disputed work and refused evidence within reach', async () => {
    const disputed = await office.file();
    await office.act(disputed.number, 'field', 'resolve', { words: NOTE }, [office.photo()]);
    const { version } = await office.rowOf(disputed.number);
    await office.grievances.actForReporter(disputed.secret, {
      action: 'dispute',
      words: NOTE,
      version,
    });
    const refused = await office.file();
    await office.act(refused.number, 'field', 'resolve', { words: NOTE }, [Buffer.from('GIF89a')]);
    const missing = await office.file();
    await office.act(missing.number, 'field', 'resolve', { words: NOTE });
    const found = await sample('ward');
    expect(found.toSorted()).toEqual(
      [`${disputed.id} The citizen disagreed`, `${refused.id} Evidence was refused`].toSorted(),
    );
    expect(await sample('otherWard')).toEqual([]);
  });

  test('leads to the cases of a post, which are handed over to another one', async () => {
    const ward = await office.officer('ward');
    const { filters, holders } = (await cases().load!(ward)).find(
      ({ post }) => post('en') === 'Junior Engineer',
    )!;
    expect(holders).toEqual([(await office.officer('field')).person.name]);
    expect(filters).toEqual({ owner: office.posts.field, office: 'WO-03' });
    const list = async () =>
      (
        await cases().list(
          { queue: 'office', filters: filters!, search: '', sort: 'due', after: null, limit: 100 },
          ward,
        )
      ).rows;
    const rows = await list();
    expect(rows.length).toBeGreaterThan(0);
    for (const { id, version } of rows) {
      const input = { values: { post: office.posts.ward }, files: {} };
      const given = { id, action: 'assign', version, input, key: `hand-over-of-${id}` };
      expect((await cases().act(given, ward)).kind).toBe('Acted');
    }
    expect(await list()).toEqual([]);
  });
});
