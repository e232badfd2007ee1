import { describe, expect, test } from 'vitest';
import type { CaseQuery, CaseType } from './case-type.ts';
import { memoryCases } from './memory.testing.ts';
import { listMerged } from './merged-list.ts';
import { officerWith } from './officers.testing.ts';

const NOW = new Date('2026-11-28T06:00:00Z');
const officer = officerWith({ person: '1', kind: 'ward_officer', office: 'WO-03' });

/** Two types of cases with due times, in hours from now. */
function typesWith(hours: Record<string, readonly number[]>): CaseType[] {
  return Object.entries(hours).map(([name, list]) => {
    const { type, create } = memoryCases(() => NOW);
    for (const dueInHours of list) create({ dueInHours });
    return { ...type, name };
  });
}

async function pagesOf(
  types: readonly CaseType[],
  limit: number,
  queue: CaseQuery['queue'] = 'office',
): Promise<string[][]> {
  const pages: string[][] = [];
  for (let after: string | null = null; ;) {
    const { rows, next } = await listMerged(types, { queue, after, limit }, officer);
    pages.push(rows.map(({ type, row }) => `${type.name} ${row.clock!.dueAt}`));
    if (next === null) return pages;
    after = next;
    expect(pages.length, 'the pages end').toBeLessThan(50);
  }
}
const timeOf = (row: string): string => row.split(' ')[1]!;

describe('a list over several types', () => {
  const types = typesWith({ a: [1, 5, 9, 13, 40], b: [2, 3, 4, 30], c: [] });

  test('is in the order of due times, whichever type a case has', async () => {
    const [rows] = await pagesOf(types, 100);
    expect(rows!.map(timeOf)).toEqual(rows!.map(timeOf).toSorted());
    expect(rows!.map((row) => row[0]).join('')).toBe('abbbaaaba');
  });

  test.each([1, 2, 3, 4, 5])('has no gap and no duplicate, %i a page', async (limit) => {
    const [whole] = await pagesOf(types, 100);
    const pages = await pagesOf(types, limit);
    expect(pages.flat()).toEqual(whole);
    expect(pages.slice(0, -1).every(({ length }) => length === limit)).toBe(true);
  });

  test('keeps its place when cases arrive', async () => {
    const memory = memoryCases(() => NOW);
    const others = typesWith({ b: [2, 3, 4] });
    for (const dueInHours of [1, 5, 9]) memory.create({ dueInHours });
    const both = [memory.type, ...others];
    const query = { queue: 'office', limit: 2 } as const;
    const first = await listMerged(both, { ...query, after: null }, officer);
    memory.create({ dueInHours: 0.5 });
    const rest = await listMerged(both, { ...query, limit: 50, after: first.next }, officer);
    const seen = [...first.rows, ...rest.rows].map(({ type, row }) => `${type.name} ${row.id}`);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(6);
  });

  test('without types, and with a damaged mark, is no failure', async () => {
    expect(await listMerged([], { queue: 'office', after: null, limit: 5 }, officer)).toEqual({
      rows: [],
      next: null,
    });
    for (const after of ['x', 'e30', Buffer.from('[["a",1]]').toString('base64url')]) {
      const { rows } = await listMerged(types, { queue: 'office', after, limit: 3 }, officer);
      expect(rows).toHaveLength(3);
    }
  });
});
