import { setTimeout as wait } from 'node:timers/promises';
import { maskAadhaar } from '@pune/database/aadhaar';
import type { Grievances } from '@pune/grievances';
import type { Configuration } from '@pune/grievances/configuration';
import {
  DESCRIPTION_CHARACTERS_MAX,
  DESCRIPTION_CHARACTERS_MIN,
  GRIEVANCES_API,
  GRIEVANCES_TRACK_API,
  LANDMARK_CHARACTERS_MAX,
  NOTE_CHARACTERS_MIN,
  PHOTO_BYTES_MAX,
  REPORTER_EVENTS,
  trackSchema,
  WORDS_CHARACTERS_MAX,
  type FilingAnswer,
} from '@pune/grievances/schema';
import { formatTrackingNumber, parseTrackingNumber } from '@pune/grievances/tracking-number';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { jsonAnswer, keptJson, PRIVATE, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { createFeature } from '@pune/http/feature';
import type { PortalPages } from '@pune/http/portal-pages';
import { PROBLEM_OF } from '@pune/http/problems';
import type { FieldRefusal } from '@pune/http/refusals';
import { wantsHtml } from '@pune/http/requests';
import { address, type View } from '@pune/http/view';
import type { Configurations } from '../grievance-configuration.ts';
import { plainForm } from './plain-form.ts';
import { addReporterRoutes } from './reporter.routes.ts';
import type { Sent } from './reporter.views.ts';
import { readFiling } from './read-filing.ts';
import { formAddress, receiptPage, statusPage, trackPage } from './grievances.views.ts';

export interface HandlerOptions {
  /** Opens the grievances on first use; it is called again after a failure. */
  grievances: () => Promise<Grievances>;
  pages: PortalPages;
  configurations: Configurations;
  embedOrigins: readonly string[];
  now?: () => Date;
}

const TRACK_BYTES_MAX = 4_000;
/** Free text, in which an Aadhaar number is masked. In other fields it is refused as such. */
const TEXT_FIELDS: readonly string[] = ['description', 'landmark'];
/** A parameter of a receipt's address: its page then reports a masked number. */
const AADHAAR_MASKED = 'masked=aadhaar';
/** Decoding a photo takes about a second, and the queue is short. */
const PHOTOS_BUSY_SECONDS = 10;
const STILL_FILING_WAITS_MAX = 6;
const STILL_FILING_WAIT_MS = 500;

const MAXIMA: Record<string, number> = {
  error_landmark_long: LANDMARK_CHARACTERS_MAX,
  error_words_long: WORDS_CHARACTERS_MAX,
};
/** Numbers for the form's messages. */
const figures = (message: string) => ({
  min: message === 'error_words_short' ? NOTE_CHARACTERS_MIN : DESCRIPTION_CHARACTERS_MIN,
  max: MAXIMA[message] ?? DESCRIPTION_CHARACTERS_MAX,
  megabytes: PHOTO_BYTES_MAX / 1e6,
});

/** Lists the categories that are accepted, in a language. */
const categoriesIn = (configuration: Configuration, locale: Locale) =>
  keptJson(
    configuration.categories
      .filter(({ isActive }) => isActive)
      .map(({ code, label, department, acknowledgeHours, resolveHours }) => ({
        code,
        label: label[locale],
        departmentSlug: department,
        acknowledgeHours,
        resolveHours,
      })),
  );

/** Creates the handler of everything under `/api/grievances`. */
export function createGrievancesHandler({
  grievances,
  configurations,
  ...options
}: HandlerOptions) {
  const feature = createFeature({
    ...options,
    feature: 'grievances',
    widget: 'grievances',
    values: figures,
    kinds: { photos_busy: 503, not_possible: 409 },
    form: (view) => ({
      address: formAddress(view),
      form: 'grievances',
      title: t(view.locale)('grievances:form_title'),
      plain: () => plainForm(view.locale, configurations.last()),
    }),
    back: (view) => ({
      href: formAddress(view),
      label: t(view.locale)('grievances:action_back_to_form'),
    }),
  });
  const { app, problem, page, view: viewOf, log, handle } = feature;

  /** While the portal is unavailable, the last stored configuration counts. */
  const configurationFor = async (request: Request, version?: string) =>
    (await configurations.ofForm(request, version)) ??
    (await (await grievances()).newestConfiguration());

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

  app.post(GRIEVANCES_API, async ({ req, env }) => {
    const request = req.raw;
    const read = await readFiling(request);
    if (read.kind === 'BodyTooLarge')
      return problem(request, viewOf(request, read.typed), 'too_large', {
        typed: read.typed,
        refusals:
          'description' in read.typed ? [{ field: 'photo', message: 'error_photo_large' }] : [],
      });
    // Unreadable texts cannot be restored, but the form can be shown again.
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind], { typed: {} });

    const { typed } = read;
    const view = viewOf(request, typed);
    const notes = read.aadhaarFields
      .filter((field) => TEXT_FIELDS.includes(field))
      .map((field) => ({ field, message: 'aadhaar_masked' }));
    const invalid = (refusals: readonly FieldRefusal[]) => {
      // A browser does not keep the chosen file: mention it, unless the photo itself is invalid.
      const photoLost =
        read.files.length > 0 &&
        wantsHtml(request) &&
        !refusals.some(({ field }) => field === 'photo');
      return problem(request, view, 'invalid', {
        typed,
        notes,
        refusals: photoLost
          ? [...refusals, { field: 'photo', message: 'error_photo_again' }]
          : refusals,
      });
    };
    if (read.kind === 'Invalid') return invalid(read.refusals);

    let result;
    try {
      const { file } = await grievances();
      const configuration = await configurationFor(request, read.value.configuration);
      if (!configuration) {
        log.warn('no configuration published');
        return problem(request, view, 'unavailable', { typed, notes });
      }
      const photo = read.files[0]?.bytes ?? null;
      result = await file(read.value, photo, env.ip, configuration);
      // After a double click the first request is still running: wait for its receipt.
      for (
        let waits = 0;
        result.kind === 'StillFiling' && wantsHtml(request) && waits < STILL_FILING_WAITS_MAX;
        waits++
      ) {
        await wait(STILL_FILING_WAIT_MS);
        result = await file(read.value, photo, env.ip, configuration);
      }
    } catch (error) {
      log.error('filing failed', error);
      return problem(request, view, 'unavailable', { typed, notes });
    }
    switch (result.kind) {
      case 'Refused':
        return invalid(result.refusals);
      case 'StillFiling':
        return problem(request, view, 'still_running', { typed, notes });
      case 'KeyReused':
        return problem(request, view, 'key_reused', { typed: { ...typed, idempotencyKey: '' } });
      case 'TooMany':
        return problem(request, view, 'too_many', {
          typed,
          notes,
          waitSeconds: result.minutes * 60,
        });
      case 'PhotosBusy':
        return problem(request, view, 'photos_busy', {
          typed,
          notes,
          waitSeconds: PHOTOS_BUSY_SECONDS,
        });
      case 'Filed': {
        const { number, secret, acknowledgeBy, resolveBy } = result.filed;
        const receiptUrl =
          address(`${GRIEVANCES_API}/receipt/${secret}`, view) +
          (notes.length > 0 ? `&${AADHAAR_MASKED}` : '');
        if (wantsHtml(request)) return seeOther(receiptUrl);
        const answer: FilingAnswer = {
          number: formatTrackingNumber(number),
          statusUrl: address(`${GRIEVANCES_API}/${number}`, view),
          receiptUrl,
          acknowledgeBy,
          resolveBy,
          ...(notes.length > 0 && { notices: [t(view.locale)('grievances:aadhaar_masked')] }),
        };
        return jsonAnswer(answer, 201, { location: receiptUrl });
      }
    }
  });

  async function track(request: Request, typed: string, view: View): Promise<Response> {
    const T = t(view.locale);
    const parsed = parseTrackingNumber(typed);
    if (parsed.kind === 'Number')
      return seeOther(address(`${GRIEVANCES_API}/${parsed.number}`, view));
    const shown = maskAadhaar(typed.trim()).slice(0, 60);
    const error = !shown
      ? T('grievances:track_empty')
      : T(
          parsed.kind === 'NumberMistyped'
            ? 'grievances:track_mistyped'
            : 'grievances:track_incomplete',
          { typed: shown },
        );
    if (!wantsHtml(request)) return problem(request, view, 'not_found');
    return page(request, view, trackPage(shown, error, view), 422);
  }
  app.get(GRIEVANCES_TRACK_API, ({ req }) => {
    const view = viewOf(req.raw);
    const typed = req.query('number');
    return typed === undefined
      ? page(req.raw, view, trackPage('', null, view))
      : track(req.raw, typed, view);
  });
  app.post(GRIEVANCES_TRACK_API, async ({ req }) => {
    const request = req.raw;
    const read = await readFields(request, {
      schema: trackSchema,
      fields: ['number', 'lang', 'embed'],
      types: ['form'],
      bytesMax: TRACK_BYTES_MAX,
    });
    if (read.kind === 'Invalid')
      return problem(request, viewOf(request), 'invalid', { refusals: read.refusals });
    if (read.kind !== 'Read') return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const { number, lang, embed } = read.value;
    return track(
      request,
      number,
      viewOf(request, { language: lang, ...(embed && { channel: 'embed' }) }),
    );
  });

  async function receipt(
    request: Request,
    secret: string,
    view: View,
    sent: Sent,
    status = 200,
  ): Promise<Response | null> {
    const grievance = await (await grievances()).findForReporter(secret);
    if (!grievance) return null;
    const { origin, searchParams } = new URL(request.url);
    const isAadhaarMasked = searchParams.get('masked') === 'aadhaar';
    const content = receiptPage(grievance, secret, origin, view, {
      isAadhaarMasked,
      configuration: await configurationFor(request),
      sent,
    });
    return page(request, view, content, status);
  }
  app.get(`${GRIEVANCES_API}/receipt/:secret`, async ({ req }) => {
    const view = viewOf(req.raw);
    const secret = req.param('secret');
    if (wantsHtml(req.raw)) {
      const done = REPORTER_EVENTS.find((event) => event === req.query('done'));
      const answer = await receipt(req.raw, secret, view, { done });
      return answer ?? problem(req.raw, view, 'not_found');
    }
    const grievance = await (await grievances()).findForReporter(secret);
    if (!grievance) return problem(req.raw, view, 'not_found');
    return jsonAnswer({ ...grievance, number: formatTrackingNumber(grievance.number) });
  });
  addReporterRoutes({ app, problem, view: viewOf, grievances, receipt });

  app.get(`${GRIEVANCES_API}/photo/:secret`, async ({ req }) => {
    const photo = await (await grievances()).photo(req.param('secret'));
    if (!photo) return problem(req.raw, viewOf(req.raw), 'not_found');
    return new Response(photo as Uint8Array<ArrayBuffer>, {
      headers: {
        ...PRIVATE,
        'content-type': 'image/jpeg',
        'content-disposition': 'inline; filename="photo.jpg"',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cross-origin-resource-policy': 'same-origin',
      },
    });
  });

  app.get(`${GRIEVANCES_API}/:number`, async ({ req }) => {
    const view = viewOf(req.raw);
    const typed = req.param('number');
    const parsed = parseTrackingNumber(typed);
    const grievance =
      parsed.kind === 'Number' ? await (await grievances()).find(parsed.number) : null;
    if (grievance)
      return wantsHtml(req.raw)
        ? page(req.raw, view, statusPage(grievance, view, await configurationFor(req.raw)))
        : jsonAnswer({ ...grievance, number: formatTrackingNumber(grievance.number) });
    if (!wantsHtml(req.raw)) return problem(req.raw, view, 'not_found');
    if (parsed.kind !== 'Number') return track(req.raw, typed, view);
    const number = formatTrackingNumber(parsed.number);
    return page(
      req.raw,
      view,
      trackPage(number, t(view.locale)('grievances:track_unknown', { number }), view),
      404,
    );
  });

  return handle;
}
