import {
  ALERT_AUDIENCE,
  ALERT_AUDIENCE_BYTES_MAX,
  type AlertAudience,
  type AskedAlert,
} from '@pune/std/alert-audience';
import { readSigned } from './signed-reads.ts';
import type { FunctionsPlace } from './signed-calls.ts';

/** @returns what decides who is told, from the form of an alert; null for anything else */
export function askedAlert(values: unknown): AskedAlert | null {
  const { status, severity, topic, offices } = (values ?? {}) as Record<string, unknown>;
  const isText = (value: unknown): value is string => typeof value === 'string';
  const ids = Array.isArray(offices) ? offices : [];
  if (!isText(status) || !isText(severity) || !isText(topic)) return null;
  if (!ids.every((id) => isText(id) || typeof id === 'number')) return null;
  return { status, severity, topic, offices: ids.map(String) };
}

/**
 * Asks the functions how many people an alert would be told to.
 *
 * @returns null if there is no answer within three seconds, or one of another form
 */
export async function readAlertAudience(
  place: FunctionsPlace,
  alert: AskedAlert,
  now: Date,
): Promise<AlertAudience | null> {
  const audience = (await readSigned({
    ...place,
    read: ALERT_AUDIENCE,
    body: alert,
    bytesMax: ALERT_AUDIENCE_BYTES_MAX,
    now,
  })) as Partial<AlertAudience> | null;
  return typeof audience?.kind === 'string' ? (audience as AlertAudience) : null;
}
