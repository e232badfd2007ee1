import fs from 'node:fs/promises';
import type { Media } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

/** A file as it is before it is uploaded. An SVG becomes a picture on its way: the CMS takes no drawings, for they may carry scripts. */
export interface ExampleFile {
  /** With its extension; the uploaded name adds a digest of the bytes. */
  name: string;
  mimeType: 'image/svg+xml' | 'application/pdf';
  bytes: () => Promise<Uint8Array>;
}

/** `alt`, `credit` and so on, and the file itself. The slug is what other examples point to. */
export type MediaExample = Pick<Example<Media>, 'slug' | 'alt' | 'credit' | 'language' | 'pages'> & { file: ExampleFile };

/** A drawing of ours in `files/`, 1600 × 900, without letters, so that it needs no font. */
const drawing = (slug: string, alt: MediaExample['alt']): MediaExample => ({
  slug,
  alt,
  credit: { en: 'Pune Portals, CC BY 4.0', mr: 'पुणे पोर्टल, CC BY 4.0', hi: 'पुणे पोर्टल, CC BY 4.0' },
  file: { name: `${slug}.svg`, mimeType: 'image/svg+xml', bytes: () => fs.readFile(new URL(`files/${slug}.svg`, import.meta.url)) },
});

export const mediaExamples: MediaExample[] = [
  drawing('river-confluence', {
    en: 'Drawing: two rivers meet below low hills; a stone bridge crosses the wider one.',
    mr: 'रेखाचित्र: टेकड्यांच्या पायथ्याशी दोन नद्यांचा संगम; रुंद नदीवर दगडी पूल.',
    hi: 'रेखाचित्र: पहाड़ियों के नीचे दो नदियों का संगम; चौड़ी नदी पर पत्थर का पुल।',
  }),
];
