import type { Seal } from '@pune/database/seal';
import { foundBy } from './follower-contact.ts';
import type { ContactsOf } from './follower-messages.ts';
import type { Db } from './grievances.tables.ts';
import { mobileIndexes } from './sealed-mobile.ts';
import { secretHash } from './secret-hash.ts';

/** The time for which a link that a code opened leads to the reporter's page. */
export const OWN_LINK_HOURS = 24;
const HOUR_MS = 3_600_000;
const MOBILE_DIGITS = 10;

/**
 * The proof of a reporter: an account with its confirmed number, or a number (ten digits) or an
 * e-mail address that a code confirmed. An address counts once its owner confirmed it for the
 * report.
 */
export type Proof = { citizen: string; mobile: string } | { mobile: string } | { email: string };

export type OwnLink = { kind: 'Opened'; secret: string } | { kind: 'NotReporter' };

export interface OwnLinksOptions {
  db: Db;
  seal: Seal;
  contactsOf: ContactsOf;
  now: () => Date;
  /** Returns a secret that cannot be guessed, in letters that an address may contain. */
  randomSecret: () => string;
}

/**
 * Creates links for reporters who lost their secret link: an account that filed the grievance, and
 * a number or an address that was given with it or is that of the account, prove the reporter.
 */
export function createOwnLinks({ db, seal, contactsOf, now, randomSecret }: OwnLinksOptions) {
  /** The hash of the first link, if the number or the address is that of the reporter's account. */
  async function hashOfAccount(number: string, proof: Proof): Promise<string | null> {
    const row = await db
      .selectFrom('grievances')
      .innerJoin('grievance_followers as follower', 'follower.grievance_id', 'grievances.id')
      .select(['secret_hash', 'follower.citizen'])
      .where('number', '=', number)
      .where('follower.relation', '=', 'reporter')
      .where('follower.citizen', 'is not', null)
      .executeTakeFirst();
    const contacts = row?.citizen ? await contactsOf(row.citizen) : null;
    if (!row || !contacts) return null;
    const isSame =
      'email' in proof
        ? contacts.email?.toLowerCase() === proof.email.toLowerCase()
        : contacts.mobile.slice(-MOBILE_DIGITS) === proof.mobile;
    return isSame ? row.secret_hash : null;
  }

  /** The hash of the first link, if the proof is that of the reporter. */
  async function firstHash(number: string, proof: Proof): Promise<string | null> {
    const isAddress = 'email' in proof;
    const reporter =
      isAddress || 'citizen' in proof
        ? foundBy(seal, isAddress ? proof : { citizen: proof.citizen })
        : null;
    const row = await db
      .selectFrom('grievances')
      .select('secret_hash')
      .where('number', '=', number)
      .where(({ eb, or, exists, selectFrom }) =>
        or([
          ...('mobile' in proof
            ? [eb('mobile_index', 'in', mobileIndexes(seal, proof.mobile).whole)]
            : []),
          ...(reporter
            ? [
                exists(
                  selectFrom('grievance_followers as follower')
                    .select('follower.id')
                    .whereRef('follower.grievance_id', '=', 'grievances.id')
                    .where('follower.relation', '=', 'reporter')
                    .where(`follower.${reporter[0]}`, 'in', reporter[1])
                    // The owner of a mistyped address must not see the report.
                    .$if(isAddress, (query) =>
                      query.where('follower.confirmed_at', 'is not', null),
                    ),
                ),
              ]
            : []),
        ]),
      )
      .executeTakeFirst();
    return row?.secret_hash ?? hashOfAccount(number, proof);
  }

  return {
    /** Tells if the proof is that of the reporter. */
    isReporter: async (number: string, proof: Proof): Promise<boolean> =>
      (await firstHash(number, proof)) !== null,
    /** Makes a link of `OWN_LINK_HOURS` to the page of the reporter. The first link stays valid. */
    async open(number: string, proof: Proof): Promise<OwnLink> {
      const first = await firstHash(number, proof);
      if (first === null) return { kind: 'NotReporter' };
      const secret = randomSecret();
      const until = new Date(now().getTime() + OWN_LINK_HOURS * HOUR_MS).toISOString();
      await db
        .insertInto('grievance_own_links')
        .values({ hash: secretHash(secret), secret_hash: first, until })
        .execute();
      return { kind: 'Opened', secret };
    },
    /** Deletes the links whose time is over. */
    async forgetOver(): Promise<void> {
      await db
        .deleteFrom('grievance_own_links')
        .where('until', '<=', now().toISOString())
        .execute();
    },
  };
}
