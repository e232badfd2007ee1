import type { Payload } from 'payload';
import type { SiteConfig } from '@pune/content/sites';
import { messageOf } from '@pune/std/errors';
import type { Environment } from '../environment.ts';
import { functionsPlaceOf } from '../functions-place.ts';
import { runWorkMails } from './run.ts';

const LOOK_EVERY_MS = 60_000;

export interface WorkMails {
  stop: () => Promise<void>;
}

/**
 * Looks each minute for mails that are due, in the process of the publisher, of which one runs.
 *
 * @returns null if the CMS shares no key with the functions, or no portal has them
 */
export function openWorkMails(
  cms: Payload,
  environment: Pick<Environment, 'cmsUrl' | 'portalOrigin' | 'staffKeys'>,
  portals: readonly SiteConfig[],
  log: (event: string, details: object) => void,
): WorkMails | null {
  const functions = functionsPlaceOf(portals, environment);
  if (!functions) return null;
  const { cmsUrl } = environment;
  let running: Promise<void> | null = null;
  const look = async () => {
    const { sent, refused, failed, isAway } = await runWorkMails(cms, {
      functions,
      cmsUrl,
      now: new Date(),
    });
    if (sent > 0) log('work-mails', { sent });
    if (refused > 0 || isAway) log('work-mails-not-taken', { refused, isAway });
    if (failed.length > 0) log('work-mails-failed', { failed });
  };
  const timer = setInterval(() => {
    running ??= look()
      .catch((error: unknown) => log('work-mails-not-taken', { error: messageOf(error) }))
      .finally(() => (running = null));
  }, LOOK_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
