import crypto from 'node:crypto';
import { promisify } from 'node:util';
import { AuthenticationError, LockedAuth, type CollectionBeforeOperationHook, type CollectionConfig } from 'payload';

type AfterError = NonNullable<NonNullable<CollectionConfig['hooks']>['afterError']>[number];

const pbkdf2 = promisify(crypto.pbkdf2);

/** What Payload spends on a password. */
const ITERATIONS = 600_000;
const KEY_BYTES = 32;

/** Signing in takes as long for an address without an account, and for a locked one, as for a wrong password: time must not tell who is on the staff. */
export const answerAlike: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return;
  const { email, password } = (args as { data: { email?: unknown; password?: unknown } }).data;
  if (typeof email !== 'string' || typeof password !== 'string') return;
  const account = (await req.payload.db.findOne({ collection: 'users', where: { email: { equals: email.toLowerCase().trim() } }, req })) as { lockUntil?: string | null } | null;
  const isLocked = account?.lockUntil && new Date(account.lockUntil) > new Date();
  if (!account || isLocked) await pbkdf2(password, crypto.randomBytes(32).toString('hex'), ITERATIONS, KEY_BYTES, 'sha256');
};

/** A locked account and a wrong password are answered in the same words, which help with both. */
export const tellAlike: AfterError = ({ error }) => {
  if (!(error instanceof AuthenticationError || error instanceof LockedAuth)) return;
  const message = 'The address or the password is wrong. After five wrong passwords an account is locked for ten minutes.';
  return { response: { errors: [{ name: 'AuthenticationError', message }] }, status: 401 };
};
