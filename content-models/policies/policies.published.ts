import { addDays } from '@pune/std/india-time';
import { dayOf, defineModel, idOf, idsOf } from '../content-model.ts';
import type { Policy } from '../content-models.types.ts';
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
import { policies as collection } from './policies.collection.ts';

export interface PolicyVersion {
  label: string;
  number: string | null;
  inForceFrom: string;
  /** The last day: given, or the day before the next version; `null` if it has no end. */
  inForceUntil: string | null;
  periodNote: string | null;
  changes: string | null;
  /** The ids of the circulars that brought it into being; texts that were kept earlier have none. */
  sources?: string[];
  body: RichText | null;
  /** The id of the file. */
  document: string | null;
}

export interface PublishedPolicy extends PageFacts {
  kind: Policy['kind'];
  adoptedOn: string;
  adoptedBy: string | null;
  dateNote: string | null;
  sourceNote: string | null;
  /** Sorted oldest first. */
  versions: PolicyVersion[];
  attachments: string[];
  relatedServices: string[];
  relatedCirculars: string[];
  relatedPolicies: string[];
}

export interface PolicyCard {
  kind: Policy['kind'];
  department: string | null;
  dateNote: string | null;
  /** Label and dates of each version, oldest first. */
  versions: Pick<PolicyVersion, 'label' | 'inForceFrom' | 'inForceUntil'>[];
}

/**
 * Sorts versions by their first day. A version ends at the latest on the day before the next one
 * begins.
 */
export function inOrder(versions: PolicyVersion[]): PolicyVersion[] {
  const ordered = [...versions].sort((a, b) => a.inForceFrom.localeCompare(b.inForceFrom));
  return ordered.map((version, n) => {
    const next = ordered[n + 1];
    const last =
      next && next.inForceFrom > version.inForceFrom ? addDays(next.inForceFrom, -1) : null;
    const until = [version.inForceUntil, last].filter((day) => day !== null).sort()[0] ?? null;
    return { ...version, inForceUntil: until };
  });
}

export const policies = defineModel<Policy & { slug: string }, PublishedPolicy, PolicyCard>({
  collection,
  hasPages: true,
  fileFields: ['attachments', 'versions.document'],
  publish(source) {
    if (!isLive(source)) return null;
    const data: PublishedPolicy = {
      ...pageFacts(source),
      kind: source.kind,
      adoptedOn: dayOf(source.adoptedOn),
      adoptedBy: textOrNull(source.adoptedBy),
      dateNote: textOrNull(source.dateNote),
      sourceNote: textOrNull(source.sourceNote),
      versions: inOrder(
        (source.versions ?? []).flatMap(
          ({
            label,
            number,
            inForceFrom,
            inForceUntil,
            periodNote,
            changes,
            sources,
            body,
            document,
          }) =>
            label
              ? {
                  label,
                  number: textOrNull(number),
                  inForceFrom: dayOf(inForceFrom),
                  inForceUntil: dayOrNull(inForceUntil),
                  periodNote: textOrNull(periodNote),
                  changes: textOrNull(changes),
                  sources: idsOf(sources),
                  body: bodyOf(body),
                  document: idOf(document),
                }
              : [],
        ),
      ),
      attachments: idsOf(source.attachments),
      relatedServices: idsOf(source.relatedServices),
      relatedCirculars: idsOf(source.relatedCirculars),
      relatedPolicies: idsOf(source.relatedPolicies),
    };
    const { kind, department, dateNote } = data;
    return {
      title: data.title,
      summary: data.summary,
      date: data.adoptedOn,
      category: kind,
      portals: source.portals ?? [],
      data,
      card: {
        kind,
        department,
        dateNote,
        versions: data.versions.map(({ label, inForceFrom, inForceUntil }) => ({
          label,
          inForceFrom,
          inForceUntil,
        })),
      },
      text: words(
        data.adoptedBy,
        ...data.versions.flatMap(({ label, number, changes, body }) => [
          label,
          number,
          changes,
          plainText(body),
        ]),
        data.sourceNote,
      ),
    };
  },
});
