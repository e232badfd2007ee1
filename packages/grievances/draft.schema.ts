import { maskAadhaar } from '@pune/database/aadhaar';
import type { GrievanceChannel, GrievanceField } from './grievances.constants.ts';

/**
 * The texts that a person writes: no photo, key or position, and no value that the form adds by
 * itself.
 */
export const DRAFT_FIELDS = [
  'category',
  'area',
  'landmark',
  'description',
  'mobile',
] as const satisfies readonly GrievanceField[];
export type DraftFields = Partial<Record<(typeof DRAFT_FIELDS)[number], string>>;

/** The draft of a form, as stored on the device. */
export interface Draft {
  savedAt: string;
  fields: DraftFields;
}

/** Channels of personal devices. A shared device (a kiosk, a counter) stores nothing. */
const OWN_DEVICES: readonly GrievanceChannel[] = ['web', 'embed'];
export const mayKeepDraft = (channel: GrievanceChannel): boolean => OWN_DEVICES.includes(channel);

const DRAFT_DAYS_MAX = 30;
const DAY_MS = 86_400_000;

/** Builds the draft of a form, with Aadhaar numbers masked; null for an empty form. */
export function draftOf(form: { get(name: string): unknown }, now: Date): Draft | null {
  const fields: DraftFields = {};
  for (const name of DRAFT_FIELDS) {
    const typed = form.get(name);
    if (typeof typed === 'string' && typed.trim() !== '') fields[name] = maskAadhaar(typed);
  }
  return Object.keys(fields).length > 0 ? { savedAt: now.toISOString(), fields } : null;
}

/** Parses a stored draft; null if it is absent, older than 30 days, or invalid. */
export function parseDraft(kept: string | null, now: Date): Draft | null {
  try {
    const { savedAt, fields } = JSON.parse(kept ?? 'null') as Draft;
    const age = now.getTime() - Date.parse(savedAt);
    if (!(age <= DRAFT_DAYS_MAX * DAY_MS)) return null;
    const known = DRAFT_FIELDS.flatMap((name) =>
      typeof fields[name] === 'string' ? [[name, fields[name]]] : [],
    );
    return known.length > 0 ? { savedAt, fields: Object.fromEntries(known) } : null;
  } catch {
    return null;
  }
}
