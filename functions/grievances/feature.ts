import { to } from '@pune/content/routes';
import type { Grievances } from '@pune/grievances';
import type { Configuration } from '@pune/grievances/configuration';
import type { KeptPhotos } from '@pune/grievances/kept-photos';
import {
  DESCRIPTION_CHARACTERS_MAX,
  DESCRIPTION_CHARACTERS_MIN,
  LANDMARK_CHARACTERS_MAX,
  NOTE_CHARACTERS_MIN,
  PHOTO_BYTES_MAX,
  WORDS_CHARACTERS_MAX,
} from '@pune/grievances/schema';
import { createFeature } from '@pune/http/feature';
import type { PortalPages } from '@pune/http/portal-pages';
import { t } from '@pune/i18n/server';
import type { CitizensService } from '../signed-in.ts';
import type { Configurations } from '../grievance-configuration.ts';
import { ANSWER_MAXIMA } from '../question-fields.ts';
import { formAddress } from './grievances.views.ts';
import { plainForm } from './plain-form.ts';

export interface HandlerOptions {
  /** Opens the grievances on first use; it is called again after a failure. */
  grievances: () => Promise<Grievances>;
  pages: PortalPages;
  keptPhotos: KeptPhotos;
  /** Opens accounts and codes on first use, for followers. */
  citizens: CitizensService;
  configurations: Configurations;
  embedOrigins: readonly string[];
  now?: () => Date;
}

const MAXIMA: Record<string, number> = {
  error_landmark_long: LANDMARK_CHARACTERS_MAX,
  error_words_long: WORDS_CHARACTERS_MAX,
  ...ANSWER_MAXIMA,
};
/** Numbers for the form's messages. */
const figures = (message: string) => ({
  min: message === 'error_words_short' ? NOTE_CHARACTERS_MIN : DESCRIPTION_CHARACTERS_MIN,
  max: MAXIMA[message] ?? DESCRIPTION_CHARACTERS_MAX,
  megabytes: PHOTO_BYTES_MAX / 1e6,
});

/** Creates what the routes under `/api/grievances` share. */
export function createGrievancesFeature(options: HandlerOptions) {
  const { configurations, grievances } = options;
  const feature = createFeature({
    ...options,
    feature: 'grievances',
    widget: 'grievances',
    values: figures,
    kinds: {
      photos_busy: 503,
      no_room: 503,
      not_possible: 409,
      nearby: 409,
      questions: 409,
      no_codes: 503,
      code_gone: 410,
    },
    form: (view) => ({
      address: formAddress(view),
      form: 'grievances',
      title: t(view.locale)('grievances:form_title'),
      plain: () => plainForm(view.locale, configurations.last()),
    }),
    above: ({ locale }) => ({
      href: to.grievances.landing({ locale }),
      label: t(locale)('grievances_title'),
    }),
    back: (view) => ({
      href: formAddress(view),
      label: t(view.locale)('grievances:action_back_to_form'),
    }),
  });

  return {
    ...options,
    ...feature,
    /** While the portal is unavailable, the last stored configuration counts. */
    configurationFor: async (request: Request, version?: string): Promise<Configuration | null> =>
      (await configurations.ofForm(request, version)) ??
      (await (await grievances()).newestConfiguration()),
  };
}
export type GrievancesFeature = ReturnType<typeof createGrievancesFeature>;
