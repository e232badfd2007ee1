import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Published } from '@pune/content-models/content-model';
import type { EventCard } from '@pune/content-models/events/published';
import { allPages, siteMapOf, siteMapPath, type SitePages } from './page-tree.ts';
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

describe('the texts of a circular', () => {
  const circulars: SitePages = { ...site, collections: ['circulars'] };
  const pagesOf = () =>
    allPages(snapshot.reader('p'), circulars).filter((page) => /as-of|changed/.test(page));
  const publish = (collection: string, id: string, locale: 'en' | 'mr', more: object) =>
    snapshot.apply(collection, id, locale, {
      collection,
      id,
      locale,
      slug: 'fees',
      title: id,
      summary: '',
      date: '2026-11-01',
      category: 'circulars',
      portals: ['p'],
      updatedAt: '2026-11-01T00:00:00.000Z',
      data: {},
      card: {},
      text: '',
      ...more,
    } as Published);
  const keep = (id: string, at: string, languages: ('en' | 'mr')[] = ['en']) => {
    for (const locale of ['en', 'mr'] as const)
      publish('changes', id, locale, {
        date: at,
        card: { of: 'circulars/5', at, kept: languages.includes(locale) ? 1 : null },
      });
  };

  it('have an address for each day and language, and one for each two days, while it is public', () => {
    keep('1', '2026-11-01T10:00:00.000Z');
    expect(pagesOf()).toEqual([]);
    publish('circulars', '5', 'en', {});
    keep('2', '2026-11-02T10:00:00.000Z', ['en', 'mr']);
    // In India it is the next day.
    keep('3', '2026-11-02T20:00:00.000Z');
    keep('4', '2026-11-03T10:00:00.000Z');
    expect(pagesOf()).toEqual([
      '/en/circulars/fees/as-of/',
      '/en/circulars/fees/as-of/2026-11-01/',
      '/en/circulars/fees/as-of/2026-11-02/',
      '/en/circulars/fees/as-of/2026-11-03/',
      '/en/circulars/fees/changed/2026-11-01_2026-11-02/',
      '/en/circulars/fees/changed/2026-11-01_2026-11-03/',
      '/en/circulars/fees/changed/2026-11-02_2026-11-03/',
      '/mr/circulars/fees/as-of/',
      '/mr/circulars/fees/as-of/2026-11-02/',
    ]);
    snapshot.apply('circulars', '5', 'en', null);
    expect(pagesOf()).toEqual([]);
  });
});

describe('the parts of a collection', () => {
  it('have one site map each, whose path encodes the part', () => {
    for (const map of [
      { collection: 'services', locale: 'en', part: [0, 1] },
      { collection: 'circulars', locale: 'mr', part: [3, 8] },
    ] as const)
      expect(siteMapOf(siteMapPath(map).slice('/sitemaps/'.length, -'.xml'.length))).toEqual(map);
    expect(siteMapOf('nonsense')).toBeNull();
  });
});
