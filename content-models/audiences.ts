/**
 * The audiences of a document, with the labels for editors. A document without any concerns every
 * reader.
 */
export const AUDIENCE_LABELS = {
  resident: 'Residents',
  newcomer: 'Newcomers and migrant workers',
  student: 'Students',
  tourist: 'Visitors and tourists',
  investor: 'Investors',
  business: 'Businesses',
} as const;

export type Audience = keyof typeof AUDIENCE_LABELS;

export const AUDIENCES = Object.keys(AUDIENCE_LABELS) as Audience[];

export const isAudience = (value: unknown): value is Audience =>
  typeof value === 'string' && Object.hasOwn(AUDIENCE_LABELS, value);
