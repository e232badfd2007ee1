import { setTimeout as wait } from 'node:timers/promises';
import { originOfForm } from '@pune/grievances/filing-origin';
import { GRIEVANCES_API, type FilingAnswer } from '@pune/grievances/schema';
import { isAnswerField } from '@pune/grievances/questions.schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import type { Typed } from '@pune/http/bodies';
import { withCookies } from '@pune/http/host-cookies';
import { safe } from '@pune/http/markup';
import { PROBLEM_OF, type ProblemOptions } from '@pune/http/problems';
import type { FieldRefusal } from '@pune/http/refusals';
import { wantsHtml } from '@pune/http/requests';
import { address, type View } from '@pune/http/view';
import { t } from '@pune/i18n/server';
import { signedInOf } from '../signed-in.ts';
import { questionsIn } from '../question-fields.ts';
import type { GrievancesFeature } from './feature.ts';
import { deviceOf, newDeviceCookies } from './filing-device.ts';
import { photoOf, withPhoto } from './form-photo.ts';
import { nearbyStep, reportsNear } from './nearby.ts';
import { questionStep, withQuestions } from './questions.views.ts';
import { readFiling } from './read-filing.ts';

/** Free text, in which an Aadhaar number is masked. In other fields it is refused as such. */
const TEXT_FIELDS: readonly string[] = ['description', 'landmark'];
/** A parameter of a receipt's address: its page then reports a masked number. */
const AADHAAR_MASKED = 'masked=aadhaar';
/** An operator has to make room. */
const NO_ROOM_SECONDS = 3600;
/** Decoding a photo takes about a second, and the queue is short. */
const PHOTOS_BUSY_SECONDS = 10;
const VERSION = /^[0-9a-f]{64}$/;
const STILL_FILING_WAITS_MAX = 6;
const STILL_FILING_WAIT_MS = 500;

/** Adds the filing of a grievance by a citizen. */
export function addFilingRoutes(feature: GrievancesFeature): void {
  const {
    app,
    problem,
    view: viewOf,
    log,
    grievances,
    citizens,
    keptPhotos,
    configurationFor,
  } = feature;

  /** Notes that a signed-in citizen filed it. The filing stands if this fails. */
  async function followOwn(request: Request, number: string, { locale }: View): Promise<void> {
    try {
      const person = await signedInOf(request, citizens);
      if (!person) return;
      await (
        await grievances()
      ).followers.follow(number, {
        contact: { citizen: person.session.citizen },
        relation: 'reporter',
        channels: [],
        language: locale,
        origin: new URL(request.url).origin,
      });
    } catch (error) {
      log.error('filing of a signed-in citizen could not be noted', error);
    }
  }

  /** The configuration of the form, as far as it can be read. */
  const shownConfiguration = (request: Request, typed: Typed) =>
    configurationFor(request, VERSION.exec(typed['configuration'] ?? '')?.[0]).catch(() => null);

  app.post(GRIEVANCES_API, async ({ req, env }) => {
    const request = req.raw;
    const read = await readFiling(request);
    if (read.kind === 'BodyTooLarge') {
      const view = viewOf(request, read.typed);
      const options = {
        typed: read.typed,
        refusals:
          'description' in read.typed ? [{ field: 'photo', message: 'error_photo_large' }] : [],
      };
      const shown = await shownConfiguration(request, read.typed);
      return problem(request, view, 'too_large', withQuestions(options, shown, view));
    }
    // Unreadable texts cannot be restored, but the form can be shown again.
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind], { typed: {} });

    const { typed } = read;
    const view = viewOf(request, typed);
    const notes = read.aadhaarFields
      .filter((field) => TEXT_FIELDS.includes(field) || isAnswerField(field))
      .map((field) => ({ field, message: 'aadhaar_masked' }));
    const photo = await photoOf(keptPhotos, {
      file: read.files[0]?.bytes ?? null,
      token: typed['keptPhoto'],
      isRemoved: typed['removePhoto'] === '1',
    });
    /**
     * Answers with a problem. The form is shown again with the questions of its category; a browser
     * forgets the chosen file, so its form is given the photo.
     */
    const refuse = async (kind: Parameters<typeof problem>[2], given: ProblemOptions) => {
      const options = { typed, notes, ...given };
      const shown = withQuestions(options, await shownConfiguration(request, typed), view);
      if (!wantsHtml(request)) return problem(request, view, kind, shown);
      const about = { kept: keptPhotos, address: env.ip, locale: view.locale, log };
      return problem(request, view, kind, await withPhoto(photo, shown, about));
    };
    const invalid = (refusals: readonly FieldRefusal[]) => {
      // The position of a plain form cannot be removed: the form comes back without it.
      const isOutside = refusals.some(({ message }) => message === 'error_point_outside');
      const place: Typed = isOutside ? { latitude: '', longitude: '' } : {};
      return refuse('invalid', { refusals, typed: { ...typed, ...place }, notes });
    };
    if (read.kind === 'Invalid') return invalid(read.refusals);
    if (photo.isLost) return invalid([{ field: 'photo', message: 'error_photo_again' }]);

    let result;
    try {
      const { file } = await grievances();
      const configuration = await configurationFor(request, read.value.configuration);
      if (!configuration) {
        log.warn('no configuration published');
        return refuse('unavailable', { notes });
      }
      const { keptPhoto: _, removePhoto: __, nearby, asked, ...filing } = read.value;
      if (
        wantsHtml(request) &&
        asked !== filing.category &&
        questionsIn(configuration, filing.category).length > 0
      )
        return refuse('questions', questionStep(configuration, filing.category, view));
      const reports =
        wantsHtml(request) && nearby !== 'seen'
          ? await reportsNear(await grievances(), filing, configuration, view).catch(
              (error: unknown) => {
                // A person files without the comparison rather than not at all.
                log.error('open reports nearby could not be read', error);
                return [];
              },
            )
          : [];
      if (reports.length > 0)
        return refuse('nearby', {
          typed: { ...typed, nearby: 'seen' },
          notes,
          above: safe(nearbyStep(reports, view)),
          question: t(view.locale)('grievances:problem_nearby_title'),
        });
      const origin = {
        ...originOfForm(filing.channel, new URL(request.url).origin),
        ...deviceOf(request),
      };
      result = await file(filing, photo.bytes, env.ip, configuration, origin);
      // After a double click the first request is still running: wait for its receipt.
      for (
        let waits = 0;
        result.kind === 'StillFiling' && wantsHtml(request) && waits < STILL_FILING_WAITS_MAX;
        waits++
      ) {
        await wait(STILL_FILING_WAIT_MS);
        result = await file(filing, photo.bytes, env.ip, configuration, origin);
      }
    } catch (error) {
      log.error('filing failed', error);
      return refuse('unavailable', { notes });
    }
    switch (result.kind) {
      case 'Refused':
        return invalid(result.refusals);
      case 'StillFiling':
        return refuse('still_running', { notes });
      case 'KeyReused':
        return refuse('key_reused', { typed: { ...typed, idempotencyKey: '' } });
      case 'TooMany':
        return refuse('too_many', { notes, waitSeconds: result.minutes * 60 });
      case 'PhotosBusy':
        return refuse('photos_busy', { notes, waitSeconds: PHOTOS_BUSY_SECONDS });
      case 'NoRoom':
        return refuse('no_room', {
          notes,
          waitSeconds: NO_ROOM_SECONDS,
          refusals: [{ field: 'photo', message: 'error_no_room' }],
        });
      case 'Filed': {
        const { number, secret, acknowledgeBy, resolveBy } = result.filed;
        await followOwn(request, number, view);
        const receiptUrl =
          address(`${GRIEVANCES_API}/receipt/${secret}`, view) +
          (notes.length > 0 ? `&${AADHAAR_MASKED}` : '');
        const cookies = newDeviceCookies(request, typed['channel'] === 'embed');
        if (wantsHtml(request)) return withCookies(seeOther(receiptUrl), ...cookies);
        const answer: FilingAnswer = {
          number: formatTrackingNumber(number),
          statusUrl: address(`${GRIEVANCES_API}/${number}`, view),
          receiptUrl,
          acknowledgeBy,
          resolveBy,
          ...(notes.length > 0 && { notices: [t(view.locale)('grievances:aadhaar_masked')] }),
        };
        return withCookies(jsonAnswer(answer, 201, { location: receiptUrl }), ...cookies);
      }
    }
  });
}
