type Kept =
  /** Days after the moment named by `from`; a sweep then deletes the data. */
  | {
      id: TimedId;
      days: number;
      from: 'last_seen' | 'withdrawal' | 'expiry' | 'sending' | 'event' | 'window' | 'closing';
    }
  /** Kept as long as the city's accounts must be kept: nothing deletes them automatically. */
  | { id: 'payments' | 'benefits'; days: null; from: 'accounts' };

type TimedId =
  | 'account'
  | 'email'
  | 'preferences'
  | 'kept'
  | 'consents'
  | 'codes'
  | 'sessions'
  | 'push'
  | 'messages'
  | 'events'
  | 'limits'
  | 'grievances'
  | 'shared_parts'
  | 'followers'
  | 'retries'
  | 'remarks'
  | 'given_addresses'
  | 'benefit_looks'
  | 'benefit_attempts';

/** One kind of personal data. Texts: `citizens:held_<id>`, `why_<id>`, `basis_<basis>`. */
export type RegisterEntry = Kept & {
  /**
   * Consent (Digital Personal Data Protection Act 2023, section 6), a use allowed by law (section
   * 7), data given voluntarily for a purpose (section 7(a)), or required safeguards (section 8(5)
   * and Rules 2025, rule 6).
   */
  basis: 'consent' | 'law' | 'service' | 'security';
  /**
   * The effect of erasing the account: the data are deleted at once, or kept for their period,
   * either anonymised or because they do not belong to the account.
   */
  erasure: 'deleted' | 'kept_without_name' | 'separate';
  tables: readonly string[];
};

/**
 * Personal data and logs are kept a year for authorities entitled to ask (Digital Personal Data
 * Protection Rules 2025, rule 8(3)).
 */
const YEAR_DAYS = 365;
/** An account unused for this long is deleted (rule 8, after its Third Schedule). */
const UNUSED_DAYS = 3 * YEAR_DAYS;

/**
 * The register of personal data with purposes and retention periods: the single source of the
 * public page, the export, the erasure and the sweeps. A test compares it with every table of the
 * services database, and with the periods of features that define their own.
 */
export const REGISTER: readonly RegisterEntry[] = [
  {
    id: 'account',
    basis: 'consent',
    days: UNUSED_DAYS,
    from: 'last_seen',
    erasure: 'deleted',
    tables: ['citizens'],
  },
  {
    id: 'email',
    basis: 'consent',
    days: UNUSED_DAYS,
    from: 'last_seen',
    erasure: 'deleted',
    tables: ['citizens'],
  },
  {
    id: 'preferences',
    basis: 'consent',
    days: UNUSED_DAYS,
    from: 'last_seen',
    erasure: 'deleted',
    tables: ['citizens_areas', 'citizens_follows'],
  },
  {
    id: 'kept',
    basis: 'consent',
    days: UNUSED_DAYS,
    from: 'last_seen',
    erasure: 'deleted',
    tables: ['citizens_kept'],
  },
  {
    id: 'consents',
    basis: 'law',
    days: YEAR_DAYS,
    from: 'withdrawal',
    erasure: 'kept_without_name',
    tables: ['citizens_consents'],
  },
  {
    id: 'codes',
    basis: 'consent',
    days: 1,
    from: 'expiry',
    erasure: 'deleted',
    tables: ['citizens_codes'],
  },
  {
    id: 'sessions',
    basis: 'consent',
    days: 30,
    from: 'last_seen',
    erasure: 'deleted',
    tables: ['citizens_sessions'],
  },
  {
    id: 'push',
    basis: 'consent',
    days: UNUSED_DAYS,
    from: 'last_seen',
    erasure: 'deleted',
    tables: ['citizens_push'],
  },
  {
    id: 'messages',
    basis: 'law',
    days: YEAR_DAYS,
    from: 'sending',
    erasure: 'kept_without_name',
    tables: ['notify_messages', 'notify_events'],
  },
  {
    id: 'given_addresses',
    basis: 'service',
    days: 30,
    from: 'event',
    erasure: 'separate',
    tables: ['notify_kept_addresses'],
  },
  {
    id: 'events',
    basis: 'law',
    days: YEAR_DAYS,
    from: 'event',
    erasure: 'kept_without_name',
    tables: ['citizens_events'],
  },
  {
    id: 'grievances',
    basis: 'service',
    days: 3 * YEAR_DAYS,
    from: 'closing',
    erasure: 'separate',
    tables: [
      'grievances',
      'grievance_events',
      'grievance_messages',
      'grievance_evidence',
      'grievance_evidence_refusals',
      'grievance_words',
      'grievance_undos',
      'grievance_own_links',
    ],
  },
  {
    id: 'shared_parts',
    basis: 'consent',
    days: 3 * YEAR_DAYS,
    from: 'closing',
    erasure: 'separate',
    tables: ['moderation_items', 'moderation_events'],
  },
  {
    id: 'followers',
    basis: 'consent',
    days: 3 * YEAR_DAYS,
    from: 'closing',
    erasure: 'deleted',
    tables: ['grievance_followers'],
  },
  {
    id: 'payments',
    basis: 'law',
    days: null,
    from: 'accounts',
    erasure: 'separate',
    tables: [
      'payment_bills',
      'payment_bill_versions',
      'payment_owner_words',
      'payment_intents',
      'payment_intent_bills',
      'payment_events',
      'payment_refunds',
      'payment_receipts',
      'payment_suspense',
      'payment_complaints',
      'payment_virtual_accounts',
      'payment_agent_devices',
      'payment_agent_receipts',
      'payment_agent_remittances',
      'payment_counter_sessions',
      'payment_counter_payments',
      'payment_counter_deposits',
      'payment_counter_drawers',
      'payment_reminders',
      'payment_refund_requests',
      'payment_refund_request_events',
      'payment_cases',
      'payment_case_events',
      'payment_report_facts',
      'payment_settlement_lumps',
      'payment_reconciliation_items',
      'bank_lines',
      'ledger_entries',
      'ledger_lines',
    ],
  },
  {
    id: 'benefits',
    basis: 'service',
    days: null,
    from: 'accounts',
    erasure: 'separate',
    tables: [
      'benefit_beneficiaries',
      'benefit_applications',
      'benefit_application_events',
      'benefit_payments',
      'benefit_payment_events',
      'benefit_consents',
    ],
  },
  {
    id: 'benefit_looks',
    basis: 'law',
    days: YEAR_DAYS,
    from: 'event',
    erasure: 'separate',
    tables: ['benefit_views', 'benefit_consents'],
  },
  {
    id: 'benefit_attempts',
    basis: 'consent',
    days: 1,
    from: 'expiry',
    erasure: 'separate',
    tables: ['benefit_authentications'],
  },
  {
    id: 'retries',
    basis: 'security',
    days: 31,
    from: 'event',
    erasure: 'separate',
    tables: ['idempotency_keys'],
  },
  {
    id: 'remarks',
    basis: 'service',
    days: 180,
    from: 'event',
    erasure: 'separate',
    tables: ['remarks'],
  },
  {
    id: 'limits',
    basis: 'security',
    days: 1,
    from: 'window',
    erasure: 'kept_without_name',
    tables: ['rate_limits'],
  },
];

/** Tables without personal data, with their contents. */
export const NOT_PERSONAL: Record<string, string> = {
  outbox_messages: 'what is to be done next, by numbers of rows',
  notify_inbox: 'messages of the sandbox, on machines that send none to people',
  grievance_configurations: 'categories, time limits and ward offices under which cases were filed',
  grievance_ward_layers: 'areas of ward offices',
  grievance_changes: 'numbers of grievances whose last steps are not counted yet, for a minute',
  grievance_figures: 'counts and times by day and month, ward office, category and department',
  grievance_figures_state: 'when grievances were counted',
  grievance_months: 'counts of an earlier version, which nothing reads',
  grievance_months_counted: 'when an earlier version counted',
  grievance_statistics: 'counts and times of grievances by ward office, category and department',
  grievance_totals: 'counts of grievances by ward office, category, department and state',
  open311_partners: 'organisations that have, or had, a key, with their short names',
  open311_keys: 'organisations that file reports for citizens, with a hash of each key',
  open311_key_requests:
    'organisations that ask for a key, with their address; refused ones for 90 days',
  open311_uses: 'counts of requests of each key by day',
  open311_tokens: 'numbers of grievances, for a week',
  open311_changesets: 'when the services of the interface changed',
  bank_statements: 'statements of the bank, with their sums; payers stand in their lines',
  payment_proofs: 'the public proof of each day, in a chain',
  payment_reconciliation_runs: 'how far the comparison of each day came',
  payment_incentives: 'discounts, with their budgets',
  payment_incentive_claims: 'discounts of payments, without payers',
  payment_incentive_measures: 'how many bills were paid with a discount, and without',
  payment_rules: 'numbers of the rules of bills, with who drafted and who confirmed them',
  payment_demand_imports: 'how far files of bills came, with their sums',
  payment_receipt_series: 'the last number of a year’s receipts',
  ledger_balances: 'sums of accounts in the books',
  telemetry_sources: 'devices and firms that send readings',
  search_misses:
    'words of searches that found nothing, counted by day, without who typed them; 7 or 90 days',
  page_views: 'how often pages were opened, counted by day, without by whom; 90 days',
  dashboard_rollups: 'counts and measurements by hour and day',
  dashboard_partitions: 'which days were counted',
  schema_releases: 'versions of the portals that worked on the database, and since when',
  schema_backfills: 'how far rows of earlier versions were filled in, by feature',
  citizens_inbound: 'digests of the ids of text messages that came in, for three days',
  citizens_alerts: 'of which published alert people were told, and what its times were',
  schema_contracts: 'which columns and tables of earlier versions were removed, and when',
};

/** @returns the retention period in days */
export const daysKept = (id: TimedId): number => REGISTER.find((entry) => entry.id === id)!.days!;
