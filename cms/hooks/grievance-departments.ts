import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeDeleteHook,
  type PayloadRequest,
} from 'payload';
import { say } from '@pune/content-models/say';
import { publicAddress } from './old-addresses.ts';

/**
 * A department that receives grievances stays public: without it the form and the configuration of
 * all portals could not be published any more, and cases of its categories would reach no officer.
 */

type Id = number | string;
interface Category {
  label?: { english?: string | null } | null;
  department?: Id | { id: Id } | null;
}

/** Returns the first published category whose cases a department receives. */
async function categoryOf(req: PayloadRequest, department: Id): Promise<Category | undefined> {
  const { docs } = await req.payload.find({
    collection: 'grievance-configuration',
    where: { _status: { equals: 'published' } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  const idOf = (value: Category['department']): string =>
    String(typeof value === 'object' && value ? value.id : value);
  return docs
    .flatMap(({ categories }) => (categories ?? []) as Category[])
    .find((category) => idOf(category.department) === String(department));
}

/** @throws APIError 409 if published categories name the department */
async function refuseIfNamed(req: PayloadRequest, department: Id): Promise<void> {
  const category = await categoryOf(req, department);
  if (!category) return;
  throw new APIError(
    say(
      req,
      'Grievances of the category “{{category}}” go to this department. Choose another one in the grievance configuration and publish it first.',
      { category: category.label?.english ?? '' },
    ),
    409,
    undefined,
    true,
  );
}

export const refuseToDeleteReceiver: CollectionBeforeDeleteHook = ({ id, req }) =>
  refuseIfNamed(req, id);

/** Runs after the change, in its transaction: only then is it known which languages are public. */
export const refuseToWithdrawReceiver: CollectionAfterChangeHook = async ({
  collection: { slug },
  doc,
  operation,
  req,
}) => {
  if (operation !== 'update' || req.context.savesDraft) return;
  if (!(await publicAddress(req, slug, doc.id))?.isLive) await refuseIfNamed(req, doc.id);
};
