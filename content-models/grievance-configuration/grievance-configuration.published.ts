import type { Locale } from '@pune/i18n';
import { dayOf, defineModel, idOf, idsOf } from '../content-model.ts';
import type { GrievanceConfiguration } from '../content-models.types.ts';
import { grievanceConfiguration as collection } from './grievance-configuration.collection.ts';
import { WEEKDAYS, type CaseState } from './grievance-configuration.limits.ts';

type Text = Record<Locale, string>;

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
