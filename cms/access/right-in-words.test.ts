import { describe, expect, it } from 'vitest';
import { phrase } from '@pune/content-models/say';
import { messagesHi } from '../words/messages.hi.ts';
import { messagesMr } from '../words/messages.mr.ts';
import { rightInWords } from './right-in-words.ts';
import type { Account, Role } from './rules.ts';

const account = (role: Role, more: Partial<Account> = {}): Account => ({
  id: 1,
  role,
  departments: [7],
  ...more,
});
const water = { id: 7, title: 'Water Supply' };
const roads = { id: 8, title: 'Roads' };

describe('the words beside a document', () => {
  it('say nothing to an account that may publish it', () => {
    expect(rightInWords(account('publisher'), 'circulars', water)).toBeNull();
    expect(
      rightInWords(account('publisher', { everyDepartment: true }), 'circulars', null),
    ).toBeNull();
    expect(rightInWords(account('administrator'), 'settings', null)).toBeNull();
  });

  it.each(['author', 'translator'] as const)('tell an %s who publishes the draft', (role) => {
    expect(rightInWords(account(role), 'circulars', water)).toMatch(
      /You save drafts here\. A publisher of “Water Supply” publishes them/,
    );
    expect(rightInWords(account(role, { everyDepartment: true }), 'circulars', null)).toMatch(
      /publisher who works for every department/,
    );
  });

  it('name the owner to a publisher of another department', () => {
    expect(rightInWords(account('publisher'), 'circulars', roads)).toMatch(/belongs to “Roads”/);
    expect(rightInWords(account('publisher'), 'circulars', null)).toMatch(
      /belongs to no department/,
    );
  });

  it('explain to a checker that nothing can be changed', () => {
    expect(rightInWords(account('checker'), 'circulars', water)).toMatch(
      /As checker you can read this/,
    );
  });

  it.each([
    ['mr', messagesMr],
    ['hi', messagesHi],
  ])('are said in %s, for each role', (language, pune) => {
    const reader = { i18n: { language, translations: { pune } } };
    for (const role of ['author', 'translator', 'checker', 'publisher'] as const)
      for (const department of [water, roads, null]) {
        const words = rightInWords(account(role), 'circulars', department);
        // Names of departments are quoted.
        const said = phrase(reader, words)?.replace(/“[^”]*”/g, '') ?? '';
        expect([words, /[A-Za-z]/.test(said)]).toEqual([words, false]);
      }
  });
});
