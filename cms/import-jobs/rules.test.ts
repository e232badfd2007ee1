import { describe, expect, it } from 'vitest';
import type { Account } from '../access/rules.ts';
import { mayIn } from '../access/rules.ts';
import {
  isFlaggedPublic,
  JOB_STATES,
  mayInAll,
  mayUseSource,
  sourceFor,
  type Job,
  type JobReport,
  type Scope,
} from './rules.ts';

const account = (role: Account['role'], departments: number[]): Account => ({
  id: 5,
  role,
  departments,
});
const reportOf = (scope: Scope[]) => ({ scope }) as JobReport;
const may = (who: Account) => (collection: string, operation: 'approve', of: string | null) =>
  mayIn(who, collection, operation, of);
const checker = may(account('checker', [1])) as never;

describe('A right in all documents of an import', () => {
  it.each([
    ['no report', null, false],
    ['a report that names no document', reportOf([]), false],
    ['a document of the account', reportOf([{ collection: 'circulars', department: '1' }]), true],
    [
      'a document of another department too',
      reportOf([
        { collection: 'circulars', department: '1' },
        { collection: 'circulars', department: '2' },
      ]),
      false,
    ],
    ['a row without a department', reportOf([{ collection: 'pages', department: null }]), false],
  ])('with %s', (_, report, expected) => {
    expect(mayInAll(report, 'approve', checker)).toBe(expected);
  });
});

describe('The name of the other system', () => {
  const ran = (source: string, ...departments: (string | null)[]) =>
    ({
      options: { source },
      report: reportOf(departments.map((department) => ({ collection: 'pages', department }))),
    }) as Pick<Job, 'options' | 'report'>;
  const author = account('author', [1, 2]);

  it.each([
    ['old-site', [], true],
    ['department-1', [], true],
    ['department-7', [], false],
    ['account-5', [], true],
    ['account-6', [], false],
    ['old-site', [ran('old-site', '1', null)], true],
    ['old-site', [ran('old-site', '1', '7')], false],
    ['old-site', [ran('another', '7')], true],
  ])('%s after %j', (source, before, expected) => {
    expect(mayUseSource(author, source, before)).toBe(expected);
    expect(mayUseSource({ ...author, everyDepartment: true }, source, before)).toBe(true);
  });
  it('is at first one that no other department has', () => {
    for (const source of [sourceFor(author, undefined, false), sourceFor(author, 1, false)]) {
      expect(mayUseSource(author, source, [])).toBe(true);
      expect(mayUseSource({ ...account('author', [7]), id: 6 }, source, [])).toBe(false);
    }
  });
});

it('An import without an approval can be approved as long as some of it may be public', () => {
  const flag = {} as Job['flag'];
  expect(JOB_STATES.filter((state) => isFlaggedPublic({ flag, state }))).toEqual([
    'stopped',
    'done',
    'undone',
  ]);
  expect(isFlaggedPublic({ flag: null, state: 'done' })).toBe(false);
});
