import { secondsToWait, senderOf, type Limit } from '@pune/database/rate-limit';
import type { SharedTables } from '@pune/database/shared';
import type { Kysely } from 'kysely';
import type { OwnerIndex } from './bills/owner-index.ts';
import type { OwnerSearch } from './bills/owner-search.schema.ts';
import type { PaidAccount } from './channels/imps/virtual-accounts.ts';
import type { PaymentsEnv } from './env.ts';
import type { Db } from './ledger.ts';
import { issuePass, passOf } from './page-passes.ts';

/**
 * The sender of a request. Strangers share an internet address (an office, a mobile network); an
 * account, and the pass of a bill's page, belong to one person.
 */
export interface Sender {
  address: string;
  /** The id of the signed-in account. */
  account?: string | null | undefined;
}

/** An attempt to pay these bills, with the pass of their page. */
export interface Attempt {
  pass: string;
  bills: readonly string[];
}

export interface Budgets {
  /**
   * Counts a request by what belongs to its sender alone, and by the address if there is nothing, or
   * if that is used up.
   *
   * @returns the seconds to wait before the next request; 0 if it may proceed
   */
  mustWait: (
    what: 'searches' | 'payments',
    sender: Sender,
    attempt?: Attempt | null,
  ) => Promise<number>;
  /**
   * @returns the seconds that a search by name and address must wait: an account and the name that
   *   it searches for are counted; without an account the address, the ward office and the name
   */
  mustWaitForOwner: (query: OwnerSearch, sender: Sender) => Promise<number>;
  /**
   * @returns a pass for the page of an account; null without keys, and for too many pages of one
   *   account or of many
   */
  passFor: (account: PaidAccount, address: string) => Promise<string | null>;
}

const [HOUR, DAY] = [3_600, 86_400];
const PASS_NONCE_BYTES = 12;

/** Budgets of one person: generous for people, small for programs. */
const OF_ACCOUNT = {
  searches: { scope: 'payments searches of account', perWindow: 200, windowSeconds: HOUR },
  payments: { scope: 'payments intents of account', perWindow: 60, windowSeconds: HOUR },
  owners: { scope: 'payments owners of account', perWindow: 30, windowSeconds: HOUR },
} as const satisfies Record<string, Limit>;
/** Attempts from one shown page, and pages of one account that an address is shown with a pass. */
const OF_PASS: Limit = { scope: 'payments intents of pass', perWindow: 6, windowSeconds: DAY };
const PASSES: Limit = { scope: 'payments passes', perWindow: 5, windowSeconds: HOUR };

/** Creates the limits of payers: no request of another person uses up what belongs to one. */
export function createBudgets({
  db,
  limits,
  settings,
  keys,
  owners,
  now,
  randomText,
}: {
  db: Db;
  limits: Kysely<SharedTables>;
  settings: Pick<
    PaymentsEnv,
    | 'BILL_SEARCHES_PER_HOUR_MAX'
    | 'PAYMENTS_PER_HOUR_MAX'
    | 'OWNER_SEARCHES_PER_HOUR_MAX'
    | 'OWNER_SEARCHES_PER_WARD_MAX'
    | 'OWNER_SEARCHES_PER_NAME_MAX'
  >;
  /** Sign the passes of pages, the newest first; without any there are none. */
  keys: readonly string[];
  owners: Pick<OwnerIndex, 'subjectsOf'> | null;
  now: () => Date;
  randomText: (bytes: number) => string;
}): Budgets {
  const ofAddress = {
    searches: {
      scope: 'payments searches',
      perWindow: settings.BILL_SEARCHES_PER_HOUR_MAX,
      windowSeconds: HOUR,
    },
    payments: {
      scope: 'payments intents',
      perWindow: settings.PAYMENTS_PER_HOUR_MAX,
      windowSeconds: HOUR,
    },
    // Else the attempts of many pages have no end.
    passes: {
      scope: 'payments passes of address',
      perWindow: settings.PAYMENTS_PER_HOUR_MAX,
      windowSeconds: HOUR,
    },
  } as const satisfies Record<string, Limit>;
  const count = (limit: Limit, subject: string) => secondsToWait(limits, limit, subject, now());

  /** @returns the pass of an attempt, if it was issued for the one account of all its bills */
  async function nonceOf({ pass, bills }: Attempt): Promise<string | null> {
    const [account, other] = await db
      .selectFrom('payment_bills')
      .select(['head', 'account_number'])
      .distinct()
      .where('id', 'in', bills)
      .execute();
    if (!account || other) return null;
    const { head, account_number: accountNumber } = account;
    return passOf(pass, { head, accountNumber }, keys, now());
  }

  return {
    mustWait: async (what, { address, account }, attempt) => {
      if (account && (await count(OF_ACCOUNT[what], account)) === 0) return 0;
      const nonce = attempt ? await nonceOf(attempt) : null;
      if (nonce !== null && (await count(OF_PASS, nonce)) === 0) return 0;
      return count(ofAddress[what], senderOf(address));
    },
    mustWaitForOwner: async (query, { address, account }) => {
      const own = account ? `${account} ` : '';
      const counted: [Limit, string][] = account
        ? [[OF_ACCOUNT.owners, account]]
        : [
            [limitOf('address', settings.OWNER_SEARCHES_PER_HOUR_MAX, HOUR), senderOf(address)],
            [limitOf('ward', settings.OWNER_SEARCHES_PER_WARD_MAX, HOUR), query.wardOffice],
          ];
      const ofName = limitOf('name', settings.OWNER_SEARCHES_PER_NAME_MAX, DAY);
      for (const subject of owners?.subjectsOf(query) ?? [])
        counted.push([ofName, `${own}${subject}`]);
      for (const [limit, subject] of counted) {
        const seconds = await count(limit, subject);
        if (seconds > 0) return seconds;
      }
      return 0;
    },
    passFor: async (account, address) => {
      const [key] = keys;
      if (key === undefined) return null;
      const sender = senderOf(address);
      const ofPage = `${sender} ${account.head} ${account.accountNumber}`;
      if ((await count(PASSES, ofPage)) > 0) return null;
      if ((await count(ofAddress.passes, sender)) > 0) return null;
      return issuePass(account, randomText(PASS_NONCE_BYTES), now(), key);
    },
  };
}

const limitOf = (what: string, perWindow: number, windowSeconds: number): Limit => ({
  scope: `payments owners ${what}`,
  perWindow,
  windowSeconds,
});
