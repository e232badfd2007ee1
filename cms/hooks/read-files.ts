import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, Payload } from 'payload';
import { models, type Collection } from '@pune/content-models/models';
import { isLocale } from '@pune/i18n';
import { readPdf, type PdfFacts } from '@pune/pdf/read';
import { writeOutbox } from '@pune/payload-outbox/rows';
import { publishedVersions, titleOf } from './published-versions.ts';

/**
 * @param pages the text of each page
 * @returns a warning in English for the editor of a PDF without text, without tags, or with pages
 *   without text; `null` if it has none of these faults
 */
export function warningOf({
  pages,
  isTagged,
}: Pick<PdfFacts, 'pages' | 'isTagged'>): string | null {
  const empty = pages.flatMap((text, n) => (text ? [] : [n + 1]));
  if (empty.length === pages.length)
    return 'This PDF has no text: it is a scan or a picture. It cannot be read aloud, searched or copied. Upload the document as it was written, exported as PDF.';
  if (!isTagged)
    return 'This PDF is not tagged: people who cannot see it hear its words in any order. Export it again with "Tagged PDF" or "Document structure tags for accessibility" ticked.';
  return empty.length > 0
    ? `No text on page ${empty.join(', ')}: say on the page what is to be seen there.`
    : null;
}

const UNREADABLE =
  'This PDF could not be read: it may be damaged or locked with a password. Export it again without a password.';

/**
 * Reads a PDF for its editor: its facts, or `null` if it cannot be read, and the warning about it.
 *
 * @param log is told the error of the reader
 */
export async function judgePdf(
  data: Uint8Array,
  log: Payload['logger'],
): Promise<{ facts: PdfFacts | null; warning: string | null }> {
  try {
    const facts = await readPdf(data);
    return { facts, warning: warningOf(facts) };
  } catch (err) {
    log.warn({ err, msg: '[files] A PDF could not be read' });
    return { facts: null, warning: UNREADABLE };
  }
}

/**
 * Reads an uploaded PDF: pages, language, text. An unreadable PDF is stored all the same, with a
 * warning.
 */
export const readUploadedPdf: CollectionBeforeChangeHook = async ({ data, req }) => {
  const { file } = req;
  if (!file?.data) return data;
  if (file.mimetype !== 'application/pdf') return { ...data, texts: null, fileWarning: null };
  const { facts, warning } = await judgePdf(file.data, req.payload.logger);
  if (!facts) return { ...data, texts: null, fileWarning: warning };
  const language = facts.language?.slice(0, 2);
  return {
    ...data,
    pages: facts.pages.length,
    texts: facts.pages,
    fileWarning: warning,
    ...(!data.language?.length && isLocale(language) && { language: [language] }),
  };
};

/**
 * After the text or the language of a file has changed, writes the published documents that refer to
 * the file into the outbox: their search entries contain its text.
 */
export const publishHolders: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const searched = ({ texts, language }: { texts?: unknown; language?: unknown }) =>
    JSON.stringify([texts, language]);
  if (operation !== 'update' || searched(doc) === searched(previousDoc)) return;
  for (const [slug, { fileFields }] of Object.entries(models)) {
    if (!fileFields) continue;
    const where = { or: fileFields.map((field) => ({ [field]: { in: [doc.id] } })) };
    const { docs } = await req.payload.find({
      collection: slug as 'circulars',
      where,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    });
    for (const holder of docs) {
      const versions = await publishedVersions(req.payload, slug as Collection, holder.id, req);
      if (Object.values(versions).some(Boolean))
        await writeOutbox(req, {
          contentType: slug,
          documentId: String(holder.id),
          title: titleOf(versions, holder),
          operation: 'publish',
          versions,
        });
    }
  }
};
