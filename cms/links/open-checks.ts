import type { Payload } from 'payload';
import type { SiteConfig } from '@pune/content/sites';
import { messageOf } from '@pune/std/errors';
import type { Environment } from '../environment.ts';
import { askFor, robotsFor, type AskOptions, type Politeness } from './asking.ts';
import { checkLinks } from './checks.ts';
import { mayConnectTo } from './networks.ts';
import { runChecks } from './runs.ts';

const LOOK_EVERY_MS = 5_000;

const POLITENESS: Politeness = { hosts: 6, pauseMs: 1_000 };
const LIMITS = { timeoutMs: 15_000, retryMs: 5_000, retryAfterMs: 60_000 } as const;

/** The name by which `robots.txt` addresses the check. */
export const ROBOT = 'PunePortals-LinkCheck';

/** Says who asks and where to write, as operators of servers expect it. */
export const userAgentOf = (cmsUrl: string): string =>
  `${ROBOT}/1.0 (+${cmsUrl}; one request a second to a server)`;

export interface LinkChecks {
  /** Ends a check that runs: it begins again with the next start. */
  stop: () => Promise<void>;
}

/** Checks links each night and when asked for, in the process of the publisher. */
export function openLinkChecks(
  cms: Payload,
  { cmsUrl, portalOrigin }: Pick<Environment, 'cmsUrl' | 'portalOrigin'>,
  portals: readonly Pick<SiteConfig, 'id' | 'url'>[],
  log: (event: string, details: object) => void,
): LinkChecks {
  const abort = new AbortController();
  const options: AskOptions = {
    ...LIMITS,
    mayConnect: mayConnectTo,
    userAgent: userAgentOf(cmsUrl),
    signal: abort.signal,
    own: { hosts: new Set(portals.map(({ url }) => new URL(url).host)), origin: portalOrigin },
  };
  const openedAt = new Date();
  const check = async (only: string | null) => {
    // Each check reads the rules of servers anew.
    const robots = robotsFor(ROBOT, options);
    const result = await checkLinks(cms, {
      ask: (address) => askFor(address, { ...options, robots }),
      politeness: { ...POLITENESS, delayMs: robots.delayMs },
      portals,
      now: () => new Date(),
      only,
      signal: abort.signal,
    });
    log('links-checked', { document: only, ...result });
    return result;
  };
  let running: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    running ??= runChecks(cms, check, () => new Date(), openedAt)
      .catch((error: unknown) => log('links-not-checked', { error: messageOf(error) }))
      .finally(() => (running = null));
  }, LOOK_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      abort.abort();
      await running;
    },
  };
}
