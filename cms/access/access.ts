import type { Access, CollectionConfig, Where } from 'payload';
import { extentOf, RULES, type Account, type Operation } from './rules.ts';

const accountOf = (req: { user?: unknown }): Account | null => (req.user as Account | null) ?? null;

/** The field with the department of a document. */
const departmentPath = (collection: string) => (collection === 'departments' ? 'id' : 'department');

function limited(collection: string, operation: Operation, prefix: string): Access {
  return ({ req, data, id }) => {
    const account = accountOf(req);
    // The admin uses this result to decide if it shows its Publish button; `refuseToPublish`
    // enforces the rule and explains it.
    if (
      operation === 'update' &&
      (id !== undefined || req.context?.isNewDocument) &&
      (data as { _status?: string } | undefined)?._status === 'published' &&
      extentOf(account, collection, 'publish').kind === 'nothing'
    )
      return false;
    const extent = extentOf(account, collection, operation);
    switch (extent.kind) {
      case 'everything':
        return true;
      case 'nothing':
        return false;
      case 'self':
        return { id: { equals: extent.id } };
      case 'departments': {
        const own: Where = { [`${prefix}${departmentPath(collection)}`]: { in: extent.ids } };
        if (operation === 'read')
          return {
            or: [
              { [`${prefix}_status`]: { equals: 'published' } },
              ...(extent.ids.length ? [own] : []),
            ],
          };
        return extent.ids.length > 0 && own;
      }
    }
  };
}

/**
 * An account that is limited to departments but has none could save nothing, so it may not create.
 */
function mayCreate(account: Account | null, collection: string): boolean {
  const extent = extentOf(account, collection, 'create');
  return extent.kind !== 'nothing' && !(extent.kind === 'departments' && extent.ids.length === 0);
}

const NO_DRAFTS_OF_AUTHORS = ['departments', 'media'];

/**
 * In addition to the table: an account that may create drafts may delete drafts that were never
 * published; `keepPublished` checks that.
 */
function mayDelete(collection: string): Access {
  const right = limited(collection, 'delete', '');
  return (args) => {
    const account = accountOf(args.req);
    if (
      extentOf(account, collection, 'delete').kind !== 'nothing' ||
      NO_DRAFTS_OF_AUTHORS.includes(collection) ||
      !mayCreate(account, collection)
    )
      return right(args);
    const extent = extentOf(account, collection, 'create');
    if (extent.kind === 'everything') return { _status: { equals: 'draft' } };
    return (
      extent.kind === 'departments' && {
        and: [{ _status: { equals: 'draft' } }, { department: { in: extent.ids } }],
      }
    );
  };
}

/**
 * Builds the access functions of a collection from the table. The department of a new document is
 * checked together with its data.
 */
export function accessOf(
  collection: string,
): Required<
  Pick<
    NonNullable<CollectionConfig['access']>,
    'read' | 'create' | 'update' | 'delete' | 'readVersions' | 'unlock' | 'admin'
  >
> {
  if (!RULES[collection])
    throw new Error(
      `[cms] [access] No access rules for "${collection}": add them to RULES in cms/access/rules.ts`,
    );
  return {
    read: limited(collection, 'read', ''),
    // Versions contain the document under `version`, and reference it by `parent`.
    readVersions:
      collection === 'departments'
        ? ({ req }) => extentOf(accountOf(req), collection, 'read').kind !== 'nothing'
        : limited(collection, 'read', 'version.'),
    create: ({ req, data }) =>
      mayCreate(accountOf(req), collection) &&
      !(
        (data as { _status?: string } | undefined)?._status === 'published' &&
        extentOf(accountOf(req), collection, 'publish').kind === 'nothing'
      ),
    update: limited(collection, 'update', ''),
    delete: mayDelete(collection),
    unlock: ({ req }) => accountOf(req)?.role === 'administrator',
    admin: ({ req }) => accountOf(req) !== null,
  };
}
