import {
  APIError,
  type CollectionAfterDeleteHook,
  type Endpoint,
  type PayloadRequest,
} from 'payload';
import { isCollection } from '@pune/content-models/models';
import { departmentsOf, type Account } from './access/rules.ts';
import { departmentNames } from './department-names.ts';
import { answering, type Body } from './document-requests.ts';
import {
  FIND_PLACE,
  keptName,
  keptQuery,
  mayRemove,
  maySee,
  mayShare,
  NAME_CHARACTERS_MAX,
  viewOf,
  VIEWS_MAX,
  type View,
  type ViewRow,
} from './views/views.ts';

/** Saved views over HTTP: those of a place, a new one, and the end of one. */

/** The data of the list: its views, and the departments with which the account may share. */
export interface Views {
  views: View[];
  departments: { id: string; name: string }[];
}

const refuse = (message: string, status: 400 | 403 | 404 | 409 = 400) =>
  new APIError(message, status, undefined, true);

const accountOf = (req: PayloadRequest): Account => req.user as unknown as Account;

function placeOf(given: unknown): string {
  if (given === FIND_PLACE || isCollection(String(given))) return String(given);
  throw refuse('There is no such list.', 404);
}

async function viewsOf(req: PayloadRequest, place: string): Promise<Views> {
  const account = accountOf(req);
  const shared =
    account.everyDepartment || account.role === 'administrator'
      ? { sharedWith: { exists: true } }
      : { sharedWith: { in: departmentsOf(account).map(String) } };
  const { docs } = await req.payload.find({
    collection: 'saved-views',
    where: {
      and: [{ place: { equals: place } }, { or: [{ by: { equals: String(account.id) } }, shared] }],
    },
    sort: 'name',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  });
  const names = await departmentNames(req);
  return {
    views: (docs as unknown as ViewRow[])
      .filter((row) => maySee(account, row))
      .map((row) => viewOf(account, row, names)),
    departments: [...names]
      .filter(([id]) => mayShare(account, id))
      .map(([id, name]) => ({ id, name })),
  };
}

/** The own views of a deleted account; those of a department stay with it. */
export const forgetViews: CollectionAfterDeleteHook = async ({ id, req }) => {
  await req.payload.delete({
    collection: 'saved-views',
    where: { and: [{ by: { equals: String(id) } }, { sharedWith: { exists: false } }] },
    overrideAccess: true,
    req,
  });
};

const list = answering((req) => viewsOf(req, placeOf(req.query.place)));

const add = answering(async (req) => {
  const body = ((await req.json!().catch(() => null)) as Body | null) ?? {};
  const account = accountOf(req);
  const [place, name, query] = [placeOf(body.place), keptName(body.name), keptQuery(body.query)];
  if (!name) throw refuse(`Give the view a name of at most ${NAME_CHARACTERS_MAX} characters.`);
  if (!query) throw refuse('Search or filter first: there is nothing to save.');
  const department = body.department ? String(body.department) : null;
  if (department && !mayShare(account, department))
    throw refuse('Only a publisher of the department may share a view with it.', 403);
  const { totalDocs } = await req.payload.count({
    collection: 'saved-views',
    where: { and: [{ place: { equals: place } }, { by: { equals: String(account.id) } }] },
    overrideAccess: true,
  });
  if (totalDocs >= VIEWS_MAX)
    throw refuse(`You have ${VIEWS_MAX} views of this list: remove one first.`, 409);
  const { name: byName } = req.user as unknown as { name?: string };
  await req.payload.create({
    collection: 'saved-views',
    data: {
      place,
      name,
      query,
      by: String(account.id),
      byName: byName ?? '',
      sharedWith: department,
    },
    depth: 0,
    overrideAccess: true,
    req,
  });
  return viewsOf(req, place);
});

const remove = answering(async (req) => {
  const { id } = req.routeParams as { id: string };
  const row = (await req.payload.findByID({
    collection: 'saved-views',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  })) as unknown as ViewRow | null;
  // An account that may not see the view gets no information about it.
  if (!row || !maySee(accountOf(req), row)) throw refuse('There is no such view.', 404);
  if (!mayRemove(accountOf(req), row))
    throw refuse('Its maker or a publisher of the department may remove this view.', 403);
  await req.payload.delete({ collection: 'saved-views', id: row.id, overrideAccess: true, req });
  return viewsOf(req, row.place);
});

export const viewEndpoints: Endpoint[] = [
  { path: '/publishing/views', method: 'get', handler: list },
  { path: '/publishing/views', method: 'post', handler: add },
  { path: '/publishing/views/:id', method: 'delete', handler: remove },
];
