import type { Reader } from '@pune/content';
import { to } from '@pune/content/routes';
import { createOutbox, enqueue } from '@pune/database/outbox';
import { LOCALES, type Locale } from '@pune/i18n';
import { formatDateRange, formatTime } from '@pune/i18n/format';
import { addDays, dayInIndia } from '@pune/std/india-time';
import type { Kysely } from 'kysely';
import { stopPath } from './citizens.constants.ts';
import type { Citizens } from './citizens.ts';
import { weekOf } from './digest-days.ts';
import { readPublished } from './published-content.ts';
import { quietUntil, type QuietHours } from './quiet-hours.ts';

const TOPIC = 'citizens events digest';
const DAYS_AHEAD = 14;
const EVENTS_MAX = 20;
const FIELDS = [
  'slug',
  'title',
  'date',
  'startsAt',
  'endsAt',
  'allDay',
  'monthOnly',
  'venue',
] as const;

/** The events with a known day in the next two weeks, one paragraph for each; empty without any. */
function paragraphs(reader: Reader, locale: Locale, origin: string, today: string): string {
  const until = addDays(today, DAYS_AHEAD);
  return reader
    .upcoming({ locale, fields: FIELDS })
    .filter(({ date, card }) => !card.monthOnly && date <= until)
    .slice(0, EVENTS_MAX)
    .map(({ title, slug, card: { startsAt, endsAt, allDay, venue } }) => {
      const days = formatDateRange(startsAt, endsAt ?? startsAt, locale);
      const when = allDay ? days : `${days}, ${formatTime(startsAt, locale)}`;
      return [
        title,
        [when, venue].filter(Boolean).join(' · '),
        `${origin}${to.events.detail({ locale, slug })}`,
      ].join('\n');
    })
    .join('\n\n');
}

export interface EventsDigestOptions {
  db: Kysely<any>;
  /** The file of the published content, which may not exist yet. */
  snapshotFile: string;
  /** The portal whose events are told, and to which messages lead; without it nothing is sent. */
  origin: string | null;
  citizens: Pick<Citizens, 'announce'>;
  quietHours: QuietHours | null;
  now?: () => Date;
  onFailure?: (topic: string, error: unknown, attempts: number) => void;
}

/**
 * Creates the sender of the weekly mail with coming events, to people who chose it. It is composed
 * from what is published when it is sent; a week without events has no mail. A crash sends the rest
 * later, and no mail twice.
 */
export function createEventsDigest({
  db,
  snapshotFile,
  origin,
  citizens,
  quietHours,
  now = () => new Date(),
  onFailure,
}: EventsDigestOptions) {
  /** @returns the events by language; null if there are none, or none are published here */
  const eventsOf = (portal: string): ReadonlyMap<Locale, string> | null =>
    readPublished(
      snapshotFile,
      now,
      ([site]) => {
        if (site?.origin !== portal) return null;
        const today = dayInIndia(now());
        const texts = LOCALES.flatMap((locale) => {
          const text = paragraphs(site.reader, locale, portal, today);
          return text ? [[locale, text] as const] : [];
        });
        return texts.length > 0 ? new Map(texts) : null;
      },
      portal,
    );

  async function send(day: string): Promise<void> {
    const events = origin && eventsOf(origin);
    if (!origin || !events) return;
    const [any] = events.values();
    await citizens.announce({
      key: `events digest ${day}`,
      template: 'events_digest',
      areas: [],
      values: (language, { key }) => ({
        events: events.get(language) ?? any!,
        page: `${origin}${to.events.list({ locale: language })}`,
        link: `${origin}${stopPath(key ?? '')}`,
      }),
    });
  }

  const outbox = createOutbox({
    db,
    now,
    onFailure,
    handlers: { [TOPIC]: (payload) => send((payload as { day: string }).day) },
  });

  return {
    /** Queues the mails of this week, once. */
    async run(): Promise<void> {
      const day = weekOf(now());
      if (day && origin && !quietUntil(now(), quietHours))
        await enqueue(db, { topic: TOPIC, dedupeKey: day, payload: { day } }, now());
      await outbox.drain();
    },
  };
}
export type EventsDigest = ReturnType<typeof createEventsDigest>;
