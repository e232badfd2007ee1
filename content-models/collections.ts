import type { CollectionConfig } from 'payload';
import { alerts } from './alerts/alerts.collection.ts';
import { news } from './news/news.collection.ts';
import { redirects } from './redirects/redirects.collection.ts';
import { circulars } from './circulars/circulars.collection.ts';
import { departments } from './departments/departments.collection.ts';
import { documents } from './documents/documents.collection.ts';
import { events } from './events/events.collection.ts';
import { faqs } from './faqs/faqs.collection.ts';
import { grievanceConfiguration } from './grievance-configuration/grievance-configuration.collection.ts';
import { guides } from './guides/guides.collection.ts';
import { apps } from './apps/apps.collection.ts';
import { videos } from './videos/videos.collection.ts';
import { media } from './media/media.collection.ts';
import { searchTerms } from './search-terms/search-terms.collection.ts';
import { navigation } from './navigation/navigation.collection.ts';
import { offices } from './offices/offices.collection.ts';
import { pages } from './pages/pages.collection.ts';
import { places } from './places/places.collection.ts';
import { schemes } from './schemes/schemes.collection.ts';
import { projects } from './projects/projects.collection.ts';
import { reports } from './reports/reports.collection.ts';
import { policies } from './policies/policies.collection.ts';
import { services } from './services/services.collection.ts';
import { settings } from './settings/settings.collection.ts';

/**
 * All content types, in the order of the CMS's menu. A new content type adds a line here and one to
 * `models.ts`.
 */
export const collections: CollectionConfig[] = [
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
  grievanceConfiguration,
  redirects,
  searchTerms,
  navigation,
  settings,
  media,
];
