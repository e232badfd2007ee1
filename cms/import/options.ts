import path from 'node:path';
import { parseArgs } from 'node:util';
import { isLocale, LOCALES } from '@pune/i18n';
import type { ImportOptions } from './import-options.ts';
import type { Columns } from './row.ts';

export interface Command extends ImportOptions {
  file: string | undefined;
  collection: string | undefined;
  /** True to write nothing at all if one row is refused. */
  strict: boolean;
  addresses: string | undefined;
  oldSitemap: string | undefined;
  errorsFile: string;
  addressesReport: string;
  /** The fields of columns that have other names. */
  columns?: Columns;
  keyColumn?: string;
}

export const HELP = `npm run import -- <file.ndjson | file.csv> [options]

  --collection circulars    the type of all rows that name none
  --files folder            where the files are that rows name
  --source old-site         names the other system, whose keys are its own (default: import)
  --portals pmc,city        the portals of rows that name none
  --language mr             the language of texts that name none
  --drafts                  brings everything in as drafts, which may lack what a published page needs
  --dry-run                 says what would happen, and writes nothing
  --strict                  brings nothing in if one row is refused
  --overwrite               writes over what editors have changed since the last import
  --ignore author,views     columns that mean nothing here
  --errors file.csv         where refused rows are told (default: beside the file, .errors.csv)
  --addresses old.csv       old addresses: columns from and key, or from and to; portals if they differ
  --old-sitemap sitemap.xml the addresses of the old site, an XML sitemap or a list: tells which lead nowhere yet

Exit codes: 0 all is in · 1 stopped, run it again · 2 the command is wrong · 3 some rows were refused · 130 interrupted
docs/guides/import.md tells the rest.
`;

/** The error for an invalid command line, with its reason. */
export class WrongCommand extends Error {}

const listOf = (text: string | undefined): string[] | undefined =>
  text
    ?.split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/**
 * Parses the arguments of `npm run import`.
 *
 * @throws {WrongCommand}
 */
export function commandFrom(args: readonly string[]): Command {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        collection: text,
        files: text,
        source: { ...text, default: 'import' },
        portals: text,
        language: text,
        ignore: text,
        errors: text,
        addresses: text,
        'old-sitemap': text,
        drafts: flag,
        'dry-run': flag,
        strict: flag,
        overwrite: flag,
      },
    });
  } catch (error) {
    throw new WrongCommand((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (positionals.length > 1)
    throw new WrongCommand('Name one file: rows of all types may stand in it.');
  const [file] = positionals;
  const main = file ?? values.addresses ?? values['old-sitemap'];
  if (main === undefined) throw new WrongCommand('Name the file with the rows.');
  if (values.language !== undefined && !isLocale(values.language))
    throw new WrongCommand(
      `--language is "${values.language}": give one of ${LOCALES.join(', ')}.`,
    );
  if (!/^[\w.-]{1,60}$/.test(values.source))
    throw new WrongCommand('--source is a short name: letters, digits, hyphens.');
  const beside = (ending: string) =>
    path.join(path.dirname(main), `${path.basename(main, path.extname(main))}${ending}`);
  return {
    file,
    collection: values.collection,
    files: values.files,
    source: values.source,
    portals: listOf(values.portals),
    language: values.language as Command['language'],
    ignore: listOf(values.ignore) ?? [],
    drafts: values.drafts,
    dryRun: values['dry-run'],
    strict: values.strict,
    overwrite: values.overwrite,
    addresses: values.addresses,
    oldSitemap: values['old-sitemap'],
    errorsFile: values.errors ?? (file ? `${file}.errors.csv` : beside('.errors.csv')),
    addressesReport: beside('.addresses.csv'),
  };
}
