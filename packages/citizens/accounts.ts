import { randomUUID } from 'node:crypto';
import type { Seal } from '@pune/database/seal';
import type { Locale } from '@pune/i18n';
import type { Notify } from '@pune/notify';
import type { Kysely, Transaction } from 'kysely';
import type { Rhythm } from './citizens.constants.ts';
import { OF_PERSON, type CitizenTables } from './citizens.migrations.ts';
import { FOLLOWS_ALL, type Follows } from './follows.ts';

type Db = Kysely<CitizenTables> | Transaction<CitizenTables>;

/** The events of an account's history. */
export type AccountEvent =
  | 'signed_up'
  | 'signed_in'
  | 'signed_out'
  | 'signed_out_everywhere'
  | 'consents_changed'
  | 'email_confirmed'
  | 'email_removed'
  | 'push_added'
  | 'push_removed'
  | 'exported'
  | 'erased'
  | 'erased_unused';

export interface Account {
  id: string;
  mobile: string;
  email: string | null;
  language: Locale;
  areas: string[];
  follows: Follows;
  createdAt: string;
}

/** The text whose blind index finds a number. */
export const addressText = (address: string): string => `address ${address}`;

/** Creates the repository of accounts, whose addresses are sealed. */
export function createAccounts({
  db,
  seal,
  notify,
  now,
}: {
  db: Kysely<CitizenTables>;
  seal: Seal;
  notify: Pick<Notify, 'forgetPerson'>;
  now: () => Date;
}) {
  const indexesOf = (mobile: string) => seal.indexes(addressText(mobile));
  /** The update locks the row: a concurrent erasure comes entirely before or after. */
  const touch = (transaction: Db, indexes: readonly string[], at: string) =>
    transaction
      .updateTable('citizens')
      .set({ seen_at: at })
      .where('mobile_index', 'in', indexes)
      .returning('id')
      .executeTakeFirst();
  const note = async (transaction: Db, citizen: string, event: AccountEvent): Promise<void> =>
    void (await transaction
      .insertInto('citizens_events')
      .values({ id: randomUUID(), citizen_id: citizen, at: now().toISOString(), event })
      .execute());

  return {
    note,
    /** @returns the account of a proved number, created if there is none */
    async enter(
      transaction: Transaction<CitizenTables>,
      mobile: string,
      language: Locale,
    ): Promise<{ id: string; isNew: boolean }> {
      const at = now().toISOString();
      const [index, ...others] = indexesOf(mobile) as [string, ...string[]];
      // A row under another key does not conflict with the insertion.
      const known = others.length > 0 && (await touch(transaction, others, at));
      if (known) return { id: known.id, isNew: false };
      const id = randomUUID();
      const inserted = await transaction
        .insertInto('citizens')
        .values({
          id,
          mobile_sealed: seal.seal(mobile, `${id} mobile`),
          mobile_index: index,
          email_sealed: null,
          language,
          created_at: at,
          seen_at: at,
        })
        .onConflict((conflict) => conflict.column('mobile_index').doNothing())
        .executeTakeFirst();
      if (inserted.numInsertedOrUpdatedRows === 1n) return { id, isNew: true };
      const held = await touch(transaction, indexesOf(mobile), at);
      return held ? { id: held.id, isNew: false } : this.enter(transaction, mobile, language);
    },
    /**
     * Locks an account for changes.
     *
     * @returns true if it still exists
     */
    async hold(
      transaction: Db,
      citizen: string,
      change: { language?: Locale; email?: string | null } = {},
    ): Promise<boolean> {
      const { email } = change;
      const set = {
        seen_at: now().toISOString(),
        ...(change.language && { language: change.language }),
        ...(email !== undefined && {
          email_sealed: email === null ? null : seal.seal(email, `${citizen} email`),
        }),
      };
      const { numUpdatedRows } = await transaction
        .updateTable('citizens')
        .set(set)
        .where('id', '=', citizen)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    /** @returns the account of a number, locked for changes; null without one */
    async withIndexes(transaction: Db, indexes: readonly string[]): Promise<string | null> {
      // Its owner was there: the number proved itself by sending.
      return (await touch(transaction, indexes, now().toISOString()))?.id ?? null;
    },
    async setAreas(transaction: Db, citizen: string, areas: readonly string[]): Promise<void> {
      await transaction.deleteFrom('citizens_areas').where('citizen_id', '=', citizen).execute();
      if (areas.length > 0)
        await transaction
          .insertInto('citizens_areas')
          .values([...new Set(areas)].map((area) => ({ citizen_id: citizen, area })))
          .execute();
    },
    async setFollows(
      transaction: Db,
      citizen: string,
      { rhythm, types, departments }: Follows,
    ): Promise<void> {
      const row = {
        rhythm,
        types: JSON.stringify([...new Set(types)]),
        departments: JSON.stringify([...new Set(departments)]),
      };
      await transaction
        .insertInto('citizens_follows')
        .values({ citizen_id: citizen, ...row })
        .onConflict((conflict) => conflict.column('citizen_id').doUpdateSet(row))
        .execute();
    },
    async find(citizen: string): Promise<Account | null> {
      const row = await db
        .selectFrom('citizens')
        .selectAll()
        .where('id', '=', citizen)
        .executeTakeFirst();
      if (!row) return null;
      const areas = await db
        .selectFrom('citizens_areas')
        .select('area')
        .where('citizen_id', '=', citizen)
        .orderBy('area')
        .execute();
      const follows = await db
        .selectFrom('citizens_follows')
        .select(['rhythm', 'types', 'departments'])
        .where('citizen_id', '=', citizen)
        .executeTakeFirst();
      return {
        id: row.id,
        mobile: seal.open(row.mobile_sealed, `${row.id} mobile`),
        email: row.email_sealed && seal.open(row.email_sealed, `${row.id} email`),
        language: row.language as Locale,
        areas: areas.map(({ area }) => area),
        follows: follows
          ? {
              rhythm: follows.rhythm as Rhythm,
              types: JSON.parse(follows.types) as string[],
              departments: JSON.parse(follows.departments) as string[],
            }
          : FOLLOWS_ALL,
        createdAt: row.created_at,
      };
    },
    /**
     * Deletes a person from all our tables, and anonymises their messages. `register.ts` lists the
     * remaining data.
     */
    async erase(
      transaction: Transaction<CitizenTables>,
      citizen: string,
      event: AccountEvent,
      unseenSince?: Date,
    ): Promise<boolean> {
      const row = await transaction
        .deleteFrom('citizens')
        .where('id', '=', citizen)
        .$if(unseenSince !== undefined, (query) =>
          query.where('seen_at', '<', unseenSince!.toISOString()),
        )
        .returning('mobile_sealed')
        .executeTakeFirst();
      if (!row) return false;
      for (const table of OF_PERSON)
        await transaction.deleteFrom(table).where('citizen_id', '=', citizen).execute();
      await transaction
        .deleteFrom('citizens_codes')
        .where('address_index', 'in', indexesOf(seal.open(row.mobile_sealed, `${citizen} mobile`)))
        .execute();
      await transaction.deleteFrom('citizens_codes').where('bound_to', '=', citizen).execute();
      await notify.forgetPerson(transaction, citizen);
      await note(transaction, citizen, event);
      return true;
    },
    /** @returns accounts that have not been used since `before` */
    unseenSince: async (before: Date, most: number): Promise<string[]> =>
      (
        await db
          .selectFrom('citizens')
          .select('id')
          .where('seen_at', '<', before.toISOString())
          .limit(most)
          .execute()
      ).map(({ id }) => id),
    events: (citizen: string) =>
      db
        .selectFrom('citizens_events')
        .select(['at', 'event'])
        .where('citizen_id', '=', citizen)
        .orderBy('at')
        .execute() as Promise<{ at: string; event: AccountEvent }[]>,
    forgetEventsBefore: async (before: Date): Promise<void> =>
      void (await db
        .deleteFrom('citizens_events')
        .where('at', '<', before.toISOString())
        .execute()),
  };
}
export type Accounts = ReturnType<typeof createAccounts>;
