import crypto from 'node:crypto';
import { promisify } from 'node:util';
import {
  APIError,
  AuthenticationError,
  type CollectionAfterLoginHook,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type Payload,
  type PayloadRequest,
  type Where,
} from 'payload';
import { equalSecrets } from '@pune/std/equal-secrets';
import { MEMORY_MS, waitFor, type Attempt } from '@pune/std/sign-in-limits';
import { deviceCookie, deviceIn } from './devices.ts';
import { accountDigest, signInDigest } from './sign-in-digests.ts';

type AfterError = NonNullable<NonNullable<CollectionConfig['hooks']>['afterError']>[number];
type Id = number | string;

/** The PBKDF2 parameters that Payload uses for a password. */
const ITERATIONS = 600_000;
const KEY_BYTES = 32;

/** Derives a key as Payload does. Tests replace the function of `crypto` (`fast-passwords.ts`). */
const derive = (password: string, salt: string, iterations: number, bytes: number) =>
  promisify(crypto.pbkdf2)(password, salt, iterations, bytes, 'sha256');

const ATTEMPTS = 'sign-in-attempts';
/** The maximum number of rows read; the limits are far below. */
const ROWS_MAX = 1000;

/**
 * @returns the address that the server itself has seen: `instrumentation.ts` overwrites this header
 */
const addressOf = (req: Pick<PayloadRequest, 'headers'>): string =>
  req.headers?.get('x-forwarded-for') || 'none';

const PASSWORD_DIGEST_BYTES = 3;

/** The name under which an account is counted. */
export const accountName = (payload: Payload, email: string): string =>
  accountDigest(payload.secret, email);

/** Pass `req` itself: its headers are a getter of `Request`, which a spread copy lacks. */
const attemptOf = (
  req: Pick<PayloadRequest, 'payload' | 'headers'>,
  email: string,
  password: string,
  device: string | null,
): Attempt => ({
  account: accountName(req.payload, email),
  address: signInDigest(req.payload.secret, 'address', addressOf(req)),
  device,
  password: signInDigest(req.payload.secret, 'password', password, PASSWORD_DIGEST_BYTES),
  at: Date.now(),
});

const FORGET_EVERY_MS = 60_000;
let forgottenAt = 0;

/** Deletes attempts that no longer count, at most once a minute in each process. */
async function forgetAttempts(payload: Payload, now: number): Promise<void> {
  if (now - forgottenAt < FORGET_EVERY_MS) return;
  forgottenAt = now;
  await payload.db.deleteMany({
    collection: ATTEMPTS,
    where: { at: { less_than: new Date(now - MEMORY_MS).toISOString() } },
  });
}

async function save(payload: Payload, attempt: Attempt): Promise<{ id: Id }> {
  await forgetAttempts(payload, attempt.at);
  const data = { ...attempt, at: new Date(attempt.at).toISOString() };
  return (await payload.db.create({ collection: ATTEMPTS, data })) as { id: Id };
}

/** @returns the attempts of the last hour that may count against this one, without its own row */
async function earlierThan(payload: Payload, attempt: Attempt, own?: Id): Promise<Attempt[]> {
  const alike = (['account', 'address', 'password'] as const).map((name) => ({
    [name]: { equals: attempt[name] },
  }));
  const where: Where = {
    and: [{ at: { greater_than: new Date(attempt.at - MEMORY_MS).toISOString() } }, { or: alike }],
  };
  const { docs } = await payload.db.find<Omit<Attempt, 'at'> & { id: Id; at: string }>({
    collection: ATTEMPTS,
    where,
    sort: '-at',
    limit: ROWS_MAX,
    pagination: false,
  });
  return docs
    .filter(({ id }) => String(id) !== String(own))
    .map((row) => ({ ...row, device: row.device ?? null, at: new Date(row.at).getTime() }));
}

/**
 * Records an attempt before the password is checked, so that concurrent attempts count each other.
 *
 * @returns the id of its row
 */
async function noteAttempt(req: PayloadRequest, attempt: Attempt): Promise<Id> {
  const { payload } = req;
  const { id } = await save(payload, attempt);
  const wait = waitFor(attempt, await earlierThan(payload, attempt, id));
  if (wait === 0) return id;
  // A refused attempt was not checked, so it does not prolong the wait.
  await payload.db.deleteOne({ collection: ATTEMPTS, where: { id: { equals: id } } });
  throw tooMany(req, wait);
}

function tooMany(req: PayloadRequest, waitMs: number): Error {
  const seconds = Math.ceil(waitMs / 1000);
  req.responseHeaders = new Headers(req.responseHeaders);
  req.responseHeaders.set('Retry-After', String(seconds));
  const minutes = Math.ceil(seconds / 60);
  const message = `Too many wrong passwords. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, or in a browser in which you have signed in before.`;
  return new APIError(message, 429, undefined, true);
}

/**
 * Limits sign-in attempts. An unknown address takes as long to refuse as a wrong password: timing
 * must not reveal the staff's addresses.
 */
export const limitSignIn: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return;
  const { email, password } = (args as { data: { email?: unknown; password?: unknown } }).data;
  if (
    typeof email !== 'string' ||
    typeof password !== 'string' ||
    !email.trim() ||
    !password.trim()
  )
    return;
  req.context.attempt = await noteAttempt(
    req,
    attemptOf(req, email, password, deviceIn(req, email)),
  );
  const known = await req.payload.db.findOne({
    collection: 'users',
    where: { email: { equals: email.toLowerCase().trim() } },
    select: { name: true },
  });
  req.context.attemptedAccount = known;
  if (!known) await derive(password, crypto.randomBytes(32).toString('hex'), ITERATIONS, KEY_BYTES);
};

/** After a correct password, clears the attempts of the browser, and marks it as known. */
export const rememberDevice =
  ({ secure }: { secure: boolean }): CollectionAfterLoginHook =>
  async ({ req, user }) => {
    const account = accountName(req.payload, String(user.email));
    const device = deviceIn(req, String(user.email));
    const own: Where = device
      ? { device: { equals: device } }
      : {
          and: [
            { device: { exists: false } },
            { address: { equals: signInDigest(req.payload.secret, 'address', addressOf(req)) } },
          ],
        };
    await req.payload.db.deleteMany({
      collection: ATTEMPTS,
      where: {
        or: [
          { id: { equals: req.context.attempt as Id } },
          { and: [{ account: { equals: account } }, own] },
        ],
      },
      req,
    });
    req.responseHeaders = new Headers(req.responseHeaders);
    req.responseHeaders.append(
      'Set-Cookie',
      deviceCookie(req.payload, String(user.email), device, { secure }),
    );
  };

const HASH_PREFIX = 'pbkdf2-sha256-v1:';
/**
 * Parameters of hashes by earlier versions of Payload, which it replaces when the account signs in.
 */
const EARLIER = { iterations: 25_000, keyBytes: 512 };

export async function isPasswordOf(
  { hash, salt }: { hash: string; salt: string },
  password: string,
): Promise<boolean> {
  const isEarlier = !hash.startsWith(HASH_PREFIX);
  const { iterations, keyBytes } = isEarlier
    ? EARLIER
    : { iterations: ITERATIONS, keyBytes: KEY_BYTES };
  const right = Buffer.from(isEarlier ? hash : hash.slice(HASH_PREFIX.length), 'hex');
  const given = await derive(password, salt, iterations, keyBytes);
  return equalSecrets(right, given);
}

/**
 * Requires the current password for a change of password or address: an unattended or stolen
 * session must not be able to take over the account. Wrong passwords count as in a sign-in.
 */
export async function requirePassword(
  req: PayloadRequest,
  user: { id: Id; email: string },
  given: unknown,
): Promise<boolean> {
  if (typeof given !== 'string' || given === '') return false;
  const attempt = attemptOf(req, user.email, given, `account ${user.id}`);
  const wait = waitFor(attempt, [...(await earlierThan(req.payload, attempt)), ...undecided]);
  if (wait > 0) throw tooMany(req, wait);
  undecided.add(attempt);
  const stored = await req.payload.db.findOne<{ id: Id; hash?: string; salt?: string }>({
    collection: 'users',
    where: { id: { equals: user.id } },
    req,
  });
  const isRight = Boolean(
    stored?.hash &&
    stored.salt &&
    (await isPasswordOf({ hash: stored.hash, salt: stored.salt }, given)),
  );
  if (isRight) undecided.delete(attempt);
  else req.context.wrongPassword = attempt;
  return isRight;
}

/** Forgets the attempt of a sign-in whose password was right and which needs a code. */
export async function forgetAttempt({ context, payload }: PayloadRequest): Promise<void> {
  if (context.attempt === undefined) return;
  await payload.db.deleteOne({
    collection: ATTEMPTS,
    where: { id: { equals: context.attempt as Id } },
  });
}

/** Counts a wrong code of a session's account like a wrong password. */
export function noteWrongCode(
  req: PayloadRequest,
  user: { id: Id; email: string },
  code: string,
): void {
  req.context.wrongPassword = attemptOf(req, user.email, code, `account ${user.id}`);
}

/**
 * Attempts within transactions: a failed one is saved after its transaction has been rolled back.
 */
const undecided = new Set<Attempt>();

export const saveWrongPassword: AfterError = async ({ req }) => {
  const attempt = req.context.wrongPassword as Attempt | undefined;
  if (!attempt) return;
  await save(req.payload, attempt);
  undecided.delete(attempt);
};

/** Answers a wrong password and an unknown address with the same message. */
export const tellAlike: AfterError = ({ error }) => {
  if (!(error instanceof AuthenticationError)) return;
  const message =
    'The address or the password is wrong. After five wrong passwords there is a wait of ten minutes.';
  return { response: { errors: [{ name: 'AuthenticationError', message }] }, status: 401 };
};
