import { dayOf, defineModel, idOf, idsOf } from '../content-model.ts';
import type { Page } from '../content-models.types.ts';
import { bodyOf, isLive, pageFacts, words, type PageFacts } from '../published-fields.ts';
import { plainText, type RichText } from '../rich-text.ts';
import { pages as collection } from './pages.collection.ts';

export interface PublishedPage extends PageFacts {
  picture: string | null;
  group: Page['group'];
  body: RichText | null;
  attachments: string[];
  relatedServices: string[];
}

export interface PageCard {
  group: Page['group'];
}

export const pages = defineModel<Page & { slug: string }, PublishedPage, PageCard>({
  collection,
  hasPages: true,
  fileFields: ['attachments'],
  publish(source) {
    if (!isLive(source)) return null;
    const data: PublishedPage = {
      ...pageFacts(source),
      picture: idOf(source.picture),
      group: source.group,
      body: bodyOf(source.body),
      attachments: idsOf(source.attachments),
      relatedServices: idsOf(source.relatedServices),
    };
    return {
      title: data.title,
      summary: data.summary,
      date: dayOf(source.createdAt),
      category: data.group,
      portals: source.portals ?? [],
      data,
      card: { group: data.group },
      text: words(plainText(data.body)),
    };
  },
});
