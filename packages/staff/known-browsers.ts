import { randomBytes } from 'node:crypto';
import type { Seal } from '@pune/database/seal';
import { equalSecrets } from '@pune/std/equal-secrets';
import { accountName } from './attempts.ts';
import { plainEmail } from './persons.ts';

const NONCE = /^[\w-]{22}$/;

/**
 * The cookie of a browser that has signed in to an account before (OWASP, "Slow Down Online Guessing
 * Attacks with Device Cookies"): `<nonce>.<signature>`. Its wrong passwords count alone, so that
 * strangers cannot keep its person out. It grants no access. Each account has its own cookie,
 * because persons share computers.
 */
export function createKnownBrowsers(seal: Seal) {
  const signature = (account: string, nonce: string): string =>
    seal.index(`browser ${account} ${nonce}`);
  return {
    /** The name of the account's cookie, to be sent to the sign-in alone. */
    cookieName: (email: string): string =>
      `staff-browser-${accountName(seal, plainEmail(email)).slice(0, 8)}`,
    /** @returns the browser's random name, or null if the cookie does not prove it */
    nameOf(cookie: string | null, email: string): string | null {
      const [nonce = '', signed = ''] = (cookie ?? '').split('.');
      const account = accountName(seal, plainEmail(email));
      return NONCE.test(nonce) && equalSecrets(signature(account, nonce), signed) ? nonce : null;
    },
    /** @returns the value of the cookie; a known browser keeps its name */
    remember(email: string, known: string | null): string {
      const nonce = known ?? randomBytes(16).toString('base64url');
      return `${nonce}.${signature(accountName(seal, plainEmail(email)), nonce)}`;
    },
  };
}
