import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EventCard } from '@pune/content-models/events/published';
import { allPages, type SitePages } from './page-tree.ts';
import { openSnapshot, type Snapshot } from './snapshot.ts';

const site: SitePages = {
  id: 'p',
  locales: ['en', 'mr'],
  collections: ['events'],
  capabilities: [],
};
const card: EventCard = {
  startsAt: '2027-06-01T00:00:00+05:30',
  endsAt: '2027-07-31T23:59:00+05:30',
  allDay: true,
  monthOnly: 0,
  applyBy: null,
  applyDaysBefore: null,
  nth: null,
  cost: null,
  stepFree: null,
  repeats: null,
  repeatsUntil: null,
  dateNote: null,
  kind: 'festival',
  venue: null,
};
let snapshot: Snapshot;
beforeAll(() => {
  snapshot = openSnapshot(':memory:', { now: () => Date.parse('2026-12-10T06:30:00Z') });
});
afterAll(() => snapshot.close());

const put = (id: string, locale: 'en' | 'mr', monthOnly: 0 | 1) =>
  snapshot.apply('events', id, locale, {
    collection: 'events',
    id,
    locale,
    slug: id,
    title: id,
    summary: '',
    date: '2027-06-01',
    category: 'festival',
    portals: ['p'],
    updatedAt: '2026-11-01T00:00:00.000Z',
    data: {},
    card: { ...card, monthOnly },
    text: '',
  });
const calendarFiles = () =>
  allPages(snapshot.reader('p'), site).filter((page) => page.endsWith('/event.ics'));

it('has no calendar file in any language for an event whose day is unknown', () => {
  put('palkhi', 'en', 1);
  put('hearing', 'en', 0);
  expect(calendarFiles()).toEqual(['/en/events/hearing/event.ics', '/mr/events/hearing/event.ics']);
  put('palkhi', 'en', 0);
  expect(calendarFiles()).toHaveLength(4);
  put('palkhi', 'mr', 1);
  expect(calendarFiles()).toHaveLength(2);
});
