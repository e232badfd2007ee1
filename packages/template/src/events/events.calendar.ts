import { site } from 'virtual:pune/site';
import type { Card, Locale, Reader } from '@pune/content';
import type { EventCard } from '@pune/content-models/events/published';
import { to } from '@pune/content/routes';
import { calendarFile, type CalendarEntry } from './events.icalendar.ts';
import { collectionName } from '../shared/collections.ts';
import { applyByText, applyRule } from './events.ts';

/** The fields of an event that calendars need. */
export const CALENDAR_FIELDS = [
  'id',
  'slug',
  'title',
  'summary',
  'startsAt',
  'endsAt',
  'allDay',
  'monthOnly',
  'applyBy',
  'applyDaysBefore',
  'repeats',
  'repeatsUntil',
  'nth',
  'venue',
] as const;

type CalendarCard = Omit<EventCard, 'monthOnly'> & { monthOnly: EventCard['monthOnly'] | boolean };
type Entry = { id: string; slug: string; title: string; summary: string; card: CalendarCard };

/** An event as a calendar entry. An event whose day is not known has no entry. */
function calendarEntry(
  content: Reader,
  { id, slug, title, summary, card }: Entry,
  locale: Locale,
): CalendarEntry[] {
  if (card.monthOnly) return [];
  const url = new URL(to.events.detail({ locale, slug }), site.url).href;
  const { startsAt, endsAt, allDay, applyBy, applyDaysBefore, repeats, repeatsUntil, venue } = card;
  const apply =
    repeats && applyDaysBefore !== null
      ? applyRule(applyDaysBefore, locale)
      : applyBy && applyByText(content, applyBy, locale);
  const description = [summary, apply].filter(Boolean).join('\n');
  return [
    {
      uid: `events-${id}@${new URL(site.url).hostname}`,
      title,
      description,
      url,
      location: venue,
      startsAt,
      endsAt,
      allDay,
      repeats,
      repeatsUntil,
      nth: card.nth,
    },
  ];
}

/**
 * A calendar file (`text/calendar`) of one event or of a subscription.
 *
 * @param changed the day of the latest change to one of the events
 */
export const calendarResponse = (
  content: Reader,
  events: readonly (Entry | Card<'events'>)[],
  changed: string,
  locale: Locale,
): Response =>
  new Response(
    calendarFile({
      name: `${collectionName('events', locale)} – ${site.name[locale]}`,
      language: locale,
      changed,
      entries: events.flatMap((event) => calendarEntry(content, event, locale)),
    }),
    { headers: { 'content-type': 'text/calendar; charset=utf-8' } },
  );

/** The address at which calendar programs subscribe to the events of the portal. */
export const subscriptionAddress = (locale: Locale): string =>
  new URL(to.events.subscription({ locale }), site.url).href.replace(/^https?:/, 'webcal:');
