import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload';
import { holdersOf, namesOf, type Holder } from '../hooks/shown-media.ts';
import { extentOf, mayIn, type Account } from './rules.ts';

/**
 * A public file changes what the public sees, so its bytes and its words are changed by those alone
 * who may publish in the department of each published document that shows it. A file that no
 * published document shows is not public.
 */

type Id = number | string;

/** The reason why an account may not change a file, and the documents that hold the file. */
export interface Refusal {
  holders: Holder[];
  message: string;
}

const keyOf = (department: Id | null): string => String(department);

async function departmentNames(ids: readonly Id[], req: PayloadRequest): Promise<string[]> {
  if (ids.length === 0) return [];
  const { docs } = await req.payload.find({
    collection: 'departments',
    where: { id: { in: ids } },
    select: { title: true } as never,
    pagination: false,
    depth: 0,
    locale: 'en',
    overrideAccess: true,
  });
  return docs.map(({ id, title }) => String(title || id));
}

/** Names the accounts that may change a file which these documents show. */
async function whoMay(departments: readonly (Id | null)[], req: PayloadRequest): Promise<string> {
  if (departments.includes(null))
    return 'an administrator or a publisher who works for every department';
  const names = await departmentNames(departments as Id[], req);
  return names.length > 1
    ? `a publisher who works for ${names.join(' and ')}`
    : `a publisher of ${names[0] ?? 'its department'}`;
}

/** Why an account may not change a file, in words; `null` where it may. */
export async function refusalFor(
  id: Id,
  account: Account,
  req: PayloadRequest,
): Promise<Refusal | null> {
  // To whom documents without a department are open, all are: the documents need not be looked for.
  if (mayIn(account, 'media', 'publish', null)) return null;
  const holders = await holdersOf(id, req);
  const departments = [
    ...new Map(holders.map(({ department }) => [keyOf(department), department])).values(),
  ];
  if (departments.every((department) => mayIn(account, 'media', 'publish', department)))
    return null;
  // Payload's notice makes a list of what stands between commas behind a colon.
  const message = `This file is public. It is shown by ${namesOf(holders)}. Only ${await whoMay(departments, req)} may change it. Ask for that; or upload your file as a new one and put it into a draft there, and ask for the draft to be published.`;
  return { holders, message };
}

const CHANGES: string[] = ['update'];

/**
 * @returns the ids of the files that an operation affects; for a bulk update all matches,
 *   regardless of its limit and order
 */
async function idsOf(
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
 * Before anything is done: Payload removes the bytes of a file that is replaced before it asks any
 * hook of the document. Of several files none is changed where one may not be.
 */
export const refuseToChangePublicFiles: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const account = req.user as unknown as Account | null;
  // Without an account, or with one that may change no file at all, Payload's own access answers.
  if (
    !CHANGES.includes(operation) ||
    overrideAccess ||
    !account ||
    extentOf(account, 'media', 'update').kind === 'nothing'
  )
    return;
  for (const id of await idsOf(args as never, req)) {
    const refusal = await refusalFor(id, account, req);
    if (refusal) throw new APIError(refusal.message, 403, undefined, true);
  }
};
