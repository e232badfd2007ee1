import type { Document } from '@pune/content';
import type { PagedCollection } from '@pune/content/routes';
import type { Locale } from '@pune/i18n';
import { formatDate, formatDateTime } from '@pune/i18n/format';
import { costRange } from '@pune/content-models/projects/published';
import { eventWhen, repetition } from '../events/events.ts';
import { factsOf } from '../places/places.ts';
import { formatSums, statusLabel } from '../projects/projects.ts';
import { timeLimitText } from '../services/services.ts';
import { lengthText } from '../videos/videos.ts';

type Fact = string | null | false;
type FactsOf<C extends PagedCollection> = (data: Document<C>['data'], locale: Locale) => Fact[];

/**
 * The facts by which one decides whether to open a shared page. They are those that the page itself
 * shows first; none depends on the day of reading.
 */
const FACTS: { [C in PagedCollection]?: FactsOf<C> } = {
  services: ({ fee, timeLimitDays }, locale) => [
    fee,
    timeLimitDays !== null && timeLimitText(timeLimitDays, locale),
  ],
  schemes: ({ benefits }) => [benefits[0]?.words ?? null],
  events: (event, locale) => [
    repetition(event, locale) || eventWhen(event, locale),
    event.venue,
    event.cost,
  ],
  places: (place, locale) => factsOf({ ...place, stepFree: place.access.stepFree }, locale),
  projects: (project, locale) => {
    const cost = costRange(project);
    return [statusLabel(project.status, locale), cost && formatSums(cost, locale)];
  },
  circulars: ({ number, issuedOn }, locale) => [number, formatDate(issuedOn, locale)],
  documents: ({ number, issuedOn }, locale) => [number, formatDate(issuedOn, locale)],
  policies: ({ adoptedBy, adoptedOn }, locale) => [formatDate(adoptedOn, locale), adoptedBy],
  reports: ({ preparedOn }, locale) => [formatDate(preparedOn, locale)],
  news: ({ publishedOn }, locale) => [formatDate(publishedOn, locale)],
  alerts: ({ area, expires }, locale) => [area, formatDateTime(expires, locale)],
  offices: ({ address, phone }) => [address, phone],
  departments: ({ head }) => [head],
  apps: ({ publisher }) => [publisher],
  videos: ({ durationSeconds, isSilent }, locale) => [
    durationSeconds !== null && lengthText(durationSeconds, isSilent, locale),
  ],
};

/** The line of facts on the picture for sharing of a document; may be empty. */
export const previewFact = <C extends PagedCollection>(
  collection: C,
  { data }: Document<C>,
  locale: Locale,
): string =>
  (FACTS[collection]?.(data, locale) ?? [])
    .filter((fact) => typeof fact === 'string' && fact !== '')
    .join(' · ');
