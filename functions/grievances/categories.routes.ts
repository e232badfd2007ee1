import { officeName, type Configuration } from '@pune/grievances/configuration';
import {
  GRIEVANCES_API,
  GRIEVANCES_NEARBY_API,
  GRIEVANCES_PLACE_API,
  nearbyQuerySchema,
  placeQuerySchema,
  type NearbyAnswer,
  type PlaceAnswer,
} from '@pune/grievances/schema';
import { jsonAnswer, keptJson } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { PROBLEM_OF } from '@pune/http/problems';
import { refusalsOf } from '@pune/http/refusals';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { GrievancesFeature } from './feature.ts';
import { reportsNear } from './nearby.ts';

const PLACE_BYTES_MAX = 500;

/** Lists the categories that are accepted, in a language. */
const categoriesIn = (configuration: Configuration, locale: Locale) =>
  keptJson(
    configuration.categories
      .filter(({ isActive }) => isActive)
      .map(({ code, label, department, acknowledgeHours, resolveHours, questions = [] }) => ({
        code,
        label: label[locale],
        departmentSlug: department,
        acknowledgeHours,
        resolveHours,
        questions: questions.map(({ label: question, hint, values = [], ...rest }) => ({
          ...rest,
          label: question[locale],
          hint: hint?.[locale] ?? null,
          values: values.map(({ key, name }) => ({ key, name: name[locale] })),
        })),
      })),
  );

/** Adds what a form asks for: the categories, the ward office of a place, and open reports nearby. */
export function addCategoryRoutes(feature: GrievancesFeature): void {
  const { app, problem, view: viewOf, grievances, configurationFor } = feature;
  const listed = new WeakMap<Configuration, Map<Locale, ReturnType<typeof keptJson>>>();
  function categoriesOf(configuration: Configuration, locale: Locale) {
    const known = listed.get(configuration) ?? new Map<Locale, ReturnType<typeof keptJson>>();
    listed.set(configuration, known);
    const answer = known.get(locale) ?? categoriesIn(configuration, locale);
    known.set(locale, answer);
    return answer;
  }
  app.get(`${GRIEVANCES_API}/categories`, async ({ req }) => {
    const { locale } = viewOf(req.raw);
    const configuration = await configurationFor(req.raw);
    if (!configuration) return problem(req.raw, viewOf(req.raw), 'unavailable');
    const answer = categoriesOf(configuration, locale);
    return answer({ 'content-language': locale, 'cache-control': 'public, max-age=60' });
  });

  // Sent as a form: a position in an address would be in logs.
  app.post(GRIEVANCES_PLACE_API, async ({ req }) => {
    const request = req.raw;
    const read = await readFields(request, {
      schema: placeQuerySchema,
      fields: ['latitude', 'longitude', 'lang'],
      types: ['json', 'form'],
      bytesMax: PLACE_BYTES_MAX,
    });
    if (read.kind === 'Invalid')
      return problem(request, viewOf(request), 'invalid', { refusals: read.refusals });
    if (read.kind !== 'Read') return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const { locale } = viewOf(request, { language: read.value.lang });
    const T = t(locale);
    const office = await (await grievances()).officeAt(read.value);
    const name = office && officeName(await configurationFor(request), office, locale);
    const text = name
      ? T('grievances:place_found', { office: name })
      : T('grievances:error_point_outside');
    const answer: PlaceAnswer = { office, name, text };
    return jsonAnswer(answer, 200, { 'content-language': locale });
  });

  app.get(GRIEVANCES_NEARBY_API, async ({ req }) => {
    const view = viewOf(req.raw);
    const query = Object.fromEntries(new URL(req.url).searchParams);
    const read = nearbyQuerySchema.safeParse(query);
    if (!read.success)
      return problem(req.raw, view, 'invalid', {
        refusals: refusalsOf(read.error.issues, query),
      });
    const configuration = await configurationFor(req.raw);
    const answer: NearbyAnswer = {
      reports: await reportsNear(await grievances(), read.data, configuration, view),
    };
    return jsonAnswer(answer, 200, { 'content-language': view.locale });
  });
}
