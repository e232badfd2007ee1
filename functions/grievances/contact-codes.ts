import { masked } from '@pune/citizens';
import type { CodeTemplate } from '@pune/citizens/one-time-codes';
import { maskedEmail } from '@pune/grievances/followers';
import { followCodeSchema } from '@pune/grievances/followers.schema';
import { GRIEVANCES_API } from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import type { FeatureContext } from '@pune/http/feature';
import { withCookies } from '@pune/http/host-cookies';
import { wording } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { address, type View } from '@pune/http/view';
import { challengeCookie, cookieOf, endCookie } from '../citizens/cookies.ts';
import { deviceCookie, deviceOf } from '../device-cookie.ts';
import type { SentTo } from './contact-codes.views.ts';
import type { GrievancesFeature } from './feature.ts';
import { OF_FORM, type GrievanceForms } from './grievance-forms.ts';

const COUNTRY = '+91';

/** A mobile number of ten digits, or an e-mail address. */
export type Contact = { mobile: string } | { email: string };

const recipientOf = (contact: Contact) =>
  'mobile' in contact
    ? ({ channel: 'sms', address: COUNTRY + contact.mobile } as const)
    : ({ channel: 'email', address: contact.email.toLowerCase() } as const);
const contactOf = (recipient: string): Contact =>
  recipient.startsWith(COUNTRY)
    ? { mobile: recipient.slice(COUNTRY.length) }
    : { email: recipient };
const sentToOf = (contact: Contact): SentTo =>
  'mobile' in contact
    ? { channel: 'sms', shown: masked(contact.mobile) }
    : { channel: 'email', shown: maskedEmail(contact.email) };

export interface ContactCodesOptions {
  /** The part of the address behind the tracking number: `follow`. */
  path: string;
  /** The purpose to which a code is bound, beside the grievance. It opens no account. */
  purpose: string;
  /** The message with the code. */
  template: CodeTemplate;
  /** Renders the page for the code. */
  codePage: (
    number: string,
    view: View,
    sentTo: SentTo,
    error?: string,
  ) => { title: string; main: string };
  /** Does what the code was asked for. */
  confirmed: (
    request: Request,
    view: View,
    given: { number: string; contact: Contact },
  ) => Promise<Response>;
}

/** Creates the confirmation of a number or an address by a code, about one grievance. */
export function createContactCodes(
  feature: GrievancesFeature,
  { onGrievance, onForm }: GrievanceForms,
  { path, purpose, template, codePage, confirmed }: ContactCodesOptions,
) {
  const { app, problem, page, view: viewOf, log, citizens } = feature;
  const codeRoute = `${GRIEVANCES_API}/:number/${path}/code`;

  async function pendingOf(request: Request, number: string) {
    const challenge = cookieOf(request, 'challenge');
    const found = challenge
      ? await (await citizens()).citizens.codes.pending(purpose, challenge)
      : null;
    return found?.boundTo === number
      ? { challenge: challenge!, contact: contactOf(found.address) }
      : null;
  }

  return {
    /** Sends a code, and leads on to the page for it. */
    async ask(
      { req, env }: FeatureContext,
      number: string,
      contact: Contact,
      view: View,
    ): Promise<Response> {
      const request = req.raw;
      const { citizens: service, notify } = await citizens();
      const asked = await service.codes.send({
        purpose,
        template,
        ...recipientOf(contact),
        number: formatTrackingNumber(number),
        language: view.locale,
        sender: env.ip,
        device: deviceOf(request),
        boundTo: number,
      });
      if (asked.kind === 'TooMany')
        return problem(request, view, 'too_many', { waitSeconds: asked.waitSeconds });
      if (asked.kind === 'NoGateway') {
        log.warn('no gateway for codes: set SMS_URL or SMTP_URL and the settings beside it');
        return problem(request, view, 'no_codes');
      }
      const sending = notify
        .drainAtOnce()
        .catch((error: unknown) => log.error('codes not sent yet', error));
      if (env.waitUntil) env.waitUntil(sending);
      else await sending;
      const next = address(`${GRIEVANCES_API}/${number}/${path}/code`, view);
      return withCookies(
        wantsHtml(request) ? seeOther(next) : jsonAnswer({ sent: asked.isNew }, 202),
        challengeCookie(request, 'challenge', asked.challenge),
      );
    },

    /** Adds the page for the code, and what takes it. */
    addRoutes(): void {
      app.get(
        codeRoute,
        onGrievance(async ({ number }, { req }) => {
          const view = viewOf(req.raw);
          const waiting = await pendingOf(req.raw, number);
          if (!waiting) return problem(req.raw, view, 'code_gone');
          const content = codePage(number, view, sentToOf(waiting.contact));
          return page(req.raw, view, content, 200, OF_FORM);
        }),
      );

      app.post(
        codeRoute,
        onForm(
          { schema: followCodeSchema, fields: ['code', 'lang'], own: ['code'] },
          async ({ number, context, view, value }) => {
            const request = context.req.raw;
            const waiting = await pendingOf(request, number);
            const again = () => {
              const isEmail = waiting !== null && 'email' in waiting.contact;
              const message = isEmail ? 'error_code_email' : 'error_code';
              return wantsHtml(request) && waiting
                ? page(
                    request,
                    view,
                    codePage(
                      number,
                      view,
                      sentToOf(waiting.contact),
                      wording('grievances', view.locale, message),
                    ),
                    422,
                    OF_FORM,
                  )
                : problem(request, view, 'invalid', {
                    refusals: [{ field: 'code', message }],
                  });
            };
            if (!value) return again();
            const { citizens: service } = await citizens();
            const checked = await service.codes.check({
              purpose,
              challenge: waiting?.challenge ?? '',
              code: value.code,
              boundTo: number,
              device: deviceOf(request),
            });
            if (checked.kind === 'CodeWrong') return again();
            const endChallenge = endCookie(request, 'challenge');
            if (checked.kind === 'CodeGone')
              return withCookies(await problem(request, view, 'code_gone'), endChallenge);
            return withCookies(
              await confirmed(request, view, { number, contact: contactOf(checked.address) }),
              deviceCookie(request, checked.device),
              endChallenge,
            );
          },
        ),
      );
    },
  };
}
