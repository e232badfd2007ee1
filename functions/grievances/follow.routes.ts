import { to } from '@pune/content/routes';
import { followingPath, type Followed } from '@pune/grievances/followers';
import { followSchema } from '@pune/grievances/followers.schema';
import { GRIEVANCES_API } from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import type { FeatureContext } from '@pune/http/feature';
import { wording } from '@pune/http/problems';
import type { FieldRefusal } from '@pune/http/refusals';
import { wantsHtml } from '@pune/http/requests';
import { address, type View } from '@pune/http/view';
import { signedInOf } from '../signed-in.ts';
import { createContactCodes } from './contact-codes.ts';
import type { GrievancesFeature } from './feature.ts';
import { completedPage, followCodePage, followPage, linkSentPage } from './follow.views.ts';
import { createGrievanceForms, OF_FORM, type SentForm } from './grievance-forms.ts';
import { hasNews } from './grievances.views.ts';

/** Adds the ways to follow: an account, a number to confirm by a code, an address by a link. */
export function addFollowRoutes(feature: GrievancesFeature): void {
  const { app, problem, page, view: viewOf, log, pages, grievances, citizens } = feature;
  const forms = createGrievanceForms(feature, {
    instead: (found, view) => (hasNews(found) ? null : completedPage(found.number, view)),
  });

  function following(request: Request, view: View, number: string, followed: Followed) {
    if (followed.kind === 'NotFound') return problem(request, view, 'not_found');
    const own = address(followingPath(followed.key), view);
    if (wantsHtml(request)) return seeOther(`${own}&done=1`);
    return jsonAnswer({ number: formatTrackingNumber(number), followingUrl: own }, 201);
  }

  const codes = createContactCodes(feature, forms, {
    path: 'follow',
    purpose: 'follow grievance',
    template: 'mobile_code',
    codePage: followCodePage,
    async confirmed(request, view, { number, contact }) {
      const followed = await (
        await grievances()
      ).followers.follow(number, {
        contact,
        relation: 'follower',
        channels: ['sms'],
        language: view.locale,
        origin: new URL(request.url).origin,
      });
      return following(request, view, number, followed);
    },
  });

  const waysOn = async (request: Request, view: View) => ({
    hasAccounts: (await pages(request, to.citizens.account(view))) !== null,
    hasEmail: (await citizens()).notify.reaches('email'),
  });
  app.get(
    `${GRIEVANCES_API}/:number/follow`,
    forms.onGrievance(async ({ number }, { req }) => {
      const view = viewOf(req.raw);
      const person = await signedInOf(req.raw, citizens);
      const content = followPage(number, person?.me ?? null, view, await waysOn(req.raw, view));
      return page(req.raw, view, content, 200, OF_FORM);
    }),
  );

  /** Sends a link to an address. The answer tells nothing of it, and the link is not in it. */
  async function askByEmail(
    { req, env }: FeatureContext,
    number: string,
    email: string,
    view: View,
  ): Promise<Response> {
    const request = req.raw;
    if (!(await citizens()).notify.reaches('email')) {
      log.warn('no gateway for e-mail: set SMTP_URL and the settings beside it');
      return problem(request, view, 'no_codes');
    }
    const { origin } = new URL(request.url);
    const given = { language: view.locale, origin };
    const asked = await (
      await grievances()
    ).followers.askByEmail(number, { email, ...given }, env.ip);
    if (asked.kind === 'NotFound') return problem(request, view, 'not_found');
    if (asked.kind === 'TooMany')
      return problem(request, view, 'too_many', { waitSeconds: asked.waitSeconds });
    return wantsHtml(request)
      ? page(request, view, linkSentPage(number, view), 202)
      : jsonAnswer({ sent: true }, 202);
  }

  /** Shows the form again with the field that has to be corrected. */
  async function again(
    request: Request,
    { number, view, typed }: Pick<SentForm<unknown>, 'number' | 'view' | 'typed'>,
    refusals: readonly FieldRefusal[],
  ): Promise<Response> {
    if (!wantsHtml(request))
      return problem(request, view, 'invalid', {
        refusals: [{ field: 'mobile', message: 'error_mobile_required' }],
      });
    const isEmail = refusals.some(({ field }) => field === 'email');
    const message = isEmail ? 'error_email_invalid' : 'error_mobile_required';
    const refused = {
      field: isEmail ? ('email' as const) : ('mobile' as const),
      typed: typed[isEmail ? 'email' : 'mobile'] ?? '',
      error: wording('grievances', view.locale, message),
    };
    const ways = { refused, ...(await waysOn(request, view)) };
    return page(request, view, followPage(number, null, view, ways), 422, OF_FORM);
  }

  app.post(
    `${GRIEVANCES_API}/:number/follow`,
    forms.onForm(
      {
        schema: followSchema,
        fields: ['mobile', 'email', 'channels', 'lang'],
        own: ['mobile', 'email'],
      },
      async ({ number, context, view, value, typed, refusals }) => {
        const request = context.req.raw;
        const person = value && (await signedInOf(request, citizens));
        if (value && person) {
          const followed = await (
            await grievances()
          ).followers.follow(number, {
            contact: { citizen: person.session.citizen },
            relation: 'follower',
            channels: value.channels.length > 0 ? value.channels : ['sms'],
            language: view.locale,
            origin: new URL(request.url).origin,
          });
          return following(request, view, number, followed);
        }
        if (value?.mobile) return codes.ask(context, number, { mobile: value.mobile }, view);
        if (value?.email) return askByEmail(context, number, value.email, view);
        return again(request, { number, view, typed }, refusals);
      },
    ),
  );
  codes.addRoutes();
}
