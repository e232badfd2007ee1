import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload';
import { languageOf } from '@pune/content-models/say';
import { formatList } from '@pune/i18n/format';
import { departmentNames } from '../department-names.ts';
import { holdersOf, namesOf, type Holder } from '../hooks/shown-media.ts';
import { extentOf, mayIn, type Account } from './rules.ts';

/**
 * Access to public files. Changing a public file changes the public site, so it requires the right
 * to publish in the department of each published document that shows the file. A file without such
 * a document is not public.
 */

type Id = number | string;

/** The reason why an account may not change a file, and the documents that show the file. */
export interface Refusal {
  holders: Holder[];
  message: string;
}

const keyOf = (department: Id | null): string => String(department);

/** Describes the accounts that may change a file shown by documents of these departments. */
async function whoMay(departments: readonly (Id | null)[], req: PayloadRequest): Promise<string> {
  if (departments.includes(null))
    return 'an administrator or a publisher who works for every department';
  const names = [...(await departmentNames(req, departments as Id[])).values()];
  return names.length > 1
    ? `a publisher who works for ${formatList(names, languageOf(req))}`
    : `a publisher of ${names[0] ?? 'its department'}`;
}

/** @returns the reason why an account may not change a file, or `null` if it may */
export async function refusalFor(
  id: Id,
  account: Account,
  req: PayloadRequest,
): Promise<Refusal | null> {
  // An account with rights to documents without a department has rights to all: skip the search for
  // documents.
  if (mayIn(account, 'media', 'publish', null)) return null;
  const holders = await holdersOf(id, req);
  const departments = [
    ...new Map(holders.map(({ department }) => [keyOf(department), department])).values(),
  ];
  if (departments.every((department) => mayIn(account, 'media', 'publish', department)))
    return null;
  // Payload's notification turns text after a colon into a list, split at commas.
  const message = `This file is public. It is shown by ${namesOf(holders, req)}. Only ${await whoMay(departments, req)} may change it. Ask for that; or upload your file as a new one and put it into a draft there, and ask for the draft to be published.`;
  return { holders, message };
}

const CHANGES: string[] = ['update'];

/**
 * @returns the ids of the files that an operation affects; for a bulk update all matches,
 *   regardless of its limit and order
 */
export async function idsOfOperation(
  { id, where }: { id?: Id; where?: never },
  req: PayloadRequest,
): Promise<Id[]> {
  if (id !== undefined) return [id];
  if (!where) return [];
  const { docs } = await req.payload.find({
    collection: 'media',
    where,
    pagination: false,
    select: {},
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  });
  return docs.map((doc) => doc.id);
}

/**
 * Runs before the operation: Payload deletes the bytes of a replaced file before it calls any
 * document hook. A bulk update is refused as a whole if one file may not be changed.
 */
export const refuseToChangePublicFiles: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const account = req.user as unknown as Account | null;
  // Without an account, or for an account that may change no file, Payload's own access control
  // answers.
  if (
    !CHANGES.includes(operation) ||
    overrideAccess ||
    !account ||
    extentOf(account, 'media', 'update').kind === 'nothing'
  )
    return;
  for (const id of await idsOfOperation(args as never, req)) {
    const refusal = await refusalFor(id, account, req);
    if (refusal) throw new APIError(refusal.message, 403, undefined, true);
  }
};
