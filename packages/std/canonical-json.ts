import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * Returns the canonical JSON of a value (RFC 8785): equal values have equal bytes, whatever the
 * order of their keys.
 *
 * @throws for a number or a text that JSON cannot hold: `NaN`, half a surrogate pair
 */
export const canonicalJson = (value: object): string => canonicalize(value)!;

/** Returns the SHA-256 of the canonical JSON of a value: 64 hexadecimal digits. */
export const sha256OfJson = (value: object): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex');
