import { expect } from 'vitest';
import type { Officer } from '@pune/staff/officer';
import type {
  Action,
  ActResult,
  CaseDetail,
  CaseQuery,
  CaseRow,
  Cases,
  CaseType,
  Input,
} from '../case-type.ts';

/** A case type under test, with cases in each state and officers at each distance from them. */
export interface Subject {
  type: CaseType;
  /** May see the cases and perform every action. */
  officer: Officer;
  /** Another person with the same permissions and scope. */
  colleague: Officer;
  /** May see the cases, and has no permission of at least one action. */
  reader: Officer;
  /** Has the officer's permissions in another office. */
  stranger: Officer;
  /** Has no permission of this type. */
  outsider: Officer;
  /** The clock of the type. */
  now: () => Date;
  /** The states in which `create` can bring a case. */
  statuses: readonly string[];
  /**
   * Adds a case of a citizen who reads Marathi, in this state, and returns its id; with an action,
   * one that allows it.
   */
  create: (status: string, action?: string) => Promise<string>;
  /** The actions that cases of their own alone allow. */
  apart?: readonly string[];
  /** A valid input of an action, after which the officer still sees the case. */
  input: (action: string, found: CaseDetail) => Promise<Input>;
  /** How often the audit says that this person opened this case. */
  openings: (id: string, person: string) => Promise<number>;
}

export type Check = (subject: Subject) => Promise<void>;

export const NO_INPUT: Input = { values: {}, files: {} };

let keys = 0;
export const newKey = (): string => `contract-${Date.now()}-${(keys += 1)}`;

export const QUERY: CaseQuery = {
  queue: 'office',
  filters: {},
  search: '',
  sort: 'due',
  after: null,
  limit: 100,
};

export async function opened(subject: Subject, id: string): Promise<CaseDetail> {
  const found = await (await subject.type.cases()).open(id, subject.officer);
  expect(found, `case ${id} opens for its officer`).not.toBeNull();
  return found!;
}

/** A new case in a state in which the action is possible. */
export async function caseFor(subject: Subject, action: Action): Promise<CaseDetail> {
  const status = action.from.find((name) => subject.statuses.includes(name));
  expect(status, `a case in a state for ${action.name} can be created`).toBeDefined();
  return opened(subject, await subject.create(status!, action.name));
}

/** Actions that can be performed on a new case: an undo follows another action. */
export const firstActions = ({ type }: Subject): readonly Action[] => {
  const undone = new Set(type.actions.map(({ undo }) => undo));
  return type.actions.filter(({ name }) => !undone.has(name));
};

export async function acting(
  { type, officer }: Subject,
  action: string,
  found: CaseRow,
  input: Input,
  { by = officer, key = newKey() }: { by?: Officer; key?: string } = {},
): Promise<ActResult> {
  const cases = await type.cases();
  return cases.act({ id: found.id, action, version: found.version, input, key }, by);
}

/** Follows the pages of a list to its end. */
export async function everyRow(
  cases: Cases,
  officer: Officer,
  query: Partial<CaseQuery> = {},
): Promise<CaseRow[]> {
  const rows: CaseRow[] = [];
  let after: string | null = null;
  do {
    const page = await cases.list({ ...QUERY, ...query, after }, officer);
    expect(page.rows.length, 'the rows of a page').toBeLessThanOrEqual(query.limit ?? QUERY.limit);
    rows.push(...page.rows);
    after = page.next;
    expect(rows.length, 'the pages end').toBeLessThan(10_000);
  } while (after !== null);
  return rows;
}

export const idsOf = (rows: readonly CaseRow[]): string[] => rows.map(({ id }) => id);
