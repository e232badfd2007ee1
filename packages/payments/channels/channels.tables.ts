import type { BillHead } from '../payments.constants.ts';
import type { Means } from './counters/counters.constants.ts';

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
    /** The person who registered or suspended it: another one lets it in. */
    blocked_by: string | null;
    /** The reason of the officer who suspended the agent. */
    blocked_words: string | null;
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
  /** The session of a person at a counter, from its opening to the confirmation of its count. */
  payment_counter_sessions: {
    id: string;
    /** `counter`, `outlet` or `kiosk`. */
    place: string;
    /** The window, outlet or machine. */
    desk: string;
    /** The ward office that the counter belongs to. */
    outlet: string;
    post: string;
    /** The person, who answers for the drawer; null for sessions of before. */
    opened_by: string | null;
    opening_paise: Amount;
    last_serial: number;
    opened_at: string;
    closed_at: string | null;
    counted_paise: Amount | null;
    expected_paise: Amount | null;
    /** The numbers of notes and coins, as JSON. */
    notes: string | null;
    /** The second person, who counted too. */
    confirmed_by: string | null;
    confirmed_at: string | null;
  };
  /** The open session of a person for a post: there is one at most. */
  payment_counter_drawers: {
    post: string;
    person: string;
    session_id: string;
  };
  /** Payments of a counter; append-only. */
  payment_counter_payments: {
    session_id: string;
    serial: number;
    idempotency_key: string;
    means: Means;
    terminal_reference: string | null;
    /** The number, bank and day of a cheque or a demand draft, as JSON. */
    instrument: string | null;
    amount_paise: Amount;
    head: BillHead;
    account_number: string;
    intent_id: string;
    at: string;
  };
  /** Takings of a counter that were brought to the bank, one row a kind; append-only. */
  payment_counter_deposits: {
    session_id: string;
    kind: string;
    reference: string;
    paise: Amount;
    deposited_on: string;
    deposited_by: string;
    at: string;
  };
}
