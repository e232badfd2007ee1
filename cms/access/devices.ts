import crypto from 'node:crypto';
import { equalSecrets } from '@pune/std/equal-secrets';
import type { Payload, PayloadRequest } from 'payload';
import { liveSecrets } from './other-secrets.ts';
import { accountDigest } from './sign-in-digests.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;
/** The only path of the cookie. */
const LOGIN_PATH = '/api/users/login';
const NONCE = /^[\w-]{22}$/;

/** One cookie for each account: several people may share a browser. */
const cookieName = (account: string): string => `pune-device-${account.slice(0, 8)}`;
const signature = (secret: string, account: string, nonce: string): string =>
  crypto.createHmac('sha256', secret).update(`device\0${account}\0${nonce}`).digest('base64url');

/**
 * @returns the browser's random name if it has signed in to the account before, as its cookie
 *   proves, signed by this CMS. The cookie grants no access.
 */
export function deviceIn({ headers, payload }: PayloadRequest, email: string): string | null {
  const parts = (headers?.get('cookie') ?? '').split(';').map((part) => part.trim());
  for (const secret of liveSecrets(payload)) {
    const account = accountDigest(secret, email);
    const prefix = `${cookieName(account)}=`;
    const cookie = parts.find((part) => part.startsWith(prefix));
    const [nonce = '', signed = ''] = cookie?.slice(prefix.length).split('.') ?? [];
    if (NONCE.test(nonce) && equalSecrets(signature(secret, account, nonce), signed)) return nonce;
  }
  return null;
}

/**
 * Builds the cookie that marks a browser as known to an account; a known browser keeps its name.
 */
export function deviceCookie(
  payload: Payload,
  email: string,
  known: string | null,
  { secure }: { secure: boolean },
): string {
  const nonce = known ?? crypto.randomBytes(16).toString('base64url');
  const account = accountDigest(payload.secret, email);
  return `${cookieName(account)}=${nonce}.${signature(payload.secret, account, nonce)}; Path=${LOGIN_PATH}; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
