import PdfKit from 'pdfkit';
import sharp from 'sharp';
import { createPdf } from './pdf.ts';

/** The PDFs that offices send, as far as their readers can tell them apart. */
export const PDF_KINDS = [
  'tagged',
  'untagged',
  'scan',
  'locked',
  'damaged',
  'form',
  'long',
] as const;
export type PdfKind = (typeof PDF_KINDS)[number];

type Pdf = InstanceType<typeof PdfKit>;

const LONG_PAGES = 200;

/** Draws a PDF by the given steps. */
async function drawn(
  options: ConstructorParameters<typeof PdfKit>[0],
  draw: (pdf: Pdf) => unknown,
): Promise<Buffer> {
  const pdf = new PdfKit({ size: 'A4', ...options });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  await draw(pdf);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

const untagged = (words: string): Promise<Buffer> => drawn({}, (pdf) => pdf.text(words));

/** The picture of a sheet, as a scanner makes it. */
const sheetOf = (words: string): Promise<Buffer> =>
  sharp({ create: { width: 620, height: 877, channels: 3, background: '#f4f1ea' } })
    .composite([
      {
        input: Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="620" height="120"><text x="40" y="70" font-size="28">${words}</text></svg>`,
        ),
        top: 60,
        left: 0,
      },
    ])
    .jpeg({ quality: 60 })
    .toBuffer();

/** Creates a PDF of a kind with words in it; `words` has no characters that XML escapes. */
export async function pdfOfKind(kind: PdfKind, words: string): Promise<Buffer> {
  switch (kind) {
    case 'tagged':
      return Buffer.from(
        await createPdf({
          title: words,
          lang: 'en',
          issuer: 'A department',
          kind: 'Circular',
          date: '2026-11-25',
          blocks: [{ type: 'paragraph', text: `The order of ${words}.` }],
        }),
      );
    case 'untagged':
      return untagged(words);
    case 'scan': {
      const sheet = await sheetOf(words);
      return drawn({ margin: 0 }, (pdf) => pdf.image(sheet, 0, 0, { fit: [595, 842] }));
    }
    case 'locked':
      return drawn({ userPassword: 'secret', pdfVersion: '1.7' }, (pdf) => pdf.text(words));
    case 'damaged': {
      const whole = await untagged(words);
      // A copy that was cut off, as by a full disk.
      return whole.subarray(0, Math.floor(whole.length * 0.4));
    }
    case 'form':
      return drawn({}, (pdf) => {
        pdf.font('Helvetica').text(`Application: ${words}`);
        pdf.initForm();
        pdf.formText('applicant', 72, 140, 300, 24);
        pdf.formCheckbox('agreed', 72, 180, 16, 16);
      });
    case 'long':
      return drawn({ autoFirstPage: false }, (pdf) => {
        for (let page = 1; page <= LONG_PAGES; page++) pdf.addPage().text(`${words}, page ${page}`);
      });
  }
}
