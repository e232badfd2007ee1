import { maskAadhaar } from '@pune/database/aadhaar';
import type { GrievanceChannel, GrievanceField } from './grievances.constants.ts';

/**
 * The texts that a person writes. No photo, no key, no position, and nothing that the form adds by
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

/** A form that was begun, as the device keeps it. */
export interface Draft {
  savedAt: string;
  fields: DraftFields;
}

/**
 * Where a device is a person's own. A device that others use after them (a kiosk, a counter) keeps
 * nothing.
 */
const OWN_DEVICES: readonly GrievanceChannel[] = ['web', 'embed'];
export const mayKeepDraft = (channel: GrievanceChannel): boolean => OWN_DEVICES.includes(channel);

const DRAFT_DAYS_MAX = 30;
const DAY_MS = 86_400_000;

/** The draft of a form, Aadhaar numbers masked; null while nothing was written. */
export function draftOf(form: { get(name: string): unknown }, now: Date): Draft | null {
  const fields: DraftFields = {};
  for (const name of DRAFT_FIELDS) {
    const typed = form.get(name);
    if (typeof typed === 'string' && typed.trim() !== '') fields[name] = maskAadhaar(typed);
  }
  return Object.keys(fields).length > 0 ? { savedAt: now.toISOString(), fields } : null;
}

/**
 * Reads a kept draft; null when there is none, when it is older than 30 days, or when something
 * else lies in its place.
 */
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
