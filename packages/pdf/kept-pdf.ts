import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { t } from '@pune/i18n/server';
import { createPdf, type PdfDocument } from './pdf.ts';

const here = import.meta.dirname;
let generator: string | undefined;

/**
 * Digests the inputs besides the document: the code of this package, including the versions of the
 * libraries and fonts that it names.
 */
const generatorDigest = (): string =>
  (generator ??= fs
    .readdirSync(here)
    .filter((name) => /\.(ts|json)$/.test(name) && !name.includes('.test.'))
    .sort()
    .reduce(
      (hash, name) => hash.update(fs.readFileSync(path.join(here, name))),
      createHash('sha256'),
    )
    .digest('hex'));

/**
 * Caches the result of `createPdf` in a folder across runs: shaping Devanagari takes most of the
 * time, and sample documents are made repeatedly.
 */
export async function createKeptPdf(document: PdfDocument, folder: string): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(
      JSON.stringify([
        generatorDigest(),
        t(document.lang)('documents:page_of_pages', { page: '', pages: '' }),
        document,
      ]),
    )
    .digest('hex')
    .slice(0, 32);
  const file = path.join(folder, `${key}.pdf`);
  try {
    return new Uint8Array(fs.readFileSync(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const bytes = await createPdf(document);
  fs.mkdirSync(folder, { recursive: true });
  // Another process may be writing the same file: the last rename writes the same bytes.
  const half = `${file}.${process.pid}`;
  fs.writeFileSync(half, bytes);
  fs.renameSync(half, file);
  return bytes;
}
