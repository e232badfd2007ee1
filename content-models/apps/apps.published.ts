import { dayOf, defineModel, idsOf } from '../content-model.ts';
import type { App } from '../content-models.types.ts';
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
import { apps as collection } from './apps.collection.ts';
import { privacyScore, type Grade, type PrivacyScore } from './privacy-score.ts';

type Permissions = NonNullable<App['permissions']>;

export interface PublishedApp extends PageFacts {
  kind: App['kind'];
  availability: App['availability'];
  publisher: string;
  links: { platform: NonNullable<App['links']>[number]['platform']; url: string }[];
  languages: string | null;
  accessibility: string | null;
  support: string | null;
  sourceNote: string | null;
  permissions: { permission: Permissions[number]['permission']; optional: boolean; why: string }[];
  /** `null` for a planned app, which cannot be examined. */
  privacy: PrivacyScore | null;
  endorsement: App['endorsement'];
  endorsementOn: string | null;
  endorsementBy: string | null;
  versions: { version: string; releasedOn: string | null; notes: string | null }[];
  body: RichText | null;
  relatedServices: string[];
}

export interface AppCard {
  publisher: string;
  availability: App['availability'];
  endorsement: App['endorsement'];
  grade: Grade | null;
  platforms: string[];
}

export const apps = defineModel<App & { slug: string }, PublishedApp, AppCard>({
  collection,
  hasPages: true,
  publish(source) {
    if (!isLive(source)) return null;
    const permissions = (source.permissions ?? []).map(({ permission, optional, why }) => ({
      permission,
      optional: optional ?? false,
      why: why ?? '',
    }));
    const isPlanned = source.availability === 'planned';
    const data: PublishedApp = {
      ...pageFacts(source),
      kind: source.kind,
      availability: source.availability,
      publisher: source.publisher ?? '',
      // Link an unavailable app nowhere: its link could lead to another publisher's app.
      links:
        source.availability === 'available'
          ? (source.links ?? []).map(({ platform, url }) => ({ platform, url }))
          : [],
      languages: textOrNull(source.languages),
      accessibility: textOrNull(source.accessibility),
      support: textOrNull(source.support),
      sourceNote: textOrNull(source.sourceNote),
      permissions,
      privacy: isPlanned
        ? null
        : privacyScore({
            permissions,
            trackers: source.trackers ?? null,
            account: source.account,
            dataFlow: source.dataFlow,
          }),
      endorsement: source.endorsement,
      endorsementOn: dayOrNull(source.endorsementOn),
      endorsementBy: textOrNull(source.endorsementBy),
      versions: (source.versions ?? []).map(({ version, releasedOn, notes }) => ({
        version,
        releasedOn: dayOrNull(releasedOn),
        notes: textOrNull(notes),
      })),
      body: bodyOf(source.body),
      relatedServices: idsOf(source.relatedServices),
    };
    const { publisher, availability, endorsement } = data;
    return {
      title: data.title,
      summary: data.summary,
      date: dayOf(source.createdAt),
      category: data.kind,
      portals: source.portals ?? [],
      data,
      card: {
        publisher,
        availability,
        endorsement,
        grade: data.privacy?.grade ?? null,
        platforms: [...new Set(data.links.map(({ platform }) => platform))],
      },
      text: words(publisher, plainText(data.body), ...permissions.map(({ why }) => why)),
    };
  },
});
