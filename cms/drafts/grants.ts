import crypto from 'node:crypto';
import { equalSecrets } from '@pune/std/equal-secrets';

/** The document and the language that a link for review shows. */
export interface Reviewed {
  collection: string;
  id: string;
  language: string;
}
/** The part of a link that is signed together with what it shows. */
export interface Ticket {
  /** Names the link in the database, where it can be revoked. */
  code: string;
  /** Whole seconds since 1970. */
  endsAt: number;
}

const CODE = /^[\w-]{22}$/;
const SECONDS = /^[0-9a-z]{1,8}$/;

const signatureOf = (secret: string, purpose: string, ...parts: (string | number)[]): string =>
  crypto
    .createHmac('sha256', secret)
    .update([purpose, ...parts].join('\0'))
    .digest('base64url');
const isSigned = (
  secrets: readonly string[],
  signature: string,
  purpose: string,
  ...parts: (string | number)[]
): boolean =>
  secrets.some((secret) => equalSecrets(signatureOf(secret, purpose, ...parts), signature));

/** @returns the random name of a new link */
export const newCode = (): string => crypto.randomBytes(16).toString('base64url');

/** @returns the last part of the address of a link for review */
export const signReview = (
  secret: string,
  { collection, id, language }: Reviewed,
  { code, endsAt }: Ticket,
): string =>
  `${code}.${endsAt.toString(36)}.${signatureOf(secret, 'review', collection, id, language, endsAt, code)}`;

/** @returns the ticket that one of the keys signed for this document and language; else null */
export function readReview(
  secrets: readonly string[],
  { collection, id, language }: Reviewed,
  ticket: string,
): Ticket | null {
  const [code = '', seconds = '', signature = ''] = ticket.split('.');
  if (!CODE.test(code) || !SECONDS.test(seconds)) return null;
  const endsAt = Number.parseInt(seconds, 36);
  return isSigned(secrets, signature, 'review', collection, id, language, endsAt, code)
    ? { code, endsAt }
    : null;
}

/**
 * Allows a browser without an account to load one file: a page of a draft shows it, and no public
 * page need do so.
 */
export const signFile = (secret: string, name: string, endsAt: number): string =>
  `${endsAt.toString(36)}.${signatureOf(secret, 'draft file', name, endsAt)}`;

export function isFileGranted(
  secrets: readonly string[],
  name: string,
  grant: string,
  now: Date,
): boolean {
  const [seconds = '', signature = ''] = grant.split('.');
  if (!SECONDS.test(seconds)) return false;
  const endsAt = Number.parseInt(seconds, 36);
  return endsAt * 1000 > now.getTime() && isSigned(secrets, signature, 'draft file', name, endsAt);
}
