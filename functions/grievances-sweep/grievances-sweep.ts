import path from 'node:path';
import type { Config } from '@netlify/functions';
import { grievancesEnv } from '@pune/grievances/env';
import { createKeptPhotos } from '@pune/grievances/kept-photos';
import { NO_DECODERS } from '@pune/grievances/photo';
import { createLog } from '@pune/http/log';
import { openOnce } from '@pune/std/open-once';
import { openConnectedGrievances } from '../open-grievances.ts';

const log = createLog('grievances-sweep');

// Parse the settings at once, so that a process without its key reports it by name when it starts.
const { filesFolder, seal } = grievancesEnv();
const keptPhotos = createKeptPhotos({ folder: path.join(filesFolder, 'kept'), seal });

const open = openOnce(() =>
  openConnectedGrievances(NO_DECODERS, (error) => log.error('timed event failed', error)),
);

/**
 * Runs every minute: records what happens to cases by itself (escalations, lapses, ends of parking),
 * sends the e-mails to officers, computes the public statistics, cleans up after dead filings and
 * refused forms, deletes data whose retention period is over, and rewrites tables of earlier
 * versions.
 */
export default async (): Promise<Response> => {
  const grievances = await open();
  const events = await grievances.runTimedEvents();
  const forgotten = await grievances.sweep();
  await keptPhotos.sweep();
  await grievances
    .refreshStatistics()
    .catch((error: unknown) =>
      log.error('the statistics could not be computed: the next sweep tries again', error),
    );
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
