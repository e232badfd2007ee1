import type { Migrations } from '@pune/database';

/** Two words of an owner's name, and the words of the address, as tokens under `BILL_SEARCH_KEY`. */
export interface OwnerWordRow {
  /** `property_tax P/1/05/00123456`. */
  account: string;
  /** Counts the pairs of words of an account. */
  pair: number;
  /** Null if it was deleted with its key: the account is found by its number alone. */
  token: string | null;
  /** Tokens of the numbers, and after `|` of the words. */
  address: string;
}
export interface OwnerIndexTables {
  payment_owner_words: OwnerWordRow;
}

export const ownerIndexMigrations: Migrations = {
  '2026-11-30-owner-words': {
    up: async (db) => {
      await db.schema
        .createTable('payment_owner_words')
        .addColumn('account', 'text', (column) => column.notNull())
        .addColumn('pair', 'integer', (column) => column.notNull())
        .addColumn('token', 'text')
        .addColumn('address', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('payment_owner_words_pk', ['account', 'pair'])
        .execute();
      await db.schema
        .createIndex('payment_owner_words_by_token')
        .on('payment_owner_words')
        .column('token')
        .execute();
    },
  },
};
