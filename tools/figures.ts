// npm run figures: writes the figures of docs/figures/*.json into the documents that quote them, and
// draws the plots beside them.
import fs from 'node:fs';
import path from 'node:path';
import { readResults, type Result, type Results } from './bench/results.ts';
import { root } from './env.ts';
import { PUBLISH_PLOTS } from './figures/publish-plots.ts';
import { format } from './lint/programs.ts';

/** Results by the name of their file: `host`, `publish`. */
export type Figures = Record<string, Results>;

/** A table: from `<!-- figures: publish/live -->` to `<!-- /figures -->`. */
const BLOCK = /(<!-- figures: (?<file>[\w-]+)\/(?<table>[\w-]+) -->)[\s\S]*?(<!-- \/figures -->)/g;
/**
 * A text with figures, whose pattern is in the opening mark: from `<!-- figures in: … takes
 * {{publish/live/3,000/p50}} … -->` to `<!-- /figures -->`.
 */
const TEXT = /(<!-- figures in:(?<pattern>[\s\S]*?)-->)[\s\S]*?(<!-- \/figures -->)/g;
/** The file, the table, and the labels of the row and the column. */
const FIGURE = /\{\{([\w-]+)\/([\w-]+)\/([^/}]+)\/([^/}]+)\}\}/g;

const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function resultOf(figures: Figures, file: string, table: string): Result {
  const result = figures[file]?.[table];
  if (!result)
    throw new Error(
      `[tools] [figures] docs/figures/${file}.json has no table "${table}": run the bench with --json, or correct the mark`,
    );
  return result;
}

function tableOf({ date, machine, details, rows }: Result): string {
  const [head = [], ...body] = rows.map((row) => `| ${row.join(' | ')} |`);
  const rule = `| ${rows[0]!.map(() => '---').join(' | ')} |`;
  const facts = [DATE.format(new Date(date)), machine, ...(details ? [details] : [])];
  return [head, rule, ...body, '', `_${facts.join('; ')}._`].join('\n');
}

/** Benchmarks print 3000, documents 3,000; a formatter may wrap a mark. */
const plain = (label: string): string => label.replaceAll(',', '').replace(/\s+/g, ' ');

function cellOf({ rows }: Result, row: string, column: string): string {
  const at = rows[0]!.indexOf(column);
  const cell = rows.find(([label]) => plain(label!) === plain(row))?.[at];
  if (!cell)
    throw new Error(`[tools] [figures] There is no figure in row "${row}", column "${column}"`);
  return cell;
}

/**
 * Replaces the text between the marks by the figures.
 *
 * @throws an error that names an invalid mark
 */
export function withFigures(text: string, figures: Figures): string {
  return text
    .replace(BLOCK, (...match) => {
      const [, begin, , , end] = match as string[];
      const { file, table } = match.at(-1) as Record<string, string>;
      return `${begin}\n\n${tableOf(resultOf(figures, file!, table!))}\n\n${end}`;
    })
    .replace(TEXT, (...match) => {
      const [, begin, pattern, end] = match as string[];
      const filled = pattern!.replace(FIGURE, (_, file, table, row, column) =>
        cellOf(resultOf(figures, file, table), row, column),
      );
      return `${begin}\n\n${filled.trim()}\n\n${end}`;
    });
}

/** The folder of the stored figures and the plots. */
export const FOLDER = path.join(root, 'docs/figures');

export const readFigures = (): Figures =>
  Object.fromEntries(
    fs
      .readdirSync(FOLDER)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file.replace('.json', ''), readResults(path.join(FOLDER, file))]),
  );

/** The documents that quote figures, relative to the repository's root. */
export const documents = (): string[] =>
  [
    'README.md',
    ...['docs', 'docs/guides'].flatMap((folder) =>
      fs.readdirSync(path.join(root, folder)).map((file) => `${folder}/${file}`),
    ),
  ].filter(
    (file) =>
      file.endsWith('.md') &&
      /<!-- figures( in)?:/.test(fs.readFileSync(path.join(root, file), 'utf8')),
  );

/** The plots, drawn from the stored figures: the text of each file of `docs/figures`. */
export const drawPlots = (figures: Figures): Record<string, string> =>
  Object.fromEntries(
    Object.entries(PUBLISH_PLOTS).map(([file, draw]) => [file, draw(figures.publish!)]),
  );

if (import.meta.main) {
  const figures = readFigures();
  for (const [file, svg] of Object.entries(drawPlots(figures)))
    fs.writeFileSync(path.join(FOLDER, file), svg);
  for (const file of documents()) {
    const place = path.join(root, file);
    fs.writeFileSync(place, withFigures(fs.readFileSync(place, 'utf8'), figures));
  }
  process.exitCode = format() ? 0 : 1;
}
