import type { Migrations } from '@pune/database';
import type { RequestEvent, RequestState } from './refund-requests.transitions.ts';
import type { Refusal, RequestKind, RequestReason } from './refund-requests.schema.ts';

/** The tables of payers' requests as code sees them. Times are ISO 8601 texts in UTC. */
export interface RefundRequestTables {
  /** `slot` is the payment while the request is open: a payment has one open request. */
  payment_refund_requests: {
    id: string;
    intent_id: string;
    slot: string | null;
    kind: RequestKind;
    reason: RequestReason;
    /** The payer's own words, without Aadhaar numbers. */
    words: string | null;
    to_head: string | null;
    to_account_number: string | null;
    amount_paise: number;
    state: RequestState;
    refusal: Refusal | null;
    refund_id: string | null;
    asked_at: string;
    version: number;
  };
  payment_refund_request_events: {
    request_id: string;
    step: number;
    event: RequestEvent;
    at: string;
  };
}

export const refundRequestMigrations: Migrations = {
  '2026-11-29-requests-for-refunds': {
    up: async (db) => {
      let requests = db.schema
        .createTable('payment_refund_requests')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('intent_id', 'text', (column) =>
          column.notNull().references('payment_intents.id'),
        )
        .addColumn('slot', 'text', (column) => column.unique())
        .addColumn('amount_paise', 'bigint', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull());
      for (const name of ['kind', 'reason', 'state', 'asked_at'])
        requests = requests.addColumn(name, 'text', (column) => column.notNull());
      for (const name of ['words', 'to_head', 'to_account_number', 'refusal', 'refund_id'])
        requests = requests.addColumn(name, 'text');
      await requests.execute();
      await db.schema
        .createIndex('payment_refund_requests_by_intent')
        .on('payment_refund_requests')
        .column('intent_id')
        .execute();
      await db.schema
        .createTable('payment_refund_request_events')
        .addColumn('request_id', 'text', (column) =>
          column.notNull().references('payment_refund_requests.id'),
        )
        .addColumn('step', 'integer', (column) => column.notNull())
        .addColumn('event', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('payment_refund_request_events_pk', ['request_id', 'step'])
        .execute();
    },
  },
};
