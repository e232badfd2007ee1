import type { Generated } from 'kysely';
import type { SharedTables } from '@pune/database/shared';
import type { ChannelTables } from './channels/channels.tables.ts';
import type { FinanceTables } from './finance/finance.tables.ts';
import type { IncentiveTables } from './incentives/incentives.tables.ts';
import type { OwnerIndexTables } from './bills/owner-index.migration.ts';
import type { BillHead } from './payments.constants.ts';
import type { RefundRequestTables } from './refund-requests/refund-requests.migration.ts';
import type { ReminderTables } from './reminders/reminders.migration.ts';
import type { IntentState, RefundState } from './transitions.ts';

/** Amounts are `bigint` columns, which PostgreSQL returns as text: convert them by `Number`. */
type Amount = number;

/**
 * The tables as code sees them. Times are ISO 8601 texts in UTC, days are days in India, amounts
 * are paise.
 */
export interface PaymentTables
  extends
    SharedTables,
    ChannelTables,
    FinanceTables,
    IncentiveTables,
    OwnerIndexTables,
    ReminderTables,
    RefundRequestTables {
  /** `owner` is masked before it is stored (`owners.ts`). `version` counts locks, not revisions. */
  payment_bills: {
    id: string;
    head: BillHead;
    account_number: string;
    period: string;
    issued_on: string;
    sample: number;
    facts: string;
    owner: string | null;
    version: number;
  };
  /**
   * The content of a bill at each revision, as a chain: each digest covers the content and the
   * previous digest (`bills/versions.ts`).
   */
  payment_bill_versions: {
    bill_id: string;
    revision: number;
    reason: string;
    content: string;
    digest: string;
    at: string;
    /** The import that wrote it; null if it came by another way. */
    import_serial: Generated<number | null>;
  };
  /** The progress of an import of demands, with the totals that were declared. */
  payment_demand_imports: {
    /** The digest of the file, with the options that its bills depend on. */
    id: string;
    rows: Amount;
    opening_paise: Amount;
    assessed_paise: Amount;
    rows_done: Amount;
    started_at: string;
    finished_at: string | null;
    /** Names the import for its undoing; null for one of before. */
    serial: number | null;
    /** The order by which it is undone, as JSON; null while it stands. */
    undo: Generated<string | null>;
    /** The last bill that the undoing has passed. */
    undo_after: Generated<string | null>;
    undone_at: Generated<string | null>;
  };
  /** Numbers of rules: drafts, those in force and withdrawn ones (`rules/stored-rules.ts`). */
  payment_rules: {
    id: string;
    /** The id of the rule: `property_tax.general_tax`. */
    rule: string;
    value: string;
    from_day: string;
    until_day: string | null;
    words: string;
    state: 'draft' | 'in_force' | 'withdrawn';
    drafted_by: string;
    drafted_at: string;
    decided_by: string | null;
    decided_at: string | null;
  };
  payment_intents: {
    id: string;
    secret_hash: string;
    gateway: string;
    state: IntentState;
    amount_paise: Amount;
    currency: string;
    order_id: string | null;
    payment_id: string | null;
    checkout: string | null;
    /** A hash of the secret in the payer's browser; null without cookies. */
    payer_hash: string | null;
    channel: string;
    language: string;
    value_date: string;
    created_at: string;
    expires_at: string;
    horizon_at: string;
    next_poll_at: string | null;
    polls: number;
    version: number;
  };
  payment_intent_bills: { intent_id: string; bill_id: string; amount_paise: Amount };
  /** All events and decisions about an intent, in `step` order: its state is their fold. */
  payment_events: {
    gateway: string;
    event_id: string;
    kind: string;
    intent_id: string | null;
    refund_id: string | null;
    step: number;
    outcome: string;
    detail: string | null;
    order_id: string | null;
    payment_id: string | null;
    /** That of its payment; `unknown` for an event that matches none. */
    channel: Generated<string>;
    amount_paise: Amount;
    currency: string;
    occurred_at: string;
    received_at: string;
  };
  payment_refunds: {
    id: string;
    intent_id: string;
    amount_paise: Amount;
    currency: string;
    state: RefundState;
    reason: string;
    gateway_refund_id: string | null;
    created_at: string;
    next_poll_at: string | null;
    polls: number;
    version: number;
  };
  payment_receipts: {
    number: string;
    intent_id: string;
    financial_year: string;
    serial: number;
    verify_code: string;
    issued_at: string;
    channel: Generated<string>;
    content: string;
  };
  payment_receipt_series: { financial_year: string; last_serial: number };
  /**
   * Money or facts that match nothing. `posted`: the amount is in the ledger's suspense account.
   */
  payment_suspense: {
    id: string;
    gateway: string;
    subject: string;
    reason: string;
    intent_id: string | null;
    amount_paise: Amount;
    currency: string;
    posted: number;
    settled: number;
    opened_at: string;
    resolved_at: string | null;
  };
  ledger_entries: {
    id: string;
    reason: string;
    gateway: string;
    intent_id: string | null;
    refund_id: string | null;
    /** That of its payment; `unknown` for money that matches none. */
    channel: Generated<string>;
    value_date: string;
    at: string;
  };
  ledger_lines: {
    entry_id: string;
    line: number;
    account: string;
    currency: string;
    debit_paise: Amount;
    credit_paise: Amount;
  };
  ledger_balances: { account: string; currency: string; balance_paise: Amount };
}
