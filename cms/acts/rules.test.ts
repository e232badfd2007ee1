import { describe, expect, it } from 'vitest';
import { accountActs, networkOf, rightsOf } from './rules.ts';

describe('the network of an act', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['2405:201:8:ff::/64', '2405:201:8::/48'],
    ['0:0:0:0::/64', '::/48'],
    ['none', null],
    ['', null],
    [null, null],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network));
});

describe('the acts of a changed account', () => {
  const before = { role: 'author', departments: [{ id: 7 }, 3], name: 'Asha', email: 'a@x.in' };
  it('name rights as they were and are, whatever the order of departments', () => {
    expect(rightsOf(before)).toBe('author: 3, 7');
    expect(rightsOf({ role: 'checker', everyDepartment: true })).toBe('checker: every department');
    expect(accountActs(before, { ...before, departments: [3, 7] }, false)).toEqual([]);
  });
  it('are several if several things changed, and copy neither name nor address', () => {
    const after = { ...before, role: 'publisher', disabled: true, email: 'b@x.in' };
    const acts = accountActs(before, after, true);
    expect(acts.map(({ kind }) => kind)).toEqual([
      'rights-changed',
      'account-disabled',
      'password-changed',
      'account-changed',
    ]);
    expect(JSON.stringify(acts)).not.toContain('@');
    expect(accountActs(after, { ...after, disabled: false }, false)).toMatchObject([
      { kind: 'account-enabled' },
    ]);
  });
});
