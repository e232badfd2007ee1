import { dayOf, defineModel, idOf, idsOf } from '../content-model.ts';
import type { Circular } from '../content-models.types.ts';
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
import { circulars as collection } from './circulars.collection.ts';

export interface PublishedCircular extends PageFacts {
  number: string;
  issuedOn: string;
  kind: Circular['kind'];
  validFrom: string | null;
  validUntil: string | null;
  /** Id of the circular that this one replaces. */
  supersedes: string | null;
  sourceNote: string | null;
  body: RichText | null;
  attachments: string[];
  relatedServices: string[];
}

export interface CircularCard {
  number: string;
  kind: Circular['kind'];
  department: string | null;
  validUntil: string | null;
  supersedes: string | null;
}

export const circulars = defineModel<Circular & { slug: string }, PublishedCircular, CircularCard>({
  collection,
  hasPages: true,
  fileFields: ['attachments'],
  publish(source) {
    if (!isLive(source)) return null;
    const data: PublishedCircular = {
      ...pageFacts(source),
      number: source.number,
      issuedOn: dayOf(source.issuedOn),
      kind: source.kind,
      validFrom: dayOrNull(source.validFrom),
      validUntil: dayOrNull(source.validUntil),
      supersedes: idOf(source.supersedes),
      sourceNote: textOrNull(source.sourceNote),
      body: bodyOf(source.body),
      attachments: idsOf(source.attachments),
      relatedServices: idsOf(source.relatedServices),
    };
    const { number, kind, department, validUntil, supersedes } = data;
    return {
      title: data.title,
      summary: data.summary,
      date: data.issuedOn,
      category: kind,
      portals: source.portals ?? [],
      data,
      card: { number, kind, department, validUntil, supersedes },
      text: words(number, plainText(data.body), data.sourceNote),
    };
  },
});
