import type { Reference } from './model.ts';

/** A document to which others refer. */
export interface Target {
  collection: string;
  id: string;
}

/** Returns the name of a reference, as results show it: `changes.of`. */
export const referenceName = ({ collection, field }: Reference): string => `${collection}.${field}`;

/** Returns the references by which documents may refer to those of a collection. */
export const referencesTo = (references: readonly Reference[], collection: string): Reference[] =>
  references.filter(({ to }) => to === undefined || to === collection);

/** Returns the value by which the documents that refer to a document are listed. */
export const referringValue = ({ field, to }: Reference, { collection, id }: Target): string =>
  `${field}:${to === undefined ? `${collection}/${id}` : id}`;

/**
 * Returns the documents to which a document refers.
 * @param collection the collection of the document that refers
 * @param values the values by which lists find it
 */
export function targetsOf(
  references: readonly Reference[],
  collection: string,
  values: Iterable<string>,
): Target[] {
  const own = references.filter((reference) => reference.collection === collection);
  if (own.length === 0) return [];
  return [...values].flatMap((value) =>
    own.flatMap(({ field, to }): Target[] => {
      if (!value.startsWith(`${field}:`)) return [];
      const named = value.slice(field.length + 1);
      if (to !== undefined) return [{ collection: to, id: named }];
      const slash = named.indexOf('/');
      return slash < 0 ? [] : [{ collection: named.slice(0, slash), id: named.slice(slash + 1) }];
    }),
  );
}
