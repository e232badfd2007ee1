import { describe, expect, it } from 'vitest';
import { ROLES } from '../access/rules.ts';
import { askedAtSignIn, needsAuthenticator, outgrowsSessions, POLICIES } from './rules.ts';

describe('an account', () => {
  it('needs an authenticator where it publishes or administers, if the city requires that', () => {
    const needing = POLICIES.map((policy) =>
      ROLES.filter((role) => needsAuthenticator({ role }, policy)),
    );
    expect(needing).toEqual([['publisher', 'administrator'], []]);
    expect(needsAuthenticator({}, 'required')).toBe(false);
  });

  it.each([
    ['author', 'none', 'nothing', 'nothing'],
    ['author', undefined, 'nothing', 'nothing'],
    ['author', 'asked', 'set-up', 'set-up'],
    ['author', 'on', 'code', 'code'],
    ['publisher', 'none', 'set-up', 'nothing'],
    ['publisher', null, 'set-up', 'nothing'],
    ['publisher', 'asked', 'set-up', 'set-up'],
    ['publisher', 'on', 'code', 'code'],
  ])(
    '%s, authenticator %s: a sign-in asks for %s, or %s',
    (role, authenticator, required, offered) => {
      const account = { role, authenticator };
      expect(POLICIES.map((policy) => askedAtSignIn(account, policy))).toEqual([required, offered]);
    },
  );

  it('keeps no session without a code when its new role needs one', () => {
    const outgrows = (from: string, to: string, authenticator: string) =>
      outgrowsSessions({ role: from, authenticator }, { role: to, authenticator }, 'required');
    expect(outgrows('author', 'publisher', 'none')).toBe(true);
    expect(outgrows('author', 'publisher', 'on')).toBe(false);
    expect(outgrows('author', 'checker', 'none')).toBe(false);
    // Its sessions began before the city required one, and end at their time.
    expect(outgrows('publisher', 'administrator', 'none')).toBe(false);
  });
});
