import type { Migrations } from '@pune/database';
import type { SharedTables } from '@pune/database/shared';

/**
 * The tables as code sees them. Times are ISO 8601 texts in UTC, days are calendar days in India.
 */
export interface BenefitTables extends SharedTables {
  /**
   * `aadhaar_reference` is an HMAC under a separate key; no table contains the number itself. Only
   * four digits of the account are stored: the bank file is made elsewhere.
   */
  benefit_beneficiaries: {
    id: string;
    name_sealed: string;
    mobile_sealed: string;
    bank: string | null;
    account_last_four: string | null;
    aadhaar_reference: string | null;
  };
  benefit_applications: {
    id: string;
    number: string;
    beneficiary_id: string;
    scheme_slug: string;
    status: string;
    is_sample: number;
  };
  benefit_application_events: {
    application_id: string;
    step: number;
    event: string;
    status: string;
    at: string;
    reason: string | null;
  };
  benefit_payments: {
    id: string;
    application_id: string;
    instalment: number;
    period_from: string;
    period_to: string;
    amount_paise: number;
    expected_on: string;
    status: string;
  };
  benefit_payment_events: {
    payment_id: string;
    step: number;
    event: string;
    status: string;
    at: string;
    batch: string | null;
    reason: string | null;
    return_code: string | null;
  };
  /**
   * Consents: purpose, version of the text, language and times; a row is kept after the withdrawal
   * (Digital Personal Data Protection Act 2023, section 6).
   */
  benefit_consents: {
    id: string;
    purpose: string;
    text_version: string;
    language: string;
    aadhaar_reference: string | null;
    given_at: string;
    withdrawn_at: string | null;
  };
  /** Attempts to prove the beneficiary's identity by Aadhaar, kept for ten minutes. */
  benefit_authentications: {
    id_hash: string;
    application_id: string | null;
    aadhaar_reference: string;
    service_reference: string;
    tries: number;
    expires_at: string;
  };
  /**
   * Views of a status: open for some minutes by a secret, then an entry in the access log, kept for
   * a year.
   */
  benefit_views: {
    id: string;
    secret_hash: string | null;
    application_id: string;
    way: string;
    opened_at: string;
    ends_at: string;
  };
}

export const benefitMigrations: Migrations = {
  '2026-11-25-look-up-benefits': {
    up: async (db) => {
      let beneficiaries = db.schema
        .createTable('benefit_beneficiaries')
        .addColumn('id', 'text', (column) => column.primaryKey());
      for (const name of ['name_sealed', 'mobile_sealed'])
        beneficiaries = beneficiaries.addColumn(name, 'text', (column) => column.notNull());
      for (const name of ['bank', 'account_last_four', 'aadhaar_reference'])
        beneficiaries = beneficiaries.addColumn(name, 'text');
      await beneficiaries.execute();

      await db.schema
        .createTable('benefit_applications')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('number', 'text', (column) => column.notNull().unique())
        .addColumn('beneficiary_id', 'text', (column) =>
          column.notNull().references('benefit_beneficiaries.id'),
        )
        .addColumn('scheme_slug', 'text', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('is_sample', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
      await db.schema
        .createTable('benefit_application_events')
        .addColumn('application_id', 'text', (column) =>
          column.notNull().references('benefit_applications.id'),
        )
        .addColumn('step', 'integer', (column) => column.notNull())
        .addColumn('event', 'text', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('reason', 'text')
        .addPrimaryKeyConstraint('benefit_application_events_pk', ['application_id', 'step'])
        .execute();

      await db.schema
        .createTable('benefit_payments')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('application_id', 'text', (column) =>
          column.notNull().references('benefit_applications.id'),
        )
        .addColumn('instalment', 'integer', (column) => column.notNull())
        .addColumn('period_from', 'text', (column) => column.notNull())
        .addColumn('period_to', 'text', (column) => column.notNull())
        .addColumn('amount_paise', 'integer', (column) => column.notNull())
        .addColumn('expected_on', 'text', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        // An instalment is owed only once.
        .addUniqueConstraint('benefit_payments_once', ['application_id', 'instalment'])
        .execute();
      await db.schema
        .createTable('benefit_payment_events')
        .addColumn('payment_id', 'text', (column) =>
          column.notNull().references('benefit_payments.id'),
        )
        .addColumn('step', 'integer', (column) => column.notNull())
        .addColumn('event', 'text', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('batch', 'text')
        .addColumn('reason', 'text')
        .addColumn('return_code', 'text')
        .addPrimaryKeyConstraint('benefit_payment_events_pk', ['payment_id', 'step'])
        .execute();

      await db.schema
        .createTable('benefit_consents')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('purpose', 'text', (column) => column.notNull())
        .addColumn('text_version', 'text', (column) => column.notNull())
        .addColumn('language', 'text', (column) => column.notNull())
        .addColumn('aadhaar_reference', 'text')
        .addColumn('given_at', 'text', (column) => column.notNull())
        .addColumn('withdrawn_at', 'text')
        .execute();
      await db.schema
        .createTable('benefit_authentications')
        .addColumn('id_hash', 'text', (column) => column.primaryKey())
        .addColumn('application_id', 'text')
        .addColumn('aadhaar_reference', 'text', (column) => column.notNull())
        .addColumn('service_reference', 'text', (column) => column.notNull())
        .addColumn('tries', 'integer', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('benefit_views')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('secret_hash', 'text', (column) => column.unique())
        .addColumn('application_id', 'text', (column) =>
          column.notNull().references('benefit_applications.id'),
        )
        .addColumn('way', 'text', (column) => column.notNull())
        .addColumn('opened_at', 'text', (column) => column.notNull())
        .addColumn('ends_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
};
