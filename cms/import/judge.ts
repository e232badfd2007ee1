import type { Payload } from 'payload';
import { models } from '@pune/content-models/models';
import type { Composed } from './batches.ts';
import { compose, type StoredDocument } from './documents.ts';
import type { ImportOptions } from './import-options.ts';
import { isRefused, type RowProblem } from './row-problems.ts';
import type { Row } from './row.ts';
import type { Rules } from './rules.ts';
import { openUniqueValues } from './unique-values.ts';
import { valuesFrom, type Values } from './values.ts';

/** The field with former addresses of a document, which become separate redirects. */
export const OLD_ADDRESSES = 'oldAddresses';

export interface Judge {
  /**
   * Reads the values of a row by the fields of its type; for a row of `media` also the name of its
   * file.
   */
  read: (row: Row) => { values: Values; file: unknown; problems: RowProblem[] };
  /**
   * Composes a document from values with resolved ids. A document that may be imported reserves its
   * address and other unique values.
   */
  judge: (
    row: Row,
    values: Values,
    digest: string,
    known: StoredDocument | undefined,
  ) => Promise<{ composed: Composed; problems: RowProblem[] }>;
  /** Releases the address and unique values of a document that is not imported. */
  release: (composed: Composed) => void;
}

/** Creates a judge, which checks rows by the validations of the fields themselves. */
export function openJudge(
  cms: Payload,
  rules: Rules,
  options: ImportOptions,
  identityOf: (row: Row) => string,
): Judge {
  const uniqueValues = openUniqueValues(cms);
  const hasPortals = (collection: string) =>
    cms.collections[collection]!.config.flattenedFields.some(({ name }) => name === 'portals');

  return {
    read(row) {
      const { file, ...given } = row.values;
      const isUpload = row.collection === 'media';
      const members = Object.fromEntries(
        Object.entries(isUpload ? given : row.values).filter(
          ([name]) => name !== OLD_ADDRESSES && !options.ignore.includes(name),
        ),
      );
      if (options.portals && members.portals === undefined && hasPortals(row.collection))
        members.portals = options.portals;
      const problems: RowProblem[] = [];
      const { fields } = models[row.collection as 'pages'].collection;
      return {
        values: valuesFrom(members, fields, '', {
          identity: identityOf(row),
          language: options.language,
          problems,
        }),
        file: isUpload ? file : undefined,
        problems,
      };
    },
    async judge({ collection, key }, values, digest, known) {
      const { config } = cms.collections[collection]!;
      const { stored, context, problems } = await compose({
        config,
        values,
        requestIn: rules.requestIn,
        known,
        isDraft: options.drafts,
      });
      problems.push(...(await uniqueValues.check(collection, stored, known?.id)));
      if (
        typeof stored.slug === 'string' &&
        (await rules.isTaken(collection, stored.slug, known?.id))
      )
        problems.push({
          field: 'slug',
          message: `Another document has the address "${stored.slug}": choose another one, or leave it empty.`,
        });
      if (!isRefused(problems)) {
        rules.take(collection, stored);
        uniqueValues.take(collection, stored);
      }
      return { composed: { collection, key, digest, stored, known, context }, problems };
    },
    release({ collection, stored }) {
      rules.release(collection, stored);
      uniqueValues.release(collection, stored);
    },
  };
}
