import type { Channel, Topic } from '@pune/citizens/schema';
import { to } from '@pune/content/routes';
import { safe } from '@pune/http/markup';
import type { View } from '@pune/http/view';
import { t } from '@pune/i18n/server';
import { buttonForm } from '@pune/ui/button-form';
import { linkList } from '@pune/ui/list';
import { page } from '@pune/ui/page';

interface Page {
  title: string;
  main: string;
}

/**
 * The page behind the link in a message about a topic: the alerts, events or changes, and one
 * button that ends such messages. A link alone ends nothing, because programs open links before their readers do.
 */
export function stopPage(
  { topic, channel }: { topic: Topic; channel: Channel },
  action: string,
  { locale }: View,
): Page {
  const T = t(locale);
  const about = {
    topic: T(`citizens:topic_${topic}`),
    channel: T(`notify:channel_${channel}`),
  };
  const title = T('citizens:stop_title', about);
  const main = page({ title, lead: T('citizens:stop_lead') }, [
    linkList([
      topic === 'events'
        ? { href: to.events.list({ locale }), label: T('citizens:stop_events') }
        : topic === 'changes'
          ? { href: to.portal.changes({ locale }), label: T('citizens:stop_changes') }
          : { href: to.alerts.list({ locale }), label: T('citizens:stop_alerts') },
    ]),
    buttonForm({
      action,
      label: T('citizens:action_stop'),
      fields: { language: locale },
    }),
  ]);
  return { title, main: safe(main) };
}

/** The page after a consent was withdrawn by the link in a message. */
export function stoppedPage({ locale }: View): Page {
  const T = t(locale);
  const title = T('citizens:stopped_title');
  const main = page({ title, lead: T('citizens:stopped_lead') }, [
    linkList([
      { href: to.alerts.list({ locale }), label: T('citizens:stop_alerts') },
      { href: to.citizens.account({ locale }), label: T('citizens:action_my_page') },
    ]),
  ]);
  return { title, main: safe(main) };
}
