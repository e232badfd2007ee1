import { createHash } from 'node:crypto';

/** The hash under which a grievance is found by its secret link: the secret is stored nowhere. */
export const secretHash = (secret: string): string =>
  createHash('sha256').update(`receipt ${secret}`).digest('base64url');
