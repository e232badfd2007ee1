type Amount = number;

/** The tables of finance as code sees them, as `payments.tables.ts` writes them. */
export interface FinanceTables {
  bank_statements: {
    id: string;
    account: string;
    number: string;
    format: string;
    from_day: string;
    to_day: string;
    currency: string;
    opening_paise: Amount;
    closing_paise: Amount;
    lines: number;
    imported_at: string;
    /** The person; null for a command. */
    imported_by: string | null;
    /** 1 for a statement of the trial bank, which moves no money. */
    sample: number;
  };
  /** `id` is a digest of the account, day, amount and reference, so that a line is known again. */
  bank_lines: {
    id: string;
    statement_id: string;
    account: string;
    booked_on: string;
    paise: Amount;
    reference: string;
    text: string;
    charge: number;
  };
  /** The rows of gateways' reports. `settlement` names the payment to the bank. */
  payment_report_facts: {
    gateway: string;
    event_id: string;
    kind: string;
    order_id: string;
    payment_id: string | null;
    occurred_at: string;
    day: string;
    settlement: string;
    amount_paise: Amount;
    fee_paise: Amount;
  };
  /** Settlements that the bank credits within one sum. */
  payment_settlement_lumps: {
    gateway: string;
    settlement: string;
    /** The reference of the sum on the bank statement. */
    lump: string;
  };
  /** Each item has one class. `off_paise`: by how much the sides differ. */
  payment_reconciliation_items: {
    key: string;
    gateway: string;
    class: string;
    day: string;
    paise: Amount;
    off_paise: Amount;
    netted_paise: Amount;
    line_id: string | null;
    intent_id: string | null;
    first_seen_at: string;
    changed_at: string;
  };
  payment_reconciliation_runs: {
    day: string;
    gateway: string;
    state: string;
    error: string | null;
    attempts: number;
    finished_at: string;
  };
  payment_proofs: {
    seq: number;
    day: string;
    content: string;
    previous: string;
    digest: string;
    made_at: string;
  };
  payment_cases: {
    id: string;
    /** The thing that it is about; there is one case for it. */
    subject: string;
    number: string;
    type: string;
    reason: string;
    department: string;
    language: string;
    status: string;
    stage: string;
    version: number;
    paise: Amount;
    gateway: string | null;
    suspense_id: string | null;
    intent_id: string | null;
    refund_id: string | null;
    /** The proposal of the maker, as JSON. */
    proposal: string | null;
    maker: string | null;
    checker: string | null;
    releaser: string | null;
    owner_post: string | null;
    opened_at: string;
    due_at: string;
    sorted_at: string;
    changed_at: string;
    escalate_at: string | null;
    /** The person and the time until which the last step can be taken back, as JSON. */
    undo: string | null;
  };
  payment_case_events: {
    case_id: string;
    step: number;
    event: string;
    status: string;
    at: string;
    post: string | null;
    person: string | null;
    words: string | null;
    detail: string | null;
  };
}
