import type { PayloadRequest } from 'payload';
import { ROLES, type Account } from '../access/rules.ts';

export interface Person {
  id: string;
  name: string;
}

/**
 * Lists the persons who may approve a text, by name.
 *
 * @param except the person whose text it is
 */
export async function judges(
  req: PayloadRequest,
  except: string,
  mayApprove: (account: Account) => boolean,
): Promise<Person[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ role: { in: [...ROLES] } }, { disabled: { not_equals: true } }] },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    sort: 'name',
  });
  return docs
    .filter((user) => String(user.id) !== except && mayApprove(user as unknown as Account))
    .map(({ id, name }) => ({ id: String(id), name: name ?? '' }));
}
