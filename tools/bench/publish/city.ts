import type { AnyExample } from '../../../content-models/all-examples.ts';
import type { SourceDocument } from '../../../content-models/content-model.ts';
import { exampleData, inLanguage } from '../../../content-models/example-data.ts';
import type { Localized } from '../../../content-models/examples.ts';
import { models, publish, type Collection } from '../../../content-models/models.ts';
import { navigationExamples } from '../../../content-models/navigation/navigation.examples.ts';
import { settingsExamples } from '../../../content-models/settings/settings.examples.ts';
import { LOCALES, type Locale } from '../../../packages/i18n/i18n.ts';
import type { Change } from '../../../packages/publisher/outbox.ts';
import type { SiteConfig } from '../../../packages/content/sites.ts';
import { seededRandom, type Random } from '../../../packages/publisher/testing/random.ts';
import {
  AREAS,
  DEPARTMENT,
  HEADINGS,
  MATTERS,
  MEETING,
  PROJECT,
  SENTENCES,
  SERVICE,
  SUBJECTS,
} from './city.words.ts';

export type CityDocument = readonly [Collection, AnyExample];
export type CityContent = readonly (readonly [Collection, readonly AnyExample[]])[];

const document = (collection: Collection, example: object): CityDocument => [
  collection,
  example as AnyExample,
];

/** The number of pages of a portal without documents: forms, lists, feeds, site maps. */
const FRAME_PAGES = 190;
const TODAY = Date.UTC(2026, 10, 20);
const YEARS_MOST = 20;
/**
 * Maximum numbers of documents that do not grow over the years; the rest are circulars, news and
 * events.
 */
const MOST = { departments: 30, services: 120, projects: 90 };

const LANGUAGES: readonly Locale[] = LOCALES;
const inEach = (make: (locale: Locale) => string): Localized<string> =>
  Object.fromEntries(LANGUAGES.map((locale) => [locale, make(locale)])) as Localized<string>;

/** A text of average length: a heading, paragraphs and a list, three times. */
function bodyOf(random: Random): Localized<string> {
  const parts = Array.from({ length: 3 }, () => ({
    heading: random.pick(HEADINGS),
    opening: [random.pick(SENTENCES), random.pick(SENTENCES)],
    items: [random.pick(MATTERS), random.pick(MATTERS), random.pick(MATTERS)],
    closing: random.pick(SENTENCES),
  }));
  return inEach((l) =>
    parts
      .map(
        ({ heading, opening, items, closing }) =>
          `## ${heading[l]}\n\n${opening.map((s) => s[l]).join(' ')}\n\n${items.map((item) => `- ${item[l]}`).join('\n')}\n\n${closing[l]}`,
      )
      .join('\n\n'),
  );
}

/**
 * Replaces links to single documents, which this city does not have, by links to the lists of their
 * collections.
 */
function leadingToLists<T>(value: T): T {
  if (Array.isArray(value)) return value.map(leadingToLists) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { document, ...rest } = value as { document?: { relationTo: string } };
  return Object.fromEntries(
    Object.entries({ ...rest, ...(document && { href: `/${document.relationTo}/` }) }).map(
      ([name, inner]) => [name, leadingToLists(inner)],
    ),
  ) as T;
}

/**
 * Yields the documents of a city that has published for twenty years. Deterministic; as many as
 * give each portal about `pages` pages in three languages. They have the form of the examples of
 * `content-models`, so both a CMS and a snapshot can be filled with them.
 */
export function* cityDocuments(
  pages: number,
  sites: readonly SiteConfig[],
): Generator<CityDocument> {
  const random = seededRandom(pages);
  const documents = Math.max(12, Math.round((pages - FRAME_PAGES) / 3));
  const count = (share: number, most = Infinity) =>
    Math.min(most, Math.max(2, Math.round(documents * share)));
  const portalsOf = (collection: Collection) =>
    sites.filter(({ collections }) => collections.includes(collection)).map(({ id }) => id);
  const onPortals = portalsOf('circulars');
  /** Portals without circulars have more news instead. */
  const others = sites.map(({ id }) => id).filter((id) => !onPortals.includes(id));
  const slugs = (name: string, n: number) =>
    Array.from({ length: n }, (_, i) => `${name}-${i + 1}`);
  const years = Math.min(YEARS_MOST, Math.ceil(documents / 80));
  const day = (i: number, n: number) =>
    new Date(TODAY - ((i + random.next() * 0.5) / n) * years * 365.25 * 864e5)
      .toISOString()
      .slice(0, 10);

  const departments = slugs('department', count(0.05, MOST.departments));
  const services = slugs('service', count(0.08, MOST.services));
  const shared = () => ({
    department: random.pick(departments),
    reviewedOn: '2026-11-02',
    reviewOn: '2027-11-01',
  });
  const titled = (
    slug: string,
    middle: (l: Locale) => string,
  ): Pick<AnyExample, string> & { slug: string } => {
    const [subject, area, lead] = [
      random.pick(SUBJECTS),
      random.pick(AREAS),
      random.pick(SENTENCES),
    ];
    const number = slug.slice(slug.lastIndexOf('-') + 1);
    return {
      slug,
      title: inEach((l) => `${subject[l]}, ${area[l]}: ${middle(l)} (${number})`),
      summary: inEach((l) => `${subject[l]}, ${area[l]}. ${lead[l]}`),
      body: bodyOf(random),
    };
  };
  const related = () => [...new Set([random.pick(services), random.pick(services)])];
  const newsOf = (slug: string, i: number, n: number, portals: string[]) => {
    const matter = random.pick(MATTERS);
    return {
      ...titled(slug, (l) => matter[l]),
      ...shared(),
      portals,
      kind: 'service',
      publishedOn: day(i, n),
      relatedServices: related(),
    };
  };
  const [circulars, events, projects, news] = [
    count(0.35),
    count(0.08),
    count(0.1, MOST.projects),
    count(0.4),
  ];

  for (const slug of departments)
    yield document('departments', {
      ...titled(slug, (l) => DEPARTMENT[l]),
      portals: portalsOf('departments'),
      tasks: [0, 1, 2].map(() => ({ text: random.pick(MATTERS) })),
    });
  for (const slug of services)
    yield document('services', {
      ...titled(slug, (l) => SERVICE[l]),
      ...shared(),
      portals: portalsOf('services'),
      category: random.pick(['taxes', 'certificates', 'building']),
      fee: inEach(() => '₹50'),
      timeLimitDays: 1 + random.below(30),
    });
  for (const [i, slug] of slugs('circular', circulars).entries()) {
    const matter = random.pick(MATTERS);
    yield document('circulars', {
      ...titled(slug, (l) => matter[l]),
      ...shared(),
      portals: onPortals,
      number: `CITY/${i + 1}`,
      kind: random.pick(['circular', 'office-order', 'public-notice']),
      issuedOn: day(i, circulars),
      relatedServices: related(),
    });
  }
  for (const slug of slugs('project', projects))
    yield document('projects', {
      ...titled(slug, (l) => PROJECT[l]),
      ...shared(),
      portals: portalsOf('projects'),
      status: random.pick(['proposed', 'under-way', 'completed']),
      theme: 'streets',
      relatedServices: related(),
    });
  for (const [i, slug] of slugs('event', events).entries())
    yield document('events', {
      ...titled(slug, (l) => MEETING[l]),
      ...shared(),
      portals: portalsOf('events'),
      kind: 'meeting',
      startsAt: `${day(i, events)}T04:30:00.000Z`,
      venue: random.pick(AREAS),
    });
  for (const [i, slug] of slugs('report', news).entries())
    yield document('news', newsOf(slug, i, news, portalsOf('news')));
  if (others.length === 0) return yield* frameDocuments();
  const notices = count(0.35);
  for (const [i, slug] of slugs('notice', notices).entries())
    yield document('news', newsOf(slug, i, notices, others));
  yield* frameDocuments();
}

/** The settings and menus of all portals. */
function* frameDocuments(): Generator<CityDocument> {
  for (const example of leadingToLists(settingsExamples)) yield document('settings', example);
  for (const example of leadingToLists(navigationExamples)) yield document('navigation', example);
}

/** The documents of a city by collection, all in memory: some 15 kB a document. */
export const cityContent = (pages: number, sites: readonly SiteConfig[]): CityContent =>
  [...Map.groupBy(cityDocuments(pages, sites), ([collection]) => collection)].map(
    ([collection, documents]) => [collection, documents.map(([, example]) => example)] as const,
  );

/**
 * The documents as the CMS would publish them, in all their languages, to fill an engine without a
 * CMS.
 */
export function cityChanges(content: CityContent): Change[] {
  const stamp = '2026-11-20T06:30:00.000Z';
  const ids = new Map<string, number>(
    content.flatMap(([collection, examples]) =>
      examples.map(({ slug }, i) => [`${collection}/${slug}`, i + 1] as const),
    ),
  );
  return content.flatMap(([collection, examples]) =>
    examples.map((example, i) => {
      const data = exampleData(example, models[collection].collection.fields, (target, slug) =>
        ids.get(`${target}/${slug}`),
      );
      const source = (locale: Locale) =>
        ({
          createdAt: stamp,
          updatedAt: stamp,
          ...(inLanguage(data, locale) as object),
          id: i + 1,
        }) as unknown as SourceDocument;
      const versions = Object.fromEntries(
        LANGUAGES.map((locale) => [locale, publish(collection, source(locale), locale)]),
      );
      return {
        id: `${collection}/${i + 1}`,
        collection,
        documentId: String(i + 1),
        title: example.slug,
        at: stamp,
        versions,
      };
    }),
  );
}
