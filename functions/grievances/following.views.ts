import { formatTrackingNumber } from '@pune/grievances/tracking-number';
import type { ReporterGrievance } from '@pune/grievances/schema';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { t } from '@pune/i18n/server';
import type { Channel } from '@pune/notify/schema';
import { buttonForm } from '@pune/ui/button-form';
import { noticeLine } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { statusLink } from './follow.views.ts';
import { messageList } from './messages.views.ts';

interface Page {
  title: string;
  main: string;
}
interface Following {
  number: string;
  channels: readonly Channel[];
  /** The masked address; null for a number and for an account. */
  email: string | null;
  messages: ReporterGrievance['messages'];
}

/**
 * The page behind the link that was sent to an address. A button confirms it: programs that open
 * the links of mails for their readers press none.
 */
export function confirmPage({ number, email }: Following, action: string, view: View): Page {
  const { locale } = view;
  const T = t(locale);
  const title = T('grievances:confirm_email_title', { number: formatTrackingNumber(number) });
  const button = (name: 'confirm' | 'end', kind?: 'alt') =>
    buttonForm({
      action,
      label: T(`grievances:action_email_${name}`),
      ...(kind && { kind }),
      fields: { lang: locale, action: name },
    });
  const main = page({ title, lead: T('grievances:confirm_email_lead', { email: email ?? '' }) }, [
    button('confirm'),
    button('end', 'alt'),
    statusLink(number, view),
  ]);
  return { title, main: safe(main) };
}

/** The page behind the link of a follower, which ends the messages. */
export function followingPage(
  { number, channels, messages }: Following,
  action: string,
  view: View,
  isNew: boolean,
): Page {
  const { locale } = view;
  const T = t(locale);
  const title = T('grievances:following_title', { number: formatTrackingNumber(number) });
  const names = channels.map((channel) => T(`notify:channel_${channel}`)).join(', ');
  const main = page({ title, lead: T('grievances:following_lead', { channels: names }) }, [
    isNew && noticeLine(T('grievances:following_done'), 'ok', 'status'),
    statusLink(number, view),
    section('messages', T('grievances:messages_title'), [messageList(messages, locale)]),
    buttonForm({
      action,
      label: T('grievances:action_following_end'),
      kind: 'alt',
      fields: { lang: locale },
    }),
  ]);
  return { title, main: safe(main) };
}

/** The page after the messages were ended. */
export function followingEndedPage({ locale }: View): Page {
  const T = t(locale);
  const title = T('grievances:following_ended_title');
  return { title, main: safe(page({ title, lead: T('grievances:following_ended') }, [])) };
}
