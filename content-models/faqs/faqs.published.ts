import { dayOf, defineModel, idOf, idsOf } from '../content-model.ts';
import type { Faq } from '../content-models.types.ts';
import type { LinkTarget } from '../links.ts';
import { bodyOf, isLive, pageFacts, textOrNull, type PageFacts } from '../published-fields.ts';
import { plainText, type RichText } from '../rich-text.ts';
import { faqs as collection } from './faqs.collection.ts';

export interface PublishedFaq extends PageFacts {
  topic: Faq['topic'];
  answer: RichText;
  service: string | null;
  relatedServices: string[];
  relatedPages: { collection: LinkTarget; id: string }[];
  sourceNote: string | null;
}

/** The list includes the answers, because it is one page to read and print. */
export interface FaqCard {
  topic: Faq['topic'];
  order: number;
  answer: RichText;
  /** The service whose page shows the question. */
  service: string | null;
}

const SUMMARY_CHARACTERS_MAX = 200;

/**
 * Builds the summary for search results: the sentences of the answer's first paragraph that find
 * room, or the beginning of a long first sentence, cut between words.
 */
function beginningOf(answer: string): string {
  const [paragraph = ''] = answer.split('\n');
  if (paragraph.length <= SUMMARY_CHARACTERS_MAX) return paragraph;
  const sentences = /^.+[.।?!](?=\s)/u.exec(paragraph.slice(0, SUMMARY_CHARACTERS_MAX + 1));
  if (sentences) return sentences[0];
  return `${paragraph.slice(0, paragraph.lastIndexOf(' ', SUMMARY_CHARACTERS_MAX))} …`;
}

export const faqs = defineModel<Faq & { slug: string }, PublishedFaq, FaqCard>({
  collection,
  hasPages: true,
  publish(source) {
    const answer = bodyOf(source.answer);
    const text = plainText(answer);
    // A question without its answer is useless: publish a language only when it has the answer.
    if (!isLive(source) || !answer || !text) return null;
    const { topic } = source;
    const service = idOf(source.service);
    const summary = beginningOf(text);
    const data: PublishedFaq = {
      ...pageFacts(source),
      summary,
      topic,
      answer,
      service,
      relatedServices: idsOf(source.relatedServices),
      relatedPages: (source.relatedPages ?? []).flatMap(({ relationTo, value }) => ({
        collection: relationTo,
        id: idOf(value)!,
      })),
      sourceNote: textOrNull(source.sourceNote),
    };
    return {
      title: data.title,
      summary,
      date: dayOf(source.createdAt),
      category: topic,
      portals: source.portals ?? [],
      data,
      card: { topic, order: source.order, answer, service },
      text,
    };
  },
});
