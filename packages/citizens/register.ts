/** One kind of thing that is held about people. Words: `citizens:held_<id>`, `why_<id>`, `basis_<basis>`. */
export interface RegisterEntry {
  id: 'account' | 'email' | 'preferences' | 'consents' | 'codes' | 'sessions' | 'push' | 'messages' | 'events' | 'limits';
  /** Consent (Digital Personal Data Protection Act 2023, section 6), a use that the law itself allows (section 7), or the safeguards that it demands (section 8(5) and Rules 2025, rule 6). */
  basis: 'consent' | 'law' | 'security';
  /** Days after the moment that `from` names; erased by the sweep, whoever forgets to ask for it. */
  days: number;
  from: 'last_seen' | 'withdrawal' | 'expiry' | 'sending' | 'event' | 'window';
  /** What an erasure does with it at once: deletes it, or leaves it for the days that the law wants, without a name. */
  erasure: 'deleted' | 'kept_without_name';
  tables: readonly string[];
}

/** Personal data and logs are kept a year for whom the law lets ask (Digital Personal Data Protection Rules 2025, rule 8(3)). */
const YEAR_DAYS = 365;
/** Who has not been seen for so long no longer needs the account (rule 8, after its Third Schedule). */
const UNUSED_DAYS = 3 * YEAR_DAYS;

/**
 * What is held, why, how long: the one table behind the public page, the export, the erasure and the sweep that deletes.
 */
export const REGISTER: readonly RegisterEntry[] = [
  { id: 'account', basis: 'consent', days: UNUSED_DAYS, from: 'last_seen', erasure: 'deleted', tables: ['citizens'] },
  { id: 'email', basis: 'consent', days: UNUSED_DAYS, from: 'last_seen', erasure: 'deleted', tables: ['citizens'] },
  { id: 'preferences', basis: 'consent', days: UNUSED_DAYS, from: 'last_seen', erasure: 'deleted', tables: ['citizens_areas'] },
  { id: 'consents', basis: 'law', days: YEAR_DAYS, from: 'withdrawal', erasure: 'kept_without_name', tables: ['citizens_consents'] },
  { id: 'codes', basis: 'consent', days: 1, from: 'expiry', erasure: 'deleted', tables: ['citizens_codes'] },
  { id: 'sessions', basis: 'consent', days: 30, from: 'last_seen', erasure: 'deleted', tables: ['citizens_sessions'] },
  { id: 'push', basis: 'consent', days: UNUSED_DAYS, from: 'last_seen', erasure: 'deleted', tables: ['citizens_push'] },
  { id: 'messages', basis: 'law', days: YEAR_DAYS, from: 'sending', erasure: 'kept_without_name', tables: ['notify_messages', 'notify_events'] },
  { id: 'events', basis: 'law', days: YEAR_DAYS, from: 'event', erasure: 'kept_without_name', tables: ['citizens_events'] },
  { id: 'limits', basis: 'security', days: 1, from: 'window', erasure: 'kept_without_name', tables: ['rate_limits'] },
];

/** Days that a kind is kept. */
export const daysKept = (id: RegisterEntry['id']): number => REGISTER.find((entry) => entry.id === id)!.days;
