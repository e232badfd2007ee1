// npm run reports:recompute: computes every published figure of grievances again from the open data,
// and compares. It ends with 1 if a figure differs.
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import readline from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { ExportedReport } from './public-reports.export.ts';
import type { MonthOfReports, Statistics } from './public-reports.figures.ts';
import type { About } from './public-reports.files.ts';
import {
  createMonthRecomputation,
  createRecomputation,
  differences,
  figuresCount,
} from './public-reports.recomputation.ts';
import { REPORTS_STATISTICS_API, STATISTICS_PERIODS } from './public-reports.constants.ts';

const USAGE = `Usage: npm run reports:recompute -- <file or URL> [--statistics <file or URL>]…

  <file or URL>   reports.json of the open data, such as
                  https://pmc.example/api/reports/data/reports.json
  --statistics    published figures to compare with; by default those of all periods and months
                  at the address that the file names. They must be older than the file.`;
const SHOWN_MAX = 40;

const isUrl = (place: string): boolean => /^https?:\/\//.test(place);

/** Fetches an address. Names below `.localhost` are this machine, also where no resolver says so. */
function fetched(address: string): Promise<Readable> {
  const url = new URL(address);
  const isHere = /(^|\.)localhost$/.test(url.hostname);
  const { get } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    get(
      {
        host: isHere ? '127.0.0.1' : url.hostname,
        ...(url.port && { port: url.port }),
        path: url.pathname + url.search,
        servername: url.hostname,
        headers: { host: url.host, accept: 'application/json' },
      },
      (answer) =>
        answer.statusCode === 200
          ? resolve(answer)
          : reject(new Error(`${address} answered ${answer.statusCode}`)),
    ).on('error', reject);
  });
}

const open = async (place: string): Promise<Readable> =>
  isUrl(place) ? fetched(place) : fs.createReadStream(place, 'utf8');

/** Reads the file line by line: its size does not matter. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
  for await (const line of readline.createInterface({ input: stream, crlfDelay: Infinity }))
    yield line;
}

/** Published figures of a period or of a month, with their recomputation. */
interface Published {
  name: string;
  asOf: string;
  figures: Parameters<typeof figuresCount>[0];
  recomputation: {
    add: (report: ExportedReport) => void;
    result: () => Parameters<typeof figuresCount>[0];
  };
}

/** Reads published figures: those of a period, or those of months. */
async function publishedAt(place: string): Promise<Published[]> {
  const read = JSON.parse(await text(await open(place))) as
    | Statistics
    | { months: MonthOfReports[] };
  if ('months' in read)
    return read.months.map((figures) => ({
      name: figures.month,
      asOf: figures.asOf,
      figures,
      recomputation: createMonthRecomputation(figures.month, figures.asOf),
    }));
  const { period, asOf } = read;
  const recomputation = createRecomputation(period, asOf);
  return [{ name: period, asOf, figures: read, recomputation }];
}

export interface Comparison {
  /** A period, or a month: `2026-11`. */
  period: string;
  asOf: string;
  reports: number;
  figures: number;
  differences: string[];
}

/**
 * Recomputes and compares.
 *
 * @param given places of published figures; empty for those that the file names
 * @throws if a place cannot be read or is no file of the open data
 */
export async function compareReports(
  place: string,
  given: readonly string[] = [],
): Promise<Comparison[]> {
  // The figures first: the file must contain all steps that they count.
  const early = await allAt(given.length > 0 || !isUrl(place) ? given : placesBeside(place));
  const lines = linesOf(await open(place));
  const { value: head } = await lines.next();
  const about = JSON.parse(`${head as string}]}`) as About;
  const published = early.length > 0 ? early : await allAt(placesOf(about.statistics));
  let reports = 0;
  for await (const line of lines) {
    if (line === ']}' || line === '') continue;
    const report = JSON.parse(line.replace(/,$/, '')) as ExportedReport;
    for (const { recomputation } of published) recomputation.add(report);
    reports += 1;
  }
  return published.map(({ name, asOf, figures, recomputation }) => ({
    period: name,
    asOf,
    reports,
    figures: figuresCount(figures),
    differences: differences(figures, recomputation.result()),
  }));
}

const allAt = async (places: readonly string[]): Promise<Published[]> =>
  (await Promise.all(places.map(publishedAt))).flat();

/** The addresses of all published figures. */
const placesOf = (statistics: string): string[] => [
  ...STATISTICS_PERIODS.map((period) => `${statistics}?period=${period}`),
  `${statistics}/months`,
];
const placesBeside = (place: string): string[] =>
  placesOf(new URL(REPORTS_STATISTICS_API, place).href);

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { statistics: { type: 'string', multiple: true }, help: { type: 'boolean' } },
  });
  const [place] = positionals;
  if (!place || values.help) {
    console.log(USAGE);
    process.exit(values.help ? 0 : 2);
  }
  const compared = await compareReports(place, values.statistics);
  for (const { period, asOf, reports, figures, differences: found } of compared) {
    console.log(
      `${period}, as of ${asOf}: ${reports} reports, ${figures} figures, ${found.length} differ.`,
    );
    for (const line of found.slice(0, SHOWN_MAX)) console.log(`  ${line}`);
  }
  process.exitCode = compared.some(({ differences: found }) => found.length > 0) ? 1 : 0;
}
