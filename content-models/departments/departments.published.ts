import { dayOf, defineModel } from '../content-model.ts';
import type { Department } from '../content-models.types.ts';
import {
  bodyOf,
  isLive,
  pageFacts,
  textOrNull,
  words,
  type PageFacts,
} from '../published-fields.ts';
import { plainText, type RichText } from '../rich-text.ts';
import { departments as collection } from './departments.collection.ts';

export interface PublishedDepartment extends PageFacts {
  head: string | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  hours: string | null;
  sourceNote: string | null;
  tasks: string[];
  body: RichText | null;
}

export interface DepartmentCard {
  head: string | null;
}

export const departments = defineModel<
  Department & { slug: string },
  PublishedDepartment,
  DepartmentCard
>({
  collection,
  hasPages: true,
  publish(source) {
    if (!isLive(source)) return null;
    const data: PublishedDepartment = {
      ...pageFacts(source),
      head: textOrNull(source.head),
      phone: textOrNull(source.phone),
      email: textOrNull(source.email),
      address: textOrNull(source.address),
      hours: textOrNull(source.hours),
      sourceNote: textOrNull(source.sourceNote),
      tasks: (source.tasks ?? []).flatMap(({ text }) => text || []),
      body: bodyOf(source.body),
    };
    return {
      title: data.title,
      summary: data.summary,
      date: dayOf(source.createdAt),
      category: '',
      portals: source.portals ?? [],
      data,
      card: { head: data.head },
      text: words(...data.tasks, plainText(data.body), data.address),
    };
  },
});
