import { createHash, randomBytes } from 'node:crypto';

const TOKEN = /^[\w-]{43}$/;

/** @returns 256 random bits */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** @returns the digest under which the token of a purpose is stored; null for a malformed token */
export const tokenDigest = (purpose: string, token: string | null): string | null =>
  token !== null && TOKEN.test(token)
    ? createHash('sha256').update(`staff ${purpose} ${token}`).digest('base64url')
    : null;
