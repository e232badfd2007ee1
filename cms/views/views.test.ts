import { expect, it } from 'vitest';
import type { Account } from '../access/rules.ts';
import { keptName, keptQuery, mayRemove, maySee, mayShare } from './views.ts';

const account = (id: number, role: Account['role'], ...departments: number[]): Account => ({
  id,
  role,
  departments,
});
const author = account(1, 'author', 7);
const colleague = account(2, 'author', 7);
const stranger = account(3, 'publisher', 8);
const publisher = account(4, 'publisher', 7);
const administrator = account(5, 'administrator');

it('a view is seen by its maker, and a shared one by the department too', () => {
  const own = { by: '1', sharedWith: null };
  const shared = { by: '4', sharedWith: '7' };
  const seenBy = (view: { by: string; sharedWith: string | null }) =>
    [author, colleague, stranger, publisher, administrator].map((each) => maySee(each, view));
  expect(seenBy(own)).toEqual([true, false, false, false, false]);
  expect(seenBy(shared)).toEqual([true, true, false, true, true]);
});

it('a publisher shares with a department of theirs, and an author with none', () => {
  expect([author, stranger, publisher].map((each) => mayShare(each, '7'))).toEqual([
    false,
    false,
    true,
  ]);
});

it('a view is removed by its maker, and a shared one by a publisher of the department', () => {
  const shared = { by: '4', sharedWith: '7' };
  expect(
    [author, stranger, publisher, administrator].map((each) => mayRemove(each, shared)),
  ).toEqual([false, false, true, true]);
  expect(mayRemove(publisher, { by: '1', sharedWith: null })).toBe(false);
});

it('what is searched is kept, and not the place in the list', () => {
  expect(keptQuery('?page=3&sort=-updatedAt&search=&where[number][equals]=GAD/1')).toBe(
    '?sort=-updatedAt&where%5Bnumber%5D%5Bequals%5D=GAD%2F1',
  );
  expect(keptQuery('?page=2')).toBeNull();
  expect(keptQuery(`?q=${'x'.repeat(5000)}`)).toBeNull();
  expect(keptQuery(undefined)).toBeNull();
});

it('a name has words, and an end', () => {
  expect(keptName('  Drafts \n of Kasba ')).toBe('Drafts of Kasba');
  expect(keptName('  ')).toBeNull();
  expect(keptName('न'.repeat(61))).toBeNull();
});
