import type { CollectionAfterDeleteHook, PayloadRequest, Where } from 'payload';
import { departmentsOf, extentOf, type Account } from '../access/rules.ts';
import { actOf } from '../handovers/store.ts';
import type { Job, JobOptions } from './rules.ts';

/**
 * Columns that are kept under a name for the next file: those of a person, and of the departments
 * for which that person kept them. The name of the other system is never kept: it belongs to the
 * departments that import under it.
 */

const COLLECTION = 'import-mappings';

type Kept = Pick<JobOptions, 'columns' | 'keyColumn'>;

export interface MappingView {
  name: string;
  isMine: boolean;
  options: Kept;
}

interface StoredMapping {
  id: number | string;
  name: string;
  by: string;
  options: Kept & { departments?: string[] };
}

const accountIn = (req: PayloadRequest): Account => req.user as unknown as Account;
const personIn = (req: PayloadRequest): string => String(req.user!.id);
const named = (contentType: string, name: string): Where => ({
  and: [{ contentType: { equals: contentType } }, { name: { equals: name } }],
});

async function storedMappings(
  req: PayloadRequest,
  contentType: string,
  name?: string,
): Promise<StoredMapping[]> {
  const { docs } = await req.payload.db.find<StoredMapping>({
    collection: COLLECTION,
    where: name === undefined ? { contentType: { equals: contentType } } : named(contentType, name),
    sort: '-at',
    limit: 0,
    pagination: false,
    req,
  });
  return docs;
}

/** The departments for which an account keeps columns of a type. */
function departmentsFor(req: PayloadRequest, contentType: string): string[] {
  const extent = extentOf(accountIn(req), contentType, 'create');
  return extent.kind === 'departments' ? extent.ids.map(String) : [];
}

/** The kept mappings of a type, the newest first: those of a person, and of their departments. */
export async function mappingsFor(
  req: PayloadRequest,
  contentType: string,
): Promise<MappingView[]> {
  const own = departmentsOf(accountIn(req)).map(String);
  return (await storedMappings(req, contentType)).flatMap(
    ({ name, by, options: { columns, keyColumn, departments = [] } }) => {
      const isMine = by === personIn(req);
      return isMine || departments.some((department) => own.includes(department))
        ? [{ name, options: { columns, keyColumn }, isMine }]
        : [];
    },
  );
}

/**
 * Keeps the columns of an import under a name, in place of those that the person kept under it.
 *
 * @returns false if another person keeps columns under the name
 */
export async function keepMapping(
  req: PayloadRequest,
  { contentType }: Pick<Job, 'contentType'>,
  { columns, keyColumn }: Kept,
  name: string,
): Promise<boolean> {
  const [known] = await storedMappings(req, contentType, name);
  if (known && known.by !== personIn(req)) return false;
  const { by, byName, at } = actOf(req);
  const { db } = req.payload;
  const options = { columns, keyColumn, departments: departmentsFor(req, contentType) };
  const data = { contentType, name, by, byName, at, options };
  if (known) await db.updateOne({ collection: COLLECTION, id: known.id, data, req });
  else await db.create({ collection: COLLECTION, data, req });
  return true;
}

/**
 * Forgets columns that the person keeps under a name.
 *
 * @returns false if there are none
 */
export async function forgetMapping(
  req: PayloadRequest,
  { contentType }: Pick<Job, 'contentType'>,
  name: string,
): Promise<boolean> {
  const [known] = await storedMappings(req, contentType, name);
  if (known?.by !== personIn(req)) return false;
  const where: Where = { id: { equals: known.id } };
  await req.payload.db.deleteOne({ collection: COLLECTION, where, req });
  return true;
}

/** Forgets the columns that a deleted account kept. */
export const forgetMappings: CollectionAfterDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: COLLECTION,
    where: { by: { equals: String(id) } },
    req,
  });
};
