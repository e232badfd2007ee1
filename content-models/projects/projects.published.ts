import { dayOf, defineModel, idOf, idsOf } from '../content-model.ts';
import type { Project } from '../content-models.types.ts';
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
import { publishMilestones, type DatePrecision, type Milestone } from './milestones.ts';
import { PHOTO_STAGES, projects as collection } from './projects.collection.ts';

/** One source's statement about the cost of a project. */
export interface CostAccount {
  text: string;
  rupees: number | null;
  on: string | null;
  precision: DatePrecision;
  /** True if the sum is not the cost of the whole project. */
  isPart: boolean;
}

/** A dated photograph of the place of a project. */
export interface ProjectPhoto {
  picture: string;
  stage: (typeof PHOTO_STAGES)[number];
  takenOn: string;
  precision: DatePrecision;
}

export interface PublishedProject extends PageFacts {
  flagship: boolean;
  status: Project['status'];
  theme: Project['theme'];
  stateOn: string | null;
  stateOnPrecision: DatePrecision;
  agency: string | null;
  milestones: Milestone[];
  sourceNote: string | null;
  /** In whole rupees. */
  sanctionedRupees: number | null;
  spentRupees: number | null;
  budgetOn: string | null;
  budgetSource: string | null;
  costAccounts: CostAccount[];
  place: string | null;
  /** Degrees (WGS 84). */
  latitude: number | null;
  longitude: number | null;
  office: string | null;
  /** Before, during and after the work; within each, oldest first. */
  photos: ProjectPhoto[];
  body: RichText | null;
  attachments: string[];
  relatedServices: string[];
  circulars: string[];
  relatedProjects: string[];
}

export interface ProjectCard {
  /** A number, because lists can filter by numbers and strings only. */
  flagship: 0 | 1;
  status: Project['status'];
  stateOn: string | null;
  stateOnPrecision: DatePrecision;
  department: string | null;
  office: string | null;
  latitude: number | null;
  longitude: number | null;
  /** The lowest and the highest sum in the sources; equal if they agree. */
  costRupees: [low: number, high: number] | null;
}

/** The lowest and the highest sum that sources give as the cost of the whole project. */
export function costRange({
  sanctionedRupees,
  costAccounts,
}: Pick<PublishedProject, 'sanctionedRupees' | 'costAccounts'>): [number, number] | null {
  const sums = [
    sanctionedRupees,
    ...costAccounts.map(({ rupees, isPart }) => (isPart ? null : rupees)),
  ].filter((sum) => sum !== null);
  return sums.length > 0 ? [Math.min(...sums), Math.max(...sums)] : null;
}

function photosOf(source: Project['photos']): ProjectPhoto[] {
  const photos = (source ?? []).flatMap(({ picture, stage, takenOn, precision }) => {
    const [file, day] = [idOf(picture), dayOrNull(takenOn)];
    return file && day
      ? [{ picture: file, stage, takenOn: day, precision: precision ?? 'day' }]
      : [];
  });
  return PHOTO_STAGES.flatMap((stage) =>
    photos
      .filter((photo) => photo.stage === stage)
      .sort((a, b) => (a.takenOn < b.takenOn ? -1 : Number(a.takenOn > b.takenOn))),
  );
}

export const projects = defineModel<Project & { slug: string }, PublishedProject, ProjectCard>({
  collection,
  hasPages: true,
  fileFields: ['attachments'],
  publish(source) {
    if (!isLive(source)) return null;
    const data: PublishedProject = {
      ...pageFacts(source),
      flagship: source.flagship ?? false,
      status: source.status,
      theme: source.theme,
      stateOn: dayOrNull(source.stateOn),
      stateOnPrecision: source.stateOnPrecision ?? 'day',
      agency: textOrNull(source.agency),
      milestones: publishMilestones(source.milestones),
      sourceNote: textOrNull(source.sourceNote),
      sanctionedRupees: source.sanctionedRupees ?? null,
      spentRupees: source.spentRupees ?? null,
      budgetOn: dayOrNull(source.budgetOn),
      budgetSource: textOrNull(source.budgetSource),
      costAccounts: (source.costAccounts ?? []).flatMap(({ text, rupees, on, precision, isPart }) =>
        text
          ? {
              text,
              rupees: rupees ?? null,
              on: dayOrNull(on),
              precision: precision ?? 'day',
              isPart: isPart ?? false,
            }
          : [],
      ),
      place: textOrNull(source.place),
      latitude: source.latitude ?? null,
      longitude: source.longitude ?? null,
      office: idOf(source.office),
      photos: photosOf(source.photos),
      body: bodyOf(source.body),
      attachments: idsOf(source.attachments),
      relatedServices: idsOf(source.relatedServices),
      circulars: idsOf(source.circulars),
      relatedProjects: idsOf(source.relatedProjects),
    };
    const { status, stateOn, stateOnPrecision, department, office, latitude, longitude } = data;
    return {
      title: data.title,
      summary: data.summary,
      date: stateOn ?? dayOf(source.createdAt),
      category: data.theme,
      portals: source.portals ?? [],
      data,
      card: {
        flagship: data.flagship ? 1 : 0,
        status,
        stateOn,
        stateOnPrecision,
        department,
        office,
        latitude,
        longitude,
        costRupees: costRange(data),
      },
      text: words(
        plainText(data.body),
        data.agency,
        data.place,
        ...data.milestones.map(({ title }) => title),
      ),
    };
  },
});
