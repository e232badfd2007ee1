import type { Locale, Reader } from '@pune/content';
import { isLocale } from '@pune/i18n';
import { formatBytes, formatNumber } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';

const FORMATS: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'image/avif': 'AVIF',
};

/** A file to download, with the facts that a link shows. */
export interface FileFacts {
  src: string;
  alt: string;
  languages: Locale[];
  /** `PDF, 48 kB, 2 pages` */
  facts: string;
  format: string;
  size: string;
}

/** The facts of a published file; `null` if it is not published. */
export function fileFacts(content: Reader, id: string, locale: Locale): FileFacts | null {
  const file = content.get('media', id, locale, [
    'src',
    'alt',
    'mimeType',
    'bytes',
    'pages',
    'languages',
  ]);
  if (!file) return null;
  const pages =
    file.pages &&
    t(locale)('pages_of_file', { count: file.pages, pages: formatNumber(file.pages, locale) });
  const format = FORMATS[file.mimeType] ?? file.mimeType;
  const size = formatBytes(file.bytes, locale);
  return {
    src: file.src,
    alt: file.alt,
    languages: file.languages.filter(isLocale),
    facts: [format, size, pages].filter(Boolean).join(', '),
    format,
    size,
  };
}

/** The facts of several files, those in the page's language first. */
export const filesOf = (content: Reader, ids: readonly string[], locale: Locale): FileFacts[] =>
  ids
    .flatMap((id) => fileFacts(content, id, locale) ?? [])
    .sort((a, b) => Number(b.languages.includes(locale)) - Number(a.languages.includes(locale)));
