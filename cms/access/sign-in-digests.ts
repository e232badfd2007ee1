import crypto from 'node:crypto';

/**
 * Computes a digest under a key of the CMS. It can be so short that even with the key, passwords
 * cannot be tested against it.
 */
export const signInDigest = (secret: string, what: string, value: string, bytes = 18): string =>
  crypto
    .createHmac('sha256', secret)
    .update(`sign-in ${what}\0${value}`)
    .digest()
    .subarray(0, bytes)
    .toString('base64url');

/**
 * The name under which an account is counted; it does not depend on the existence of the account.
 */
export const accountDigest = (secret: string, email: string): string =>
  signInDigest(secret, 'account', email.toLowerCase().trim());
