import { describe, expect, it } from 'vitest';
import type { Document } from '@pune/content';
import { isPaged, type PagedCollection } from '@pune/content/routes';
import { sampleDocuments } from '@pune/content/testing/sample-snapshot.ts';
import { publish } from '@pune/content-models/models';
import { LOCALES, type Locale } from '@pune/i18n';
import { previewFact } from './preview-facts.ts';

const documents = await sampleDocuments();
/** The line of a sample document, by its slug. */
const linesOf = (locale: Locale, collection: PagedCollection): Map<string, string> =>
  new Map(
    documents
      .filter((one) => one.collection === collection)
      .flatMap(({ source }) => {
        const published = publish(collection, source[locale], locale);
        const document = published as unknown as Document<PagedCollection> | null;
        return document
          ? [[source[locale]!['slug'] as string, previewFact(collection, document, locale)]]
          : [];
      }),
  );
const collections = [...new Set(documents.map(({ collection }) => collection))].filter(isPaged);

describe('the line of facts of a shared page', () => {
  it.each(LOCALES)('has values alone, in %s', (locale) => {
    for (const collection of collections)
      for (const [slug, line] of linesOf(locale, collection)) {
        expect(line, `${collection}/${slug}`).not.toMatch(/undefined|null|\{\{|NaN/);
        expect(line.split(' · '), `${collection}/${slug}`).not.toContain(line === '' ? null : '');
      }
  });

  it.each(LOCALES)('is in the digits and words of the language, in %s', (locale) => {
    const licence = linesOf(locale, 'services').get('dog-licence')!;
    const parvati = linesOf(locale, 'places').get('parvati');
    expect(parvati).toBe(
      { en: 'Parvati · Steps', mr: 'पर्वती · पायऱ्या आहेत', hi: 'पर्वती · सीढ़ियाँ हैं' }[locale],
    );
    expect(licence).toMatch(locale === 'en' ? /₹/ : /[०-९]/);
  });

  it('says how an event repeats, instead of the day on which it began', () =>
    expect(linesOf('en', 'events').get('lokshahi-din')).toMatch(/^Every first Monday/));
});
