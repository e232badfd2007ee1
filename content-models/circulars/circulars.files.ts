import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import type { PdfDocument } from '@pune/pdf';
import type { Circular } from '../content-models.types.ts';
import { departmentExamples } from '../departments/departments.examples.ts';
import type { Example, Localized } from '../examples.ts';
import type { MediaExample } from '../media/media.examples.ts';
import { blocksOf } from '../media/pdf-blocks.ts';
import { issuerIn, pdfExamples, pdfSlugs, textIn } from '../media/pdf-examples.ts';

/** Circulars are issued in Marathi and English; the Hindi page offers these two. */
const LOCALES: readonly Locale[] = ['mr', 'en'];

export const circularFileSlugs = (slug: string): string[] => pdfSlugs(`circular-${slug}`, LOCALES);

function document(circular: Example<Circular>, locale: Locale): PdfDocument {
  const T = t(locale);
  const department = departmentExamples.find(({ slug }) => slug === circular.department);
  return {
    title: textIn(circular.title, locale),
    lang: locale,
    issuer: issuerIn(locale),
    kind: T(`portal:circular_kind_${(circular.kind ?? 'circular') as Circular['kind']}`),
    notice: T('documents:sample_notice'),
    date: circular.issuedOn as string,
    blocks: [
      {
        type: 'facts',
        facts: [
          { name: T('portal:number'), value: circular.number as string },
          { name: T('portal:issued_on'), value: formatDate(circular.issuedOn as string, locale) },
          ...(department
            ? [{ name: T('portal:issued_by'), value: textIn(department.title, locale) }]
            : []),
        ],
      },
      { type: 'paragraph', text: `**${textIn(circular.summary, locale)}**` },
      ...blocksOf(textIn(circular.body, locale)),
      { type: 'heading', level: 3, text: T('portal:source_note') },
      { type: 'paragraph', text: textIn(circular.sourceNote, locale) },
    ],
  };
}

/** A sample PDF for each circular. */
export const circularFiles = (circulars: readonly Example<Circular>[]): MediaExample[] =>
  circulars.flatMap((circular) =>
    pdfExamples(
      `circular-${circular.slug}`,
      circular.title as Localized<string>,
      (locale) => document(circular, locale),
      LOCALES,
    ),
  );
