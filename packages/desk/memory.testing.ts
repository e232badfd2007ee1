import type { Officer } from '@pune/staff/officer';
import { QUEUES, type CaseQuery, type Cases, type CaseType, type Queue } from './case-type.ts';
import { actIn, checkIn } from './memory-act.testing.ts';
import { ACTIONS } from './memory-actions.testing.ts';
import {
  AREAS,
  detailOf,
  isIn,
  isOpen,
  may,
  newCase,
  PHOTO,
  PIXEL,
  rowOf,
  type Faults,
  type Memory,
  type Stored,
} from './memory-store.testing.ts';
import { OFFICES, postOf, STATUSES, TEXTS, type Office } from './memory-texts.testing.ts';

export type { Faults } from './memory-store.testing.ts';

export interface MemoryCases {
  type: CaseType;
  /** Adds a case and returns its id. */
  create: (given?: { status?: string; office?: Office; dueInHours?: number }) => string;
  openings: (id: string, person: string) => number;
  /** Makes the map fail from then on. */
  breakMap: () => void;
}

function matches(memory: Memory, one: Stored, query: CaseQuery, officer: Officer): boolean {
  const { faults, now } = memory;
  const { filters, search } = query;
  const number = `pn-${1000 + one.index}`;
  const words = search.trim().toLowerCase();
  const isFound = faults.searchesByPattern
    ? new RegExp(words.replaceAll('%', '.*').replaceAll('_', '.')).test(number)
    : number === words || (words.length > 3 && one.words.includes(words));
  const holds = (name: string, value: string) =>
    faults.ignoresFilter || !filters[name] || filters[name] === value;
  return (
    may(memory, 'grievances.read', officer, one) &&
    isIn(query.queue, one, now()) &&
    holds('office', one.ward.office) &&
    holds('status', one.status) &&
    (words === '' || isFound)
  );
}

/** The place of a case in a list: the key of the sort, then the id. */
function placeOf(one: Stored, sort: CaseQuery['sort']): string {
  const due = isOpen(one.status) ? one.dueAt : '9999';
  const changed = String(1e15 - Date.parse(one.changedAt)).padStart(16, '0');
  return `${{ due, opened: one.openedAt, changed }[sort]} ${one.id}`;
}

const found = (memory: Memory, query: CaseQuery, officer: Officer): Stored[] =>
  [...memory.stored.values()]
    .filter((one) => matches(memory, one, query, officer))
    .toSorted((a, b) => (placeOf(a, query.sort) < placeOf(b, query.sort) ? -1 : 1));

const listIn =
  (memory: Memory): Cases['list'] =>
  async (query, officer) => {
    const { faults } = memory;
    const { after, limit, sort } = query;
    const all = found(memory, query, officer);
    const offset = Number(after ?? 0);
    const rest = faults.pagesByOffset
      ? all.slice(offset)
      : all.filter((one) => after === null || placeOf(one, sort) > after);
    const page = rest.slice(0, limit);
    const mark = () =>
      faults.pagesByOffset ? String(offset + limit) : placeOf(page.at(-1)!, sort);
    return {
      rows: (faults.leavesOut ? page.slice(0, 2) : page).map((one) => rowOf(memory, one, officer)),
      next: rest.length <= limit ? null : mark(),
    };
  };

const countsIn =
  (memory: Memory): Cases['counts'] =>
  async (officer) =>
    Object.fromEntries(
      QUEUES.map((queue) => {
        const query = {
          queue,
          filters: {},
          search: '',
          sort: 'due',
          after: null,
          limit: 1,
        } as const;
        const { length } = found(memory, query, officer);
        return [queue, memory.faults.countsPage ? Math.min(length, 1) : length];
      }),
    ) as Record<Queue, number>;

const loadIn =
  (memory: Memory): NonNullable<Cases['load']> =>
  async (officer) =>
    (Object.keys(OFFICES) as Office[]).flatMap((office) => {
      const open = [...memory.stored.values()].filter(
        (one) =>
          one.ward.office === office &&
          isOpen(one.status) &&
          may(memory, 'grievances.supervise', officer, one),
      );
      if (open.length === 0) return [];
      const now = memory.now();
      const overdue = open.filter(({ dueAt }) => dueAt < now.toISOString());
      const breaching = open.filter((one) => isIn('breaching', one, now));
      return [
        {
          post: postOf(office),
          holders: office === 'WO-03' ? ['आशा पवार'] : [],
          office: OFFICES[office],
          open: open.length,
          dueToday: breaching.length - overdue.length,
          overdue: overdue.length,
          filters: { office },
          oldestAt: open.map(({ openedAt }) => openedAt).toSorted()[0]!,
        },
      ];
    });

function casesIn(memory: Memory): Cases {
  const { stored, audit, faults } = memory;
  const seen = (id: string, officer: Officer): Stored | null => {
    const one = stored.get(id);
    return one && may(memory, 'grievances.read', officer, one) ? one : null;
  };
  return {
    list: listIn(memory),
    counts: countsIn(memory),
    load: loadIn(memory),
    breaches: async (officer) => {
      const late = [...stored.values()].filter(
        (one) =>
          isOpen(one.status) &&
          one.dueAt < memory.now().toISOString() &&
          may(memory, 'grievances.supervise', officer, one),
      );
      return late.length > 0 ? [{ cause: TEXTS.untouched, count: late.length }] : [];
    },
    sample: async (officer) =>
      [...stored.values()]
        .filter(
          (one) => one.status === 'parked' && may(memory, 'grievances.supervise', officer, one),
        )
        .map((one) => ({ row: rowOf(memory, one, officer), reason: TEXTS.parkedLong })),
    rows: async (ids, officer) =>
      ids.flatMap((id) => {
        const one = seen(id, officer);
        return one ? [rowOf(memory, one, officer)] : [];
      }),
    open: async (id, officer) => {
      const one = seen(id, officer);
      if (!one) return null;
      if (!faults.opensSilently) audit.push({ id, person: officer.person.id });
      return detailOf(memory, one, officer);
    },
    document: async (id, document, officer) =>
      (faults.servesDocuments ? stored.has(id) : seen(id, officer)) && document === PHOTO.id
        ? { type: PHOTO.type, bytes: new Uint8Array(PIXEL) }
        : null,
    mapAreas: async () => {
      if (memory.isMapDown) throw new Error('the map is down');
      return AREAS;
    },
    check: (given, officer) => checkIn(memory, given, officer),
    act: (given, officer) => actIn(memory, given, officer),
  };
}

/** A case type without a database, for tests of the desk and of its contract suite. */
export function memoryCases(now: () => Date, faults: Faults = {}): MemoryCases {
  const memory: Memory = {
    stored: new Map(),
    audit: [],
    results: new Map(),
    now,
    faults,
    isMapDown: false,
  };
  const cases = casesIn(memory);
  return {
    type: {
      name: 'examples',
      title: TEXTS.title,
      permission: 'grievances.read',
      supervise: 'grievances.supervise',
      statuses: STATUSES,
      filters: [
        {
          name: 'office',
          label: TEXTS.office,
          options: async () => Object.entries(OFFICES).map(([value, label]) => ({ value, label })),
        },
        { name: 'status', label: TEXTS.status, options: async () => STATUSES },
      ],
      actions: ACTIONS,
      cases: async () => cases,
    },
    create: (given = {}) => newCase(memory, given),
    openings: (id, person) =>
      memory.audit.filter((entry) => entry.id === id && entry.person === person).length,
    breakMap: () => void (memory.isMapDown = true),
  };
}
