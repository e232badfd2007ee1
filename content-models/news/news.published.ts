import { dayOf, defineModel, idsOf } from '../content-model.ts';
import type { News } from '../content-models.types.ts';
import {
  bodyOf,
  isLive,
  pageFacts,
  textOrNull,
  words,
  type PageFacts,
} from '../published-fields.ts';
import { plainText, type RichText } from '../rich-text.ts';
import { news as collection } from './news.collection.ts';

export interface PublishedNews extends PageFacts {
  publishedOn: string;
  kind: News['kind'];
  body: RichText | null;
  /** Ids of media files. */
  pictures: string[];
  attachments: string[];
  relatedCirculars: string[];
  relatedServices: string[];
  sourceNote: string | null;
}

export interface NewsCard {
  kind: News['kind'];
  /** Id of the media file of the first picture. */
  picture: string | null;
}

export const news = defineModel<News & { slug: string }, PublishedNews, NewsCard>({
  collection,
  hasPages: true,
  fileFields: ['attachments'],
  publish(source) {
    if (!isLive(source)) return null;
    const data: PublishedNews = {
      ...pageFacts(source),
      publishedOn: dayOf(source.publishedOn),
      kind: source.kind,
      body: bodyOf(source.body),
      pictures: idsOf(source.pictures),
      attachments: idsOf(source.attachments),
      relatedCirculars: idsOf(source.relatedCirculars),
      relatedServices: idsOf(source.relatedServices),
      sourceNote: textOrNull(source.sourceNote),
    };
    return {
      title: data.title,
      summary: data.summary,
      date: data.publishedOn,
      category: data.kind,
      portals: source.portals ?? [],
      data,
      card: { kind: data.kind, picture: data.pictures[0] ?? null },
      text: words(plainText(data.body), data.sourceNote),
    };
  },
});
