import type { BillHead } from '../payments.constants.ts';

/** `bigint` columns, which PostgreSQL returns as text: convert them by `Number`. */
type Amount = number;

/** The tables of channels, as code sees them. Amounts are paise, times are ISO 8601 texts in UTC. */
export interface ChannelTables {
  /** Complaints of payers to the party by which they paid. The desk answers. */
  payment_complaints: {
    id: string;
    source: string;
    /** The sender's own number of the complaint: it is stored once. */
    reference: string;
    payment_id: string;
    intent_id: string | null;
    type: string;
    disposition: string;
    description: string;
    state: 'open' | 'resolved' | 'rejected';
    answer: string | null;
    opened_at: string;
    closed_at: string | null;
  };
  /** The account number at the city's bank that stands for an account number of a head. */
  payment_virtual_accounts: {
    serial: string;
    head: BillHead;
    account_number: string;
    allotted_at: string;
  };
  /** The device of a doorstep agent. `last_serial` and `last_digest` end the chain of its receipts. */
  payment_agent_devices: {
    id: string;
    /** The post of the agent, never a name. */
    post: string;
    /** Ed25519, SPKI in base64url. */
    public_key: string;
    float_limit_paise: Amount;
    last_serial: number;
    last_digest: string;
    registered_at: string;
    blocked_at: string | null;
  };
  /** Receipts that a device issued, in the order of its numbers; append-only. */
  payment_agent_receipts: {
    device_id: string;
    serial: number;
    digest: string;
    amount_paise: Amount;
    taken_at: string;
    synced_at: string;
    intent_id: string | null;
  };
  /** Cash that an agent brought to the bank; append-only. */
  payment_agent_remittances: {
    device_id: string;
    reference: string;
    amount_paise: Amount;
    remitted_on: string;
    at: string;
  };
  /** The session of a person at a counter, from its opening to the count of its cash. */
  payment_counter_sessions: {
    id: string;
    outlet: string;
    post: string;
    opening_paise: Amount;
    last_serial: number;
    opened_at: string;
    closed_at: string | null;
    counted_paise: Amount | null;
    expected_paise: Amount | null;
    deposit_reference: string | null;
  };
  /** Payments of a counter; append-only. */
  payment_counter_payments: {
    session_id: string;
    serial: number;
    idempotency_key: string;
    means: 'cash' | 'card' | 'micard';
    terminal_reference: string | null;
    amount_paise: Amount;
    head: BillHead;
    account_number: string;
    intent_id: string;
    at: string;
  };
}
