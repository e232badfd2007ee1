import { dayOf, defineModel, idOf, idsOf } from '../content-model.ts';
import type { Report } from '../content-models.types.ts';
import { publishMilestones, type Milestone } from '../projects/milestones.ts';
import {
  bodyOf,
  isLive,
  pageFacts,
  textOrNull,
  words,
  type PageFacts,
} from '../published-fields.ts';
import { plainText, type RichText } from '../rich-text.ts';
import { reports as collection } from './reports.collection.ts';

export interface Chapter {
  number: string | null;
  title: string;
  summary: string | null;
  /** The first page of the chapter in the document. */
  page: number | null;
}

export interface PublishedReport extends PageFacts {
  /** True for a sample, which is no official document. */
  sample: boolean;
  project: string | null;
  status: Report['status'];
  preparedOn: string;
  consultant: string | null;
  /** In whole rupees. */
  costRupees: number | null;
  costNote: string | null;
  milestones: Milestone[];
  sourceNote: string | null;
  chapters: Chapter[];
  body: RichText | null;
  attachments: string[];
}

export interface ReportCard {
  sample: boolean;
  project: string | null;
  status: Report['status'];
  costRupees: number | null;
  department: string | null;
}

export const reports = defineModel<Report & { slug: string }, PublishedReport, ReportCard>({
  collection,
  hasPages: true,
  fileFields: ['attachments'],
  publish(source) {
    if (!isLive(source)) return null;
    const data: PublishedReport = {
      ...pageFacts(source),
      sample: source.sample ?? false,
      project: idOf(source.project),
      status: source.status,
      preparedOn: dayOf(source.preparedOn),
      consultant: textOrNull(source.consultant),
      costRupees: source.costRupees ?? null,
      costNote: textOrNull(source.costNote),
      milestones: publishMilestones(source.milestones),
      sourceNote: textOrNull(source.sourceNote),
      chapters: (source.chapters ?? []).flatMap(({ number, title, summary, page }) =>
        title
          ? { number: textOrNull(number), title, summary: textOrNull(summary), page: page ?? null }
          : [],
      ),
      body: bodyOf(source.body),
      attachments: idsOf(source.attachments),
    };
    const { sample, project, status, costRupees, department } = data;
    return {
      title: data.title,
      summary: data.summary,
      date: data.preparedOn,
      category: status,
      portals: source.portals ?? [],
      data,
      card: { sample, project, status, costRupees, department },
      text: words(
        plainText(data.body),
        data.consultant,
        ...data.chapters.flatMap(({ title, summary }) => [title, summary]),
      ),
    };
  },
});
