import { to, type Embeddable } from '@pune/content/routes';
import { LOCALES, type Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { WidgetTexts } from './widget.ts';

/**
 * The embeddable forms, each with the link to its own page in the portal. Its texts are the
 * feature's `embed_title` and `embed_link`.
 */
export const WIDGETS = {
  grievances: to.grievances.new,
  benefits: to.benefits.landing,
  payments: to.payments.landing,
  dashboard: to.dashboard.page,
} as const satisfies Record<Embeddable, (params: { locale: Locale }) => string>;

const textsOf = (name: Embeddable) =>
  Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      {
        title: t(locale)(`${name}:embed_title`),
        link: t(locale)(`${name}:embed_link`),
        frame: to[name].embed({ locale }),
        page: WIDGETS[name]({ locale }),
      },
    ]),
  );

export const widgetTexts: WidgetTexts = {
  languages: [...LOCALES],
  widgets: Object.fromEntries(
    (Object.keys(WIDGETS) as Embeddable[]).map((name) => [name, textsOf(name)]),
  ),
};
