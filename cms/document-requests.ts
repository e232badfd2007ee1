import {
  APIError,
  commitTransaction,
  initTransaction,
  killTransaction,
  type Endpoint,
  type PayloadRequest,
} from 'payload';
import { isCollection, type Collection } from '@pune/content-models/models';
import { phrase, say } from '@pune/content-models/say';
import { mayIn, type Account } from './access/rules.ts';
import { departmentIn } from './schedules.ts';

/** The shape that requests about one document share: `/publishing/:collection/:id/…`. */

export type Body = Record<string, unknown>;

/** Answers with a refusal, as Payload words its own. */
export const refusal = (message: string, status: number): Response =>
  Response.json({ errors: [{ message }] }, { status });

/**
 * Answers a signed-in account with the result of a handler. Errors for editors become refusals in
 * the language of the account.
 */
export const answering =
  (handler: (req: PayloadRequest) => Promise<object>): Endpoint['handler'] =>
  async (req) => {
    if (!req.user) return refusal(say(req, 'Sign in first.'), 401);
    try {
      return Response.json(await handler(req));
    } catch (error) {
      if (!(error instanceof APIError)) throw error;
      return refusal(phrase(req, error.message), error.status);
    }
  };

/** Runs work in the transaction of a request, or in one of its own. */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const isOwner = await initTransaction(req);
  try {
    const result = await work();
    if (isOwner) await commitTransaction(req);
    return result;
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

/** Performs an action in a transaction, and answers with the state after it. */
export const acting = (
  action: (req: PayloadRequest, body: Body) => Promise<void>,
  view: (req: PayloadRequest) => Promise<object>,
): Endpoint['handler'] =>
  answering(async (req) => {
    const body = ((await req.json!().catch(() => null)) as Body | null) ?? {};
    await inTransaction(req, () => action(req, body));
    return view(req);
  });

/** @returns the newest draft of a document; null without one, or without this right to it */
export async function draftFor(
  req: PayloadRequest,
  right: 'read' | 'update',
  { collection, id }: { collection: Collection; id: number | string },
): Promise<{ id: number | string } | null> {
  const document = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    draft: true,
    overrideAccess: false,
    disableErrors: true,
    req,
    user: req.user,
  });
  const department = document && departmentIn(collection, document as never);
  return document && mayIn(req.user as unknown as Account, collection, right, department)
    ? document
    : null;
}

/**
 * Loads the draft that a request names.
 *
 * @returns null if there is none, or if the account may read only what is published of it
 */
export async function readableDraft(
  req: PayloadRequest,
): Promise<{ collection: Collection; id: number | string } | null> {
  const { collection, id } = req.routeParams as { collection: string; id: string };
  if (!isCollection(collection)) return null;
  const document = await draftFor(req, 'read', { collection, id });
  return document && { collection, id: document.id };
}
