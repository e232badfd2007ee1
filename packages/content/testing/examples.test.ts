import { describe, expect, it } from 'vitest';
import { sampleDocuments } from './sample-snapshot.ts';
import { LOCALES } from '@pune/i18n';
import { publish } from '@pune/content-models/models';

const documents = await sampleDocuments();

describe('examples', () => {
  it.each(documents.map((d) => [`${d.collection}/${d.slug}`, d] as const))(
    '%s has a complete published shape in every language',
    (_, { collection, source }) => {
      for (const locale of LOCALES) {
        const published = publish(collection, source[locale], locale);
        expect(published, locale).not.toBeNull();
        expect(published!.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(published!.date).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(JSON.parse(JSON.stringify(published))).toEqual(published);
      }
    },
  );

  it('have unique slugs within each type', () => {
    const names = documents.map(({ collection, slug }) => `${collection}/${slug}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
