import { expect } from 'vitest';
import { dayInIndia } from '@pune/std/india-time';
import { QUEUES, SORTS, type CaseRow } from '../case-type.ts';
import { everyRow, idsOf, opened, type Check, type Subject } from './subject.contract.ts';

async function fill(subject: Subject): Promise<string[]> {
  const ids: string[] = [];
  for (const status of [...subject.statuses, ...subject.statuses, subject.statuses[0]!])
    ids.push(await subject.create(status));
  return ids;
}

const isOpen = ({ type }: Subject, { status }: CaseRow): boolean =>
  type.statuses.find(({ value }) => value === status)!.isOpen;

/** A case without a running clock comes last. */
const dueAt = ({ clock }: CaseRow): string => clock?.dueAt ?? '9999';

export const listChecks: Record<string, Check> = {
  'puts each case into its queues': async (subject) => {
    const ids = await fill(subject);
    const cases = await subject.type.cases();
    const rowsOf = async (queue: (typeof QUEUES)[number]) =>
      everyRow(cases, subject.officer, { queue });
    const [office, completed] = [await rowsOf('office'), await rowsOf('completed')];
    expect(office.every((row) => isOpen(subject, row))).toBe(true);
    expect(completed.every((row) => !isOpen(subject, row))).toBe(true);
    expect([...idsOf(office), ...idsOf(completed)]).toEqual(expect.arrayContaining(ids));
    for (const queue of ['breaching', 'mine', 'waiting'] as const)
      expect(idsOf(office), queue).toEqual(expect.arrayContaining(idsOf(await rowsOf(queue))));
    const today = dayInIndia(subject.now());
    for (const { clock } of await rowsOf('breaching')) {
      expect(clock?.doneAt).toBeNull();
      expect(dayInIndia(clock!.dueAt) <= today, 'due today or overdue').toBe(true);
    }
  },

  'counts the cases of each queue': async (subject) => {
    await fill(subject);
    const cases = await subject.type.cases();
    const counts = await cases.counts(subject.officer);
    for (const queue of QUEUES) {
      const rows = await everyRow(cases, subject.officer, { queue });
      expect(counts[queue], queue).toBe(Math.min(rows.length, 1000));
    }
  },

  'pages through a list without gaps and without duplicates': async (subject) => {
    await fill(subject);
    const cases = await subject.type.cases();
    for (const queue of ['office', 'completed'] as const)
      for (const sort of SORTS) {
        const whole = idsOf(await everyRow(cases, subject.officer, { queue, sort }));
        for (const limit of [1, 2, 3]) {
          const paged = idsOf(await everyRow(cases, subject.officer, { queue, sort, limit }));
          expect(paged, `${queue} by ${sort}, ${limit} a page`).toEqual(whole);
        }
        expect(new Set(whole).size).toBe(whole.length);
      }
  },

  'keeps the place in a list when a case arrives': async (subject) => {
    await fill(subject);
    const cases = await subject.type.cases();
    for (const sort of SORTS) {
      const before = idsOf(await everyRow(cases, subject.officer, { sort }));
      const query = { queue: 'office', filters: {}, search: '', sort, limit: 2 } as const;
      const first = await cases.list({ ...query, after: null }, subject.officer);
      await subject.create(subject.statuses[0]!);
      const rest: CaseRow[] = [];
      for (let { next } = first; next !== null;) {
        const page = await cases.list({ ...query, after: next }, subject.officer);
        rest.push(...page.rows);
        next = page.next;
      }
      const seen = [...idsOf(first.rows), ...idsOf(rest)];
      expect(new Set(seen).size, `${sort}: no case twice`).toBe(seen.length);
      expect(seen, `${sort}: no case left out`).toEqual(expect.arrayContaining(before));
    }
  },

  'sorts by due time and by age': async (subject) => {
    await fill(subject);
    const cases = await subject.type.cases();
    const due = (await everyRow(cases, subject.officer, { sort: 'due' })).map(dueAt);
    expect(due).toEqual(due.toSorted());
    const rows = await everyRow(cases, subject.officer, { sort: 'opened' });
    const times = rows.map(({ openedAt }) => openedAt);
    expect(times).toEqual(times.toSorted());
  },

  'narrows a list by each filter': async (subject) => {
    await fill(subject);
    const cases = await subject.type.cases();
    const all = new Set(idsOf(await everyRow(cases, subject.officer)));
    for (const { name, options } of subject.type.filters) {
      const found: string[] = [];
      for (const { value } of await options(subject.officer)) {
        const rows = await everyRow(cases, subject.officer, { filters: { [name]: value } });
        expect(rows.every(({ id }) => all.has(id))).toBe(true);
        found.push(...idsOf(rows));
      }
      expect(found.length, `${name} finds cases`).toBeGreaterThan(0);
      const none = await everyRow(cases, subject.officer, { filters: { [name]: 'no-such' } });
      expect(none, `${name} with an unknown value`).toEqual([]);
    }
  },

  'finds a case by its number, and nothing by a pattern': async (subject) => {
    const [id] = await fill(subject);
    const cases = await subject.type.cases();
    const { number } = await opened(subject, id!);
    for (const search of [number, number.toLowerCase(), ` ${number} `])
      expect(idsOf(await everyRow(cases, subject.officer, { search })), search).toEqual([id]);
    for (const search of ['%%%', '___', 'zzzz-no-such-case', "'"])
      expect(await everyRow(cases, subject.officer, { search }), search).toEqual([]);
  },

  'gives the same row in a list, by its id and in a case': async (subject) => {
    const ids = await fill(subject);
    const cases = await subject.type.cases();
    const rows = await cases.rows(ids, subject.officer);
    expect(idsOf(rows)).toEqual(ids);
    const listed = await everyRow(cases, subject.officer);
    const shown = (row: CaseRow) => [row.number, row.status, row.version, row.actions, dueAt(row)];
    for (const row of rows) {
      const found = await opened(subject, row.id);
      expect(shown(found)).toEqual(shown(row));
      const same = listed.find(({ id }) => id === row.id);
      if (same) expect(shown(same)).toEqual(shown(row));
    }
  },
};
