/**
 * The request by which the CMS asks the functions how many people an alert is told to: a POST whose
 * body `signRequest` signs for this purpose with the key that the CMS shares with the functions.
 */
export const ALERT_AUDIENCE = {
  path: '/api/notify/alert-audience',
  purpose: 'count the audience of an alert',
} as const;

/** The maximum size of a request, and of an answer, in bytes. */
export const ALERT_AUDIENCE_BYTES_MAX = 10_000;

/** The fields of an alert that decide its audience, as they stand in the form. */
export interface AskedAlert {
  status: string;
  severity: string;
  topic: string;
  /** The ids of the ward offices; none for the whole city. */
  offices: readonly string[];
}

/** People, to the nearest ten; null for fewer than ten. */
export interface CountedPeople {
  all: number | null;
  /** By the language in which they are told. */
  languages: Record<string, number | null>;
}

/**
 * `drill`: drills and tests are told to no one. `unsent`: the operator has not set up messages about
 * such alerts. `emergency`: everybody in the area is told by SMS, whatever they chose.
 */
export type AlertAudience =
  | { kind: 'drill' | 'unsent' }
  | { kind: 'topic' | 'emergency'; people: Record<'sms' | 'email' | 'webpush', CountedPeople> };
