import type { Access, SanitizedConfig, Where } from 'payload';

const nobody = () => false;
const staff: Access = ({ req }) => Boolean(req.user);
const owner: Access = ({ req: { user } }) => {
  if (!user) return false;
  const own: Where[] = [
    { 'user.value': { equals: user.id } },
    { 'user.relationTo': { equals: user.collection } },
  ];
  return { and: own };
};

/**
 * Access to Payload's own collections. Payload's default for some operations would allow any
 * account.
 */
export const INTERNALS: Record<
  string,
  { read: Access; create: Access; update: Access; delete: Access }
> = {
  'payload-preferences': { read: owner, create: staff, update: owner, delete: owner },
  'payload-migrations': { read: nobody, create: nobody, update: nobody, delete: nobody },
  'payload-kv': { read: nobody, create: nobody, update: nobody, delete: nobody },
};

/** Sets the access of every collection that Payload adds. Unknown ones are closed. */
export function closeInternals(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (!collection.slug.startsWith('payload-')) continue;
    const {
      read,
      create,
      update,
      delete: remove,
    } = INTERNALS[collection.slug] ?? {
      read: nobody,
      create: nobody,
      update: nobody,
      delete: nobody,
    };
    collection.access = {
      ...collection.access,
      read,
      create,
      update,
      delete: remove,
      readVersions: nobody,
      unlock: nobody,
      admin: nobody,
    };
  }
  return config;
}
