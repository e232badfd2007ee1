import type { Citizens } from '@pune/citizens';
import type { Alerts } from '@pune/citizens/alerts';
import type { ChangesMails } from '@pune/citizens/changes-mails';
import type { EventsDigest } from '@pune/citizens/events-digest';
import type { Notify } from '@pune/notify';
import type { Remarks } from '@pune/remarks';

/** Netlify limits a scheduled function to thirty seconds; the next run continues a minute later. */
const DRAIN_MS_MAX = 20_000;

/**
 * Queues the messages of published alerts, the weekly mail with events and the mails with changes,
 * sends all messages that are due, then deletes data whose retention period is over.
 */
export async function drainAndSweep(
  {
    citizens,
    notify,
    alerts,
    eventsDigest,
    changesMails,
    remarks,
  }: {
    citizens: Pick<Citizens, 'sweep'>;
    notify: Pick<Notify, 'drain'>;
    alerts?: Pick<Alerts, 'run'>;
    eventsDigest?: Pick<EventsDigest, 'run'>;
    changesMails?: Pick<ChangesMails, 'run'>;
    remarks?: Pick<Remarks, 'sweep'>;
  },
  { now }: { now: () => number },
): Promise<{ sent: number; erasedUnused: number }> {
  await alerts?.run();
  await eventsDigest?.run();
  await changesMails?.run();
  const until = now() + DRAIN_MS_MAX;
  let sent = 0;
  for (
    let handled = await notify.drain();
    handled > 0;
    handled = now() < until ? await notify.drain() : 0
  )
    sent += handled;
  await remarks?.sweep();
  return { sent, ...(await citizens.sweep()) };
}
