import { randomUUID } from 'node:crypto';
import { senderOf } from '@pune/database/rate-limit';
import type { Seal } from '@pune/database/seal';
import { MEMORY_MS, waitFor, type Attempt } from '@pune/std/sign-in-limits';
import type { StaffDb } from './holding.ts';

/** So few bits that even with the key, passwords cannot be tested against the digest. */
const PASSWORD_DIGEST_CHARACTERS = 4;
/** The maximum number of rows read; the limits are far below. */
const ROWS_MAX = 1000;

export interface Attempting {
  email: string;
  password: string;
  /** The internet address of the request. */
  sender: string;
  /** The name of a browser that signed in to this account before; null for an unknown one. */
  device: string | null;
}

/** The text under whose index an account is counted; it does not depend on its existence. */
export const accountText = (email: string): string => `account ${email}`;

const attemptOf = (
  seal: Seal,
  { email, password, sender, device }: Attempting,
  now: Date,
): Attempt => ({
  account: seal.index(accountText(email)),
  address: seal.index(`address ${senderOf(sender)}`),
  device,
  password: seal.index(`password ${password}`).slice(0, PASSWORD_DIGEST_CHARACTERS),
  at: now.getTime(),
});

/** @returns attempts of the last hour that may count, without this one */
async function earlierThan(db: StaffDb, attempt: Attempt, own: string): Promise<Attempt[]> {
  const rows = await db
    .selectFrom('staff_attempts')
    .select(['account', 'address', 'device', 'password', 'at'])
    .where('at', '>', new Date(attempt.at - MEMORY_MS).toISOString())
    .where('id', '<>', own)
    .where((row) =>
      row.or([
        row('account', '=', attempt.account),
        row('address', '=', attempt.address),
        row('password', '=', attempt.password),
      ]),
    )
    .orderBy('at', 'desc')
    .limit(ROWS_MAX)
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: Date.parse(at) }));
}

export type Admission = { kind: 'Admitted'; id: string } | { kind: 'TooMany'; waitSeconds: number };

/**
 * Records an attempt before the password is checked, so that attempts at the same time and in other
 * processes count each other. A refused attempt is no attempt, and does not prolong the wait.
 */
export async function admitAttempt(
  db: StaffDb,
  seal: Seal,
  attempting: Attempting,
  now: Date,
): Promise<Admission> {
  const attempt = attemptOf(seal, attempting, now);
  await db
    .deleteFrom('staff_attempts')
    .where('at', '<', new Date(attempt.at - MEMORY_MS).toISOString())
    .execute();
  const id = randomUUID();
  await db
    .insertInto('staff_attempts')
    .values({ id, ...attempt, at: now.toISOString() })
    .execute();
  const waitMs = waitFor(attempt, await earlierThan(db, attempt, id));
  if (waitMs === 0) return { kind: 'Admitted', id };
  await db.deleteFrom('staff_attempts').where('id', '=', id).execute();
  return { kind: 'TooMany', waitSeconds: Math.ceil(waitMs / 1000) };
}

/** Clears the attempts of a browser after its person signed in. */
export async function clearAttempts(
  db: StaffDb,
  seal: Seal,
  attempting: Attempting,
  { id, now }: { id: string; now: Date },
): Promise<void> {
  const { account, address, device } = attemptOf(seal, attempting, now);
  await db
    .deleteFrom('staff_attempts')
    .where((row) =>
      row.or([
        row('id', '=', id),
        row.and([
          row('account', '=', account),
          device === null
            ? row.and([row('device', 'is', null), row('address', '=', address)])
            : row('device', '=', device),
        ]),
      ]),
    )
    .execute();
}
