import type { Seal } from '@pune/database/seal';
import type { Write } from '@pune/database/together';
import type { Locale } from '@pune/i18n';
import type { Kysely } from 'kysely';
import type { Storage } from 'unstorage';
import { addOfficeTime } from './business-calendar.ts';
import type { Configuration } from './configuration.ts';
import { openEmail } from './follower-contact.ts';
import type { SharedPartName } from './grievances.constants.ts';
import type { SharedParts } from './grievances.schema.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import { openMobile } from './sealed-mobile.ts';
import { bySecret } from './secret-hash.ts';
import type { GrievanceRow, Tx } from './steps.ts';
import { formatTrackingNumber } from './tracking-number.ts';
import { plainText } from './plain-text.ts';

/** An officer decides within a working day. */
const DECIDE_MS = 8 * 3_600_000;

/** A part of a grievance that its reporter allows to be shown publicly. */
export interface SharedPart {
  /** The id of the grievance. */
  object: string;
  part: SharedPartName;
  /** The tracking number as it is written. */
  reference: string;
  department: string;
  office: string | null;
  text: string | null;
  language: Locale;
  picture: { key: string; type: string } | null;
  dueAt: string;
  now: Date;
}

/** The moderation of shared parts, handed in by a function: an officer looks at each one first. */
export interface Moderation {
  /** Migrates the tables. */
  prepare: (db: Kysely<any>) => Promise<void>;
  /** Builds the writes of a part for the statement of the filing. */
  insert: (db: Kysely<any>, part: SharedPart) => Write[];
  /** Reads the states of the parts of a grievance. */
  states: (db: Kysely<any>, grievance: string) => Promise<SharedParts>;
  /**
   * Asks another officer to look at a part that is withheld.
   *
   * @returns false if it is not withheld, or an appeal was decided before
   */
  appeal: (
    tx: Tx,
    grievance: string,
    given: {
      part: SharedPartName;
      words: string | null;
      language: Locale;
      dueAt: string;
      now: Date;
    },
  ) => Promise<boolean>;
  /** Withdraws a part, or all parts, at once: nothing of them is shown or kept any more. */
  withdraw: (
    tx: Tx,
    grievance: string,
    given: { part?: SharedPartName; by: 'author' | 'system'; now: Date },
  ) => Promise<void>;
}

/** For a test without moderation: nothing is shown, and nothing is to be withdrawn. */
export const NO_MODERATION: Moderation = {
  prepare: async () => {},
  insert: () => [],
  states: async () => ({ words: null, photo: null }),
  appeal: async () => false,
  withdraw: async () => {},
};

/** Lists the parts of a new grievance that its reporter allows to be shown. */
export function sharedPartsOf(row: GrievanceRow, configuration: Configuration): SharedPart[] {
  const now = new Date(row.submitted_at);
  const common = {
    object: row.id,
    reference: formatTrackingNumber(row.number),
    department: row.department_slug,
    office: row.office_id,
    language: row.language as Locale,
    dueAt: addOfficeTime(configuration, now, DECIDE_MS).toISOString(),
    now,
  };
  const words: SharedPart[] =
    row.share_words === 1
      ? [{ ...common, part: 'words', text: row.description, picture: null }]
      : [];
  const photo: SharedPart[] =
    row.share_photo === 1 && row.photo_key !== null
      ? [
          {
            ...common,
            part: 'photo',
            text: null,
            picture: { key: row.photo_key, type: 'image/jpeg' },
          },
        ]
      : [];
  return [...words, ...photo];
}

const COLUMNS = { words: 'share_words', photo: 'share_photo' } as const;

export interface SharedPartsOptions {
  db: Kysely<GrievanceTables>;
  seal: Seal;
  files: Storage;
  moderation: Moderation;
  configuration: () => Promise<Configuration>;
  now: () => Date;
}

/** Creates what reporters and moderators do with shared parts. */
export function createSharedParts({
  db,
  seal,
  files,
  moderation,
  configuration,
  now,
}: SharedPartsOptions) {
  const decideBy = async (from: Date): Promise<string> =>
    addOfficeTime(await configuration(), from, DECIDE_MS).toISOString();

  return {
    /** The time until which an officer who gets a part at an instant has to decide. */
    decideBy,
    /** Reads a picture of the store of photos. */
    picture: async (key: string) => (await files.getItemRaw(key)) as Uint8Array | null,
    /**
     * Finds the address of a reporter for a message: the mobile number, else an e-mail address that
     * its owner confirmed; null without either.
     */
    async author(
      tx: Kysely<any>,
      grievance: string,
    ): Promise<{ channel: 'sms' | 'email'; address: string } | null> {
      const tables = tx as Kysely<GrievanceTables>;
      const row = await tables
        .selectFrom('grievances')
        .select('mobile_sealed')
        .where('id', '=', grievance)
        .executeTakeFirst();
      if (row?.mobile_sealed)
        return { channel: 'sms', address: `+91${openMobile(seal, grievance, row.mobile_sealed)}` };
      const reporter = await tables
        .selectFrom('grievance_followers')
        .select(['id', 'email_sealed'])
        .where('grievance_id', '=', grievance)
        .where('relation', '=', 'reporter')
        .where('email_sealed', 'is not', null)
        .where('confirmed_at', 'is not', null)
        .executeTakeFirst();
      return reporter
        ? { channel: 'email', address: openEmail(seal, reporter.id, reporter.email_sealed!) }
        : null;
    },
    /**
     * Appeals a refusal, behind the secret link: another officer looks at the part.
     *
     * @returns `NotPossible` if the part is not withheld, or an appeal was decided before
     */
    async appeal(
      secret: string,
      { part, words }: { part: SharedPartName; words: string },
    ): Promise<'Appealed' | 'NotPossible' | 'NotFound'> {
      const row = await db
        .selectFrom('grievances')
        .select(['id', 'language'])
        .where(bySecret(secret, now()))
        .executeTakeFirst();
      if (!row) return 'NotFound';
      const appeal = {
        part,
        words: plainText(words) || null,
        language: row.language as Locale,
        dueAt: await decideBy(now()),
        now: now(),
      };
      const isAppealed = await db
        .transaction()
        .execute((tx) => moderation.appeal(tx, row.id, appeal));
      return isAppealed ? 'Appealed' : 'NotPossible';
    },
    /**
     * Takes a reporter's consent back, behind the secret link: the part is withdrawn at once.
     *
     * @returns false for an unknown secret
     */
    takeBack: (secret: string, part: SharedPartName): Promise<boolean> =>
      db.transaction().execute(async (tx) => {
        const row = await tx
          .updateTable('grievances')
          .set({ [COLUMNS[part]]: 0 })
          .where(bySecret(secret, now()))
          .returning('id')
          .executeTakeFirst();
        if (!row) return false;
        await moderation.withdraw(tx, row.id, { part, by: 'author', now: now() });
        return true;
      }),
  };
}
