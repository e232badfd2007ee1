import type { Citizens } from '@pune/citizens';
import type { Alerts } from '@pune/citizens/alerts';
import type { ChangesMails } from '@pune/citizens/changes-mails';
import type { EventsDigest } from '@pune/citizens/events-digest';
import type { Notify } from '@pune/notify';
import type { Remarks } from '@pune/remarks';

/** Netlify limits a scheduled function to thirty seconds; the next run continues a minute later. */
const DRAIN_MS_MAX = 20_000;

/** Sends the messages that are due, for a while. */
async function drainFor(notify: Pick<Notify, 'drain'>, now: () => number): Promise<number> {
  const until = now() + DRAIN_MS_MAX;
  let sent = 0;
  for (
    let handled = await notify.drain();
    handled > 0;
    handled = now() < until ? await notify.drain() : 0
  )
    sent += handled;
  return sent;
}

/**
 * Queues the messages of published alerts, the weekly mail with events and the mails with changes,
 * sends all messages that are due, then deletes data whose retention period is over. Each step runs
 * even if another fails: the law sets the day of a deletion.
 *
 * @throws an AggregateError of the steps that failed, after the last
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
  const done = { sent: 0, erasedUnused: 0 };
  const errors: unknown[] = [];
  const steps: (() => Promise<unknown> | undefined)[] = [
    () => alerts?.run(),
    () => eventsDigest?.run(),
    () => changesMails?.run(),
    async () => (done.sent = await drainFor(notify, now)),
    () => remarks?.sweep(),
    async () => Object.assign(done, await citizens.sweep()),
  ];
  for (const step of steps)
    try {
      await step();
    } catch (error) {
      errors.push(error);
    }
  if (errors.length > 0)
    throw new AggregateError(
      errors,
      `[notify-drain] ${errors.length} of ${steps.length} steps failed`,
    );
  return done;
}
