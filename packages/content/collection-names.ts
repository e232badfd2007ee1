import type { Collection } from '@pune/content-models/models';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';

type Key = 'collection_circulars';

/** @returns the name of a collection: `Circulars`, `परिपत्रके` */
export const collectionName = (collection: Collection, locale: Locale): string =>
  t(locale)(`collection_${collection}` as Key);

/** @returns the words of a link to the list of a collection: `All circulars`, `सर्व परिपत्रके` */
export function allOfCollection(collection: Collection, locale: Locale): string {
  const T = t(locale);
  // The list of apps has a name of its own, which is no plural.
  if (collection === 'apps') return T('all_apps');
  return T('all_of_collection', { collection: collectionName(collection, locale).toLowerCase() });
}
