import { LOCALES, type Locale } from '@pune/i18n';
import type { PdfDocument } from '@pune/pdf';
import { createKeptPdf } from '@pune/pdf/kept';
import { cacheFolder } from '@pune/std/cache-folder';
import { inLanguage } from '../example-data.ts';
import type { Localized } from '../examples.ts';
import type { MediaExample } from './media.examples.ts';

/**
 * The slugs of a document's files, one for each language, for `attachments` or `files` of an
 * example.
 */
export const pdfSlugs = (slug: string, locales: readonly Locale[] = LOCALES): string[] =>
  locales.map((locale) => `${slug}-${locale}`);

/**
 * Builds the uploads of a generated document: one file for each language, rendered when its bytes
 * are requested.
 */
export function pdfExamples(
  slug: string,
  title: Localized<string>,
  document: (locale: Locale) => PdfDocument,
  locales: readonly Locale[] = LOCALES,
): MediaExample[] {
  return locales.map((locale) => {
    let made: Promise<Uint8Array> | undefined;
    return {
      slug: `${slug}-${locale}`,
      alt: title,
      language: [locale],
      file: {
        name: `${slug}-${locale}.pdf`,
        mimeType: 'application/pdf',
        bytes: () => (made ??= createKeptPdf(document(locale), cacheFolder('documents'))),
      },
    };
  });
}

/** The text of an example's field in one language; empty if there is none. */
export const textIn = (value: unknown, locale: Locale): string =>
  (inLanguage(value ?? '', locale) as string | undefined) ?? '';

/** A localized text computed for each language. */
export const inEach = (make: (locale: Locale) => string): Localized<string> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Localized<string>;

const ISSUERS = {
  corporation: { en: 'Pune Municipal Corporation', mr: 'पुणे महानगरपालिका', hi: 'पुणे महानगरपालिका' },
  smartCity: { en: 'Pune Smart City', mr: 'पुणे स्मार्ट सिटी', hi: 'पुणे स्मार्ट सिटी' },
} as const;
export const issuerIn = (locale: Locale, issuer: keyof typeof ISSUERS = 'corporation'): string =>
  ISSUERS[issuer][locale];
