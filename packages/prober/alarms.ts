import { endAlarm, raiseAlarm } from '@pune/std/alarms';
import { messageOf } from '@pune/std/errors';
import type { Configuration } from './configuration.ts';
import { timeOf, type Entry, type Service } from './results.ts';

export const RUNBOOK = 'docs/runbooks/site-down.md';

/** A message to the operator about a service. */
export interface Alarm {
  id: string;
  service: Service;
  state: 'raised' | 'ended';
  /** The first failed slot. */
  since: string;
  message: string;
  runbook: string;
}

interface Failing {
  slots: number;
  since: string;
  isRaised: boolean;
}

/** The services that fail at present. */
export type Failures = Partial<Record<Service, Failing>>;

const nameOf = (service: Service): string => `site-down.${service}`;

/**
 * Says which alarms begin and end with a round. A service fails as long as one of its targets
 * does.
 */
export function alarmsOf(
  before: Failures,
  results: readonly Entry[],
  services: Readonly<Record<string, Service>>,
  afterSlots: number,
): { failures: Failures; alarms: Alarm[] } {
  const failures: Failures = {};
  const alarms: Alarm[] = [];
  for (const service of new Set(Object.values(services))) {
    const own = results.filter(
      (entry) => entry.kind === 'result' && services[entry.target] === service,
    ) as Extract<Entry, { kind: 'result' }>[];
    const failed = own.filter(({ result }) => result !== 'up');
    const known = before[service];
    const alarm = (state: Alarm['state'], since: string, message: string) =>
      alarms.push({ id: nameOf(service), service, state, since, message, runbook: RUNBOOK });
    if (failed.length === 0) {
      if (known?.isRaised) alarm('ended', known.since, `${service}: every target answers again`);
      continue;
    }
    const slots = (known?.slots ?? 0) + 1;
    const since = known?.since ?? timeOf(failed[0]!.slot);
    const isRaised = slots >= afterSlots;
    failures[service] = { slots, since, isRaised: isRaised || (known?.isRaised ?? false) };
    if (!isRaised || known?.isRaised) continue;
    const which = failed.map(({ target, reason }) => `${target} (${reason})`).join(', ');
    alarm(
      'raised',
      since,
      `${service}: ${failed.length} of ${own.length} targets failed ${slots} times in a row: ${which}. Runbook: ${RUNBOOK}`,
    );
  }
  return { failures, alarms };
}

export interface Delivery {
  /** @throws if the alarm was not taken */
  send: (alarm: Alarm) => Promise<void>;
  name: string;
}

/**
 * Creates the delivery of alarms. One that was not taken is sent again after the next round, in
 * order, until it is taken.
 */
export function createDeliveries(
  { folder, deliveries }: { folder: string; deliveries: readonly Delivery[] },
  say: (words: string) => void,
) {
  const waiting = new Map<Delivery, Alarm[]>(deliveries.map((one) => [one, []]));
  const note = ({ id, state, since, message }: Alarm): void => {
    say(`${state === 'raised' ? '!' : '✓'} ${message}`);
    try {
      if (state === 'raised') raiseAlarm(folder, { id, since, message });
      else endAlarm(folder, id);
    } catch (error) {
      say(`The alarm ${id} could not be kept in ${folder}: ${messageOf(error)}`);
    }
  };
  return {
    async deliver(alarms: readonly Alarm[]): Promise<void> {
      alarms.forEach(note);
      await Promise.all(
        [...waiting].map(async ([{ name, send }, queue]) => {
          queue.push(...alarms);
          while (queue.length > 0)
            try {
              await send(queue[0]!);
              queue.shift();
            } catch (error) {
              say(
                `${name} did not take an alarm and gets it again in the next round: ${messageOf(error)}`,
              );
              return;
            }
        }),
      );
    },
  };
}

const DELIVERY_MS = 10_000;

/** The deliveries that a configuration names; secrets come from the environment. */
export function deliveriesOf(
  { webhook, email }: Configuration['alarms'],
  env: Readonly<Record<string, string | undefined>>,
): Delivery[] {
  const found: Delivery[] = [];
  if (webhook)
    found.push({
      name: 'The webhook',
      send: async (alarm) => {
        const answer = await fetch(webhook, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(env.PROBER_WEBHOOK_AUTHORIZATION && {
              authorization: env.PROBER_WEBHOOK_AUTHORIZATION,
            }),
          },
          body: JSON.stringify(alarm),
          signal: AbortSignal.timeout(DELIVERY_MS),
        });
        await answer.body?.cancel();
        if (!answer.ok) throw new Error(`status ${answer.status}`);
      },
    });
  if (email) {
    const url = env.PROBER_SMTP_URL;
    if (!url)
      throw new Error(
        '[prober] [alarms] alarms.email needs PROBER_SMTP_URL: smtps://user:password@mail.example.org',
      );
    found.push({
      name: 'The mail server',
      send: async (alarm) => {
        const { createTransport } = await import('nodemailer');
        await createTransport(url, { ...email }).sendMail({
          ...email,
          subject: `[${alarm.state}] ${alarm.service}`,
          text: `${alarm.message}\nSince ${alarm.since}\n`,
        });
      },
    });
  }
  return found;
}
