import { site } from 'virtual:pune/site';
import type { Card, Locale } from '@pune/content';
import type { EventCard } from '@pune/content-models/events/events.published.ts';
import { calendarFile, type CalendarEntry } from './icalendar.ts';
import { collectionName } from './collections.ts';
import { isMonthOnly } from '@pune/content-models/events/coming-up.ts';

/** What calendars take of an event. */
export const CALENDAR_FIELDS = ['id', 'slug', 'title', 'summary', 'startsAt', 'endsAt', 'allDay', 'repeats', 'repeatsUntil', 'dateNote', 'venue'] as const;

type Entry = { id: string; slug: string; title: string; summary: string; card: EventCard };

/** An event as calendars take it. One whose day is not known yet has no place in a calendar. */
function calendarEntry({ id, slug, title, summary, card }: Entry, locale: Locale): CalendarEntry[] {
  if (isMonthOnly(card)) return [];
  const url = new URL(`/${locale}/events/${slug}/`, site.url).href;
  const { startsAt, endsAt, allDay, repeats, repeatsUntil, venue } = card;
  return [{ uid: `events-${id}@${new URL(site.url).hostname}`, title, description: summary, url, location: venue, startsAt, endsAt, allDay, repeats, repeatsUntil }];
}

/** A file of events: `text/calendar`, for one event or to subscribe to. `changed` is the day on which one of them changed last. */
export const calendarResponse = (events: readonly (Entry | Card<'events'>)[], changed: string, locale: Locale): Response =>
  new Response(
    calendarFile({ name: `${collectionName('events', locale)} – ${site.name[locale]}`, language: locale, changed, entries: events.flatMap((event) => calendarEntry(event, locale)) }),
    { headers: { 'content-type': 'text/calendar; charset=utf-8' } },
  );

/** Where a calendar program follows the events of the portal. */
export const subscriptionAddress = (locale: Locale): string => new URL(`/${locale}/events/calendar.ics`, site.url).href.replace(/^https?:/, 'webcal:');
