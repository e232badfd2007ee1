import {
  APIError,
  killTransaction,
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeLoginHook,
  type CollectionConfig,
  type PayloadRequest,
} from 'payload';
import { qrSvg } from '@pune/std/qr';
import { newTotpSecret, STEPS_ACCEPTED, totpStep, totpUri } from '@pune/std/totp';
import { forgetAttempt } from '../access/sign-in.ts';
import { noteAct } from '../acts/store.ts';
import { askedAtSignIn, outgrowsSessions, type Policy } from './rules.ts';
import { openTotp, sealTotp, secretIn, ticketOf } from './secrets.ts';

type AfterError = NonNullable<NonNullable<CollectionConfig['hooks']>['afterError']>[number];
type Id = number | string;

/** An account as the database has it. */
export interface StoredAccount {
  id: Id;
  email: string;
  name?: string | null;
  role?: string | null;
  authenticator?: string | null;
  totpSealed?: string | null;
}

const ISSUER = 'Pune Portals';
const STEP_MS = 30_000;
const USED = 'used-codes';

/** A new authenticator, before its first code. */
export interface SetUp {
  /** Comes back with the first code. */
  ticket: string;
  /** In base 32, to be typed where no camera reads the QR code. */
  secret: string;
  qr: string;
}

/** Makes the secret of a new authenticator. Nothing is stored before its first code. */
export function beginSetUp(
  { payload }: PayloadRequest,
  { id, email }: Pick<StoredAccount, 'id' | 'email'>,
): SetUp {
  const secret = newTotpSecret();
  return {
    ticket: ticketOf(payload, secret, id, new Date()),
    secret,
    qr: qrSvg(totpUri(secret, { email, issuer: ISSUER })),
  };
}

/** The password was right, and the account asks for more. */
class CodeNeeded extends APIError {
  /** Private, because a log writes the other values of an error. */
  readonly #setUp: SetUp | null;
  constructor(setUp: SetUp | null) {
    super('Give the code of your authenticator app.', 401, undefined, true);
    this.#setUp = setUp;
  }
  get answer(): object {
    const data = this.#setUp && { setUp: this.#setUp };
    return { errors: [{ name: 'CodeNeeded', message: this.message, ...(data && { data }) }] };
  }
}

/** A code that is wrong, over, or was used before; counted like a wrong password. */
export class WrongCode extends APIError {
  constructor() {
    super(
      'This code is wrong, or it was used before. Wait for the next one in your app.',
      401,
      undefined,
      true,
    );
  }
}

/**
 * Uses up a time step of an account: the unique value accepts it once, among all processes.
 *
 * @throws WrongCode if it was used before
 */
async function spendStep(req: PayloadRequest, account: Id, step: number): Promise<void> {
  const { db } = req.payload;
  const over = new Date((step - STEPS_ACCEPTED) * STEP_MS).toISOString();
  await db.deleteMany({ collection: USED, where: { at: { less_than: over } }, req });
  const data = { code: `${account} ${step}`, at: new Date(step * STEP_MS).toISOString() };
  try {
    await db.create({ collection: USED, data, req });
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    // PostgreSQL refuses every further query of the transaction; a sign-in revokes its session.
    await killTransaction(req);
    throw new WrongCode();
  }
}

/**
 * Checks a code against a secret, and uses it up.
 *
 * @throws WrongCode
 */
async function spendCode(
  req: PayloadRequest,
  account: Id,
  secret: string | null | undefined,
  code: unknown,
): Promise<void> {
  const step = secret && typeof code === 'string' ? totpStep(secret, code, new Date()) : null;
  if (step === null) throw new WrongCode();
  await spendStep(req, account, step);
}

/** Checks and uses up a code of the account's authenticator. */
export const spendOwnCode = (
  req: PayloadRequest,
  { id, totpSealed }: StoredAccount,
  code: unknown,
): Promise<void> => spendCode(req, id, openTotp(req.payload, totpSealed, id)?.text, code);

/**
 * Stores a new authenticator after its first code.
 *
 * @throws WrongCode also when the ticket is over, or of another account
 */
export async function finishSetUp(
  req: PayloadRequest,
  { id, name }: StoredAccount,
  { ticket, code }: { ticket: unknown; code: unknown },
): Promise<void> {
  const secret = secretIn(req.payload, ticket, id, new Date());
  if (!secret)
    throw new APIError(
      'The QR code is over after 15 minutes. Begin again with a new one.',
      400,
      undefined,
      true,
    );
  await spendCode(req, id, secret, code);
  await req.payload.db.updateOne({
    collection: 'users',
    where: { id: { equals: id } },
    data: { authenticator: 'on', totpSealed: sealTotp(req.payload, secret, id) },
    req,
  });
  const title = name || String(id);
  await noteAct(req, {
    kind: 'authenticator-set-up',
    subject: { contentType: 'users', documentId: String(id), title, department: null },
    person: { id, name },
  });
}

/** After the right password, asks for the code of the authenticator, or for a new authenticator. */
export const requireCode =
  (policy: Policy): CollectionBeforeLoginHook =>
  async ({ req, user }) => {
    const account = user as unknown as StoredAccount;
    const { code, ticket } = (req.data ?? {}) as { code?: unknown; ticket?: unknown };
    switch (askedAtSignIn(account, policy)) {
      case 'nothing':
        return;
      case 'code':
        if (!code) throw new CodeNeeded(null);
        return spendOwnCode(req, account, code);
      case 'set-up':
        if (!code || !ticket) throw new CodeNeeded(beginSetUp(req, account));
        await finishSetUp(req, account, { ticket, code });
        return { ...user, authenticator: 'on' };
    }
  };

/** Tells the sign-in form that it must ask for a code, and what a new authenticator needs. */
export const tellCodeNeeded: AfterError = async ({ error, req }) => {
  if (!(error instanceof CodeNeeded)) return;
  // After the transaction of the sign-in, which was rolled back.
  await forgetAttempt(req);
  return { response: error.answer as never, status: error.status };
};

/** Ends the sessions of an account whose new role needs an authenticator. */
export const endOutgrownSessions =
  (policy: Policy): CollectionBeforeChangeHook =>
  ({ data, operation, originalDoc }) =>
    operation === 'update' && outgrowsSessions(originalDoc, { ...originalDoc, ...data }, policy)
      ? { ...data, sessions: [] }
      : data;
