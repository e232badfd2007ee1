import { randomUUID } from 'node:crypto';
import { masked } from '@pune/citizens';
import type { Grievances } from '@pune/grievances';
import type { Configuration } from '@pune/grievances/configuration';
import type { KeptPhotos } from '@pune/grievances/kept-photos';
import { formatTrackingNumber, parseTrackingNumber } from '@pune/grievances/tracking-number';
import { seeOther } from '@pune/http/answers';
import type { Typed } from '@pune/http/bodies';
import type { FeatureContext } from '@pune/http/feature';
import { PROBLEM_OF } from '@pune/http/problems';
import type { FieldRefusal } from '@pune/http/refusals';
import { t } from '@pune/i18n/server';
import { raw } from '@pune/ui/markup';
import type { HeldPost } from '@pune/staff/officer';
import type { PostKind } from '@pune/staff/permissions';
import { photoOf, withPhoto, type FormPhoto } from '../grievances/form-photo.ts';
import { reportsNear } from '../grievances/nearby.ts';
import { namedRefusals, questionsIn } from '../question-fields.ts';
import { FILINGS, inLanguage } from '../staff/addresses.ts';
import type { Desk } from './feature.ts';
import { confirmNumber, type CodeMeans, type Confirmed } from './filing-code.ts';
import { errorsOf, filingOf, readFilingForm, type FilledForm } from './filing-form.ts';
import { filedPage, filingPage, type FilingForm } from './filings.views.ts';
import type { Visit } from './visit.ts';

export interface FilingRoutes {
  grievances: () => Promise<Grievances>;
  citizens: CodeMeans['citizens'];
  /** The configuration that citizens' forms show; null if none is published. */
  configuration: (request: Request) => Promise<Configuration | null>;
  keptPhotos: KeptPhotos;
  /** The portal whose links citizens get; by default that of the request. */
  portal?: string | undefined;
}

const PERMISSION = 'grievances.file_on_behalf';
/** The channel with which the form opens: citizens call an operator and visit a ward office. */
const CHANNEL_OF: Partial<Record<PostKind, string>> = {
  operator: 'call_centre',
  ward_officer: 'counter',
};
/** A counter files for one citizen a minute, and a call centre not much faster. */
const PER_OPERATOR_IN_HOUR = 300;
const PHOTOS_BUSY_SECONDS = 10;

type OwnVisit = Visit & { post: HeldPost };

/** A form that was sent, and what shows it again. */
interface Sent {
  visit: OwnVisit;
  context: FeatureContext;
  shown: Configuration;
  typed: Typed;
  photo: FormPhoto;
}
type More = Partial<Pick<FilingForm, 'challenge' | 'reports'>> & {
  status?: number;
  refusals?: readonly FieldRefusal[];
};

/** Adds the filing for citizens by officers with the permission. */
export const filingRoutes =
  ({ grievances, citizens, configuration, keptPhotos, portal }: FilingRoutes) =>
  (desk: Desk): void => {
    const { app, signedIn, answer, problem } = desk;
    const originOf = ({ request }: Visit) => portal ?? new URL(request.url).origin;

    const permitted = (work: (visit: OwnVisit, context: FeatureContext) => Promise<Response>) =>
      signedIn(async (visit, context) => {
        const [post] = visit.officer.postsWith(PERMISSION);
        return post
          ? work({ ...visit, post }, context)
          : problem(visit.request, visit.view, 'not_permitted');
      });

    /** Shows a form again, with everything that was typed. A browser forgets the chosen file. */
    async function again(
      { visit, context, shown, typed, photo }: Sent,
      errors: Readonly<Record<string, string>>,
      { status = 422, challenge = null, reports = [], refusals = [] }: More = {},
    ): Promise<Response> {
      const { locale } = visit.view;
      const questions = questionsIn(shown, typed['category']);
      const named = namedRefusals(refusals, questions, locale);
      const about = { kept: keptPhotos, address: context.env.ip, locale, log: desk.log };
      const { insertions, notes = [] } = await withPhoto(photo, { refusals }, about);
      const form: FilingForm = {
        configuration: shown,
        state: {
          values: typed,
          errors: { ...errorsOf([...notes, ...named], locale), ...errors },
        },
        key: typed['idempotencyKey'] || randomUUID(),
        challenge,
        reports,
        isCompared: typed['nearby'] === 'seen' || reports.length > 0,
        portal: originOf(visit),
        keptPhoto: insertions?.['photo'] ? raw(insertions['photo']) : null,
      };
      return answer(visit, filingPage(form, visit.view), status, 'filings');
    }

    app.get(
      '/desk/filings',
      permitted(async (visit) => {
        const { request, view } = visit;
        const shown = await configuration(request);
        if (!shown) return problem(request, view, 'unavailable');
        const followed = parseTrackingNumber(
          new URL(request.url).searchParams.get('followed') ?? '',
        );
        const form: FilingForm = {
          configuration: shown,
          state: {
            values: { citizenLanguage: view.locale, channel: CHANNEL_OF[visit.post.kind] ?? '' },
            errors: {},
          },
          key: randomUUID(),
          challenge: null,
          reports: [],
          isCompared: false,
          portal: originOf(visit),
          keptPhoto: null,
          followed: followed.kind === 'Number' ? formatTrackingNumber(followed.number) : null,
        };
        return answer(visit, filingPage(form, view), 200, 'filings');
      }),
    );

    /** Has the citizen follow an open report instead. The number is confirmed by then. */
    async function follow(sent: Sent, value: FilledForm): Promise<Response> {
      const { visit } = sent;
      const { officer, post, view } = visit;
      const parsed = parseTrackingNumber(value.follow ?? '');
      const followed =
        parsed.kind === 'Number' &&
        (await (
          await grievances()
        ).followers.follow(
          parsed.number,
          {
            contact: { mobile: value.mobile },
            relation: 'follower',
            channels: ['sms'],
            language: value.citizenLanguage,
            origin: originOf(visit),
          },
          { person: officer.person.id, post: post.id },
        ));
      if (!followed || followed.kind === 'NotFound') return desk.notFound(visit);
      if (sent.photo.token) await keptPhotos.drop(sent.photo.token);
      const { number } = parsed as { number: string };
      return seeOther(inLanguage(FILINGS, view.locale, { followed: number }));
    }

    async function file(sent: Sent, value: FilledForm, confirmed: Confirmed): Promise<Response> {
      const { visit, context, shown, photo } = sent;
      const { request, officer, post, view } = visit;
      const service = await grievances();
      const result = await service.file(filingOf(value), photo.bytes, context.env.ip, shown, {
        channel: value.channel,
        operator: {
          person: officer.person.id,
          post: post.id,
          mobileConfirmed: confirmed.kind === 'Confirmed',
          portal: originOf(visit),
        },
        limit: { sender: `operator ${officer.person.id}`, perHourMax: PER_OPERATOR_IN_HOUR },
      });
      switch (result.kind) {
        case 'Filed':
          if (photo.token) await keptPhotos.drop(photo.token);
          return seeOther(inLanguage(`${FILINGS}${result.filed.secret}/`, view.locale));
        case 'Refused':
          return again(sent, {}, { refusals: result.refusals });
        case 'PhotosBusy':
        case 'NoRoom': {
          const message = result.kind === 'NoRoom' ? 'error_no_room' : 'error_photos_busy';
          return again(sent, { photo: t(view.locale)(`grievances:${message}`) }, { status: 503 });
        }
        case 'TooMany':
          return problem(request, view, 'too_many', { waitSeconds: result.minutes * 60 });
        case 'KeyReused':
        case 'StillFiling':
          return problem(request, view, 'still_running', { waitSeconds: PHOTOS_BUSY_SECONDS });
      }
    }

    /** The open reports to compare with, before anything is filed; none after that. */
    async function compared({ visit, shown }: Sent, value: FilledForm) {
      if (value.nearby === 'seen') return [];
      const filing = filingOf(value);
      return reportsNear(await grievances(), filing, shown, visit.view).catch((error: unknown) => {
        // An operator files without the comparison rather than not at all.
        desk.log.error('open reports nearby could not be read', error);
        return [];
      });
    }

    async function take(sent: Sent, value: FilledForm): Promise<Response> {
      const { visit, context } = sent;
      const { locale } = visit.view;
      const T = t(locale);
      // The form is shown again with the questions of the chosen category.
      if (value.asked !== value.category && questionsIn(sent.shown, value.category).length > 0)
        return again(sent, {}, { status: 200 });
      const reports = await compared(sent, value);
      if (reports.length > 0) return again(sent, {}, { status: 200, reports });
      const isFollowing = value.follow !== undefined;
      const number = {
        ...value,
        // Messages go to a number whose owner asked for them.
        wantsCode: value.step === 'code' || isFollowing,
        language: value.citizenLanguage,
        operator: visit.officer.person.id,
      };
      const means = { citizens, log: desk.log, env: context.env };
      const confirmed = await confirmNumber(number, means);
      const sentTo = masked(value.mobile);
      switch (confirmed.kind) {
        case 'CodeSent':
          return again(sent, {}, { status: 200, challenge: { id: confirmed.challenge, sentTo } });
        case 'Wrong':
          return again(
            sent,
            { code: T('grievances:error_code') },
            { challenge: { id: value.challenge!, sentTo } },
          );
        case 'Gone':
          return again(sent, { step: T('grievances:problem_code_gone_title') });
        case 'NotSent':
          return again(sent, { mobile: T(`grievances:${confirmed.message}`) });
        case 'Unconfirmed':
          if (!isFollowing) return file(sent, value, confirmed);
          return again(
            sent,
            { code: T('grievances:error_code') },
            { challenge: { id: value.challenge!, sentTo } },
          );
        case 'Confirmed':
          return isFollowing ? follow(sent, value) : file(sent, value, confirmed);
      }
    }

    app.post(
      '/desk/filings',
      permitted(async (visit, context) => {
        const { request } = visit;
        const read = await readFilingForm(request);
        const view = desk.viewOf(request, {
          language: 'typed' in read ? read.typed['language'] : undefined,
        });
        const own = { ...visit, view };
        const shown = await configuration(request);
        if (!shown) return problem(request, view, 'unavailable');
        const isTooLarge = read.kind === 'BodyTooLarge' && 'description' in read.typed;
        if (read.kind !== 'Read' && read.kind !== 'Invalid' && !isTooLarge)
          return problem(request, view, PROBLEM_OF[read.kind]);
        const { typed } = read as { typed: Typed };
        const files = 'files' in read ? read.files : [];
        const photo = await photoOf(keptPhotos, {
          file: files[0]?.bytes ?? null,
          token: typed['keptPhoto'],
          isRemoved: typed['removePhoto'] === '1',
        });
        const sent: Sent = { visit: own, context, shown, typed, photo };
        const ofPhoto = (message: string) => ({ field: 'photo', message });
        if (read.kind === 'BodyTooLarge')
          return again(sent, {}, { status: 413, refusals: [ofPhoto('error_photo_large')] });
        const refusals = [
          ...(read.kind === 'Invalid' ? read.refusals : []),
          ...(files.length > 1 ? [ofPhoto('error_photo_many')] : []),
          ...(photo.isLost ? [ofPhoto('error_photo_again')] : []),
        ];
        if (read.kind !== 'Read' || refusals.length > 0) return again(sent, {}, { refusals });
        return take(sent, read.value);
      }),
    );

    app.get(
      '/desk/filings/:secret',
      permitted(async (visit, { req }) => {
        const secret = req.param('secret') ?? '';
        const found = await (await grievances()).findForReporter(secret);
        if (!found) return desk.notFound(visit);
        const link = `${originOf(visit)}/api/grievances/receipt/${secret}?lang=${visit.view.locale}`;
        const shown = await configuration(visit.request);
        return answer(visit, filedPage(found, link, shown, visit.view), 200, 'filings');
      }),
    );
  };
