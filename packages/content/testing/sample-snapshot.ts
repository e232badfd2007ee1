import { EXAMPLES } from '@pune/content-models/all-examples';
import type { SourceDocument } from '@pune/content-models/content-model';
import { exampleData, inLanguage } from '@pune/content-models/example-data';
import type { ExampleFile } from '@pune/content-models/media/examples';
import { models, publish, type Collection } from '@pune/content-models/models';
import { LOCALES, type Locale } from '@pune/i18n';
import type { Snapshot } from '../snapshot.ts';
import { sampleFile } from './sample-files.ts';

/** An example as the CMS returns it, in each language. */
export interface SampleDocument {
  collection: Collection;
  id: string;
  slug: string;
  source: Record<Locale, SourceDocument>;
}

const STAMP = '2026-11-20T06:30:00.000Z';

/**
 * Returns every example of `content-models`, with ids in file order: the content of a freshly
 * seeded CMS.
 */
export async function sampleDocuments(): Promise<SampleDocument[]> {
  const ids = new Map<string, number>(
    EXAMPLES.flatMap(([collection, examples]) =>
      examples.map(({ slug }, index) => [`${collection}/${slug}`, index + 1] as const),
    ),
  );
  return Promise.all(
    EXAMPLES.flatMap(([collection, examples]) =>
      examples.map(async ({ file, ...example }, index) => {
        const upload = file ? await sampleFile(file as ExampleFile) : {};
        const data = exampleData(example, models[collection].collection.fields, (relatedTo, slug) =>
          ids.get(`${relatedTo}/${slug}`),
        );
        const inEach = (locale: Locale) => ({
          createdAt: STAMP,
          updatedAt: STAMP,
          ...(inLanguage(data, locale) as object),
          ...upload,
          id: index + 1,
        });
        return {
          collection,
          id: String(index + 1),
          slug: example.slug,
          source: Object.fromEntries(
            LOCALES.map((locale) => [locale, inEach(locale)]),
          ) as unknown as SampleDocument['source'],
        };
      }),
    ),
  );
}

/** Publishes every example into a snapshot. Returns the number of language versions written. */
export async function fillSnapshot(snapshot: Snapshot): Promise<number> {
  const documents = await sampleDocuments();
  let versions = 0;
  snapshot.db.exec('begin');
  for (const { collection, id, source } of documents)
    for (const locale of LOCALES) {
      const published = publish(collection, source[locale], locale);
      snapshot.apply(collection, id, locale, published);
      if (published) versions++;
    }
  snapshot.db.exec('commit');
  return versions;
}
