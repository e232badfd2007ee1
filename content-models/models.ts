import type { Locale } from '@pune/i18n';
import { circulars, type CircularCard, type PublishedCircular } from './circulars/circulars.published.ts';
import type { ContentModel, Published, SourceDocument } from './content-model.ts';
import { departments, type DepartmentCard, type PublishedDepartment } from './departments/departments.published.ts';
import { events, type EventCard, type PublishedEvent } from './events/events.published.ts';
import { media, type PublishedMedia } from './media/media.published.ts';
import { navigation, type PublishedNavigation } from './navigation/navigation.published.ts';
import { offices, type OfficeCard, type PublishedOffice } from './offices/offices.published.ts';
import { pages, type PageCard, type PublishedPage } from './pages/pages.published.ts';
import { services, type PublishedService, type ServiceCard } from './services/services.published.ts';
import { settings, type PublishedSettings } from './settings/settings.published.ts';

/** The published shape of each collection: what its page gets, and what a list of it gets. */
export interface Collections {
  circulars: { data: PublishedCircular; card: CircularCard };
  services: { data: PublishedService; card: ServiceCard };
  events: { data: PublishedEvent; card: EventCard };
  pages: { data: PublishedPage; card: PageCard };
  departments: { data: PublishedDepartment; card: DepartmentCard };
  offices: { data: PublishedOffice; card: OfficeCard };
  navigation: { data: PublishedNavigation; card: null };
  settings: { data: PublishedSettings; card: null };
  media: { data: PublishedMedia; card: null };
}
export type Collection = keyof Collections;

export const models: Record<Collection, ContentModel<any>> = { circulars, services, events, pages, departments, offices, navigation, settings, media };

export const isCollection = (name: string): name is Collection => Object.hasOwn(models, name);

/** Collections whose documents have pages, in the order of site maps. */
export const PAGED_COLLECTIONS = (Object.keys(models) as Collection[]).filter((name) => models[name].hasPages);

/** One language version as it leaves the CMS, or `null` where this language has nothing to show. */
export function publish(collection: Collection, source: SourceDocument, locale: Locale): Published | null {
  const fields = models[collection].publish(source as never, locale);
  return fields && { collection, id: String(source.id), locale, slug: source.slug ?? String(source.id), updatedAt: source.updatedAt, ...fields };
}
