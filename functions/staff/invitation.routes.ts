import { t } from '@pune/i18n/server';
import { seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { PROBLEM_OF } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { inLanguage, SIGN_IN } from './addresses.ts';
import type { StaffFeature } from './feature.ts';
import { BLANK } from './form.views.ts';
import { invitationPage } from './invitation.views.ts';
import { ENROL_FIELDS, enrolSchema } from './requests.schema.ts';
import { errorsOf } from './sign-in.routes.ts';

const INVITATION = '/staff/invitations/:token';

/** Routes of the first sign-in: a link that works once. */
export function addInvitationRoutes(feature: StaffFeature): void {
  const { app, open, offersDirectory, openPage, problem, view: viewOf } = feature;

  app.get(INVITATION, async ({ req }) => {
    const request = req.raw;
    const view = viewOf(request);
    const { invitations } = await open();
    const invitation = await invitations.find(req.param('token'));
    if (!invitation) {
      const waits = await invitations.isWaiting(req.param('token'));
      return problem(request, view, waits ? 'invitation_waits' : 'invitation_gone');
    }
    const { pathname } = new URL(request.url);
    return openPage(
      request,
      view,
      invitationPage(view, invitation, { action: pathname, state: BLANK, offersDirectory }),
    );
  });

  app.post(INVITATION, async ({ req }) => {
    const request = req.raw;
    const read = await readFields(request, { schema: enrolSchema, fields: ENROL_FIELDS });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const view = viewOf(request, { language: read.typed.language });
    const { invitations } = await open();
    const token = req.param('token');
    const again = async (errors: Record<string, string>) => {
      const invitation = await invitations.find(token);
      if (!invitation) return null;
      const action = new URL(request.url).pathname;
      const state = { values: {}, errors };
      const content = invitationPage(view, invitation, { action, state, offersDirectory });
      return openPage(request, view, content, 422);
    };
    if (read.kind === 'Invalid') {
      const { refusals } = read;
      const shown = wantsHtml(request) ? await again(errorsOf(refusals, view)) : null;
      return shown ?? problem(request, view, 'invalid', { refusals });
    }
    const gone = () => problem(request, view, 'invitation_gone');
    const T = t(view.locale);
    const result = await invitations.accept(token, read.value);
    switch (result.kind) {
      case 'Gone':
        return gone();
      case 'Weak':
        return (await again({ password: T(`staff:weak_${result.weakness.kind}`) })) ?? gone();
      case 'WrongCode':
        return (await again({ code: T('staff:error_first_code') })) ?? gone();
      case 'Enrolled':
        return seeOther(inLanguage(SIGN_IN, view.locale, { after: 'enrolled' }));
    }
  });
}
