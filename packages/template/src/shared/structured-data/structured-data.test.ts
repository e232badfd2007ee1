import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '@pune/content';
import { PAGED_COLLECTIONS, isPaged, to, type PagedCollection } from '@pune/content/routes';
import { sampleDocuments } from '@pune/content/testing/sample-snapshot.ts';
import { publish } from '@pune/content-models/models';
import { LOCALES, type Locale } from '@pune/i18n';
import {
  breadcrumbsOf,
  inJson,
  jsonLd,
  OWNER,
  thingOf,
  websiteOf,
  type Thing,
} from './structured-data.ts';

/** Pages of information and guides have breadcrumbs alone. */
type Described = Exclude<PagedCollection, 'pages' | 'guides'>;
const DESCRIBED = PAGED_COLLECTIONS.filter(
  (one): one is Described => one !== 'pages' && one !== 'guides',
);

/**
 * The properties without which search engines show nothing of a page of this type, or a reader of
 * the data learns nothing: https://developers.google.com/search/docs/appearance/structured-data and
 * the definitions of https://schema.org for types that they do not list.
 */
const REQUIRED: Record<
  Described,
  { type: string | readonly string[]; properties: readonly string[] }
> = {
  services: { type: 'GovernmentService', properties: ['provider', 'areaServed'] },
  schemes: { type: 'GovernmentService', properties: ['provider', 'areaServed'] },
  events: { type: 'Event', properties: ['startDate', 'location', 'eventStatus'] },
  offices: { type: 'GovernmentOffice', properties: ['parentOrganization'] },
  places: {
    type: [
      'TouristAttraction',
      'Museum',
      'Park',
      'PerformingArtsTheater',
      'Hospital',
      'EducationalOrganization',
      'TrainStation',
      'GovernmentOffice',
    ],
    properties: ['address'],
  },
  departments: { type: 'GovernmentOrganization', properties: ['areaServed'] },
  faqs: { type: 'FAQPage', properties: ['mainEntity'] },
  news: { type: 'NewsArticle', properties: ['headline', 'datePublished', 'publisher'] },
  alerts: { type: 'SpecialAnnouncement', properties: ['text', 'datePosted', 'expires'] },
  circulars: { type: 'DigitalDocument', properties: ['identifier', 'datePublished', 'publisher'] },
  documents: { type: 'DigitalDocument', properties: ['datePublished', 'publisher', 'encoding'] },
  policies: { type: 'Legislation', properties: ['legislationDate', 'publisher'] },
  reports: { type: 'Report', properties: ['datePublished', 'publisher'] },
  projects: { type: 'Project', properties: ['location', 'parentOrganization'] },
  apps: { type: 'SoftwareApplication', properties: ['applicationCategory', 'publisher'] },
  videos: { type: 'VideoObject', properties: ['thumbnailUrl', 'uploadDate', 'contentUrl'] },
};
const COMMON = ['name', 'description', 'url', 'inLanguage'];

const origin = 'https://pmc.example';
const documents = await sampleDocuments();
const examplesOf = (collection: PagedCollection, locale: Locale) =>
  documents
    .filter((one) => one.collection === collection)
    .flatMap(({ id, source }) => {
      const published = publish(collection, source[locale], locale);
      return published ? [{ ...published, id, updatedOn: '2026-11-20', locales: LOCALES }] : [];
    }) as unknown as Document<PagedCollection>[];

const describeIn = (collection: PagedCollection, locale: Locale) =>
  examplesOf(collection, locale).map((document) => ({
    document,
    thing: thingOf(collection, document, {
      locale,
      url: `${origin}${to[collection].detail({ locale, slug: document.slug })}`,
      owner: 'Water supply',
      absolute: (link) => new URL(link, origin).href,
      file: (id) => ({ src: `/media/${id}.pdf`, mimeType: 'application/pdf' }),
    }),
  }));

/** Every value of a thing, and of the things in it. */
const valuesOf = (value: unknown): unknown[] =>
  value !== null && typeof value === 'object'
    ? [value, ...Object.values(value).flatMap(valuesOf)]
    : [value];

describe.each(DESCRIBED)('the documents of %s', (collection) => {
  it.each(LOCALES)('have the properties that their type requires, in %s', (locale) => {
    const described = describeIn(collection, locale).filter(({ thing }) => thing !== null);
    expect(described.length).toBeGreaterThan(0);
    const { type, properties } = REQUIRED[collection];
    for (const { document, thing } of described) {
      expect([type].flat(), document.slug).toContain(thing!['@type']);
      for (const property of [...COMMON, ...properties])
        expect(thing![property], `${document.slug}: ${property}`).toBeTruthy();
      expect(valuesOf(thing), document.slug).not.toContain(null);
      expect(valuesOf(thing), document.slug).not.toContain('');
    }
  });
});

it('every collection with pages has an example', () => {
  expect(new Set(documents.map((one) => one.collection).filter(isPaged))).toEqual(
    new Set(PAGED_COLLECTIONS),
  );
});

it('an event of which only the month is known has no start', () => {
  const months = describeIn('events', 'en').filter(
    ({ document }) => (document as Document<'events'>).data.monthOnly,
  );
  expect(months.length).toBeGreaterThan(0);
  expect(months.map(({ thing }) => thing)).toEqual(months.map(() => null));
});

it('the way to a page is numbered from the home page', () => {
  expect(
    breadcrumbsOf(
      [
        { label: 'Home', href: '/en/' },
        { label: 'News', href: '/en/news/' },
      ],
      origin,
    ),
  ).toEqual({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Home', item: `${origin}/en/` },
      { '@type': 'ListItem', position: 2, name: 'News', item: `${origin}/en/news/` },
    ],
  });
});

it('a portal without search offers none', () => {
  const portal = { name: 'Pune', url: `${origin}/en/` };
  expect(websiteOf(portal, null)).not.toHaveProperty('potentialAction');
  expect(websiteOf(portal, `${origin}/en/search/`)).toMatchObject({
    potentialAction: { target: `${origin}/en/search/?q={query}` },
  });
});

it('no text ends the script element, and every text comes back', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const thing: Thing = { '@type': 'Thing', name: `${name}</script><!--` };
      const written = jsonLd([thing]);
      expect(written).not.toMatch(/<[/!]/);
      expect((JSON.parse(written) as { '@graph': Thing[] })['@graph']).toEqual([thing]);
    }),
  );
});

it('the name of an owner, put in later, reads as if it had been there', () => {
  fc.assert(
    fc.property(fc.string(), (owner) => {
      const thingFor = (name: string): Thing => ({
        '@type': 'Report',
        publisher: { '@type': 'GovernmentOrganization', name },
      });
      expect(
        jsonLd([thingFor(OWNER)])
          .split(OWNER)
          .join(inJson(owner)),
      ).toBe(jsonLd([thingFor(owner)]));
    }),
  );
});
