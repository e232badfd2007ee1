import fs from 'node:fs';
import path from 'node:path';
import { LOCALES, type Locale } from '@pune/i18n';
import { daysIn, fileOf } from './raw-files.ts';
import type { Report } from './report.ts';
import { REPORT_FILE, statusPage, STYLE_FILE } from './status-page.views.ts';

/** The folder that a web server serves, and below it the raw files. */
export const publicFolder = (folder: string): string => path.join(folder, 'public');
export const resultsFolder = (folder: string): string => path.join(publicFolder(folder), 'results');

const FIRST_LOCALE: Locale = 'mr';
const STYLE = path.join(import.meta.dirname, 'style.css');

/** Puts a whole file in place of the one before: a reader never gets a half. */
function replace(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(draft, text);
  fs.renameSync(draft, file);
}

export const reportText = (report: Report): string => `${JSON.stringify(report, null, 1)}\n`;

/** The time as of which the pages are; that of 1970 if there are none. */
export function publishedAt(folder: string): Date {
  try {
    const text = fs.readFileSync(path.join(publicFolder(folder), REPORT_FILE), 'utf8');
    return new Date((JSON.parse(text) as Report).at);
  } catch {
    return new Date(0);
  }
}

/** Publishes the pages of a report as files. */
export function publish(
  folder: string,
  report: Report,
  name: Readonly<Record<Locale, string>>,
): void {
  const results = resultsFolder(folder);
  const files = daysIn(results)
    .toReversed()
    .map((day) => ({ day, bytes: fs.statSync(fileOf(results, day)).size }));
  const below = (file: string) => path.join(publicFolder(folder), file);
  const page = { report, name, files };
  replace(below(STYLE_FILE), fs.readFileSync(STYLE, 'utf8'));
  replace(below(REPORT_FILE), reportText(report));
  for (const locale of LOCALES) replace(below(`${locale}/index.html`), statusPage(page, locale));
  replace(below('index.html'), statusPage(page, FIRST_LOCALE));
}
