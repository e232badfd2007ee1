import type { Reader } from '@pune/content';
import {
  isActual,
  isEmergency,
  type AlertSeverity,
  type AlertTopic,
} from '@pune/content-models/alerts/state';
import { LOCALES } from '@pune/i18n';
import type { AlertAudience } from '@pune/std/alert-audience';
import type { Kysely } from 'kysely';
import { countReached, type Audience } from './audiences.ts';
import type { CitizenTables } from './citizens.migrations.ts';
import { readContent } from './published-content.ts';

/** The facts of an alert that decide who is told. */
export interface AddressedAlert {
  status: string;
  severity: AlertSeverity;
  topic: AlertTopic | null;
  /** The ids of ward offices. */
  offices: readonly string[];
}

/** The code of a ward office, in any language in which it is published: `WO-13`. */
const codeOf = (reader: Reader, office: string): string | null =>
  LOCALES.map((locale) => reader.get('offices', office, locale, ['code'])?.code).find(Boolean) ??
  null;

/** @returns whom an alert is told to; null for a drill or a test */
export function audienceOf(
  reader: Reader,
  { status, severity, topic, offices }: AddressedAlert,
): (Audience & { topic: AlertTopic | 'emergency' }) | null {
  if (!isActual({ status })) return null;
  const codes = offices.map((office) => codeOf(reader, office));
  return {
    // A file of an earlier version of the content model has no topic.
    topic: isEmergency({ status, severity }) ? 'emergency' : (topic ?? 'services'),
    // If an office is unknown, notify the whole city: the alert must not get lost.
    areas: codes.every((code) => code !== null) ? codes : [],
  };
}

/**
 * @param origin the portal to which messages lead: a message about a topic must name the way to end
 *   such messages
 *
 * @returns true if messages to this audience are sent
 */
export const isSent = ({ topic }: Pick<Audience, 'topic'>, origin: string | null): boolean =>
  topic === 'emergency' || origin !== null;

/** Creates the count of the people whom an alert would be told to. */
export function createAlertAudiences({
  db,
  snapshotFile,
  origin,
  now = () => new Date(),
}: {
  db: Kysely<any>;
  /** The file of the published content, which may not exist yet: no alert is sent without it. */
  snapshotFile: string;
  /** See `isSent`. */
  origin: string | null;
  now?: () => Date;
}) {
  return {
    async count(alert: AddressedAlert): Promise<AlertAudience> {
      if (!isActual(alert)) return { kind: 'drill' };
      const audience = readContent(snapshotFile, now, (content) =>
        audienceOf(content.reader(''), alert),
      );
      if (!audience || !isSent(audience, origin)) return { kind: 'unsent' };
      return {
        kind: audience.topic === 'emergency' ? 'emergency' : 'topic',
        people: await countReached(db as Kysely<CitizenTables>, audience),
      };
    },
  };
}
export type AlertAudiences = ReturnType<typeof createAlertAudiences>;
