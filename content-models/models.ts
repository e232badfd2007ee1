import { alerts, type AlertCard, type PublishedAlert } from './alerts/alerts.published.ts';
import type { Locale } from '@pune/i18n';
import { changes, type ChangeCard, type PublishedChange } from './changes/changes.published.ts';
import {
  circulars,
  type CircularCard,
  type PublishedCircular,
} from './circulars/circulars.published.ts';
import type { ContentModel, Published, SourceDocument } from './content-model.ts';
import {
  departments,
  type DepartmentCard,
  type PublishedDepartment,
} from './departments/departments.published.ts';
import {
  documents,
  type DocumentCard,
  type PublishedDocument,
} from './documents/documents.published.ts';
import { events, type EventCard, type PublishedEvent } from './events/events.published.ts';
import { faqs, type FaqCard, type PublishedFaq } from './faqs/faqs.published.ts';
import {
  grievanceConfiguration,
  type PublishedGrievanceConfiguration,
} from './grievance-configuration/grievance-configuration.published.ts';
import { guides, type GuideCard, type PublishedGuide } from './guides/guides.published.ts';
import { apps, type AppCard, type PublishedApp } from './apps/apps.published.ts';
import { videos, type VideoCard, type PublishedVideo } from './videos/videos.published.ts';
import { media, type PublishedMedia } from './media/media.published.ts';
import { navigation, type PublishedNavigation } from './navigation/navigation.published.ts';
import { news, type NewsCard, type PublishedNews } from './news/news.published.ts';
import { offices, type OfficeCard, type PublishedOffice } from './offices/offices.published.ts';
import { pages, type PageCard, type PublishedPage } from './pages/pages.published.ts';
import { places, type PlaceCard, type PublishedPlace } from './places/places.published.ts';
import { schemes, type PublishedScheme, type SchemeCard } from './schemes/schemes.published.ts';
import {
  projects,
  type ProjectCard,
  type PublishedProject,
} from './projects/projects.published.ts';
import { reports, type PublishedReport, type ReportCard } from './reports/reports.published.ts';
import { searchTerms, type PublishedSearchTerm } from './search-terms/search-terms.published.ts';
import { redirects, type PublishedRedirect } from './redirects/redirects.published.ts';
import { policies, type PolicyCard, type PublishedPolicy } from './policies/policies.published.ts';
import {
  services,
  type PublishedService,
  type ServiceCard,
} from './services/services.published.ts';
import { settings, type PublishedSettings } from './settings/settings.published.ts';

/** The published shape of each collection: `data` for its pages, `card` for its lists. */
export interface Collections {
  alerts: { data: PublishedAlert; card: AlertCard };
  news: { data: PublishedNews; card: NewsCard };
  circulars: { data: PublishedCircular; card: CircularCard };
  projects: { data: PublishedProject; card: ProjectCard };
  reports: { data: PublishedReport; card: ReportCard };
  policies: { data: PublishedPolicy; card: PolicyCard };
  documents: { data: PublishedDocument; card: DocumentCard };
  services: { data: PublishedService; card: ServiceCard };
  schemes: { data: PublishedScheme; card: SchemeCard };
  faqs: { data: PublishedFaq; card: FaqCard };
  events: { data: PublishedEvent; card: EventCard };
  pages: { data: PublishedPage; card: PageCard };
  guides: { data: PublishedGuide; card: GuideCard };
  apps: { data: PublishedApp; card: AppCard };
  videos: { data: PublishedVideo; card: VideoCard };
  departments: { data: PublishedDepartment; card: DepartmentCard };
  offices: { data: PublishedOffice; card: OfficeCard };
  places: { data: PublishedPlace; card: PlaceCard };
  'grievance-configuration': { data: PublishedGrievanceConfiguration; card: null };
  redirects: { data: PublishedRedirect; card: PublishedRedirect };
  'search-terms': { data: PublishedSearchTerm; card: PublishedSearchTerm };
  navigation: { data: PublishedNavigation; card: null };
  settings: { data: PublishedSettings; card: null };
  media: { data: PublishedMedia; card: null };
  changes: { data: PublishedChange; card: ChangeCard };
}
export type Collection = keyof Collections;

export const models: Record<Collection, ContentModel<any>> = {
  alerts,
  news,
  circulars,
  policies,
  documents,
  services,
  projects,
  reports,
  schemes,
  faqs,
  events,
  pages,
  guides,
  apps,
  videos,
  departments,
  offices,
  places,
  'grievance-configuration': grievanceConfiguration,
  redirects,
  'search-terms': searchTerms,
  navigation,
  settings,
  media,
  changes,
};

export const isCollection = (name: string): name is Collection => Object.hasOwn(models, name);

/**
 * The published shape of one language version; `null` if there is nothing to publish in this
 * language.
 */
export function publish(
  collection: Collection,
  source: SourceDocument,
  locale: Locale,
): Published | null {
  const fields = models[collection].publish(source as never, locale);
  return (
    fields && {
      collection,
      id: String(source.id),
      locale,
      slug: source.slug ?? String(source.id),
      updatedAt: source.updatedAt,
      ...fields,
    }
  );
}
