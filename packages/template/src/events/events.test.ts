import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import type { EventCard } from '@pune/content-models/events/published';
import { eventCardsOfYear, eventTime, eventWhen } from './events.ts';

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
  repeats: null,
  repeatsUntil: null,
  dateNote: null,
  kind: 'festival',
  venue: null,
  ...rest,
});
const SOME_DAY_IN_DECEMBER = card('2026-11-30T18:30:00.000Z', '2026-12-31T10:00:00.000Z', {
  monthOnly: 1,
});

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
    put('next-year', card('2027-01-04T10:00:00+05:30'));
  });
  afterAll(() => snapshot.close());
  const comingUp = (limit?: number) =>
    snapshot.reader('p').upcoming({ locale: 'en', limit, fields: ['slug', 'date', 'startsAt'] });

  it('include running ones, omit past ones, and sort an open date to the end of its month', () => {
    expect(comingUp().map(({ slug }) => slug)).toEqual([
      'still-on',
      'today',
      'market',
      'christmas',
      'some-day-in-december',
      'next-year',
    ]);
    expect(comingUp(2).map(({ slug }) => slug)).toEqual(['still-on', 'today']);
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
