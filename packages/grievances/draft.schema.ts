import { maskAadhaar } from '@pune/database/aadhaar';
import type { AnswerField, FormChannel, GrievanceField } from './grievances.constants.ts';
import { isAnswerField } from './questions.schema.ts';

/** The fields that a person fills in: no photo or key, and no value that the form adds by itself. */
const TEXT_FIELDS = [
  'category',
  'area',
  'landmark',
  'description',
  'mobile',
  'email',
] as const satisfies readonly GrievanceField[];
const POSITION_FIELDS = ['latitude', 'longitude'] as const satisfies readonly GrievanceField[];
export const DRAFT_FIELDS = [...TEXT_FIELDS, ...POSITION_FIELDS];
export type DraftFields = Partial<Record<(typeof DRAFT_FIELDS)[number], string>> &
  Record<AnswerField, string>;

/** The answers to questions are texts of a person too. */
const isDraftField = (name: string): name is keyof DraftFields =>
  (DRAFT_FIELDS as readonly string[]).includes(name) || isAnswerField(name);

/** The draft of a form, as stored on the device. */
export interface Draft {
  savedAt: string;
  fields: DraftFields;
}

/** Channels of personal devices. A shared device (a kiosk, a counter) stores nothing. */
const OWN_DEVICES: readonly FormChannel[] = ['web', 'embed'];
export const mayKeepDraft = (channel: FormChannel): boolean => OWN_DEVICES.includes(channel);

const DRAFT_DAYS_MAX = 30;
const DAY_MS = 86_400_000;

/** Masks Aadhaar numbers in what a person writes; a position is no such number. */
export const maskedText = (name: string, text: string): string =>
  isDraftField(name) && !(POSITION_FIELDS as readonly string[]).includes(name)
    ? maskAadhaar(text)
    : text;

/** Builds the draft of a form, with Aadhaar numbers masked; null for an empty form. */
export function draftOf(form: Iterable<[string, unknown]>, now: Date): Draft | null {
  const fields: DraftFields = {};
  for (const [name, typed] of form)
    if (isDraftField(name) && typeof typed === 'string' && typed.trim() !== '')
      fields[name] = maskedText(name, typed);
  return Object.keys(fields).length > 0 ? { savedAt: now.toISOString(), fields } : null;
}

/** True for a draft that is not older than 30 days. */
export const isFreshDraft = (savedAt: string, now: Date): boolean =>
  now.getTime() - Date.parse(savedAt) <= DRAFT_DAYS_MAX * DAY_MS;

/** Parses a stored draft; null if it is absent, older than 30 days, or invalid. */
export function parseDraft(kept: string | null, now: Date): Draft | null {
  try {
    const { savedAt, fields } = JSON.parse(kept ?? 'null') as Draft;
    if (!isFreshDraft(savedAt, now)) return null;
    const known = Object.entries(fields).filter(
      ([name, text]) => isDraftField(name) && typeof text === 'string',
    );
    return known.length > 0 ? { savedAt, fields: Object.fromEntries(known) } : null;
  } catch {
    return null;
  }
}
