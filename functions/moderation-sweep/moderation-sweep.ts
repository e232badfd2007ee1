import type { Config } from '@netlify/functions';
import { grievancesEnv } from '@pune/grievances/env';
import { NO_DECODERS } from '@pune/grievances/photo';
import { createLog } from '@pune/http/log';
import { openOnce } from '@pune/std/open-once';
import { openConnectedModeration } from '../moderation/open-moderation.ts';
import { openConnectedGrievances } from '../open-grievances.ts';

const log = createLog('moderation-sweep');

// Parse the settings at once, so that a process without its key reports it by name when it starts.
grievancesEnv();

const onFailure = (error: unknown) => log.error('an item could not be passed on', error);
const grievances = openOnce(() => openConnectedGrievances(NO_DECODERS, onFailure));
const moderation = openOnce(() => openConnectedModeration(grievances, onFailure));

/** Runs every minute: passes items that nobody decided in time to the superior posts. */
export default async (): Promise<Response> => {
  const escalated = await (await moderation()).runTimedEvents();
  return Response.json({ escalated });
};

export const config: Config = { schedule: '* * * * *' };
