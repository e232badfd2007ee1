import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload';
import { isCollection } from '@pune/content-models/models.ts';
import { portals } from '../portals.ts';
import { extentOf, type Account } from './rules.ts';

export interface StartingValues {
  department?: number | string;
  portals?: string[];
}

/**
 * The department that a new document of an account belongs to: known where the account writes for
 * one alone.
 */
export function departmentForNew(
  account: Account | null | undefined,
  collection: string,
): number | string | undefined {
  const extent = extentOf(account, collection, 'create');
  return extent.kind === 'departments' && extent.ids.length === 1 ? extent.ids[0] : undefined;
}

/**
 * The values that a new document begins with: the department of its author, and those portals of
 * the department that show documents of its type.
 */
export async function startingValues(
  req: PayloadRequest,
  collection: string,
): Promise<StartingValues> {
  const department = departmentForNew(req.user as unknown as Account | null, collection);
  if (department === undefined || !isCollection(collection)) return {};
  const home = (await req.payload.findByID({
    collection: 'departments',
    id: department,
    depth: 0,
    select: { portals: true },
    overrideAccess: true,
    disableErrors: true,
  })) as { portals?: string[] | null } | null;
  const shown = (await portals())
    .filter(
      (site) => site.collections.includes(collection as never) && home?.portals?.includes(site.id),
    )
    .map(({ id }) => id);
  return { department, ...(shown.length > 0 && { portals: shown }) };
}

/**
 * Gives a document that is created without a word about its department the only one of its author.
 */
export const fillDepartment: CollectionBeforeValidateHook = ({
  collection,
  data,
  operation,
  req,
}) => {
  if (operation !== 'create' || !data || data.department !== undefined) return data;
  const department = departmentForNew(req.user as unknown as Account | null, collection.slug);
  return department === undefined ? data : { ...data, department };
};
