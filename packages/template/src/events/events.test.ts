import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import type { EventCard } from '@pune/content-models/events/published';
import { occurrences } from '@pune/content-models/events/occurrences';
import { addDays } from '@pune/std/india-time';
import {
  eventCardsOfYear,
  eventTime,
  eventWhen,
  laterTimes,
  nextTimes,
  repetition,
} from './events.ts';

const card = (
  startsAt: string,
  endsAt: string | null = null,
  rest: Partial<EventCard> = {},
): EventCard => ({
  startsAt,
  endsAt,
  allDay: true,
  monthOnly: 0,
  applyBy: null,
  applyDaysBefore: null,
  repeats: null,
  repeatsUntil: null,
  nth: null,
  dateNote: null,
  kind: 'festival',
  venue: null,
  cost: null,
  stepFree: null,
  ...rest,
});
const SOME_DAY_IN_DECEMBER = card('2026-11-30T18:30:00.000Z', '2026-12-31T10:00:00.000Z', {
  monthOnly: 1,
});

/** The clock of a page on a day. */
const before = (today: string) => (day: string) => day < today;

describe('when an event is', () => {
  it('reads as a day, a range, or a day with hours', () => {
    expect(eventWhen(card('2026-12-25T00:00:00+05:30'), 'en')).toBe('25 December 2026');
    expect(eventWhen(card('2026-11-27T10:00:00+05:30', '2026-11-29T22:00:00+05:30'), 'en')).toBe(
      '27–29 November 2026',
    );
    expect(
      eventWhen(
        card('2026-12-07T10:00:00+05:30', '2026-12-07T12:00:00+05:30', { allDay: false }),
        'mr',
      ),
    ).toBe('७ डिसेंबर २०२६, १०:००–१२:००');
  });

  it('has no hours when it lasts all day', () =>
    expect(eventTime(card('2026-12-25T00:00:00+05:30'), 'en')).toBeNull());

  it('is only a month while the day is open', () => {
    expect(eventWhen(SOME_DAY_IN_DECEMBER, 'hi')).toBe('दिसंबर २०२६');
    const palkhi = card('2027-06-01T00:00:00+05:30', '2027-07-31T23:59:00+05:30', { monthOnly: 1 });
    expect((['en', 'mr', 'hi'] as const).map((locale) => eventWhen(palkhi, locale))).toEqual([
      'June–July 2027',
      'जून–जुलै २०२७',
      'जून–जुलाई २०२७',
    ]);
    expect(eventWhen({ ...palkhi, monthOnly: 0 }, 'en')).toBe('1 June – 31 July 2027');
  });
});

describe('a repeating event', () => {
  const hearing = card('2026-12-07T10:00:00+05:30', '2026-12-07T12:00:00+05:30', {
    allDay: false,
    repeats: 'monthly',
    nth: 1,
    applyDaysBefore: 15,
  });

  it('says its rule with the weekday', () => {
    expect((['en', 'mr', 'hi'] as const).map((locale) => repetition(hearing, locale))).toEqual([
      'Every first Monday',
      'दर महिन्याच्या पहिल्या सोमवारी',
      'हर महीने के पहले सोमवार को',
    ]);
    expect(repetition(card('2026-12-02T10:00:00+05:30', null, { repeats: 'weekly' }), 'mr')).toBe(
      'दर बुधवारी',
    );
    expect(
      repetition(
        card('2026-12-28T10:00:00+05:30', null, {
          repeats: 'monthly',
          nth: -1,
          repeatsUntil: '2027-06-30',
        }),
        'en',
      ),
    ).toBe('Every last Monday, until 30 June 2027');
    expect(repetition(card('2026-12-25T00:00:00+05:30'), 'en')).toBe('');
  });

  it('names the next dates, each with its own last day to apply', () => {
    expect(
      nextTimes(hearing, before('2026-12-08')).map(({ startsAt, applyBy }) => [startsAt, applyBy]),
    ).toEqual([
      ['2027-01-04T04:30:00.000Z', '2026-12-20'],
      ['2027-02-01T04:30:00.000Z', '2027-01-17'],
      ['2027-03-01T04:30:00.000Z', '2027-02-14'],
    ]);
    expect(laterTimes(hearing, 'en')).toBe('then 4 January and 1 February');
    expect(laterTimes(hearing, 'en', '2026-12-31')).toBe('');
    expect(laterTimes(hearing, 'hi', '2027-01-31')).toBe('उसके बाद ४ जनवरी');
  });

  it('names the next dates of any repetition as a search from each day finds them', () => {
    const events = [
      card('2019-03-04T10:00:00+05:30', '2019-03-06T12:00:00+05:30', { repeats: 'weekly' }),
      card('2024-02-29T00:00:00+05:30', null, { repeats: 'yearly' }),
      card('2026-12-30T00:00:00+05:30', '2027-01-02T00:00:00+05:30', { repeats: 'yearly' }),
      card('2026-01-31T00:00:00+05:30', null, {
        repeats: 'monthly',
        nth: -1,
        repeatsUntil: '2027-03-01',
      }),
      card('2028-05-01T00:00:00+05:30', null, { repeats: 'weekly' }),
    ];
    for (const event of events)
      for (let day = '2026-12-20'; day < '2027-07-01'; day = addDays(day, 1))
        expect(nextTimes(event, before(day)), `${event.startsAt} on ${day}`).toEqual(
          occurrences(event, day, addDays(day, 370)).slice(0, 3),
        );
  });

  it('asks about few days, and about none that changes its answer before a date passes', () => {
    const asked: string[] = [];
    const weekly = card('2019-03-04T10:00:00+05:30', null, { repeats: 'weekly' });
    nextTimes(weekly, (day) => (asked.push(day), day < '2026-12-08'));
    expect(asked.length).toBeLessThan(25);
    // Monday the 7th has passed: nothing changes before Monday the 14th has.
    expect(asked.filter((day) => day >= '2026-12-08' && day < '2026-12-14')).toEqual([]);
  });

  it('stays on its weekday of the month after the first time', () => {
    const [, second] = nextTimes(
      card('2026-11-30T10:00:00+05:30', null, { repeats: 'monthly', nth: -1 }),
      before('2026-11-01'),
    );
    expect(second!.startsAt.slice(0, 10)).toBe('2026-12-28');
    expect(repetition(second!, 'en')).toBe('Every last Monday');
    expect(nextTimes(second!, before('2027-01-01'))[0]!.startsAt.slice(0, 10)).toBe('2027-01-25');
  });
});

describe('upcoming events', () => {
  let snapshot: Snapshot;
  beforeAll(() => {
    snapshot = openSnapshot(':memory:', { now: () => Date.parse('2026-12-10T06:30:00Z') });
    const put = (id: string, event: EventCard) =>
      snapshot.apply('events', id, 'en', {
        collection: 'events',
        id,
        locale: 'en',
        slug: id,
        title: id,
        summary: '',
        date: event.startsAt.slice(0, 10),
        category: event.kind,
        portals: ['p'],
        updatedAt: '2026-11-01T00:00:00.000Z',
        data: {},
        card: event,
        text: '',
      });
    put('over', card('2026-12-09T10:00:00+05:30'));
    put('still-on', card('2026-12-01T10:00:00+05:30', '2026-12-11T10:00:00+05:30'));
    put('today', card('2026-12-10T10:00:00+05:30'));
    put('some-day-in-december', { ...SOME_DAY_IN_DECEMBER, startsAt: '2026-12-01T00:00:00+05:30' });
    put('christmas', card('2026-12-25T00:00:00+05:30'));
    put(
      'market',
      card('2026-01-07T09:00:00+05:30', null, { repeats: 'weekly', repeatsUntil: '2026-12-23' }),
    );
    put(
      'some-day-since-november',
      card('2026-11-01T00:00:00+05:30', '2026-12-01T00:00:00+05:30', { monthOnly: 1 }),
    );
    put('next-year', card('2027-01-04T10:00:00+05:30'));
  });
  afterAll(() => snapshot.close());
  const comingUp = (limit?: number) =>
    snapshot.reader('p').upcoming({ locale: 'en', limit, fields: ['slug', 'date', 'startsAt'] });

  it('include running ones, omit past ones, and sort an open date to the end of its month', () => {
    expect(comingUp().map(({ slug }) => slug)).toEqual([
      'some-day-since-november',
      'still-on',
      'today',
      'market',
      'christmas',
      'some-day-in-december',
      'next-year',
    ]);
    expect(comingUp(3).map(({ slug }) => slug)).toEqual([
      'some-day-since-november',
      'still-on',
      'today',
    ]);
  });

  it('contain the next time of a recurring event, and the year every time', () => {
    const market = comingUp().find(({ slug }) => slug === 'market')!;
    expect([market.date, market.card.startsAt]).toEqual(['2026-12-16', '2026-12-16T03:30:00.000Z']);
    expect(
      eventCardsOfYear(snapshot.reader('p'), 'en', 2026).filter(({ slug }) => slug === 'market'),
    ).toHaveLength(51);
    expect(eventCardsOfYear(snapshot.reader('p'), 'en', 2027).map(({ slug }) => slug)).toEqual([
      'next-year',
    ]);
  });
});
