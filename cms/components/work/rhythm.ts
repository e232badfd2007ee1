import {
  isRhythm,
  WORK_MAIL_PREFERENCE,
  type Rhythm,
  type WorkMailChoice,
} from '../../work-mails/rhythms.ts';
import { send } from '../publishing/send.ts';
import { read } from '../read.ts';
import type { Say } from '../say.ts';

/**
 * The rhythm of the mails of one's own account, in Payload's preferences. Payload's `setPreference`
 * tells no refusal, and its `getPreference` remembers what was refused.
 */

const addressOf = (api: string): string => `${api}/payload-preferences/${WORK_MAIL_PREFERENCE}`;

/** @returns null if the CMS refuses or does not answer */
export async function storedRhythm(api: string, signal: AbortSignal): Promise<Rhythm | null> {
  const stored = await read<{ value?: Partial<WorkMailChoice> | null }>(
    addressOf(api),
    signal,
  ).catch(() => null);
  if (!stored) return null;
  const { value } = stored;
  return isRhythm(value?.rhythm) ? value.rhythm : 'never';
}

/** @returns null if it is stored, else a message for the editor */
export const storeRhythm = (
  say: Say,
  api: string,
  choice: WorkMailChoice,
): Promise<string | null> => send(say, addressOf(api), 'POST', { value: choice });
