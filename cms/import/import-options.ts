import type { Locale } from '@pune/i18n';

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
}
