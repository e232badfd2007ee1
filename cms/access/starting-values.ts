import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload';
import { isCollection } from '@pune/content-models/models';
import { portals } from '../portals.ts';
import { extentOf, type Account } from './rules.ts';

export interface StartingValues {
  department?: number | string;
  portals?: string[];
}

/** @returns the department of new documents of an account, if it works for only one */
export function departmentForNew(
  account: Account | null | undefined,
  collection: string,
): number | string | undefined {
  const extent = extentOf(account, collection, 'create');
  return extent.kind === 'departments' && extent.ids.length === 1 ? extent.ids[0] : undefined;
}

/**
 * @returns the initial values of a new document: the department of its author, and the portals of
 *   the department that show documents of its type
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

/** Sets the department of a new document without one to its author's only department. */
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
