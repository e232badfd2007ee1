import { dayOf, defineModel, idOf, idsOf } from '../content-model.ts';
import type { Guide } from '../content-models.types.ts';
import {
  bodyOf,
  isLive,
  pageFacts,
  textOrNull,
  words,
  type PageFacts,
} from '../published-fields.ts';
import { plainText, type RichText } from '../rich-text.ts';
import { guides as collection } from './guides.collection.ts';

/**
 * One step of a guide. Fee, time limit, desk, place and papers are read from its service when the
 * page is rendered.
 */
export interface GuideStep {
  title: string;
  text: RichText | null;
  service: string | null;
  office: string | null;
  /** Ids of places. */
  places: string[];
  documents: string[];
  where: string | null;
  cost: string | null;
  time: string | null;
}

export interface PublishedGuide extends PageFacts {
  before: RichText | null;
  steps: GuideStep[];
  body: RichText | null;
  attachments: string[];
  sourceNote: string | null;
  relatedServices: string[];
  relatedSchemes: string[];
  relatedFaqs: string[];
  relatedApps: string[];
}

export interface GuideCard {
  steps: number;
  /** Ids of the services of its steps, so that the pages of services can link the guide. */
  services: string[];
}

/**
 * @returns the main audience of a guide: the first one that an editor named, by default residents
 */
const mainAudience = (audience: string[]): string => audience[0] ?? 'resident';

export const guides = defineModel<Guide & { slug: string }, PublishedGuide, GuideCard>({
  collection,
  hasPages: true,
  fileFields: ['attachments'],
  publish(source) {
    if (!isLive(source)) return null;
    const data: PublishedGuide = {
      ...pageFacts(source),
      before: bodyOf(source.before),
      steps: (source.steps ?? []).flatMap((step) => (step.title ? [stepOf(step)] : [])),
      body: bodyOf(source.body),
      attachments: idsOf(source.attachments),
      sourceNote: textOrNull(source.sourceNote),
      relatedServices: idsOf(source.relatedServices),
      relatedSchemes: idsOf(source.relatedSchemes),
      relatedFaqs: idsOf(source.relatedFaqs),
      relatedApps: idsOf(source.relatedApps),
    };
    return {
      title: data.title,
      summary: data.summary,
      date: dayOf(source.createdAt),
      category: mainAudience(data.audience),
      portals: source.portals ?? [],
      data,
      card: {
        steps: data.steps.length,
        services: [...new Set(data.steps.flatMap(({ service }) => service ?? []))],
      },
      text: words(
        plainText(data.before),
        ...data.steps.flatMap(({ title, text, documents }) => [
          title,
          plainText(text),
          ...documents,
        ]),
        plainText(data.body),
      ),
    };
  },
});

const stepOf = (step: NonNullable<Guide['steps']>[number]): GuideStep => ({
  title: step.title,
  text: bodyOf(step.text),
  service: idOf(step.service),
  office: idOf(step.office),
  places: idsOf(step.places),
  documents: (step.documents ?? []).flatMap(({ name }) => name || []),
  where: textOrNull(step.where),
  cost: textOrNull(step.cost),
  time: textOrNull(step.time),
});
