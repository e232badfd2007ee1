import { createHash } from 'node:crypto';
import { sql } from 'kysely';

/** The hash under which a grievance is found by its secret link: the secret is stored nowhere. */
export const secretHash = (secret: string): string =>
  createHash('sha256').update(`receipt ${secret}`).digest('base64url');

/**
 * The condition that a secret leads to a grievance: by the link of the filing, or by one that the
 * reporter opened with a code (`own-links.ts`).
 */
export const bySecret = (secret: string, now: Date) => {
  const hash = secretHash(secret);
  return sql<boolean>`secret_hash in (${hash}, (select opened.secret_hash from
    grievance_own_links as opened where opened.hash = ${hash} and opened.until > ${now.toISOString()}))`;
};
