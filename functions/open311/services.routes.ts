import type { Configuration } from '@pune/grievances/configuration';
import type { Locale } from '@pune/i18n';
import { FORMATS } from '@pune/open311/schema';
import { nameOf, publicDocument } from './answers.ts';
import { ROOT, type HandlerOptions, type Open311Feature } from './feature.ts';
import { definitionOf, discoveryOf, offeredCategory, servicesIn } from './services.ts';

/** Services change when editors publish; a client may learn of it some minutes later. */
const SERVICES_SECONDS = 300;

/** Adds the discovery, the list of services, and their definitions. */
export function addServiceRoutes(
  { app, view, refuse, refuseJurisdiction, problem }: Open311Feature,
  { open }: HandlerOptions,
  configurationOf: (request: Request) => Promise<Configuration | null>,
): void {
  type Answer = (
    request: Request,
    configuration: Configuration,
    locale: Locale,
  ) => Response | Promise<Response>;
  /** Answers from the configuration, or refuses while there is none. */
  async function configured(request: Request, answer: Answer): Promise<Response> {
    const wrong = refuseJurisdiction(request);
    if (wrong) return wrong;
    const configuration = await configurationOf(request);
    return configuration
      ? answer(request, configuration, view(request).locale)
      : problem(request, view(request), 'unavailable');
  }

  const discovery: Answer = async (request, { version }, locale) => {
    const changeset = await (await open()).open311.changeset(version);
    const document = discoveryOf(new URL(request.url).origin, changeset, locale);
    return publicDocument(request, 'discovery', document, { locale, maxAge: SERVICES_SECONDS });
  };
  const services: Answer = (request, configuration, locale) =>
    publicDocument(request, 'services', servicesIn(configuration, locale), {
      locale,
      maxAge: SERVICES_SECONDS,
    });
  for (const format of FORMATS) {
    app.get(`${ROOT}/discovery.${format}`, ({ req }) => configured(req.raw, discovery));
    app.get(`${ROOT}/services.${format}`, ({ req }) => configured(req.raw, services));
  }

  app.get(`${ROOT}/services/:file`, ({ req }) =>
    configured(req.raw, (request, configuration, locale) => {
      const code = nameOf(req.param('file'));
      const category = code === null ? undefined : offeredCategory(configuration, code);
      if (!category) return refuse(request, 'error_service_unknown', { status: 404 });
      const definition = definitionOf(configuration, category, locale);
      const maxAge = SERVICES_SECONDS;
      return publicDocument(request, 'service_definition', definition, { locale, maxAge });
    }),
  );
}
