import type { Locale } from '@pune/i18n';
import en from '@pune/i18n/messages/portal.en.ts';
import hi from '@pune/i18n/messages/portal.hi.ts';
import mr from '@pune/i18n/messages/portal.mr.ts';

const KIND: Record<Locale, string> = {
  en: en['office_kind_ward-office'],
  mr: mr['office_kind_ward-office'],
  hi: hi['office_kind_ward-office'],
};

/** The name without the words "ward office", for lists below such a heading: `Kothrud-Bavdhan`. */
export const shortOfficeName = (title: string, locale: Locale): string =>
  title.replace(new RegExp(`\\s*${KIND[locale]}$`, 'i'), '') || title;
