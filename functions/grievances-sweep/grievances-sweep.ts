import type { Config } from '@netlify/functions';
import { grievancesEnv } from '@pune/grievances/env';
import { openGrievances } from '@pune/grievances/open-grievances';
import { NO_DECODERS } from '@pune/grievances/photo';
import { createLog } from '@pune/http/log';
import { openOnce } from '@pune/std/open-once';

const log = createLog('grievances-sweep');

// Parse the settings at once, so that a process without its key reports it by name when it starts.
grievancesEnv();

const open = openOnce(() =>
  openGrievances(NO_DECODERS, process.env, (error) => log.error('timed event failed', error)),
);

/**
 * Runs every minute: records what happens to cases by itself (escalations, lapses, ends of parking),
 * queues the e-mails to officers, cleans up after dead filings, deletes data whose retention period
 * is over, and rewrites tables of earlier versions.
 */
export default async (): Promise<Response> => {
  const grievances = await open();
  const events = await grievances.runTimedEvents();
  const forgotten = await grievances.sweep();
  await grievances
    .rewrite()
    .catch((error: unknown) =>
      log.error(
        'tables of an earlier version could not be rewritten: the next sweep tries again',
        error,
      ),
    );
  return Response.json({ forgotten, ...events });
};

export const config: Config = { schedule: '* * * * *' };
