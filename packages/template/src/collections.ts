import type { Collection, Locale } from '@pune/content';
import { t } from '@pune/i18n/server';

/** A step of the way from the home page. */
export interface Crumb {
  label: string;
  href: string;
}

type Key = 'collection_circulars';

/** What a collection is called: `Circulars`, `परिपत्रके`. */
export const collectionName = (collection: Collection, locale: Locale): string => t(locale)(`collection_${collection}` as Key);

export const collectionCrumb = (collection: Collection, locale: Locale): Crumb => ({ label: collectionName(collection, locale), href: `/${locale}/${collection}/` });

/** The label of a value that an editor chose, for example `service_category_taxes`. */
export const valueLabel = (kind: 'service_category' | 'service_channel' | 'circular_kind' | 'event_kind' | 'office_kind' | 'office_kind_plural' | 'page_group', value: string, locale: Locale): string =>
  t(locale)(`${kind}_${value}` as Key);
