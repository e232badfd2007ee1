import { alertExamples } from './alerts/alerts.examples.ts';
import { newsExamples } from './news/news.examples.ts';
import { redirectExamples } from './redirects/redirects.examples.ts';
import { circularExamples } from './circulars/circulars.examples.ts';
import { departmentExamples } from './departments/departments.examples.ts';
import { documentExamples } from './documents/documents.examples.ts';
import { policyExamples } from './policies/policies.examples.ts';
import { eventExamples } from './events/events.examples.ts';
import { documentFileExamples } from './media/document-files.examples.ts';
import { mediaExamples } from './media/media.examples.ts';
import { faqExamples } from './faqs/faqs.examples.ts';
import { appExamples } from './apps/apps.examples.ts';
import { videoExamples } from './videos/videos.examples.ts';
import { filmMediaExamples } from './videos/videos.media.examples.ts';
import { grievanceConfigurationExamples } from './grievance-configuration/grievance-configuration.examples.ts';
import { guideExamples } from './guides/guides.examples.ts';
import type { Collection } from './models.ts';
import { navigationExamples } from './navigation/navigation.examples.ts';
import { officeExamples } from './offices/offices.examples.ts';
import { pageExamples } from './pages/pages.examples.ts';
import { placeExamples } from './places/places.examples.ts';
import { schemeExamples } from './schemes/schemes.examples.ts';
import { projectExamples } from './projects/projects.examples.ts';
import { reportExamples } from './reports/reports.examples.ts';
import { searchTermExamples } from './search-terms/search-terms.examples.ts';
import { serviceExamples } from './services/services.examples.ts';
import { settingsExamples } from './settings/settings.examples.ts';

export type AnyExample = Record<string, unknown> & { slug: string };

/** The examples of every collection, ordered so that most relations refer to earlier documents. */
export const EXAMPLES: readonly (readonly [Collection, readonly AnyExample[]])[] = [
  ['media', [...mediaExamples, ...documentFileExamples, ...filmMediaExamples]],
  ['departments', departmentExamples],
  ['offices', officeExamples],
  ['places', placeExamples],
  ['grievance-configuration', grievanceConfigurationExamples],
  ['services', serviceExamples],
  ['circulars', circularExamples],
  ['policies', policyExamples],
  ['documents', documentExamples],
  ['events', eventExamples],
  ['schemes', schemeExamples],
  ['projects', projectExamples],
  ['reports', reportExamples],
  ['pages', pageExamples],
  ['faqs', faqExamples],
  ['news', newsExamples],
  ['alerts', alertExamples],
  ['apps', appExamples],
  ['guides', guideExamples],
  ['videos', videoExamples],
  ['search-terms', searchTermExamples],
  // Redirects, settings and navigation come last: the CMS checks that the documents that they refer
  // to exist.
  ['redirects', redirectExamples],
  ['settings', settingsExamples],
  ['navigation', navigationExamples],
];
