import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { WidgetTexts } from './widget.ts';

/**
 * The embeddable forms, each with its own page in the portal. Its texts are the feature's
 * `embed_title` and `embed_link`.
 */
export const WIDGETS = {
  grievances: '/grievances/new/',
  benefits: '/benefits/',
  payments: '/payments/',
  dashboard: '/dashboard/',
} as const;
type WidgetName = keyof typeof WIDGETS;

const textsOf = (name: WidgetName) =>
  Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      { title: t(locale)(`${name}:embed_title`), link: t(locale)(`${name}:embed_link`) },
    ]),
  );

export const widgetTexts: WidgetTexts = {
  languages: [...LOCALES],
  widgets: Object.fromEntries(
    (Object.keys(WIDGETS) as WidgetName[]).map((name) => [
      name,
      { page: WIDGETS[name], words: textsOf(name) },
    ]),
  ),
};
