import type { Payload, PayloadRequest, TypedUser } from 'payload';
import type { Account } from './rules.ts';

/**
 * Loads the account on whose behalf the system acts later than its person did: for a schedule, an
 * import, a link for reviewers, a mail.
 *
 * @returns null if the account was deleted or is disabled
 */
export async function activeAccount(
  cms: Payload,
  id: number | string | null | undefined,
  req?: PayloadRequest,
): Promise<(Account & TypedUser) | null> {
  if (id === null || id === undefined) return null;
  const user = await cms.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    ...(req && { req }),
  });
  return user && !user.disabled ? ({ ...user, collection: 'users' } as Account & TypedUser) : null;
}
