import { allVariantsOf } from '@pune/content-models/media/variants';
import { pictureOf, type PublishedMedia } from '@pune/content-models/media/published';
import { LOCALES, type Locale } from '@pune/i18n';
import type { ContentModel, ShownFile } from '@pune/snapshot/model';
import { CITY_QUERIES, cityReads } from './city-queries.ts';
import { LISTED_BY, type Reader } from './content.ts';
import { expand, type SitePages } from './page-tree.ts';
import { isFetchedForAlerts, isTimed } from './priorities.ts';
import { isPaged, pageShowing, to } from './routes.ts';

/** Returns the original and the variants of a media file. */
function filesOf(data: unknown): ShownFile[] {
  const media = data as PublishedMedia;
  const picture = pictureOf(media);
  const name = decodeURIComponent(media.src.slice(media.src.lastIndexOf('/') + 1));
  return [
    { original: name },
    ...(picture ? allVariantsOf(picture) : []).map((variant) => ({ variant })),
  ];
}

/**
 * All that the snapshot and the engine know of the city's content, without the index that its
 * writer adds (`snapshot.ts`): render workers load this module, and do not need the messages.
 */
export const model: ContentModel<Reader> = {
  module: import.meta.url,
  locales: LOCALES,
  expand,
  listedBy: LISTED_BY,
  references: [
    { collection: 'changes', field: 'of' },
    { collection: 'redirects', field: 'successor' },
    { collection: 'circulars', field: 'supersedes', to: 'circulars' },
    { collection: 'documents', field: 'supersedes', to: 'documents' },
  ],
  queries: CITY_QUERIES,
  reads: cityReads,
  pagesOf: (collection, slug, { locales }: SitePages) =>
    isPaged(collection) ? locales.map((locale) => to[collection].detail({ locale, slug })) : [],
  pageShowing: (collection, { locale, slug }) =>
    pageShowing(collection, { locale: locale as Locale, slug }),
  hasAddress: isPaged,
  files: { collection: 'media', of: filesOf },
  isUrgent: isFetchedForAlerts,
  isTimed,
};
