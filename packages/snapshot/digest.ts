import { hash } from 'node:crypto';

/**
 * Returns a digest of text or bytes: 22 characters of base64url, 132 bits of SHA-256. Every byte of
 * every page is hashed, and processors of servers have instructions for this one: Intel's since Ice
 * Lake, AMD's since Zen, and those of ARMv8.
 */
export const digestOf = (text: string | Uint8Array): string =>
  hash('sha256', text, 'base64url').slice(0, 22);

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

/**
 * Returns the digest (see `digestOf`) of a JSON value, independent of the order of properties:
 * PostgreSQL reorders the keys of JSON.
 */
export const digestOfValue = (value: unknown): string => digestOf(JSON.stringify(value, inOrder));
