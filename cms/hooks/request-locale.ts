import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload';
import { LOCALES } from '@pune/i18n';
import { refuseOddQueries } from './odd-queries.ts';

const KNOWN = new Set<unknown>([...LOCALES, 'all']);

/**
 * A request that names no language of ours is answered in the first one. Payload leaves it without
 * any where languages do not stand in for each other, and then looks for localized fields where
 * none are kept.
 */
const nameLocale: CollectionBeforeOperationHook = ({ req }) => {
  if (!KNOWN.has(req.locale)) req.locale = LOCALES[0];
};

/**
 * Gives each operation of a collection a language, and refuses questions that no database could
 * answer.
 */
export const withRequestLocale = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [nameLocale, refuseOddQueries, ...(collection.hooks?.beforeOperation ?? [])],
  },
});
