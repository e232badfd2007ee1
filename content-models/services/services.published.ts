import { dayOf, defineModel, idsOf } from '../content-model.ts';
import type { Service } from '../content-models.types.ts';
import {
  bodyOf,
  isLive,
  pageFacts,
  textOrNull,
  words,
  type PageFacts,
} from '../published-fields.ts';
import { plainText, type RichText } from '../rich-text.ts';
import { services as collection } from './services.collection.ts';

export interface PublishedService extends PageFacts {
  category: Service['category'];
  fee: string | null;
  feeNote: string | null;
  /** 0 means at once; `null` means that no time limit is notified. */
  timeLimitDays: number | null;
  timeLimitNote: string | null;
  who: string | null;
  where: string | null;
  channels: string[];
  applyUrl: string | null;
  sourceNote: string | null;
  documents: string[];
  steps: { title: string; text: string | null }[];
  body: RichText | null;
  attachments: string[];
  /** The rights of an applicant whose case is late or refused. */
  lateNote: string | null;
  designatedOfficer: string | null;
  firstAppeal: string | null;
  secondAppeal: string | null;
  relatedServices: string[];
  offices: string[];
}

export interface ServiceCard {
  category: Service['category'];
  fee: string | null;
  timeLimitDays: number | null;
  department: string | null;
  /** The place in its group; services without one follow by title. */
  rank: number | null;
}

export const services = defineModel<Service & { slug: string }, PublishedService, ServiceCard>({
  collection,
  hasPages: true,
  fileFields: ['attachments'],
  publish(source) {
    if (!isLive(source)) return null;
    const data: PublishedService = {
      ...pageFacts(source),
      category: source.category,
      fee: textOrNull(source.fee),
      feeNote: textOrNull(source.feeNote),
      timeLimitDays: source.timeLimitDays ?? null,
      timeLimitNote: textOrNull(source.timeLimitNote),
      who: textOrNull(source.who),
      where: textOrNull(source.where),
      channels: source.channels ?? [],
      applyUrl: textOrNull(source.applyUrl),
      sourceNote: textOrNull(source.sourceNote),
      documents: (source.documents ?? []).flatMap(({ name }) => name || []),
      steps: (source.steps ?? []).flatMap(({ title, text }) =>
        title ? { title, text: textOrNull(text) } : [],
      ),
      body: bodyOf(source.body),
      attachments: idsOf(source.attachments),
      lateNote: textOrNull(source.lateNote),
      designatedOfficer: textOrNull(source.designatedOfficer),
      firstAppeal: textOrNull(source.firstAppeal),
      secondAppeal: textOrNull(source.secondAppeal),
      relatedServices: idsOf(source.relatedServices),
      offices: idsOf(source.offices),
    };
    const { category, fee, timeLimitDays, department } = data;
    return {
      title: data.title,
      summary: data.summary,
      date: dayOf(source.createdAt),
      category,
      portals: source.portals ?? [],
      data,
      card: { category, fee, timeLimitDays, department, rank: source.rank ?? null },
      text: words(
        ...data.documents,
        ...data.steps.flatMap((step) => [step.title, step.text]),
        plainText(data.body),
        data.who,
        data.where,
      ),
    };
  },
});
