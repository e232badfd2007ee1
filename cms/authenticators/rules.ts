import type { Role } from '../access/rules.ts';

/** Rules of authenticators (RFC 6238): which account has one, and what its sign-in asks for. */

/**
 * - `none`: the password is enough
 * - `asked`: one is to be set up at the next sign-in
 * - `on`: each sign-in needs a code
 */
export const STATES = ['none', 'asked', 'on'] as const;
export type State = (typeof STATES)[number];

/**
 * `required`: accounts that publish or administer have one; `offered`: every account may have one.
 */
export const POLICIES = ['required', 'offered'] as const;
export type Policy = (typeof POLICIES)[number];

const PUBLISHING: readonly unknown[] = ['publisher', 'administrator'] satisfies Role[];

interface Holder {
  role?: unknown;
  authenticator?: unknown;
}

/** @returns true for an account that may not be without one */
export const needsAuthenticator = ({ role }: Holder, policy: Policy): boolean =>
  policy === 'required' && PUBLISHING.includes(role);

/** @returns what a sign-in asks for after the right password */
export function askedAtSignIn(account: Holder, policy: Policy): 'nothing' | 'code' | 'set-up' {
  if (account.authenticator === 'on') return 'code';
  return account.authenticator === 'asked' || needsAuthenticator(account, policy)
    ? 'set-up'
    : 'nothing';
}

/** @returns true if new rights need an authenticator that the sessions of the account began without */
export const outgrowsSessions = (before: Holder, after: Holder, policy: Policy): boolean =>
  after.authenticator !== 'on' &&
  needsAuthenticator(after, policy) &&
  !needsAuthenticator(before, policy);
