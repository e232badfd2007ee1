import { randomBytes } from 'node:crypto';
import type { Seal } from '@pune/database/seal';
import { accountText } from './attempts.ts';
import { plainEmail } from './persons.ts';

const NONCE = /^[\w-]{22}$/;

/**
 * The cookie of a browser that has signed in to an account before (OWASP, "Slow Down Online Guessing
 * Attacks with Device Cookies"): `<nonce>.<signature>`. Its wrong passwords count alone, so that
 * strangers cannot keep its person out. It grants no access. Each account has its own cookie,
 * because persons share computers.
 */
export function createKnownBrowsers(seal: Seal) {
  const accountsOf = (email: string) =>
    seal.indexes(accountText(plainEmail(email))) as readonly [string, ...string[]];
  const signed = (account: string, nonce: string): string => `browser ${account} ${nonce}`;
  const cookieOf = (account: string): string => `staff-browser-${account.slice(0, 8)}`;
  return {
    /** The name of the account's cookie, to be sent to the sign-in alone. */
    cookieName: (email: string): string => cookieOf(accountsOf(email)[0]),
    /** The names that the account's cookie may have: one for each live key. */
    cookieNames: (email: string): readonly string[] => accountsOf(email).map(cookieOf),
    /** @returns the browser's random name, or null if the cookie does not prove it */
    nameOf(cookie: string | null, email: string): string | null {
      const [nonce = '', signature = ''] = (cookie ?? '').split('.');
      const isProof =
        NONCE.test(nonce) &&
        accountsOf(email).some((account) => seal.isIndexOf(signature, signed(account, nonce)));
      return isProof ? nonce : null;
    },
    /** @returns the value of the cookie; a known browser keeps its name */
    remember(email: string, known: string | null): string {
      const nonce = known ?? randomBytes(16).toString('base64url');
      return `${nonce}.${seal.index(signed(accountsOf(email)[0], nonce))}`;
    },
  };
}
