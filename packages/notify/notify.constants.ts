/** The channels of messages. */
export const CHANNELS = ['sms', 'email', 'webpush'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The topics of messages, each with its own consent. */
export const TOPICS = [
  'traffic',
  'transport',
  'water',
  'electricity',
  'services',
  'emergency',
  'events',
  'changes',
  'grievances',
  'payments',
] as const;
export type Topic = (typeof TOPICS)[number];

/** The channels of a topic. A list is too long for a text message or a notification. */
export const channelsOf = (topic: Topic): readonly Channel[] =>
  topic === 'events' || topic === 'changes' ? ['email'] : CHANNELS;

/**
 * Topics that some code sends, started by a person or a schedule. No consent is requested for other
 * topics. `senders.test.ts` compares the list with the code, in both directions.
 */
export const SENT_TOPICS: readonly Topic[] = [
  'traffic',
  'transport',
  'water',
  'electricity',
  'services',
  'emergency',
  'events',
  'changes',
  'payments',
];

/**
 * All templates: their topic, and the values of their texts in `notify.<locale>.ts`. `topic: null`
 * is a message that the person has requested for one matter, or that belongs to the recipient's
 * work: no preference applies. Of a template with a topic, `link` leads to the page that ends such
 * messages; of another one, `stop` does.
 */
export const TEMPLATES = {
  sign_in_code: { topic: null, values: ['code', 'minutes'], priority: 'high' },
  confirm_code: { topic: null, values: ['code', 'minutes'], priority: 'high' },
  mobile_code: { topic: null, values: ['code', 'minutes'], priority: 'high' },
  own_page_code: { topic: null, values: ['code', 'minutes', 'number'], priority: 'high' },
  sms_stopped: { topic: null, values: ['link'], priority: 'normal' },
  sms_resumed: { topic: null, values: ['link'], priority: 'normal' },
  sms_help: { topic: null, values: ['link'], priority: 'normal' },
  payment_link: { topic: null, values: ['link'], priority: 'high' },
  benefit_code: { topic: null, values: ['code', 'minutes'], priority: 'high' },
  grievance_update: { topic: null, values: ['number', 'status'], priority: 'normal' },
  grievance_filed: { topic: null, values: ['number', 'link'], priority: 'normal' },
  grievance_followed: { topic: null, values: ['number', 'status', 'link'], priority: 'normal' },
  // An SMS has the one link, which leads on to the status page: each part of it is paid for.
  grievance_followed_page: {
    topic: null,
    values: ['number', 'status', 'page', 'link'],
    priority: 'normal',
  },
  grievance_confirm_email: {
    topic: null,
    values: ['number', 'link', 'days'],
    priority: 'high',
  },
  grievance_for_officer: { topic: null, values: ['number', 'reason'], priority: 'normal' },
  supervisor_daily: {
    topic: null,
    values: ['date', 'figures', 'link'],
    priority: 'normal',
  },
  editor_work: { topic: null, values: ['tasks', 'page', 'stop'], priority: 'normal' },
  staff_invitation: { topic: null, values: ['link', 'days'], priority: 'normal' },
  staff_test_mail: { topic: null, values: ['time'], priority: 'high' },
  partner_accepted: { topic: null, values: ['name', 'link', 'days'], priority: 'normal' },
  partner_refused: { topic: null, values: ['name', 'reason'], priority: 'normal' },
  audit_anchors: { topic: null, values: ['anchors'], priority: 'normal' },
  moderation_withheld: {
    topic: null,
    values: ['number', 'part', 'reason'],
    priority: 'normal',
  },
  moderation_refused: {
    topic: null,
    values: ['number', 'part', 'reason'],
    priority: 'normal',
  },
  moderation_shown: { topic: null, values: ['number', 'part'], priority: 'normal' },
  moderation_for_officer: { topic: null, values: ['number'], priority: 'normal' },
  payment_receipt: { topic: 'payments', values: ['amount', 'number', 'link'], priority: 'normal' },
  payment_receipt_page: {
    topic: 'payments',
    values: ['amount', 'number', 'bills', 'page', 'link'],
    priority: 'normal',
  },
  // To an address that was given for this one receipt.
  payment_receipt_mail: {
    topic: null,
    values: ['amount', 'number', 'bills', 'page'],
    priority: 'normal',
  },
  payment_reminder_early: {
    topic: 'payments',
    values: ['bill', 'amount', 'day', 'saving', 'link'],
    priority: 'normal',
  },
  payment_reminder_due: {
    topic: 'payments',
    values: ['bill', 'amount', 'day', 'link'],
    priority: 'normal',
  },
  payment_reminder_late: {
    topic: 'payments',
    values: ['bill', 'amount', 'day', 'link'],
    priority: 'normal',
  },
  payment_request: {
    topic: 'payments',
    values: ['number', 'amount', 'state', 'link'],
    priority: 'normal',
  },
  payment_cheque_returned: {
    topic: 'payments',
    values: ['bill', 'amount', 'number', 'link'],
    priority: 'normal',
  },
  traffic_notice: { topic: 'traffic', values: ['title', 'when', 'link'], priority: 'normal' },
  transport_notice: { topic: 'transport', values: ['title', 'when', 'link'], priority: 'normal' },
  water_notice: { topic: 'water', values: ['title', 'when', 'link'], priority: 'normal' },
  electricity_notice: {
    topic: 'electricity',
    values: ['title', 'when', 'link'],
    priority: 'normal',
  },
  service_notice: { topic: 'services', values: ['title', 'when', 'link'], priority: 'normal' },
  events_digest: { topic: 'events', values: ['events', 'page', 'link'], priority: 'normal' },
  changes_mail: { topic: 'changes', values: ['changes', 'page', 'link'], priority: 'normal' },
  emergency_alert: { topic: 'emergency', values: ['title', 'instruction'], priority: 'high' },
  emergency_over: { topic: 'emergency', values: ['title', 'text'], priority: 'normal' },
} as const satisfies Record<
  string,
  { topic: Topic | null; values: readonly string[]; priority: 'high' | 'normal' }
>;

export type Template = keyof typeof TEMPLATES;
export type ValuesOf<T extends Template> = Record<(typeof TEMPLATES)[T]['values'][number], string>;

export const STATUSES = ['queued', 'sent', 'delivered', 'failed', 'suppressed'] as const;
export type Status = (typeof STATUSES)[number];

/** The address for gateways' reports on messages: `/api/notify/reports/<channel>`. */
export const REPORTS_API = '/api/notify/reports';
/** The address for text messages that came in: `/api/notify/inbound/<channel>`. */
export const INBOUND_API = '/api/notify/inbound';
export const SANDBOX_INBOX_API = '/api/notify/inbox';

/**
 * Hosts of browsers' push services: Chrome and Android, Firefox, Safari, Edge. A leading dot
 * matches all subdomains.
 */
export const PUSH_SERVICES = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '.push.apple.com',
  '.notify.windows.com',
] as const;

/**
 * Checks an endpoint: it comes from the subscriber's browser, so it must not lead into our own
 * network or elsewhere.
 *
 * @returns true if it belongs to a push service
 */
export const isPushService = (
  { protocol, hostname, username, password }: URL,
  hosts: readonly string[] = PUSH_SERVICES,
  protocols: readonly string[] = ['https:'],
): boolean =>
  protocols.includes(protocol) &&
  username === '' &&
  password === '' &&
  hosts.some((host) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host));
