import { createHmac } from 'node:crypto';
import { equalSecrets } from '@pune/std/equal-secrets';
import type { PaidAccount } from './channels/imps/virtual-accounts.ts';

/** A pass is good for this long after the page of the bill was shown. */
export const PASS_SECONDS = 86_400;

const PASS = /^(\d{10})\.([\w-]{16})\.([\w-]{43})$/;
const NONCE = /^[\w-]{16}$/;

const signatureOf = (key: string, { head, accountNumber }: PaidAccount, content: string): string =>
  createHmac('sha256', key)
    .update(`page pass ${head} ${accountNumber} ${content}`)
    .digest('base64url');

/**
 * Writes the pass that stands in the form of a bill's page. It opens nothing: it only says that this
 * page of this account was shown, so that attempts from it are counted by themselves.
 *
 * @param nonce 16 random characters
 * @throws RangeError for another nonce
 */
export function issuePass(account: PaidAccount, nonce: string, at: Date, key: string): string {
  if (!NONCE.test(nonce)) throw new RangeError('[payments] A pass has 16 random characters');
  const content = `${Math.floor(at.getTime() / 1000)}.${nonce}`;
  return `${content}.${signatureOf(key, account, content)}`;
}

/** @returns the nonce of a pass of this account that one of the keys has signed; else null */
export function passOf(
  text: string,
  account: PaidAccount,
  keys: readonly string[],
  now: Date,
): string | null {
  const [, seconds, nonce, signature] = PASS.exec(text) ?? [];
  if (signature === undefined) return null;
  const age = now.getTime() / 1000 - Number(seconds);
  const isSigned = keys.some((key) =>
    equalSecrets(signatureOf(key, account, `${seconds}.${nonce}`), signature),
  );
  return isSigned && age < PASS_SECONDS ? nonce! : null;
}
