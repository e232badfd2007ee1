import { randomUUID } from 'node:crypto';
import type { Document, Locale } from '@pune/content';
import type { PagedCollection } from '@pune/content/routes';
import { dayOf } from '@pune/content-models/content-model';
import type { PlaceKind, Weekday } from '@pune/content-models/places/constants';
import { plainText } from '@pune/content-models/rich-text';

/**
 * The documents of the portals in the terms of https://schema.org, as JSON-LD. A property is left
 * out where its fact is not published.
 */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** The facts of a page that its document does not have. */
export interface PageContext {
  locale: Locale;
  /** The address of the page. */
  url: string;
  /** The name of the department that owns the document, else of the portal. */
  owner: string;
  /** The absolute address of a link as editors write it. */
  absolute: (link: string) => string;
  /** The published file of an id; `null` if there is none. */
  file: (id: string) => { src: string; mimeType: string } | null;
}

type Of<C extends PagedCollection> = (document: Document<C>, page: PageContext) => Thing | null;

const CITY = {
  en: { '@type': 'City', name: 'Pune' },
  mr: { '@type': 'City', name: 'पुणे' },
  hi: { '@type': 'City', name: 'पुणे' },
} as const satisfies Record<Locale, Thing>;

const organisation = (name: string): Thing => ({ '@type': 'GovernmentOrganization', name });
const geo = (latitude: number | null, longitude: number | null): Thing | null =>
  latitude !== null && longitude !== null
    ? { '@type': 'GeoCoordinates', latitude, longitude }
    : null;
const address = (text: string | null, locale: Locale): Thing | null =>
  text === null
    ? null
    : {
        '@type': 'PostalAddress',
        streetAddress: text,
        addressLocality: CITY[locale].name,
        addressCountry: 'IN',
      };

/** A service or scheme, and the channel through which it is asked for. */
const service: Of<'services' | 'schemes'> = ({ data }, { locale, owner, absolute }) => ({
  '@type': 'GovernmentService',
  provider: organisation(owner),
  serviceOperator: organisation(owner),
  areaServed: CITY[locale],
  audience: data.who && { '@type': 'Audience', audienceType: data.who },
  availableChannel: data.applyUrl && {
    '@type': 'ServiceChannel',
    serviceUrl: absolute(data.applyUrl),
    processingTime:
      'timeLimitDays' in data && data.timeLimitDays !== null ? `P${data.timeLimitDays}D` : null,
  },
});

const PLACE_TYPES: Record<PlaceKind, string> = {
  sight: 'TouristAttraction',
  museum: 'Museum',
  garden: 'Park',
  theatre: 'PerformingArtsTheater',
  hospital: 'Hospital',
  school: 'EducationalOrganization',
  station: 'TrainStation',
  'facilitation-centre': 'GovernmentOffice',
  'inclusion-centre': 'GovernmentOffice',
};

const DAYS_OF_WEEK: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
/** The last minute of a day: schema.org has no hour 24. */
const LAST_MINUTE = '23:59';

/** A text of a date that the publisher is responsible for. */
const work = (type: string, { owner }: PageContext, published: string | null): Thing => ({
  '@type': type,
  datePublished: published,
  publisher: organisation(owner),
});

const THINGS: { [C in PagedCollection]: Of<C> } = {
  services: service,
  schemes: service,
  events({ data }, { locale, owner }) {
    // A month is no day, and an event without a day cannot be put into a calendar.
    if (data.monthOnly) return null;
    const whenOf = (instant: string) => (data.allDay ? dayOf(instant) : instant);
    return {
      '@type': 'Event',
      startDate: whenOf(data.startsAt),
      endDate: data.endsAt && whenOf(data.endsAt),
      eventStatus: 'https://schema.org/EventScheduled',
      location: data.venue
        ? { '@type': 'Place', name: data.venue, address: CITY[locale].name }
        : { ...CITY[locale], address: CITY[locale].name },
      organizer: { '@type': 'Organization', name: data.organiser ?? owner },
    };
  },
  offices: ({ data }, { locale, owner }) => ({
    '@type': 'GovernmentOffice',
    address: address(data.address, locale),
    telephone: data.phone,
    email: data.email,
    geo: geo(data.latitude, data.longitude),
    parentOrganization: organisation(owner),
  }),
  places: ({ data }, { locale }) => ({
    '@type': PLACE_TYPES[data.kind],
    address: address(data.address, locale) ?? {
      '@type': 'PostalAddress',
      addressLocality: CITY[locale].name,
      addressCountry: 'IN',
    },
    telephone: data.phone,
    sameAs: data.website,
    geo: geo(data.latitude, data.longitude),
    isAccessibleForFree: data.price && data.price === 'free',
    openingHoursSpecification:
      data.hours.length > 0
        ? data.hours.map(({ days, opens, closes }) => ({
            '@type': 'OpeningHoursSpecification',
            dayOfWeek: days.map((day) => DAYS_OF_WEEK[day]),
            opens,
            closes: closes === '24:00' ? LAST_MINUTE : closes,
          }))
        : null,
  }),
  departments: ({ data }, { locale }) => ({
    '@type': 'GovernmentOrganization',
    address: address(data.address, locale),
    telephone: data.phone,
    email: data.email,
    areaServed: CITY[locale],
  }),
  faqs: ({ data }) => ({
    '@type': 'FAQPage',
    mainEntity: [
      {
        '@type': 'Question',
        name: data.title,
        acceptedAnswer: { '@type': 'Answer', text: plainText(data.answer) },
      },
    ],
  }),
  news: ({ data, updatedOn }, page) => ({
    ...work('NewsArticle', page, data.publishedOn),
    headline: data.title,
    dateModified: updatedOn,
  }),
  alerts: ({ data }, { locale, owner }) => ({
    '@type': 'SpecialAnnouncement',
    text: data.instruction ?? data.summary,
    datePosted: data.sentAt,
    expires: data.expires,
    spatialCoverage: { '@type': 'Place', name: data.area, address: CITY[locale].name },
    announcementLocation: CITY[locale],
    publisher: organisation(owner),
  }),
  circulars: ({ data }, page) => ({
    ...work('DigitalDocument', page, data.issuedOn),
    identifier: data.number,
    expires: data.validUntil,
  }),
  documents: ({ data }, page) => ({
    ...work('DigitalDocument', page, data.issuedOn),
    identifier: data.number,
    expires: data.validUntil,
    encoding: data.files.flatMap((id) => {
      const file = page.file(id);
      return file
        ? {
            '@type': 'MediaObject',
            contentUrl: page.absolute(file.src),
            encodingFormat: file.mimeType,
          }
        : [];
    }),
  }),
  policies: ({ data }, { locale, owner }) => ({
    '@type': 'Legislation',
    legislationDate: data.adoptedOn,
    legislationPassedBy: data.adoptedBy && organisation(data.adoptedBy),
    legislationJurisdiction: CITY[locale],
    publisher: organisation(owner),
  }),
  reports: ({ data }, page) => work('Report', page, data.preparedOn),
  projects: ({ data }, { locale, owner }) => ({
    '@type': 'Project',
    location: {
      '@type': 'Place',
      name: data.place ?? CITY[locale].name,
      geo: geo(data.latitude, data.longitude),
    },
    parentOrganization: organisation(data.agency ?? owner),
  }),
  // Search engines do not show the steps of a guide any more.
  guides: () => null,
  apps: ({ data }) => ({
    '@type': 'SoftwareApplication',
    applicationCategory: 'GovernmentApplication',
    publisher: { '@type': 'Organization', name: data.publisher },
    installUrl: data.links.map(({ url }) => url),
  }),
  videos({ data, updatedOn }, { absolute, file }) {
    const [film, poster] = [data.film && file(data.film), data.poster && file(data.poster)];
    return film && poster
      ? {
          '@type': 'VideoObject',
          contentUrl: absolute(film.src),
          encodingFormat: film.mimeType,
          thumbnailUrl: absolute(poster.src),
          uploadDate: updatedOn,
          duration: data.durationSeconds === null ? null : `PT${data.durationSeconds}S`,
        }
      : null;
  },
  // A page of information is what its title and description say; its way is described as for all.
  pages: () => null,
};

/** Leaves out the properties without a value, at every depth. */
function withValues<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withValues) as T;
  if (value === null || typeof value !== 'object') return value;
  const stated: Partial<T> = {};
  for (const name in value) {
    const one = value[name];
    if (one !== null && one !== '' && !(Array.isArray(one) && one.length === 0))
      stated[name] = withValues(one);
  }
  return stated as T;
}

/** Describes the document of a page; `null` if a fact that its type requires is not published. */
export function thingOf<C extends PagedCollection>(
  collection: C,
  document: Document<C>,
  page: PageContext,
): Thing | null {
  const { '@type': type, ...own } = THINGS[collection](document, page) ?? {};
  return type === undefined
    ? null
    : withValues({
        '@type': type,
        name: document.data.title,
        description: document.data.summary,
        url: page.url,
        inLanguage: `${page.locale}-IN`,
        ...own,
      });
}

/** The way from the home page to a page, which ends with the page itself. */
export const breadcrumbsOf = (
  crumbs: readonly { label: string; href: string }[],
  origin: string,
): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ label, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: label,
    item: `${origin}${href}`,
  })),
});

/** The portal itself, with the address of its search. */
export const websiteOf = (
  { name, url }: { name: string; url: string },
  search: string | null,
): Thing =>
  withValues({
    '@type': 'WebSite',
    name,
    url,
    potentialAction: search && {
      '@type': 'SearchAction',
      target: `${search}?q={query}`,
      'query-input': 'required name=query',
    },
  });

/** Stands for the name of the owning department in `PageContext.owner`; see `StructuredData`. */
export const OWNER = `owner:${randomUUID()}`;

/** Writes a text as part of a JSON string, as `jsonLd` does. */
export const inJson = (text: string): string =>
  JSON.stringify(text).slice(1, -1).replaceAll('<', '\\u003c');

/**
 * Writes things for an element `script` of type `application/ld+json`, which browsers do not run. No
 * text can end the element.
 */
export const jsonLd = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
