import type { Me } from '@pune/citizens';
import { to } from '@pune/content/routes';
import { GRIEVANCES_API } from '@pune/grievances/schema';
import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import { safe } from '@pune/http/markup';
import { address, type View } from '@pune/http/view';
import { t } from '@pune/i18n/server';
import type { Channel } from '@pune/notify/schema';
import { choice } from '@pune/ui/choice';
import { fieldGroup } from '@pune/ui/field';
import { hidden, html, type Content } from '@pune/ui/markup';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { headingWith } from './heading.views.ts';
import { codePage, emailForm, mobileForm, type SentTo } from './contact-codes.views.ts';

interface Page {
  title: string;
  main: string;
}

const followAddress = (number: string): string => `${GRIEVANCES_API}/${number}/follow`;

export const statusLink = (number: string, view: View): Content =>
  html`<p>
    <a href="${address(`${GRIEVANCES_API}/${number}`, view)}"
      >${t(view.locale)('grievances:action_status')}</a
    >
  </p>`;

/** The channels of an account, of which the person chooses. */
function channelsOf({ email, pushDevices }: Me): Channel[] {
  return [
    'sms',
    ...(email ? ['email' as const] : []),
    ...(pushDevices.length > 0 ? ['webpush' as const] : []),
  ];
}

const CHANNELS_OF_ACCOUNT = 3;

function accountForm(number: string, me: Me, view: View): Content {
  const { locale } = view;
  const T = t(locale);
  const channels = channelsOf(me);
  const boxes = channels.map((channel, index) =>
    choice({
      type: 'checkbox',
      name: 'channels',
      value: channel,
      label: T(`notify:channel_${channel}`),
      isChecked: index === 0,
    }),
  );
  return html`<p>${T('grievances:follow_account', { number: me.mobileMasked })}</p>
    <form class="form" action="${followAddress(number)}" method="post">
      ${hidden({ lang: locale })}
      ${fieldGroup(
        { id: 'grievances-channels', name: 'channels', legend: T('grievances:follow_channels') },
        html`<div>${boxes}</div>`,
      )}
      <button class="btn" type="submit">${T('grievances:action_follow')}</button>
    </form>
    ${
      channels.length < CHANNELS_OF_ACCOUNT &&
      html`<p><a href="${to.citizens.account(view)}">${T('grievances:follow_add_channels')}</a></p>`
    }`;
}

/** A field that was refused, with what was typed. */
export interface Refused {
  field: 'mobile' | 'email';
  typed: string;
  error: string;
}

export interface FollowWays {
  refused?: Refused | null;
  /** True if the portal has accounts. */
  hasAccounts?: boolean;
  /** True if e-mail can be sent. */
  hasEmail?: boolean;
}

export const ofField = (refused: Refused | null, name: Refused['field']): Refused | null =>
  refused?.field === name ? refused : null;

/** The page on which a citizen follows a grievance, signed in or with a mobile number. */
export function followPage(
  number: string,
  me: Me | null,
  view: View,
  { refused = null, hasAccounts = false, hasEmail = false }: FollowWays = {},
): Page {
  const T = t(view.locale);
  const shown = formatTrackingNumber(number);
  const title = T('grievances:follow_title', { number: shown });
  const main = page({ title: headingWith(title, shown), lead: T('grievances:follow_lead') }, [
    me
      ? accountForm(number, me, view)
      : mobileForm(
          followAddress(number),
          T('grievances:follow_mobile_hint'),
          view,
          ofField(refused, 'mobile'),
        ),
    !me &&
      hasEmail &&
      emailForm(
        followAddress(number),
        { hint: T('grievances:follow_email_hint'), action: T('grievances:action_send_link') },
        view,
        ofField(refused, 'email'),
      ),
    !me &&
      hasAccounts &&
      html`<p><a href="${to.citizens.account(view)}">${T('grievances:follow_sign_in')}</a></p>`,
    statusLink(number, view),
  ]);
  return { title: refused ? T('functions:title_error', { title }) : title, main: safe(main) };
}

/** The page of a grievance that has no more news. */
export function completedPage(number: string, view: View): Page {
  const T = t(view.locale);
  const shown = formatTrackingNumber(number);
  const title = T('grievances:follow_title', { number: shown });
  const main = page({ title: headingWith(title, shown) }, [
    noticeLine(T('grievances:follow_completed'), 'warn'),
    statusLink(number, view),
  ]);
  return { title, main: safe(main) };
}

/** The page for the code from the SMS. */
export const followCodePage = (
  number: string,
  view: View,
  sentTo: SentTo,
  error: string | null = null,
): Page => {
  const T = t(view.locale);
  const [action, back] = [T('grievances:action_follow'), T('grievances:action_other_number')];
  return codePage(followAddress(number), view, { sentTo, error, action, back });
};

/** The page after a link was sent to an address. It is the same for every address. */
export function linkSentPage(number: string, view: View): Page {
  const T = t(view.locale);
  const title = T('grievances:link_sent_title');
  const main = page({ title, lead: T('grievances:link_sent') }, statusLink(number, view));
  return { title, main: safe(main) };
}
