import { ownPageSchema } from '@pune/grievances/followers.schema';
import { GRIEVANCES_API } from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { wording } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { address, type View } from '@pune/http/view';
import { accountOf } from '../signed-in.ts';
import { createContactCodes } from './contact-codes.ts';
import type { GrievancesFeature } from './feature.ts';
import { createGrievanceForms, OF_FORM } from './grievance-forms.ts';
import { ownCodePage, ownPage, ownSignedInPage } from './own-page.views.ts';

type Field = 'mobile' | 'email';
type Message =
  | 'error_mobile_required'
  | 'error_mobile_other'
  | 'error_email_required'
  | 'error_email_other';

/**
 * Adds the ways of reporters who lost the secret link: the session in which they filed it, or a
 * code to the number or the address that they gave, opens their page. A code is sent to any number
 * and address that is typed, so that no answer tells strangers which was given.
 */
export function addOwnPageRoutes(feature: GrievancesFeature): void {
  const { app, page, problem, view: viewOf, grievances, citizens } = feature;
  const forms = createGrievanceForms(feature, { instead: () => null });
  const hasEmail = async () => (await citizens()).notify.reaches('email');

  function leadTo(request: Request, view: View, number: string, secret: string): Response {
    const own = address(`${GRIEVANCES_API}/receipt/${secret}`, view);
    return wantsHtml(request)
      ? seeOther(own)
      : jsonAnswer({ number: formatTrackingNumber(number), receiptUrl: own }, 201);
  }

  /** Shows the form again with the field that has to be corrected. */
  async function again(
    request: Request,
    { number, view }: { number: string; view: View },
    { field, message, typed = '' }: { field: Field; message: Message; typed?: string | undefined },
  ): Promise<Response> {
    if (!wantsHtml(request))
      return problem(request, view, 'invalid', { refusals: [{ field, message }] });
    const refused = { field, typed, error: wording('grievances', view.locale, message) };
    const content = ownPage(number, view, { refused, hasEmail: await hasEmail() });
    return page(request, view, content, 422, OF_FORM);
  }

  const codes = createContactCodes(feature, forms, {
    path: 'own',
    purpose: 'open own grievance',
    template: 'own_page_code',
    codePage: ownCodePage,
    async confirmed(request, view, { number, contact }) {
      const opened = await (await grievances()).openOwn(number, contact);
      if (opened.kind === 'Opened') return leadTo(request, view, number, opened.secret);
      const field = 'mobile' in contact ? 'mobile' : 'email';
      return again(request, { number, view }, { field, message: `error_${field}_other` });
    },
  });

  app.get(
    `${GRIEVANCES_API}/:number/own`,
    forms.onGrievance(async ({ number }, { req }) => {
      const view = viewOf(req.raw);
      const account = await accountOf(req.raw, citizens);
      const isOwn = account !== null && (await (await grievances()).isReporter(number, account));
      const content = isOwn
        ? ownSignedInPage(number, view)
        : ownPage(number, view, { hasEmail: await hasEmail() });
      return page(req.raw, view, content, 200, OF_FORM);
    }),
  );
  app.post(
    `${GRIEVANCES_API}/:number/own`,
    forms.onForm(
      { schema: ownPageSchema, fields: ['mobile', 'email', 'lang'], own: ['mobile', 'email'] },
      async ({ number, context, view, value, typed, refusals }) => {
        const request = context.req.raw;
        if (value?.mobile) return codes.ask(context, number, { mobile: value.mobile }, view);
        if (value?.email) return codes.ask(context, number, { email: value.email }, view);
        const account = value && (await accountOf(request, citizens));
        const opened = account && (await (await grievances()).openOwn(number, account));
        if (opened?.kind === 'Opened') return leadTo(request, view, number, opened.secret);
        const isEmail = refusals.some(({ field }) => field === 'email');
        const field = isEmail ? 'email' : 'mobile';
        const refused = { field, message: `error_${field}_required`, typed: typed[field] } as const;
        return again(request, { number, view }, refused);
      },
    ),
  );
  codes.addRoutes();
}
