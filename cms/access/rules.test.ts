import { describe, expect, it } from 'vitest';
import { extentOf, mayIn, OPERATIONS, ROLES, RULES, type Account, type Role } from './rules.ts';

const account = (role: Role, more: Partial<Account> = {}): Account => ({
  id: 1,
  role,
  departments: [7, { id: 8 }],
  ...more,
});
const content = Object.keys(RULES).filter(
  (name) =>
    ![
      'users',
      'outbox',
      'receipts',
      'schedules',
      'review-links',
      'saved-views',
      'imports',
      'import-jobs',
      'import-mappings',
      'file-versions',
      'sign-in-attempts',
      'used-codes',
      'version-writers',
      'handovers',
      'handover-events',
      'handover-writers',
      'withdrawals',
      'acts',
      'acts-waiting',
      'links',
      'link-checks',
      'saves',
    ].includes(name),
);

describe('the table of rights', () => {
  it('answers for every collection, role and operation', () => {
    for (const [collection, rules] of Object.entries(RULES))
      for (const role of ROLES)
        for (const operation of OPERATIONS)
          expect(rules[role][operation], `${collection} ${role} ${operation}`).toMatch(
            /^(nothing|self|departments|everything)$/,
          );
  });

  it('gives no rights without an account', () => {
    for (const collection of Object.keys(RULES))
      for (const operation of OPERATIONS)
        expect(extentOf(null, collection, operation)).toEqual({ kind: 'nothing' });
  });

  it('gives an unknown role, an unknown collection nothing', () => {
    expect(extentOf({ id: 1, role: 'visitor' as Role }, 'pages', 'read')).toEqual({
      kind: 'nothing',
    });
    expect(extentOf(account('administrator'), 'unheard-of', 'read')).toEqual({ kind: 'nothing' });
  });

  it.each(['author', 'translator', 'checker'] as const)(
    'does not let an %s publish or delete any text or file',
    (role) => {
      for (const collection of content)
        for (const operation of ['publish', 'delete'] as const)
          expect(
            extentOf(account(role, { everyDepartment: true }), collection, operation).kind,
            collection,
          ).toBe('nothing');
    },
  );

  it('lets a checker change nothing at all', () => {
    for (const collection of content)
      for (const operation of ['create', 'update', 'publish', 'delete'] as const)
        expect(extentOf(account('checker'), collection, operation).kind, collection).toBe(
          'nothing',
        );
  });

  it('lets checkers, publishers and administrators judge the texts of their departments', () => {
    for (const collection of content.filter((name) => !['media', 'changes'].includes(name)))
      for (const role of ROLES) {
        const mayJudge = ['checker', 'publisher', 'administrator'].includes(role);
        const works = (more: Partial<Account>) =>
          mayIn(account(role, more), collection, 'approve', 7);
        expect(works({ departments: [7] }), `${collection} ${role}`).toBe(mayJudge);
        if (role !== 'administrator' && !['redirects', 'search-terms'].includes(collection))
          expect(works({ departments: [9] }), `${collection} ${role}`).toBe(false);
      }
  });

  it('lets a document without a department be judged by those who work for all', () => {
    expect(mayIn(account('checker'), 'settings', 'approve', null)).toBe(false);
    expect(mayIn(account('checker', { everyDepartment: true }), 'settings', 'approve', null)).toBe(
      true,
    );
  });

  it.each(['navigation', 'settings'])('leaves %s to administrators', (collection) => {
    for (const role of ROLES)
      expect(extentOf(account(role, { everyDepartment: true }), collection, 'update').kind).toBe(
        role === 'administrator' ? 'everything' : 'nothing',
      );
  });

  it('leaves accounts to administrators, and one’s own to oneself', () => {
    expect(extentOf(account('publisher'), 'users', 'update')).toEqual({ kind: 'self', id: 1 });
    expect(extentOf(account('publisher'), 'users', 'create')).toEqual({ kind: 'nothing' });
    expect(extentOf(account('administrator'), 'users', 'create')).toEqual({ kind: 'everything' });
  });

  it.each([
    'outbox',
    'receipts',
    'schedules',
    'imports',
    'sign-in-attempts',
    'used-codes',
    'version-writers',
    'handovers',
    'handover-events',
    'handover-writers',
    'withdrawals',
    'acts-waiting',
    'links',
    'link-checks',
  ])('lets no person write %s', (collection) => {
    for (const role of ROLES)
      for (const operation of ['create', 'update', 'delete'] as const)
        expect(extentOf(account(role), collection, operation).kind).toBe('nothing');
  });

  it('lets a publisher change public files of the own departments alone, and an administrator all of them', () => {
    expect(mayIn(account('publisher'), 'media', 'publish', 7)).toBe(true);
    expect(mayIn(account('publisher'), 'media', 'publish', 9)).toBe(false);
    expect(mayIn(account('publisher'), 'media', 'publish', null)).toBe(false);
    expect(mayIn(account('publisher', { everyDepartment: true }), 'media', 'publish', null)).toBe(
      true,
    );
    expect(mayIn(account('administrator'), 'media', 'publish', null)).toBe(true);
  });

  it('shows earlier versions of files to publishers and administrators, lets no account write them, and administrators remove them', () => {
    for (const role of ROLES) {
      expect(extentOf(account(role), 'file-versions', 'read').kind).toBe(
        ['publisher', 'administrator'].includes(role) ? 'everything' : 'nothing',
      );
      for (const operation of ['create', 'update', 'publish'] as const)
        expect(extentOf(account(role), 'file-versions', operation).kind).toBe('nothing');
      expect(extentOf(account(role), 'file-versions', 'delete').kind).toBe(
        role === 'administrator' ? 'everything' : 'nothing',
      );
    }
  });

  it('keeps circulars: only an administrator deletes them', () => {
    expect(mayIn(account('publisher'), 'circulars', 'delete', 7)).toBe(false);
    expect(mayIn(account('publisher'), 'services', 'delete', 7)).toBe(true);
    expect(mayIn(account('administrator'), 'circulars', 'delete', 7)).toBe(true);
  });
});

describe('departments', () => {
  it('limit the documents that an account may change', () => {
    expect(mayIn(account('publisher'), 'pages', 'publish', 7)).toBe(true);
    expect(mayIn(account('publisher'), 'pages', 'publish', '8')).toBe(true);
    expect(mayIn(account('publisher'), 'pages', 'publish', 9)).toBe(false);
    expect(mayIn(account('publisher'), 'pages', 'publish', null)).toBe(false);
  });

  it('do not limit an account for all departments', () => {
    expect(
      mayIn(
        account('publisher', { everyDepartment: true, departments: [] }),
        'pages',
        'publish',
        null,
      ),
    ).toBe(true);
  });

  it('give nothing to an account that has none', () => {
    expect(mayIn(account('author', { departments: [] }), 'pages', 'update', 7)).toBe(false);
  });
});
