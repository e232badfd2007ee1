import { dayOf, defineModel, idsOf } from '../content-model.ts';
import type { Scheme } from '../content-models.types.ts';
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
import { schemes as collection } from './schemes.collection.ts';
import type { BENEFIT_FREQUENCIES, BENEFIT_KINDS } from './schemes.constants.ts';
import type { MARKS_GROUPS, REQUIREMENTS } from './schemes.criteria.ts';

export interface BenefitAmount {
  kind: (typeof BENEFIT_KINDS)[number];
  /** In whole rupees; `null` if no source states the amount, or the benefit is not money. */
  amountRupees: number | null;
  isUpTo: boolean;
  frequency: (typeof BENEFIT_FREQUENCIES)[number] | null;
}

/**
 * Eligibility in structured form. `null` and an empty list mean that no source states a condition,
 * not that there is none.
 */
export interface SchemeCriteria {
  ageYearsMin: number | null;
  ageYearsMax: number | null;
  gender: 'female' | 'male' | null;
  residenceYearsMin: number | null;
  disabilityPercentMin: number | null;
  distanceKmMin: number | null;
  groupAgeYearsMin: number | null;
  requires: (typeof REQUIREMENTS)[number][];
  marks: { percentMin: number; applicants: (typeof MARKS_GROUPS)[number] }[];
}

export interface PublishedScheme extends PageFacts {
  group: Scheme['group'];
  phase: NonNullable<Scheme['phase']> | null;
  benefits: (BenefitAmount & { words: string })[];
  who: string | null;
  where: string | null;
  opensOn: string | null;
  closesOn: string | null;
  windowNote: string | null;
  hasEnded: boolean;
  applyUrl: string | null;
  sourceNote: string | null;
  eligibility: string[];
  criteria: SchemeCriteria;
  documents: string[];
  steps: { title: string; text: string | null }[];
  aadhaar: NonNullable<Scheme['aadhaar']> | null;
  withoutAadhaar: string | null;
  touchPointsBefore: number | null;
  touchPointsNow: number | null;
  body: RichText | null;
  attachments: string[];
  relatedServices: string[];
  relatedCirculars: string[];
  offices: string[];
}

export interface SchemeCard {
  group: Scheme['group'];
  phase: PublishedScheme['phase'];
  /** The first benefit, which lists show. */
  benefit: BenefitAmount | null;
  who: string | null;
  closesOn: string | null;
  hasEnded: boolean;
  department: string | null;
}

const amountOf = ({
  kind,
  amountRupees,
  isUpTo,
  frequency,
}: NonNullable<Scheme['benefits']>[number]): BenefitAmount => ({
  kind,
  amountRupees: amountRupees ?? null,
  isUpTo: Boolean(isUpTo),
  frequency: frequency ?? null,
});

const criteriaOf = (criteria: Scheme['criteria']): SchemeCriteria => ({
  ageYearsMin: criteria?.ageYearsMin ?? null,
  ageYearsMax: criteria?.ageYearsMax ?? null,
  gender: criteria?.gender ?? null,
  residenceYearsMin: criteria?.residenceYearsMin ?? null,
  disabilityPercentMin: criteria?.disabilityPercentMin ?? null,
  distanceKmMin: criteria?.distanceKmMin ?? null,
  groupAgeYearsMin: criteria?.groupAgeYearsMin ?? null,
  requires: criteria?.requires ?? [],
  marks: (criteria?.marks ?? []).map(({ percentMin, applicants }) => ({ percentMin, applicants })),
});

export const schemes = defineModel<Scheme & { slug: string }, PublishedScheme, SchemeCard>({
  collection,
  hasPages: true,
  fileFields: ['attachments'],
  publish(source) {
    if (!isLive(source)) return null;
    const data: PublishedScheme = {
      ...pageFacts(source),
      group: source.group,
      phase: source.phase ?? null,
      benefits: (source.benefits ?? []).flatMap((benefit) =>
        benefit.words ? { ...amountOf(benefit), words: benefit.words } : [],
      ),
      who: textOrNull(source.who),
      where: textOrNull(source.where),
      opensOn: dayOrNull(source.opensOn),
      closesOn: dayOrNull(source.closesOn),
      windowNote: textOrNull(source.windowNote),
      hasEnded: Boolean(source.hasEnded),
      applyUrl: textOrNull(source.applyUrl),
      sourceNote: textOrNull(source.sourceNote),
      eligibility: (source.eligibility ?? []).flatMap(({ text }) => text || []),
      criteria: criteriaOf(source.criteria),
      documents: (source.documents ?? []).flatMap(({ name }) => name || []),
      steps: (source.steps ?? []).flatMap(({ title, text }) =>
        title ? { title, text: textOrNull(text) } : [],
      ),
      aadhaar: source.aadhaar ?? null,
      withoutAadhaar: textOrNull(source.withoutAadhaar),
      touchPointsBefore: source.touchPointsBefore ?? null,
      touchPointsNow: source.touchPointsNow ?? null,
      body: bodyOf(source.body),
      attachments: idsOf(source.attachments),
      relatedServices: idsOf(source.relatedServices),
      relatedCirculars: idsOf(source.relatedCirculars),
      offices: idsOf(source.offices),
    };
    const { group, phase, who, closesOn, hasEnded, department } = data;
    const [first] = source.benefits ?? [];
    return {
      title: data.title,
      summary: data.summary,
      date: dayOf(source.createdAt),
      category: group,
      portals: source.portals ?? [],
      data,
      card: {
        group,
        phase,
        benefit: first ? amountOf(first) : null,
        who,
        closesOn,
        hasEnded,
        department,
      },
      text: words(
        who,
        ...data.benefits.map((benefit) => benefit.words),
        ...data.eligibility,
        ...data.documents,
        ...data.steps.flatMap((step) => [step.title, step.text]),
        plainText(data.body),
      ),
    };
  },
});
