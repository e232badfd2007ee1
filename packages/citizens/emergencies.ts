import { existsSync } from 'node:fs';
import type { Reader } from '@pune/content';
import { openForReading, type ReadableSnapshot } from '@pune/content/reading';
import { alertState, GRAVE_SEVERITIES, isEmergency } from '@pune/content-models/alerts/state';
import { createOutbox, enqueue } from '@pune/database/outbox';
import { LOCALES, type Locale } from '@pune/i18n';
import type { Kysely } from 'kysely';
import type { Citizens } from './citizens.ts';

const TOPIC = 'citizens emergency';

/** The code of a ward office, in any language in which it is published: `WO-13`. */
const codeOf = (reader: Reader, office: string): string | null =>
  LOCALES.map((locale) => reader.get('offices', office, locale, ['code'])?.code).find(Boolean) ??
  null;

export interface EmergenciesOptions {
  db: Kysely<any>;
  /** The file of the published content, which may not exist yet. */
  snapshotFile: string;
  citizens: Pick<Citizens, 'announce'>;
  now?: () => Date;
  onFailure?: (topic: string, error: unknown, attempts: number) => void;
}

/**
 * Creates the sender of published alerts: actual ones in force, extreme or severe, to people in the
 * affected ward offices, once each; a corrected alert counts as another message. Messages go
 * through the outbox: after a crash the rest is sent, and no message twice.
 */
export function createEmergencies({
  db,
  snapshotFile,
  citizens,
  now = () => new Date(),
  onFailure,
}: EmergenciesOptions) {
  /** Opens the file for each look, because the publisher may have replaced it. */
  function looking<T>(look: (content: ReadableSnapshot) => T): T | null {
    if (!existsSync(snapshotFile)) return null;
    const content = openForReading(snapshotFile, { now: () => now().getTime() });
    try {
      return look(content);
    } finally {
      content.close();
    }
  }

  /** @returns an alert in its languages if it is in force at this moment, else null */
  function alertOf(content: ReadableSnapshot, id: string) {
    const reader = content.reader('');
    const versionIn = (locale: Locale) =>
      reader.get('alerts', id, locale, [
        'title',
        'summary',
        'instruction',
        'status',
        'severity',
        'sentAt',
        'effective',
        'expires',
        'allClearAt',
        'offices',
      ]);
    const versions = new Map(
      LOCALES.flatMap((locale) => {
        const alert = versionIn(locale);
        return alert ? [[locale, alert] as const] : [];
      }),
    );
    const [any] = versions.values();
    if (!any || !isEmergency(any)) return null;
    if (alertState(any, (instant) => instant <= now().toISOString()) !== 'current') return null;
    return {
      any,
      versions,
      areas: any.offices.map((office) => codeOf(reader, office)),
    };
  }

  const outbox = createOutbox({
    db,
    now,
    onFailure,
    handlers: {
      [TOPIC]: async (payload) => {
        const { id, key } = payload as { id: string; key: string };
        const found = looking((content) => alertOf(content, id));
        if (!found) return;
        const { any, versions, areas } = found;
        await citizens.announce({
          key,
          template: 'emergency_alert',
          expiresAt: new Date(any.expires),
          // If an office is unknown, notify the whole city: the alert must not get lost.
          areas: areas.every((area) => area !== null) ? (areas as string[]) : [],
          values: (language) => {
            const alert = versions.get(language) ?? any;
            return { title: alert.title, instruction: alert.instruction ?? alert.summary };
          },
        });
      },
    },
  });

  return {
    /** Finds alerts that have come into force, and queues their messages. */
    async run(): Promise<void> {
      const due = looking((content) =>
        content
          .sql(
            "select distinct id from documents where collection = 'alerts' and category in (?, ?)",
          )
          .all(...GRAVE_SEVERITIES)
          .flatMap((row) => {
            const id = row['id'] as string;
            const found = alertOf(content, id);
            return found ? [{ id, key: `alert ${id} ${found.any.sentAt}` }] : [];
          }),
      );
      for (const { id, key } of due ?? []) {
        await db
          .transaction()
          .execute((transaction) =>
            enqueue(transaction, { topic: TOPIC, dedupeKey: key, payload: { id, key } }, now()),
          );
      }
      await outbox.drain();
    },
  };
}
export type Emergencies = ReturnType<typeof createEmergencies>;
