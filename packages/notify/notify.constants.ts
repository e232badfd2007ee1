/** Ways to a person. */
export const CHANNELS = ['sms', 'email', 'webpush'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The topics of messages, each with its own consent. */
export const TOPICS = [
  'traffic',
  'transport',
  'services',
  'emergency',
  'grievances',
  'payments',
] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * Topics with a sender: code that a person or a clock starts, and that sends a message about the
 * topic. Consent to another topic is not asked. `senders.test.ts` compares the list with the code,
 * in both directions.
 */
export const SENT_TOPICS: readonly Topic[] = ['emergency'];

/**
 * Every message there is: what it is about, and the values that its words in `notify.<locale>.ts`
 * take. `topic: null` is what a person has asked for in this very moment: no preference is asked.
 */
export const TEMPLATES = {
  sign_in_code: { topic: null, values: ['code', 'minutes'], priority: 'high' },
  confirm_code: { topic: null, values: ['code', 'minutes'], priority: 'high' },
  benefit_code: { topic: null, values: ['code', 'minutes'], priority: 'high' },
  grievance_update: { topic: 'grievances', values: ['number', 'status'], priority: 'normal' },
  payment_receipt: { topic: 'payments', values: ['amount', 'number'], priority: 'normal' },
  service_notice: { topic: 'services', values: ['title', 'link'], priority: 'normal' },
  traffic_notice: { topic: 'traffic', values: ['title', 'link'], priority: 'normal' },
  transport_notice: { topic: 'transport', values: ['title', 'link'], priority: 'normal' },
  emergency_alert: { topic: 'emergency', values: ['title', 'instruction'], priority: 'high' },
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
export const SANDBOX_INBOX_API = '/api/notify/inbox';

/**
 * Hosts of browsers' push services: Chrome and Android, Firefox, Safari, Edge. A leading dot stands
 * for all names below.
 */
export const PUSH_SERVICES = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '.push.apple.com',
  '.notify.windows.com',
] as const;

/**
 * True if an endpoint is one of a push service. It comes from the subscriber's browser, so it must
 * not lead into our own network or anywhere else.
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
