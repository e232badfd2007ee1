import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { beforeEach, describe, expect, test } from 'vitest';
import { createTestOffice, prepareTestOffice, type TestOffice } from './grievances.testing.ts';
import { formatTrackingNumber } from './tracking-number.ts';

const WORDS = 'The work at the place is planned.';
const START = '2026-11-25T04:30:00.000Z';

describeOnEachDatabase('grievances under bad input and faults', (open) => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await createTestOffice((await open(prepareTestOffice)).db, START);
  });
  const eventsOf = async (id: string) =>
    (
      await office.db
        .selectFrom('grievance_events')
        .select('event')
        .where('grievance_id', '=', id)
        .orderBy('step')
        .execute()
    ).map(({ event }) => event);
  const actFor = (secret: string, action: 'confirm' | 'dispute' | 'answer') =>
    office.grievances.actForReporter(secret, { action, words: WORDS, version: 1 });

  describe('a forged link', () => {
    test('shows nothing and does nothing, whatever it is made of', async () => {
      const { number, secret, id } = await office.file();
      const forged = [number, formatTrackingNumber(number), id, `${secret}A`, secret.slice(1), ''];
      for (const link of [...forged, secret.toUpperCase(), "' or 1=1 --", '%']) {
        expect(await office.grievances.findForReporter(link), link).toBeNull();
        expect(await office.grievances.photo(link), link).toBeNull();
        expect(await actFor(link, 'answer'), link).toEqual({ kind: 'NotFound' });
      }
      expect(await eventsOf(id)).toEqual(['submit']);
    });

    test('to a file of another grievance finds none', async () => {
      const [repaired, other] = [await office.file(), await office.file()];
      await office.act(repaired.number, 'field', 'start');
      await office.act(repaired.number, 'field', 'resolve', { words: WORDS }, [office.photo()]);
      const found = await office.grievances.find(repaired.number);
      const [evidence] = found!.events.at(-1)!.evidence;
      expect(await office.grievances.evidence(repaired.number, evidence!.id)).not.toBeNull();
      expect(await office.grievances.evidence(other.number, evidence!.id)).toBeNull();
    });
  });

  test('the link of a merged grievance shows where it went, and changes neither case', async () => {
    const [first, second] = [await office.file(), await office.file()];
    const into = { into: formatTrackingNumber(first.number) };
    expect((await office.act(second.number, 'field', 'merge', into)).kind).toBe('Acted');
    expect(await office.grievances.findForReporter(second.secret)).toMatchObject({
      status: 'merged',
      mergedInto: first.number,
      actions: [],
    });
    for (const action of ['confirm', 'dispute', 'answer'] as const)
      expect(await actFor(second.secret, action)).toEqual({
        kind: 'NotPossible',
        status: 'merged',
      });
    expect(await eventsOf(first.id)).toEqual(['submit', 'absorb']);
    expect(await eventsOf(second.id)).toEqual(['submit', 'merge']);
  });

  test('a case of another office is no target of a merge, and is not revealed', async () => {
    const [own, foreign] = [
      await office.file(),
      await office.file({ category: 'street_light', area: 'WO-01' }),
    ];
    const merge = (into: string) => office.act(own.number, 'field', 'merge', { into });
    const refusals = [await merge(foreign.number), await merge('PN2345678N')].map((result) =>
      result.kind === 'Invalid' ? result.refusals.map(({ message }) => message('en')) : result.kind,
    );
    expect(refusals[0]).toEqual(refusals[1]);
    expect(await eventsOf(foreign.id)).toEqual(['submit']);
  });

  test("another person's mobile number opens nothing, and finds cases only within reach", async () => {
    const [own, other] = [
      await office.file({ mobile: '9822055555' }),
      await office.file({ mobile: '9822055555', category: 'street_light', area: 'WO-01' }),
    ];
    expect(await office.grievances.findForReporter('9822055555')).toBeNull();
    const seen = await office.grievances.findForReporter(other.secret);
    expect(JSON.stringify(seen)).not.toContain(own.number);
    const query = { queue: 'office', filters: {}, sort: 'due', after: null, limit: 9 } as const;
    const { cases } = office.grievances.desk;
    for (const [name, id] of [
      ['field', own.id],
      ['lights', other.id],
    ] as const)
      for (const search of ['5555', '9822055555']) {
        const { rows } = await cases.list({ ...query, search }, await office.officer(name));
        expect(
          rows.map((row) => row.id),
          `${name} ${search}`,
        ).toEqual([id]);
      }
  });

  test('an officer who is disabled while acting has acted or has not, never half', async () => {
    const filed = await Promise.all(Array.from({ length: 8 }, () => office.file()));
    const { cases } = office.grievances.desk;
    const officer = await office.officer('field');
    const input = { values: {}, files: {} };
    const acts = filed.map(({ id }) =>
      cases.act({ id, action: 'start', version: 1, input, key: `start ${id}` }, officer),
    );
    const [results] = await Promise.all([
      Promise.all(acts),
      office.staff.disable(office.persons.field, office.now()),
    ]);
    for (const [n, { id }] of filed.entries())
      expect(await eventsOf(id)).toEqual(
        results[n]!.kind === 'Acted' ? ['submit', 'start'] : ['submit'],
      );
    // Between two statements of PostgreSQL the person still exists, already without any post.
    for (const { kind } of results) expect(['Acted', 'NotPermitted', 'NotFound']).toContain(kind);
    const late = await cases.act(
      {
        id: filed[0]!.id,
        action: 'note',
        version: 2,
        input: { ...input, values: { words: WORDS } },
        key: 'late',
      },
      officer,
    );
    expect(late.kind).toBe('NotPermitted');
  });

  test('of many officers who act on one version, one acts', async () => {
    const { id } = await office.file();
    const { cases } = office.grievances.desk;
    const names = ['field', 'ward', 'head'] as const;
    const officers = await Promise.all(names.map((name) => office.officer(name)));
    const input = { values: { words: WORDS }, files: {} };
    const results = await Promise.all(
      Array.from({ length: 9 }, (_, n) =>
        cases.act({ id, action: 'reply', version: 1, input, key: `reply ${n}` }, officers[n % 3]!),
      ),
    );
    expect(results.filter(({ kind }) => kind === 'Acted')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'Stale')).toHaveLength(8);
    expect(await eventsOf(id)).toEqual(['submit', 'reply']);
  });

  test('a clock that is set back moves no due time, and nothing happens twice', async () => {
    const { number, id, acknowledgeBy, resolveBy } = await office.file();
    office.clock.now = new Date(Date.parse(acknowledgeBy) + 60_000);
    expect((await office.grievances.runTimedEvents()).escalate).toBe(1);
    office.pass(-26);
    expect((await office.grievances.runTimedEvents()).escalate).toBe(0);
    expect((await office.act(number, 'ward', 'reply', { words: WORDS })).kind).toBe('Acted');
    expect(await office.rowOf(number)).toMatchObject({
      acknowledge_by: acknowledgeBy,
      resolve_by: resolveBy,
    });
    office.pass(26);
    expect((await office.grievances.runTimedEvents()).escalate).toBe(0);
    expect(await eventsOf(id)).toEqual(['submit', 'escalate', 'reply']);
    office.clock.now = new Date(Date.parse(resolveBy) + 60_000);
    expect((await office.grievances.runTimedEvents()).escalate).toBe(1);
  });
});
