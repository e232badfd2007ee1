import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { noteWrongCode, requirePassword } from './access/sign-in.ts';
import { noteAct } from './acts/store.ts';
import {
  beginSetUp,
  finishSetUp,
  spendOwnCode,
  WrongCode,
  type StoredAccount,
} from './authenticators/hooks.ts';
import { needsAuthenticator, type Policy, type State } from './authenticators/rules.ts';
import { inTransaction, type Body } from './document-requests.ts';
import type { Kind } from './acts/rules.ts';

/**
 * Requests about authenticators, under `/api/users/authenticator/`. They are endpoints of the
 * accounts, whose hooks count a wrong password.
 */

const refuse = (message: string, status = 400): never => {
  throw new APIError(message, status, undefined, true);
};

const stored = (req: PayloadRequest, id: unknown): Promise<StoredAccount | null> =>
  req.payload.db.findOne<StoredAccount>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  });

async function setState(
  req: PayloadRequest,
  account: StoredAccount,
  { state, kind, endsSessions = false }: { state: State; kind: Kind; endsSessions?: boolean },
): Promise<void> {
  await req.payload.db.updateOne({
    collection: 'users',
    where: { id: { equals: account.id } },
    // The rows of the sessions are written with the whole account alone.
    data: {
      ...(endsSessions && { ...account, sessions: [] }),
      authenticator: state,
      totpSealed: null,
    },
    req,
  });
  await noteAct(req, {
    kind,
    subject: {
      contentType: 'users',
      documentId: String(account.id),
      title: account.name || String(account.id),
      department: null,
    },
  });
}

/**
 * Requires the present password, and the code of the present authenticator: a session alone must not
 * change who can sign in.
 */
async function requireOwner(
  req: PayloadRequest,
  account: StoredAccount,
  { password, code }: Body,
): Promise<void> {
  if (!(await requirePassword(req, account, password)))
    refuse('This is not your present password.', 403);
  if (account.authenticator !== 'on') return;
  try {
    await spendOwnCode(req, account, code);
  } catch (error) {
    if (error instanceof WrongCode) noteWrongCode(req, account, String(code));
    throw error;
  }
}

/** An endpoint of a signed-in account, in one transaction. */
const endpoint = (
  path: string,
  handler: (req: PayloadRequest, body: Body, own: StoredAccount) => Promise<object>,
): Endpoint => ({
  path: `/authenticator/${path}`,
  method: 'post',
  handler: async (req) => {
    if (!req.user) return refuse('Sign in first.', 401);
    const body = ((await req.json!().catch(() => null)) as Body | null) ?? {};
    const answer = await inTransaction(req, async () => {
      const own = (await stored(req, req.user!.id)) ?? refuse('Sign in first.', 401);
      return handler(req, body, own);
    });
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
  },
});

/** @returns the account of another person, which an administrator names */
async function otherAccount(
  req: PayloadRequest,
  { account }: Body,
  own: StoredAccount,
): Promise<StoredAccount> {
  if (own.role !== 'administrator') refuse('Only administrators ask other persons for one.', 403);
  if (String(account) === String(own.id))
    refuse('For your own account, ask another administrator.');
  const id = typeof account === 'string' || typeof account === 'number' ? account : '';
  return (await stored(req, id)) ?? refuse('There is no such account.', 404);
}

export const authenticatorEndpoints = (policy: Policy): Endpoint[] => [
  endpoint('begin', async (req, body, own) => {
    await requireOwner(req, own, body);
    return beginSetUp(req, own);
  }),
  endpoint('confirm', async (req, { ticket, code }, own) => {
    await finishSetUp(req, own, { ticket, code });
    return { authenticator: 'on' };
  }),
  endpoint('remove', async (req, body, own) => {
    if (needsAuthenticator(own, policy))
      refuse('Your role needs an authenticator: it can be changed, and not removed.', 403);
    await requireOwner(req, own, body);
    await setState(req, own, { state: 'none', kind: 'authenticator-removed' });
    return { authenticator: 'none' };
  }),
  endpoint('ask', async (req, body, own) => {
    const account = await otherAccount(req, body, own);
    await setState(req, account, {
      state: 'asked',
      kind: 'authenticator-asked-for',
      endsSessions: true,
    });
    return { authenticator: 'asked' };
  }),
];
