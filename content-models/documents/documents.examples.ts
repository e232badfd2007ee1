import { circularFileSlugs } from '../circulars/circulars.files.ts';
import type { Document } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { pdfSlugs } from '../media/pdf-examples.ts';
import { policyFileSlugs } from '../policies/policies.files.ts';
import { noticeDocuments } from './documents.notices.examples.ts';
import { serviceDocuments } from './documents.services.examples.ts';
import { writtenDocuments } from './documents.written.examples.ts';

export const documentExamples: Example<Document>[] = [
  ...writtenDocuments.map((document) => ({
    ...document,
    files: pdfSlugs(`document-${document.slug}`),
  })),
  ...serviceDocuments,
  ...noticeDocuments.map(({ file: { circular, policy }, ...document }) => ({
    ...document,
    files: circular ? circularFileSlugs(circular) : policyFileSlugs(policy!),
  })),
];
