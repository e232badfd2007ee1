import type { Locale } from '@pune/i18n';
import { formatDate, formatMonth } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { PdfDocument } from '@pune/pdf';
import type { Report } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import type { MediaExample } from '../media/media.examples.ts';
import { blocksOf } from '../media/pdf-blocks.ts';
import { inEach, issuerIn, pdfExamples, pdfSlugs, textIn } from '../media/pdf-examples.ts';

export const reportFileSlugs = (slug: string): string[] => pdfSlugs(`report-${slug}`);

function document(report: Example<Report>, locale: Locale): PdfDocument {
  const T = t(locale);
  const chapters = report.chapters ?? [];
  const milestones = report.milestones ?? [];
  return {
    title: textIn(report.title, locale),
    lang: locale,
    issuer: issuerIn(locale, 'smartCity'),
    kind: T('documents:summary'),
    notice: T('documents:sample_notice'),
    date: report.preparedOn as string,
    blocks: [
      {
        type: 'facts',
        facts: [{ name: T('portal:date'), value: formatDate(report.preparedOn as string, locale) }],
      },
      { type: 'paragraph', text: `**${textIn(report.summary, locale)}**` },
      ...blocksOf(textIn(report.body, locale)),
      ...chapters.flatMap(({ title, summary }) => [
        { type: 'heading', level: 2, text: textIn(title, locale) } as const,
        { type: 'paragraph', text: textIn(summary, locale) } as const,
      ]),
      ...(milestones.length > 0
        ? [
            {
              type: 'table' as const,
              caption: T('projects:milestones'),
              columns: [
                { head: T('projects:milestones'), width: 3 },
                { head: T('portal:date'), width: 1 },
              ],
              rows: milestones.map(({ title, plannedOn }) => [
                textIn(title, locale),
                plannedOn ? formatMonth(plannedOn as string, locale) : '–',
              ]),
            },
          ]
        : []),
      { type: 'heading', level: 3, text: T('portal:source_note') },
      { type: 'paragraph', text: textIn(report.sourceNote, locale) },
    ],
  };
}

/** Builds the sample reports as files to print and share. */
export const reportFiles = (reports: readonly Example<Report>[]): MediaExample[] =>
  reports.flatMap((report) =>
    pdfExamples(
      `report-${report.slug}`,
      inEach((locale) => `${t(locale)('documents:summary')}: ${textIn(report.title, locale)}`),
      (locale) => document(report, locale),
    ),
  );
