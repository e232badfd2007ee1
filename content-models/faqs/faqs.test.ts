import { expect, test } from 'vitest';
import { LOCALES } from '@pune/i18n';
import type { SourceDocument } from '../content-model.ts';
import { exampleData, inLanguage } from '../example-data.ts';
import { publishedText, richText } from '../rich-text.ts';
import { FAQ_TOPICS } from './faqs.constants.ts';
import { faqExamples } from './faqs.examples.ts';
import { faqs } from './faqs.published.ts';

const source = {
  id: 3,
  slug: 'how',
  title: 'How?',
  answer: richText('So.\n\nAnd then so.'),
  topic: 'taxes',
  order: 20,
  portals: ['pmc'],
  createdAt: '2026-11-20',
  updatedAt: '2026-11-20',
};
const publish = (changes: object) => faqs.publish({ ...source, ...changes } as never, 'en');

test('the summary is the answer’s first paragraph, cut between words', () => {
  expect(publish({})!.summary).toBe('So.');
  const long = publish({ answer: richText(`${'word '.repeat(60)}end`) })!.summary;
  expect(long).toMatch(/^(word )+…$/);
  expect(long.length).toBeLessThanOrEqual(202);
});

test('a question without an answer has no page, nor has one without a question', () => {
  for (const changes of [
    { answer: null },
    { answer: richText(' ') },
    { title: '' },
    { takenDown: true },
  ])
    expect(publish(changes), JSON.stringify(changes)).toBeNull();
});

test('the card has topic, position, answer and service', () => {
  expect(publish({ service: { id: 8 } })!.card).toEqual({
    topic: 'taxes',
    order: 20,
    answer: publishedText(source.answer),
    service: '8',
  });
  expect(publish({})!.card.service).toBeNull();
});

test('related pages keep their type and their id alone', () => {
  const relatedPages = [
    { relationTo: 'circulars', value: { id: 5, title: 'Copy' } },
    { relationTo: 'pages', value: 6 },
  ];
  expect(publish({ relatedPages })!.data.relatedPages).toEqual([
    { collection: 'circulars', id: '5' },
    { collection: 'pages', id: '6' },
  ]);
});

test('the examples answer in every language, in short, and every topic has some', () => {
  expect(faqExamples.length).toBeGreaterThanOrEqual(20);
  expect(new Set(faqExamples.map(({ topic }) => topic))).toEqual(new Set(FAQ_TOPICS));
  for (const example of faqExamples)
    for (const locale of LOCALES) {
      const document = inLanguage(
        exampleData(example, faqs.collection.fields, () => 1),
        locale,
      ) as SourceDocument & Record<string, unknown>;
      const published = faqs.publish(
        { ...document, id: 1, createdAt: '2026-11-20', updatedAt: '2026-11-20' } as never,
        locale,
      );
      expect(published?.title, `${example.slug} ${locale}`).toMatch(/\?$/);
      expect(published!.text.length, `${example.slug} ${locale}`).toBeLessThan(420);
    }
});

test('no two questions of a topic share a place', () => {
  const places = faqExamples.map(({ topic, order }) => `${String(topic)} ${order}`);
  expect(new Set(places).size).toBe(places.length);
});
