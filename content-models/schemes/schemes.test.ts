import { expect, test } from 'vitest';
import { LOCALES } from '@pune/i18n';
import { exampleData, inLanguage } from '../example-data.ts';
import type { SourceDocument } from '../content-model.ts';
import { schemeExamples } from './schemes.examples.ts';
import { schemes } from './schemes.published.ts';

const source = {
  id: 7,
  slug: 'aid',
  title: 'Aid',
  summary: 'Money for a course.',
  group: 'disability',
  portals: ['pmc'],
  createdAt: '2026-11-20T20:00:00.000Z',
  updatedAt: '2026-11-20T20:00:00.000Z',
};
const publish = (changes: object) => schemes.publish({ ...source, ...changes } as never, 'en');

test('a scheme of which little is known says so by empty values, never by zero', () => {
  const { data, card, category, date } = publish({})!;
  expect({ category, date }).toEqual({ category: 'disability', date: '2026-11-21' });
  expect(data).toMatchObject({
    phase: null,
    benefits: [],
    opensOn: null,
    closesOn: null,
    aadhaar: null,
    touchPointsNow: null,
    hasEnded: false,
  });
  expect(data.criteria).toEqual({
    ageYearsMin: null,
    ageYearsMax: null,
    gender: null,
    residenceYearsMin: null,
    disabilityPercentMin: null,
    distanceKmMin: null,
    groupAgeYearsMin: null,
    requires: [],
    marks: [],
  });
  expect(card).toEqual({
    group: 'disability',
    phase: null,
    benefit: null,
    who: null,
    closesOn: null,
    hasEnded: false,
    department: null,
  });
});

test('the first benefit goes into the card, without its words', () => {
  const benefits = [
    {
      id: 'a',
      kind: 'cash',
      amountRupees: 20000,
      isUpTo: true,
      frequency: 'once',
      words: 'To buy a device',
    },
    { id: 'b', kind: 'concession', words: 'Bus pass' },
  ];
  const { data, card } = publish({ benefits })!;
  expect(card.benefit).toEqual({
    kind: 'cash',
    amountRupees: 20000,
    isUpTo: true,
    frequency: 'once',
  });
  expect(data.benefits).toEqual([
    { ...card.benefit, words: 'To buy a device' },
    { kind: 'concession', amountRupees: null, isUpTo: false, frequency: null, words: 'Bus pass' },
  ]);
});

test('criteria are published as values, without the ids of their rows', () => {
  const criteria = {
    ageYearsMin: 18,
    ageYearsMax: 45,
    gender: 'female',
    requires: ['backward-class'],
    marks: [{ id: 'x', percentMin: 50, applicants: 'everybody' }],
  };
  expect(publish({ criteria })!.data.criteria).toMatchObject({
    ageYearsMin: 18,
    ageYearsMax: 45,
    gender: 'female',
    requires: ['backward-class'],
    marks: [{ percentMin: 50, applicants: 'everybody' }],
  });
  expect(publish({ criteria })!.data.criteria.marks[0]).not.toHaveProperty('id');
});

test('days are those of India; related documents are ids', () => {
  const { data } = publish({
    opensOn: '2025-07-31T18:30:00.000Z',
    closesOn: '2025-12-31',
    department: { id: 4 },
    relatedCirculars: [{ id: 9 }, 11],
    offices: null,
  })!;
  expect(data).toMatchObject({
    opensOn: '2025-08-01',
    closesOn: '2025-12-31',
    department: '4',
    relatedCirculars: ['9', '11'],
    offices: [],
  });
});

test('search finds a scheme by its conditions, papers and steps', () => {
  const { text } = publish({
    who: 'Widows',
    eligibility: [{ text: 'Lives in Pune' }],
    documents: [{ name: 'Passbook' }],
    steps: [{ title: 'Ask first', text: 'By telephone' }],
    benefits: [{ kind: 'cash', words: 'Health aid' }],
  })!;
  for (const word of [
    'Widows',
    'Lives in Pune',
    'Passbook',
    'Ask first',
    'By telephone',
    'Health aid',
  ])
    expect(text).toContain(word);
});

test('a language without a title, or one taken down, has no page', () => {
  expect(publish({ title: ' ' })).toBeNull();
  expect(publish({ takenDown: true })).toBeNull();
});

test('the examples: 36 schemes, each whole in every language, with its source and without an invented phase', () => {
  expect(schemeExamples).toHaveLength(36);
  expect(new Set(schemeExamples.map(({ slug }) => slug)).size).toBe(36);
  for (const example of schemeExamples)
    for (const locale of LOCALES) {
      const document = inLanguage(
        exampleData(example, schemes.collection.fields, () => 1),
        locale,
      ) as SourceDocument & Record<string, unknown>;
      const published = schemes.publish(
        { ...document, id: 1, createdAt: '2026-11-20', updatedAt: '2026-11-20' } as never,
        locale,
      )!;
      const place = `${example.slug} ${locale}`;
      expect(published.data.phase, place).toBeNull();
      expect(published.data.sourceNote, place).toBeTruthy();
      expect(published.data.sourceNote!.length, place).toBeLessThanOrEqual(400);
      expect(published.data.benefits.length, place).toBeGreaterThan(0);
      expect(published.summary.length, place).toBeLessThanOrEqual(320);
      expect(published.card.who, place).toBeTruthy();
      if (published.data.aadhaar === 'asked')
        expect(published.data.withoutAadhaar, place).toBeTruthy();
    }
});

test('an amount in the words of a summary is the amount of a benefit', () => {
  for (const { slug, summary, benefits } of schemeExamples) {
    const said = [...(summary as { en: string }).en.matchAll(/₹([\d,]+)/g)].map(([, digits]) =>
      Number(digits!.replaceAll(',', '')),
    );
    const given = (benefits ?? []).map(({ amountRupees }) => amountRupees);
    for (const amount of said) expect(given, slug).toContain(amount);
  }
});
