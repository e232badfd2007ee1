import type { Config } from '@netlify/functions';
import { grievancesEnv } from '@pune/grievances/env';
import type { Grievances } from '@pune/grievances';
import { openGrievances } from '@pune/grievances/open-grievances';
import { NO_DECODERS } from '@pune/grievances/photo';
import { createLog } from '@pune/http/log';

const log = createLog('grievances-sweep');

// Parse the settings at once, so that a process without its key reports it by name when it starts.
grievancesEnv();

let opened: Promise<Grievances> | undefined;
const open = (): Promise<Grievances> =>
  (opened ??= openGrievances(NO_DECODERS).catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));

/**
 * Runs every ten minutes: cleans up after dead filings, deletes data whose retention period is
 * over, and rewrites tables of earlier versions.
 */
export default async (): Promise<Response> => {
  const grievances = await open();
  const forgotten = await grievances.sweep();
  await grievances
    .rewrite()
    .catch((error: unknown) =>
      log.error(
        'tables of an earlier version could not be rewritten: the next sweep tries again',
        error,
      ),
    );
  return Response.json({ forgotten });
};

export const config: Config = { schedule: '*/10 * * * *' };
