import type { Collection, Locale } from '@pune/content';
import { to, type PagedCollection } from '@pune/content/routes';
import { t } from '@pune/i18n/server';

/** A link of the breadcrumb trail. */
export interface Crumb {
  label: string;
  href: string;
}

type Key = 'collection_circulars';

/** @returns the name of a collection: `Circulars`, `परिपत्रके` */
export const collectionName = (collection: Collection, locale: Locale): string =>
  t(locale)(`collection_${collection}` as Key);

/** The words of a link to the list of a collection: `All circulars`, `सर्व परिपत्रके`. */
export const allOfCollection = (collection: Collection, locale: Locale): string => {
  const T = t(locale);
  if (collection === 'apps') return T('all_apps');
  return T('all_of_collection', { collection: collectionName(collection, locale).toLowerCase() });
};

export const collectionCrumb = (collection: PagedCollection, locale: Locale): Crumb => ({
  label: collectionName(collection, locale),
  href: to[collection].list({ locale }),
});

/** The translation keys of the options of select fields. */
const LABEL_KEYS = {
  service_category: (value: string) => `service_category_${value}`,
  service_channel: (value: string) => `service_channel_${value}`,
  circular_kind: (value: string) => `circular_kind_${value}`,
  event_kind: (value: string) => `event_kind_${value}`,
  office_kind: (value: string) => `office_kind_${value}`,
  office_kind_plural: (value: string) => `office_kind_plural_${value}`,
  page_group: (value: string) => `page_group_${value}`,
} as const;

/** The label of a value: `valueLabel('service_category', 'taxes', 'mr')` is `कर व देयके`. */
export const valueLabel = (kind: keyof typeof LABEL_KEYS, value: string, locale: Locale): string =>
  t(locale)(LABEL_KEYS[kind](value) as Key);
