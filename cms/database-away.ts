import type { AfterErrorHook, PayloadRequest } from 'payload';

const UNAVAILABLE = 503;
const ASK_AGAIN_SECONDS = 30;
/** A question to a database that is there takes milliseconds. */
const PROBE_MS_MAX = 5_000;

/**
 * Codes of failures of a connection or a server, not of a statement: of Node.js; of PostgreSQL
 * (class 08, 53300, 57P01 to 57P05); of SQLite.
 */
const CODES =
  /^(?:ETIMEDOUT|ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08\w{3}|53300|57P0\d|SQLITE_(?:BUSY|CANTOPEN|IOERR|LOCKED)\w*)$/;
/** Errors of MongoDB's driver and of Mongoose. */
const NAMES =
  /^(?:Mongo(?:Network|NetworkTimeout|ServerSelection|OperationTimeout|TopologyClosed|PoolCleared|WaitQueueTimeout|NotConnected)Error|PoolClearedOnNetworkError|MongooseServerSelectionError)$/;
/** `pg` gives the first two no code; Payload gives the last one no cause. */
const MESSAGES =
  /^(?:timeout exceeded when trying to connect|Connection terminated|Error: cannot begin transaction)/;

const CAUSES_MAX = 8;

/** @returns true if an error, or one of its causes, says that the database does not answer */
export function isDatabaseAway(error: unknown): boolean {
  let one = error as { code?: unknown; name?: string; message?: string; cause?: unknown } | null;
  for (let n = 0; n < CAUSES_MAX && typeof one === 'object' && one !== null; n += 1) {
    const { code, name = '', message = '' } = one;
    if (CODES.test(String(code ?? '')) || NAMES.test(name) || MESSAGES.test(message)) return true;
    one = one.cause as typeof one;
  }
  return false;
}

/** A failure of the CMS whose cause is not known. */
const isUnexplained = (error: unknown): boolean =>
  ((error as { status?: number }).status ?? 500) >= 500;

/**
 * Payload takes an editor whose account cannot be read for a stranger: a refusal of a request that
 * has a session is asked about.
 */
const isTakenForStranger = (error: unknown, { user, headers }: PayloadRequest): boolean =>
  !user &&
  [401, 403].includes((error as { status?: number }).status ?? 0) &&
  (/(?:^|;\s*)payload-token=/.test(headers.get('cookie') ?? '') ||
    (headers.get('authorization') ?? '').startsWith('JWT '));

async function answers({ payload }: PayloadRequest): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PROBE_MS_MAX);
  });
  const question = payload
    .count({ collection: 'sign-in-attempts' as never, overrideAccess: true })
    .then(
      () => true,
      () => false,
    );
  try {
    return await Promise.race([question, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Answers 503 in words where the content database does not answer: the form keeps its values, and
 * the save can be repeated. Without it an editor reads "Something went wrong", or is asked to sign
 * in.
 */
export const tellDatabaseAway: AfterErrorHook = async ({ error, req }) => {
  const isDoubtful = isUnexplained(error) || isTakenForStranger(error, req);
  const isAway = isDatabaseAway(error) || (isDoubtful && !(await answers(req)));
  if (!isAway) return undefined;
  req.responseHeaders ??= new Headers();
  req.responseHeaders.set('Retry-After', String(ASK_AGAIN_SECONDS));
  return {
    status: UNAVAILABLE,
    response: {
      errors: [
        {
          name: 'DatabaseAway',
          message:
            'The database of the CMS does not answer. Nothing shows that this was saved. Keep the page open and save again in a minute.',
        },
      ],
    } as never,
  };
};
