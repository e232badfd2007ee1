import { dayOf, defineModel, idOf, idsOf } from '../content-model.ts';
import type { Document } from '../content-models.types.ts';
import {
  bodyOf,
  dayOrNull,
  isLive,
  pageFacts,
  textOrNull,
  words,
  type PageFacts,
} from '../published-fields.ts';
import { plainText, type RichText } from '../rich-text.ts';
import { documents as collection } from './documents.collection.ts';

export interface PublishedDocument extends PageFacts {
  kind: Document['kind'];
  number: string | null;
  issuedOn: string;
  issuer: string | null;
  validFrom: string | null;
  validUntil: string | null;
  /** Id of the document that this one replaces. */
  supersedes: string | null;
  sourceNote: string | null;
  /** Ids of the files, one for each language. */
  files: string[];
  body: RichText | null;
  relatedServices: string[];
  relatedCirculars: string[];
}

export interface DocumentCard {
  kind: Document['kind'];
  number: string | null;
  department: string | null;
  validUntil: string | null;
  supersedes: string | null;
  files: string[];
}

export const documents = defineModel<Document & { slug: string }, PublishedDocument, DocumentCard>({
  collection,
  hasPages: true,
  fileFields: ['files'],
  publish(source) {
    if (!isLive(source)) return null;
    const data: PublishedDocument = {
      ...pageFacts(source),
      kind: source.kind,
      number: textOrNull(source.number),
      issuedOn: dayOf(source.issuedOn),
      issuer: textOrNull(source.issuer),
      validFrom: dayOrNull(source.validFrom),
      validUntil: dayOrNull(source.validUntil),
      supersedes: idOf(source.supersedes),
      sourceNote: textOrNull(source.sourceNote),
      files: idsOf(source.files),
      body: bodyOf(source.body),
      relatedServices: idsOf(source.relatedServices),
      relatedCirculars: idsOf(source.relatedCirculars),
    };
    const { kind, number, department, validUntil, supersedes, files } = data;
    return {
      title: data.title,
      summary: data.summary,
      date: data.issuedOn,
      category: kind,
      portals: source.portals ?? [],
      data,
      card: { kind, number, department, validUntil, supersedes, files },
      text: words(number, data.issuer, plainText(data.body), data.sourceNote),
    };
  },
});
