import { GRIEVANCES_API } from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { t } from '@pune/i18n/server';
import { buttonForm } from '@pune/ui/button-form';
import { page } from '@pune/ui/page';
import { codePage, emailForm, mobileForm, type SentTo } from './contact-codes.views.ts';
import { ofField, statusLink, type Refused } from './follow.views.ts';
import { headingWith } from './heading.views.ts';

interface Page {
  title: string;
  main: string;
}

/** The address on which a reporter opens the own page by a session or a code. */
export const ownAddress = (number: string): string => `${GRIEVANCES_API}/${number}/own`;

/**
 * The page on which a reporter types the number or the address that was given with the grievance.
 * It shows both fields for every grievance, so that it does not tell strangers what was given.
 */
export function ownPage(
  number: string,
  view: View,
  { refused = null, hasEmail }: { refused?: Refused | null; hasEmail: boolean },
): Page {
  const T = t(view.locale);
  const shown = formatTrackingNumber(number);
  const title = T('grievances:own_title', { number: shown });
  const lead = T(hasEmail ? 'grievances:own_lead_both' : 'grievances:own_lead');
  const main = page({ title: headingWith(title, shown), lead }, [
    mobileForm(
      ownAddress(number),
      T('grievances:own_mobile_hint'),
      view,
      ofField(refused, 'mobile'),
    ),
    hasEmail &&
      emailForm(
        ownAddress(number),
        { hint: T('grievances:own_email_hint'), action: T('grievances:action_send_code') },
        view,
        ofField(refused, 'email'),
      ),
    statusLink(number, view),
  ]);
  return { title: refused ? T('functions:title_error', { title }) : title, main: safe(main) };
}

/** The page of a signed-in reporter, whom a button leads on: a link would open it by itself. */
export function ownSignedInPage(number: string, view: View): Page {
  const T = t(view.locale);
  const shown = formatTrackingNumber(number);
  const title = T('grievances:own_title', { number: shown });
  const main = page({ title: headingWith(title, shown), lead: T('grievances:own_signed_in') }, [
    buttonForm({
      action: ownAddress(number),
      label: T('grievances:action_own'),
      fields: { lang: view.locale },
    }),
    statusLink(number, view),
  ]);
  return { title, main: safe(main) };
}

/** The page for the code from the message. */
export const ownCodePage = (
  number: string,
  view: View,
  sentTo: SentTo,
  error: string | null = null,
): Page => {
  const T = t(view.locale);
  const [action, back] = [T('grievances:action_own'), T('grievances:action_other_contact')];
  return codePage(ownAddress(number), view, { sentTo, error, action, back });
};
