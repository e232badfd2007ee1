import { defineModel } from '../content-model.ts';
import type { Settings } from '../content-models.types.ts';
import { publishLinks, type Link } from '../links.ts';
import { dayOrNull, textOrNull } from '../published-fields.ts';
import { settings as collection, type WINDOW_ICONS } from './settings.collection.ts';

export interface PublishedSettings {
  tagline: string;
  heroHeading: string;
  heroText: string | null;
  chips: Link[];
  windows: (Link & { icon: (typeof WINDOW_ICONS)[number]; text: string | null })[];
  figures: { label: string; value: string; note: string }[];
  /** `until` is the last day; `null` in settings saved before notices had one. */
  notice: { title: string; text: string | null; until: string | null } | null;
  owner: string;
  webInformationManager: string;
  tollFree: string | null;
  email: string | null;
  address: string | null;
  replyDays: number;
  disclaimer: string | null;
  /** Origins of sites that may show the forms of the portal in a frame, sorted. */
  embedOrigins: string[];
}

export const settings = defineModel<Settings, PublishedSettings, null>({
  collection,
  hasPages: false,
  publish(source) {
    if (!source.tagline) return null;
    const noticeTitle = textOrNull(source.noticeTitle);
    const data: PublishedSettings = {
      tagline: source.tagline,
      heroHeading: source.heroHeading ?? '',
      heroText: textOrNull(source.heroText),
      chips: publishLinks(source.chips),
      windows: (source.windows ?? []).flatMap((window) =>
        publishLinks([window]).map((link) => ({
          ...link,
          icon: window.icon as (typeof WINDOW_ICONS)[number],
          text: textOrNull(window.text),
        })),
      ),
      figures: (source.figures ?? []).flatMap(({ label, value, note }) =>
        label && value ? { label, value, note: note ?? '' } : [],
      ),
      notice: noticeTitle
        ? {
            title: noticeTitle,
            text: textOrNull(source.noticeText),
            until: dayOrNull(source.noticeUntil),
          }
        : null,
      owner: source.owner ?? '',
      webInformationManager: source.webInformationManager ?? '',
      tollFree: textOrNull(source.tollFree),
      email: textOrNull(source.email),
      address: textOrNull(source.address),
      replyDays: source.replyDays ?? 5,
      disclaimer: textOrNull(source.disclaimer),
      embedOrigins: [...new Set(source.embedOrigins)].toSorted(),
    };
    return {
      title: source.slug,
      summary: '',
      date: source.createdAt.slice(0, 10),
      category: '',
      portals: [source.slug],
      data,
      card: null,
      text: '',
    };
  },
});
