import type { Payload } from 'payload';
import type { StoredDocument } from './documents.ts';
import type { RowProblem } from './row-problems.ts';

type Id = number | string;

/** Addresses are made unique by their field's own rules. */
const isUnique = (field: { name: string; unique?: boolean }): boolean =>
  Boolean(field.unique) && field.name !== 'slug';

/**
 * Tracks values that must be unique, such as the code of an office: a duplicate would make the
 * database refuse the whole batch.
 */
export function openUniqueValues(cms: Payload) {
  const taken = new Set<string>();
  const valuesOf = (collection: string, stored: StoredDocument) =>
    cms.collections[collection]!.config.flattenedFields.filter((field) =>
      isUnique(field as never),
    ).flatMap(({ name, custom }) =>
      stored[name] === undefined || stored[name] === null || stored[name] === ''
        ? []
        : [
            {
              name,
              shownAs: (custom?.shownAs as string | undefined) ?? name,
              value: stored[name],
              token: JSON.stringify([collection, name, stored[name]]),
            },
          ],
    );

  return {
    async check(
      collection: string,
      stored: StoredDocument,
      own: Id | undefined,
    ): Promise<RowProblem[]> {
      const problems: RowProblem[] = [];
      for (const { name, shownAs, value, token } of valuesOf(collection, stored)) {
        const where = {
          and: [
            { [name]: { equals: value } },
            ...(own === undefined ? [] : [{ id: { not_equals: own } }]),
          ],
        };
        const isTaken =
          taken.has(token) ||
          (
            await cms.count({
              collection: collection as 'pages',
              where: where as never,
              overrideAccess: true,
            })
          ).totalDocs > 0;
        if (isTaken)
          problems.push({
            field: shownAs,
            message: `Another document has ${JSON.stringify(value)}: no two may have the same.`,
          });
      }
      return problems;
    },
    take: (collection: string, stored: StoredDocument): void =>
      valuesOf(collection, stored).forEach(({ token }) => taken.add(token)),
    release: (collection: string, stored: StoredDocument): void =>
      valuesOf(collection, stored).forEach(({ token }) => taken.delete(token)),
  };
}
