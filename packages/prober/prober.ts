import type http from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readAlarms } from '@pune/std/alarms';
import { messageOf } from '@pune/std/errors';
import { alarmsOf, createDeliveries, deliveriesOf, type Failures } from './alarms.ts';
import type { Configuration, Target } from './configuration.ts';
import { endOf, readFiles, type History } from './history.ts';
import { probe } from './probe.ts';
import { publicFolder, publish, publishedAt, resultsFolder } from './publish.ts';
import { append, daysIn, readDay } from './raw-files.ts';
import { reportOf } from './report.ts';
import { SERVICES, slotAt, SLOT_MS } from './results.ts';
import { createRounds } from './rounds.ts';
import { serveFiles } from './server.ts';

export interface ProberOptions {
  configuration: Configuration;
  env?: Readonly<Record<string, string | undefined>>;
  now?: () => Date;
  /** Words for the operator. */
  say?: (words: string) => void;
}

/** As many days as a report shows, and one for its edge. */
const DAYS_READ = 91;
/** Pages that are older than so many slots are published again before they are served. */
const STALE_SLOTS = 2;

/** Reads the results that a report needs. */
export function readHistory(folder: string): History {
  const results = resultsFolder(folder);
  return readFiles(daysIn(results).slice(-DAYS_READ), (day) => readDay(results, day));
}

/**
 * Publishes the pages from the raw files if results are due that they do not show: those slots are
 * unknown.
 *
 * @returns true if the pages were older
 */
export function publishIfStale({ folder, name, objective }: Configuration, now: Date): boolean {
  if (slotAt(now) - slotAt(publishedAt(folder)) < STALE_SLOTS) return false;
  const history = readHistory(folder);
  publish(folder, reportOf(history, endOf(history, slotAt(now)), objective), name);
  return true;
}

/**
 * A target with the key that it needs.
 *
 * @throws an error that names the variable that is missing
 */
function withKey(target: Target, env: Readonly<Record<string, string | undefined>>): Target {
  const { id, authorization: name } = target;
  if (!name) return target;
  const authorization = env[name];
  if (!authorization)
    throw new Error(
      `[prober] [configuration] ${name} is missing: the target ${id} sends it as authorization`,
    );
  return { ...target, headers: { ...target.headers, authorization } };
}

/** The alarms that stood when the prober ended. */
function standingFailures(folder: string, afterSlots: number): Failures {
  const standing = readAlarms(folder);
  return Object.fromEntries(
    SERVICES.flatMap((service) => {
      const alarm = standing.find(({ id }) => id === `site-down.${service}`);
      return alarm ? [[service, { slots: afterSlots, since: alarm.since, isRaised: true }]] : [];
    }),
  );
}

/** Creates the prober: rounds, pages, alarms. */
export function createProber({
  configuration,
  env = process.env,
  now = () => new Date(),
  say = console.log,
}: ProberOptions) {
  const { folder, name, objective, timeoutSeconds, alarms } = configuration;
  const targets = configuration.targets.map((target) => withKey(target, env));
  const results = resultsFolder(folder);
  const history = readHistory(folder);
  const services = Object.fromEntries(targets.map(({ id, service }) => [id, service]));
  const deliveries = createDeliveries({ folder, deliveries: deliveriesOf(alarms, env) }, say);
  const rounds = createRounds({
    configuration: { ...configuration, targets },
    history,
    now,
    say,
    probe: (target) => probe(target, timeoutSeconds * 1000),
    append: (day, entries) => append(results, entries, day),
    days: () => daysIn(results),
  });
  let failures = standingFailures(folder, alarms.afterSlots);
  let published = -1;

  function publishNow(): void {
    published = endOf(history, slotAt(now()));
    publish(folder, reportOf(history, published, objective), name);
  }

  return {
    history,
    /** Makes a round: requests, results on the disk, pages, alarms. */
    async round(): Promise<void> {
      const entries = await rounds.run();
      publishNow();
      const round = alarmsOf(failures, entries ?? [], entries ? services : {}, alarms.afterSlots);
      if (entries) failures = round.failures;
      await deliveries.deliver(round.alarms);
    },
    /** Publishes the pages again if results are due that they do not show. */
    refresh(): void {
      if (slotAt(now()) - published >= STALE_SLOTS) publishNow();
    },
  };
}

function listen(server: http.Server, address: string): Promise<void> {
  const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(address) ?? [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(Number(port), host.replace(/^\[|\]$/g, ''), resolve);
  return promise;
}

/** Runs the prober until the signal: a round at the start of each slot. */
export async function runProber(options: ProberOptions, signal: AbortSignal): Promise<void> {
  const { configuration, now = () => new Date(), say = console.log } = options;
  const prober = createProber(options);
  const server = serveFiles(publicFolder(configuration.folder), prober.refresh);
  if (configuration.listen) {
    await listen(server, configuration.listen);
    say(`Status page: http://${configuration.listen}/`);
  }
  say(`Pages, results: ${path.resolve(publicFolder(configuration.folder))}`);
  try {
    while (!signal.aborted) {
      await prober.round().catch((error: unknown) =>
        // A full disk or a broken file: results are missing, which counts as a failure.
        say(`The round failed, and its results are unknown: ${messageOf(error)}`),
      );
      const left = SLOT_MS - (now().getTime() % SLOT_MS);
      await wait(left, undefined, { signal }).catch(() => {});
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
