import { LOCALES } from '@pune/i18n';
import { describe, expect, it } from 'vitest';
import type { Place } from '../content-models.types.ts';
import { officeExamples } from '../offices/offices.examples.ts';
import { ACCESS_FACTS, PLACE_KINDS } from './places.constants.ts';
import { placeExamples } from './places.examples.ts';
import { validCloses, validOpens } from './places.hours.ts';
import { places } from './places.published.ts';

const CREATED = '2026-11-25T04:00:00.000Z';
const published = (values: Partial<Place>) =>
  places.publish(
    {
      id: 7,
      slug: 'a-garden',
      createdAt: CREATED,
      updatedAt: CREATED,
      portals: ['north'],
      title: 'A garden',
      summary: 'Trees and benches',
      kind: 'garden',
      locality: 'Aundh',
      ...values,
    } as Place & { slug: string },
    'en',
  )!;

describe('a published place', () => {
  it('says of a fact without a source that it is not known, never that it is not there', () => {
    const { data, card, category } = published({});
    expect(category).toBe('garden');
    expect(card).toEqual({
      flagship: 0,
      kind: 'garden',
      locality: 'Aundh',
      office: null,
      latitude: null,
      longitude: null,
      price: null,
      stepFree: null,
      picture: null,
      drawing: null,
    });
    expect(data).toMatchObject({ hours: [], price: null, tickets: [], phone: null });
    expect(Object.keys(data.access)).toEqual([...ACCESS_FACTS]);
    expect(new Set(Object.values(data.access))).toEqual(new Set([null]));
    expect(JSON.stringify(data)).not.toContain('undefined');
  });

  it('tells no from not known', () =>
    expect(published({ access: { stepFree: 'no', toilet: 'yes' } }).data.access).toMatchObject({
      stepFree: false,
      toilet: true,
      parking: null,
    }));

  it('has tickets only if one needs a ticket', () => {
    const tickets = [{ who: 'Adults', rupees: 25 }];
    expect(published({ price: 'paid', tickets }).data.tickets).toEqual(tickets);
    expect(published({ price: 'free', tickets }).data.tickets).toEqual([]);
  });
});

describe('opening hours', () => {
  const closes = (opens: string, value: string) =>
    validCloses(value, { siblingData: { opens } } as never);

  it('are times of a clock', () => {
    for (const good of ['00:00', '09:30', '23:59'])
      expect(validOpens(good, {} as never), good).toBe(true);
    for (const bad of ['', '9:30', '24:00', '12:60', '09.30', 'noon'])
      expect(validOpens(bad, {} as never), bad).toContain('09:30');
  });

  it('end after they begin, at midnight at the latest', () => {
    expect(closes('09:00', '17:30')).toBe(true);
    expect(closes('00:00', '24:00')).toBe(true);
    expect(closes('17:30', '09:00')).toContain('before it opens');
    expect(closes('09:00', '09:00')).toContain('before it opens');
    expect(closes('09:00', '25:00')).toContain('hours and minutes');
  });
});

describe('the examples', () => {
  it.each(placeExamples.map((example) => [example.slug, example] as const))(
    '%s is complete in three languages, near Pune, and invents no hours or amounts',
    (_, example) => {
      const { title, summary, locality } = example as Record<string, any>;
      for (const text of [title, summary, locality])
        for (const locale of LOCALES) expect(text[locale]).toMatch(/\S/);
      for (const locale of ['mr', 'hi'] as const)
        expect(`${title[locale]}${summary[locale]}${locality[locale]}`).not.toMatch(/[a-z]{3}/i);
      expect(PLACE_KINDS).toContain(example.kind);
      if (example.office) expect(officeExamples.map(({ slug }) => slug)).toContain(example.office);
      if (example.latitude !== undefined) {
        expect(Math.abs(Number(example.latitude) - 18.52)).toBeLessThan(0.2);
        expect(Math.abs(Number(example.longitude) - 73.86)).toBeLessThan(0.2);
      }
      expect([example.hours, example.tickets, example.phone]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    },
  );

  it('have four to begin with, and different addresses', () => {
    expect(placeExamples.filter(({ flagship }) => flagship)).toHaveLength(4);
    expect(new Set(placeExamples.map(({ slug }) => slug)).size).toBe(placeExamples.length);
  });
});
