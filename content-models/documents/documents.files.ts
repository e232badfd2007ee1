import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { PdfBlock, PdfDocument } from '@pune/pdf';
import type { Localized } from '../examples.ts';
import type { MediaExample } from '../media/media.examples.ts';
import { blocksOf } from '../media/pdf-blocks.ts';
import { issuerIn, pdfExamples, textIn } from '../media/pdf-examples.ts';
import { officeExamples } from '../offices/offices.examples.ts';
import { serviceExamples } from '../services/services.examples.ts';
import { timeLimitIn } from '../services/services.files.ts';
import { writtenDocuments } from './documents.written.examples.ts';

type Kind = 'charter' | 'manual' | 'form' | 'report';

const DATE = '2026-11-02';

const sheet = (
  title: Localized<string>,
  kind: Kind,
  locale: Locale,
  blocks: PdfBlock[],
): PdfDocument => ({
  title: title[locale],
  lang: locale,
  issuer: issuerIn(locale),
  kind: t(locale)(`documents:kind_${kind}`),
  notice: t(locale)(kind === 'form' ? 'documents:sample_form_notice' : 'documents:sample_notice'),
  date: DATE,
  blocks,
});

/** The table of a citizens' charter: every service with its fee and its time limit. */
function charterTable(locale: Locale): PdfBlock {
  const T = t(locale);
  return {
    type: 'table',
    caption: T('documents:charter_caption'),
    columns: [
      { head: T('documents:service'), width: 4 },
      { head: T('documents:fee'), width: 3 },
      { head: T('documents:time_limit'), width: 3 },
    ],
    rows: serviceExamples.map((service) => [
      textIn(service.title, locale),
      textIn(service.fee, locale) || T('portal:fee_unknown'),
      timeLimitIn(service, locale),
    ]),
  };
}

function officesTable(locale: Locale): PdfBlock {
  const T = t(locale);
  return {
    type: 'table',
    caption: T('documents:offices_caption'),
    columns: [
      { head: T('documents:office'), width: 3 },
      { head: T('documents:address'), width: 5 },
      { head: T('documents:phone'), width: 2 },
    ],
    rows: officeExamples
      .filter(({ kind }) => kind === 'ward-office')
      .map(({ title, address, phone }) => [
        textIn(title, locale),
        textIn(address, locale) || '–',
        (phone as string | undefined) ?? '–',
      ]),
  };
}

function requestBlanks(locale: Locale): PdfBlock[] {
  const T = t(locale);
  return [
    { type: 'heading', level: 2, text: T('documents:applicant') },
    {
      type: 'blanks',
      blanks: [
        { label: T('documents:full_name') },
        { label: T('documents:postal_address'), lines: 2 },
        { label: T('documents:mobile') },
      ],
    },
    { type: 'heading', level: 2, text: T('documents:details') },
    { type: 'blanks', blanks: [{ label: T('documents:request'), lines: 6 }] },
    {
      type: 'blanks',
      blanks: [{ label: T('documents:place_and_date') }, { label: T('documents:signature') }],
    },
  ];
}

/** Additional blocks of a written document, after its text. */
const MORE: Record<string, (locale: Locale) => PdfBlock[]> = {
  'charter-of-services': (locale) => [charterTable(locale)],
  'ward-office-directory': (locale) => [officesTable(locale)],
  'right-to-information-application': requestBlanks,
};

/**
 * The files of the documents that are written for the register: their text, and the table or the
 * form that belongs to it.
 */
export const documentFiles: MediaExample[] = writtenDocuments.flatMap(
  ({ slug, title, kind, body }) =>
    pdfExamples(`document-${slug}`, title as Localized<string>, (locale) =>
      sheet(title as Localized<string>, kind as Kind, locale, [
        ...blocksOf(textIn(body, locale)),
        ...(MORE[slug]?.(locale) ?? []),
      ]),
    ),
);
