import type { Locale } from '@pune/i18n';

export interface ImportOptions {
  /** Names the other system: its keys are its own. */
  source: string;
  /** The folder with the files that rows name. */
  files: string | undefined;
  /** Portals of rows that name none. */
  portals: readonly string[] | undefined;
  /** The language of texts that name none. */
  language: Locale | undefined;
  drafts: boolean;
  /** Writes over what editors have changed since. */
  overwrite: boolean;
  dryRun: boolean;
  /** Columns that mean nothing here. */
  ignore: readonly string[];
}
