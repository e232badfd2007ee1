import {
  APIError,
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
} from 'payload';
import { wasPublic } from '../hooks/outbox-hooks.ts';
import { extentOf, mayIn, type Account } from './rules.ts';

const WRITES: string[] = ['create', 'update', 'restoreVersion'];

/**
 * Notes in the request context if an operation saves a draft, by Payload's own rule: document hooks
 * do not receive this.
 */
export const noteDraft: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { draft, data } = args as { draft?: boolean; data?: { _status?: string } };
  // Document hooks count and read other documents on the same request: ignore those operations.
  if (WRITES.includes(operation))
    req.context.savesDraft =
      draft === true && (operation === 'create' || data?._status !== 'published');
};

type Id = number | string;
const idOf = (value: unknown): Id | null =>
  value === null || value === undefined
    ? null
    : typeof value === 'object'
      ? (value as { id: Id }).id
      : (value as Id);

/** Limits a document to the departments of its writer. The system itself passes no user. */
export const keepToDepartments: CollectionBeforeChangeHook = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const account = req.user as unknown as Account | null;
  const extent = extentOf(account, collection.slug, operation);
  if (!account || collection.slug === 'departments' || extent.kind !== 'departments') return;
  const wanted = idOf('department' in data ? data.department : originalDoc?.department);
  if (mayIn(account, collection.slug, operation, wanted)) return;
  throw new ValidationError({
    collection: collection.slug,
    errors: [
      {
        path: 'department',
        message:
          wanted === null
            ? 'Choose the department that this belongs to.'
            : 'Choose a department of your own: you write for your departments only.',
      },
    ],
    req,
  });
};

/** Refuses a change to public content by an account without the right to publish. */
export const refuseToPublish: CollectionBeforeChangeHook = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const account = req.user as unknown as Account | null;
  // Payload restores a published version as a draft that still has the published status, and sets
  // the draft status later.
  const makesDraft =
    req.context.savesDraft && (data._status !== 'published' || req.context.isRestoringVersion);
  if (!account || makesDraft) return;
  const department =
    collection.slug === 'departments'
      ? idOf(originalDoc?.id)
      : idOf(originalDoc?.department ?? data.department);
  if (mayIn(account, collection.slug, 'publish', department)) return;
  throw new APIError(
    `As ${account.role} you can save drafts here. What the public sees is changed by a publisher of the department: save your draft and ask one to publish it.`,
    403,
    undefined,
    true,
  );
};

/**
 * Prevents accounts without the right to delete from deleting documents that were ever public; they
 * may delete drafts that were never public.
 */
export const keepPublished: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const account = req.user as unknown as Account | null;
  if (!account || extentOf(account, collection.slug, 'delete').kind !== 'nothing') return;
  if (!(await wasPublic(req, collection.slug, id))) return;
  throw new APIError(
    'This was published once, so it is kept: unpublish it, or ask an administrator. Drafts that were never published can be discarded.',
    403,
    undefined,
    true,
  );
};
