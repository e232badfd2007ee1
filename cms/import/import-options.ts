import type { Locale } from '@pune/i18n';
import type { StoredDocument } from './documents.ts';
import type { FoundFile } from './files.ts';
import type { RowProblem } from './row-problems.ts';
import type { Row } from './row.ts';
import type { Values } from './values.ts';

/** An import that a person began in the admin. */
export interface JobOfImport {
  /** Remembered with each document that it writes. */
  id: string;
  /** The person who began it, whose texts they are. */
  by: string;
  byName: string;
  /** Names the import in the history of each document. */
  note: string;
  /** True if another person has approved all of it, and it is public at once. */
  isSettled: boolean;
}

/**
 * A further rule for a row, such as the rights of a person.
 *
 * @param known the document that the row would change
 */
export type RowRule = (
  row: Row,
  values: Values,
  known: StoredDocument | undefined,
) => readonly RowProblem[];

export interface ImportOptions {
  /** The name of the other system, whose keys are separate from others'. */
  source: string;
  /** The folder of the files that rows reference. */
  files: string | undefined;
  /** The portals of rows that specify none. */
  portals: readonly string[] | undefined;
  /** The language of texts that specify none. */
  language: Locale | undefined;
  drafts: boolean;
  /** True to overwrite documents that editors have changed since. */
  overwrite: boolean;
  dryRun: boolean;
  /** Columns to ignore. */
  ignore: readonly string[];
  /** The id of the department of rows that specify none. */
  department?: number | string;
  rule?: RowRule;
  /**
   * True to leave files alone that earlier imports brought: another file of the same path becomes a
   * file beside it. Pages may show the earlier one.
   */
  keepsFiles?: boolean;
  /** Called with each file that a row names, and that comes or came with an import. */
  fileNamed?: (row: Row, file: FoundFile, outcome: 'new' | 'changed' | 'unchanged') => void;
  job?: JobOfImport;
}
