import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload';
import { LOCALES } from '@pune/i18n';
import { refuseOddQueries } from './odd-queries.ts';

const KNOWN = new Set<unknown>([...LOCALES, 'all']);

/**
 * Sets the first language for a request without a valid one. Otherwise Payload, if fallback is off,
 * would look for localised fields in non-localised columns.
 */
const nameLocale: CollectionBeforeOperationHook = ({ req }) => {
  if (!KNOWN.has(req.locale)) req.locale = LOCALES[0];
};

/**
 * Sets a language for each operation of a collection, and refuses queries that no database could
 * answer.
 */
export const withRequestLocale = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [nameLocale, refuseOddQueries, ...(collection.hooks?.beforeOperation ?? [])],
  },
});
