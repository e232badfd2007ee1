import type { Locale } from '@pune/i18n';
import { dayOf, defineModel, idOf, idsOf } from '../content-model.ts';
import type { GrievanceConfiguration } from '../content-models.types.ts';
import { grievanceConfiguration as collection } from './grievance-configuration.collection.ts';
import {
  isList,
  WEEKDAYS,
  type CaseState,
  type Datatype,
} from './grievance-configuration.limits.ts';

type Text = Record<Locale, string>;

/** A question of a category, in the order of the form. Lists alone have values. */
export interface PublishedQuestion {
  code: string;
  label: Text;
  hint?: Text;
  datatype: Datatype;
  required: boolean;
  isPublic: boolean;
  values?: { key: string; name: Text }[];
}

/** The same in every language. Departments and offices are ids of their documents. */
export interface PublishedGrievanceConfiguration {
  categories: {
    code: string;
    label: Text;
    department: string | null;
    acknowledgeHours: number;
    resolveHours: number;
    isActive: boolean;
    keywords: string[];
    /** Absent without questions, so that the digest of earlier configurations stays the same. */
    questions?: PublishedQuestion[];
  }[];
  /** Times of day in India, Monday first; `null` for a closed day. */
  hours: ({ from: string; to: string } | null)[];
  holidays: { date: string; name: Text }[];
  offices: string[];
  templates: { code: string; label: Text; states: CaseState[]; text: Text }[];
}

interface Languages {
  english?: string | null;
  marathi?: string | null;
  hindi?: string | null;
}
const textOf = ({ english, marathi, hindi }: Languages): Text => ({
  en: english?.trim() ?? '',
  mr: marathi?.trim() ?? '',
  hi: hindi?.trim() ?? '',
});

type Category = NonNullable<GrievanceConfiguration['categories']>[number];
type Question = NonNullable<Category['questions']>[number];

const isGiven = (text: Text): boolean => Object.values(text).some(Boolean);

function questionOf({ code, label, hint, datatype, required, isPublic, values }: Question) {
  const help = textOf(hint ?? {});
  return {
    code,
    label: textOf(label),
    ...(isGiven(help) && { hint: help }),
    datatype,
    required: required ?? false,
    isPublic: isPublic ?? false,
    ...(isList(datatype) && {
      values: (values ?? []).map(({ key, name }) => ({ key, name: textOf(name) })),
    }),
  };
}

export const grievanceConfiguration = defineModel<
  GrievanceConfiguration,
  PublishedGrievanceConfiguration,
  null
>({
  collection,
  hasPages: false,
  publish(source) {
    return {
      title: source.slug,
      summary: '',
      date: dayOf(source.createdAt),
      category: '',
      portals: [],
      data: {
        categories: (source.categories ?? []).map((category) => ({
          code: category.code,
          label: textOf(category.label),
          department: idOf(category.department),
          acknowledgeHours: category.acknowledgeHours,
          resolveHours: category.resolveHours,
          isActive: category.isActive ?? false,
          keywords: (category.keywords ?? []).map((word) => word.trim()).filter(Boolean),
          ...(category.questions?.length && { questions: category.questions.map(questionOf) }),
        })),
        hours: WEEKDAYS.map((day) => {
          const { from, to } = source.hours?.[day] ?? {};
          return from && to ? { from, to } : null;
        }),
        holidays: (source.holidays ?? []).map(({ date, label }) => ({
          date: dayOf(date),
          name: textOf(label),
        })),
        offices: idsOf(source.offices),
        templates: (source.templates ?? []).map(({ code, label, states, text }) => ({
          code,
          label: textOf(label),
          states,
          text: textOf(text),
        })),
      },
      card: null,
      text: '',
    };
  },
});
